<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="street_props" tilewidth="512" tileheight="141" columns="0" tilecount="156">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="136" height="44" source="street_props/cafe_window.png" />
  <animation>
   <frame tileid="0" duration="100" />
   <frame tileid="76" duration="100" />
   <frame tileid="77" duration="100" />
   <frame tileid="78" duration="100" />
   <frame tileid="79" duration="100" />
   <frame tileid="80" duration="100" />
   <frame tileid="81" duration="100" />
   <frame tileid="82" duration="100" />
   <frame tileid="83" duration="100" />
   <frame tileid="84" duration="100" />
   <frame tileid="85" duration="100" />
   <frame tileid="86" duration="100" />
  </animation>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="106" height="16" source="street_props/neon.png" />
  <animation>
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="87" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="87" duration="130" />
   <frame tileid="88" duration="130" />
   <frame tileid="87" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="1" duration="130" />
   <frame tileid="87" duration="130" />
  </animation>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="34" height="46" source="street_props/cross.png" />
  <animation>
   <frame tileid="2" duration="420" />
   <frame tileid="89" duration="420" />
   <frame tileid="90" duration="420" />
   <frame tileid="91" duration="420" />
   <frame tileid="91" duration="420" />
   <frame tileid="91" duration="420" />
   <frame tileid="91" duration="420" />
  </animation>
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="158" height="84" source="street_props/billboard.png" />
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="158" height="84" source="street_props/holding_card.png" />
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="40" height="62" source="street_props/pigeon.png" />
  <animation>
   <frame tileid="5" duration="700" />
   <frame tileid="5" duration="700" />
   <frame tileid="5" duration="700" />
   <frame tileid="5" duration="700" />
   <frame tileid="92" duration="700" />
   <frame tileid="5" duration="700" />
   <frame tileid="5" duration="700" />
   <frame tileid="93" duration="700" />
   <frame tileid="93" duration="700" />
   <frame tileid="5" duration="700" />
  </animation>
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="38" height="141" source="street_props/lamppost.png" />
  <objectgroup draworder="index">
   <object id="1" x="23" y="131" width="9" height="7" />
  </objectgroup>
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="43" height="61" source="street_props/parking_sign.png" />
  <objectgroup draworder="index">
   <object id="1" x="18" y="53" width="7" height="5" />
  </objectgroup>
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="46" height="29" source="street_props/bicycle.png" />
  <objectgroup draworder="index">
   <object id="1" x="4" y="21" width="38" height="5" />
  </objectgroup>
 </tile>
 <tile id="9" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="43" height="27" source="street_props/bicycle_coral.png" />
  <objectgroup draworder="index">
   <object id="1" x="4" y="19" width="35" height="5" />
  </objectgroup>
 </tile>
 <tile id="10" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="16" height="27" source="street_props/bollard.png" />
  <objectgroup draworder="index">
   <object id="1" x="4" y="19" width="8" height="5" />
  </objectgroup>
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="112" height="27" source="street_props/bollards.png" />
  <objectgroup draworder="index">
   <object id="1" x="3" y="19" width="10" height="5" />
   <object id="2" x="51" y="19" width="10" height="5" />
   <object id="3" x="99" y="19" width="10" height="5" />
  </objectgroup>
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="34" height="59" source="street_props/phonebox.png" />
  <objectgroup draworder="index">
   <object id="1" x="4" y="46" width="26" height="10" />
  </objectgroup>
 </tile>
 <tile id="13" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="32" height="37" source="street_props/newsbox.png" />
  <objectgroup draworder="index">
   <object id="1" x="4" y="28" width="24" height="6" />
  </objectgroup>
 </tile>
 <tile id="14" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="34" height="44" source="street_props/poster.png" />
 </tile>
 <tile id="15" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="44" height="26" source="street_props/flyers.png" />
 </tile>
 <tile id="16" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="24" height="30" source="street_props/drain.png" />
  <animation>
   <frame tileid="16" duration="180" />
   <frame tileid="94" duration="180" />
   <frame tileid="95" duration="180" />
   <frame tileid="96" duration="180" />
  </animation>
 </tile>
 <tile id="17" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="40" height="31" source="street_props/bins.png" />
  <objectgroup draworder="index">
   <object id="1" x="4" y="21" width="32" height="7" />
  </objectgroup>
 </tile>
 <tile id="18" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="24" height="21" source="street_props/cat_ginger.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="14" width="12" height="4" />
  </objectgroup>
  <animation>
   <frame tileid="18" duration="420" />
   <frame tileid="18" duration="420" />
   <frame tileid="97" duration="420" />
   <frame tileid="97" duration="420" />
   <frame tileid="18" duration="420" />
   <frame tileid="98" duration="420" />
   <frame tileid="18" duration="420" />
   <frame tileid="18" duration="420" />
   <frame tileid="99" duration="420" />
  </animation>
 </tile>
 <tile id="19" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="24" height="21" source="street_props/cat_ash.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="14" width="12" height="4" />
  </objectgroup>
  <animation>
   <frame tileid="19" duration="520" />
   <frame tileid="19" duration="520" />
   <frame tileid="19" duration="520" />
   <frame tileid="100" duration="520" />
   <frame tileid="101" duration="520" />
   <frame tileid="100" duration="520" />
   <frame tileid="19" duration="520" />
  </animation>
 </tile>
 <tile id="20" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="32" height="29" source="street_props/plant_leafy.png" />
  <objectgroup draworder="index">
   <object id="1" x="9" y="21" width="14" height="5" />
  </objectgroup>
 </tile>
 <tile id="21" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="34" height="39" source="street_props/plant_bush.png" />
  <objectgroup draworder="index">
   <object id="1" x="7" y="29" width="20" height="7" />
  </objectgroup>
 </tile>
 <tile id="22" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="34" height="39" source="street_props/plant_moss.png" />
  <objectgroup draworder="index">
   <object id="1" x="7" y="29" width="20" height="7" />
  </objectgroup>
 </tile>
 <tile id="23" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="36" height="49" source="street_props/plant_rubber.png" />
  <objectgroup draworder="index">
   <object id="1" x="11" y="41" width="14" height="5" />
  </objectgroup>
 </tile>
 <tile id="24" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="40" height="33" source="street_props/plant_fern.png" />
  <objectgroup draworder="index">
   <object id="1" x="12" y="25" width="16" height="5" />
  </objectgroup>
 </tile>
 <tile id="25" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="36" height="49" source="street_props/fairy_tree.png" />
  <objectgroup draworder="index">
   <object id="1" x="11" y="41" width="14" height="5" />
  </objectgroup>
 </tile>
 <tile id="26" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="26" height="12" source="street_props/flower_box.png" />
 </tile>
 <tile id="27" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="20" height="28" source="street_props/hanging_basket.png" />
 </tile>
 <tile id="28" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="30" height="33" source="street_props/soup_board.png" />
  <objectgroup draworder="index">
   <object id="1" x="4" y="24" width="22" height="6" />
  </objectgroup>
 </tile>
 <tile id="29" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="54" height="37" source="street_props/barrier.png" />
  <objectgroup draworder="index">
   <object id="1" x="5" y="28" width="44" height="6" />
  </objectgroup>
  <animation>
   <frame tileid="29" duration="600" />
   <frame tileid="102" duration="600" />
  </animation>
 </tile>
 <tile id="30" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="52" height="25" source="street_props/bench.png" />
  <objectgroup draworder="index">
   <object id="1" x="4" y="14" width="44" height="8" />
  </objectgroup>
 </tile>
 <tile id="31" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="44" height="27" source="street_props/crates.png" />
  <objectgroup draworder="index">
   <object id="1" x="4" y="16" width="36" height="8" />
  </objectgroup>
 </tile>
 <tile id="32" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="34" height="35" source="street_props/laundry_cart.png" />
  <objectgroup draworder="index">
   <object id="1" x="4" y="25" width="26" height="7" />
  </objectgroup>
 </tile>
 <tile id="33" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="20" height="25" source="street_props/hydrant.png" />
  <objectgroup draworder="index">
   <object id="1" x="5" y="17" width="10" height="5" />
  </objectgroup>
 </tile>
 <tile id="34" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="30" height="34" source="street_props/clock_sign.png" />
  <animation>
   <frame tileid="34" duration="300" />
   <frame tileid="34" duration="300" />
   <frame tileid="34" duration="300" />
   <frame tileid="34" duration="300" />
   <frame tileid="103" duration="300" />
   <frame tileid="34" duration="300" />
   <frame tileid="34" duration="300" />
   <frame tileid="103" duration="300" />
  </animation>
 </tile>
 <tile id="35" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="28" height="26" source="street_props/pillow_sign.png" />
 </tile>
 <tile id="36" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="360" height="3" source="street_props/wire.png" />
 </tile>
 <tile id="37" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="96" height="20" source="street_props/festoon.png" />
 </tile>
 <tile id="38" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="34" height="9" source="street_props/doormat.png" />
 </tile>
 <tile id="39" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="28" height="7" source="street_props/mat.png" />
 </tile>
 <tile id="40" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="38" height="141" source="street_props/lamppost_plain.png" />
  <objectgroup draworder="index">
   <object id="1" x="23" y="131" width="9" height="7" />
  </objectgroup>
 </tile>
 <tile id="41" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="78" height="61" source="street_props/sign_tram.png" />
  <objectgroup draworder="index">
   <object id="1" x="36" y="53" width="7" height="4" />
  </objectgroup>
 </tile>
 <tile id="42" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="52" height="61" source="street_props/sign_tallow.png" />
  <objectgroup draworder="index">
   <object id="1" x="23" y="53" width="7" height="4" />
  </objectgroup>
 </tile>
 <tile id="43" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="70" height="63" source="street_props/milk_stall.png" />
  <objectgroup draworder="index">
   <object id="1" x="7" y="52" width="56" height="8" />
  </objectgroup>
 </tile>
 <tile id="44" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="24" height="39" source="street_props/post_box.png" />
  <objectgroup draworder="index">
   <object id="1" x="4" y="30" width="16" height="6" />
  </objectgroup>
 </tile>
 <tile id="45" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="90" height="29" source="street_props/stone_trough.png" />
  <objectgroup draworder="index">
   <object id="1" x="4" y="19" width="82" height="7" />
  </objectgroup>
 </tile>
 <tile id="46" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="15" height="27" source="street_props/low_lamp.png" />
  <objectgroup draworder="index">
   <object id="1" x="5" y="20" width="5" height="4" />
  </objectgroup>
 </tile>
 <tile id="47" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="56" height="14" source="street_props/leaves.png" />
 </tile>
 <tile id="48" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="56" height="14" source="street_props/leaves_few.png" />
 </tile>
 <tile id="49" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="62" height="15" source="street_props/tram_arrow.png" />
 </tile>
 <tile id="50" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="512" height="20" source="street_props/near_dark.png" />
 </tile>
 <tile id="51" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="158" height="84" source="street_props/billboard_late.png" />
 </tile>
 <tile id="52" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="158" height="84" source="street_props/billboard_two.png" />
 </tile>
 <tile id="53" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="158" height="84" source="street_props/billboard_two_late.png" />
 </tile>
 <tile id="54" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="158" height="84" source="street_props/billboard_three.png" />
 </tile>
 <tile id="55" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="158" height="84" source="street_props/billboard_off.png" />
 </tile>
 <tile id="56" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="40" height="62" source="street_props/pigeon_young.png" />
  <animation>
   <frame tileid="56" duration="420" />
   <frame tileid="104" duration="420" />
   <frame tileid="105" duration="420" />
   <frame tileid="106" duration="420" />
  </animation>
 </tile>
 <tile id="57" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="40" height="62" source="street_props/pigeon_grown.png" />
  <animation>
   <frame tileid="57" duration="640" />
   <frame tileid="107" duration="640" />
  </animation>
 </tile>
 <tile id="58" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="34" height="46" source="street_props/cross_52.png" />
  <animation>
   <frame tileid="58" duration="260" />
   <frame tileid="108" duration="260" />
   <frame tileid="109" duration="260" />
   <frame tileid="110" duration="260" />
   <frame tileid="110" duration="260" />
   <frame tileid="110" duration="260" />
  </animation>
 </tile>
 <tile id="59" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="34" height="46" source="street_props/cross_turned.png" />
  <animation>
   <frame tileid="59" duration="260" />
   <frame tileid="111" duration="260" />
   <frame tileid="112" duration="260" />
   <frame tileid="113" duration="260" />
  </animation>
 </tile>
 <tile id="60" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="34" height="46" source="street_props/cross_60.png" />
  <animation>
   <frame tileid="60" duration="260" />
   <frame tileid="114" duration="260" />
   <frame tileid="115" duration="260" />
   <frame tileid="116" duration="260" />
   <frame tileid="116" duration="260" />
   <frame tileid="116" duration="260" />
  </animation>
 </tile>
 <tile id="61" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="34" height="46" source="street_props/cross_trying.png" />
  <animation>
   <frame tileid="61" duration="900" />
   <frame tileid="61" duration="900" />
   <frame tileid="117" duration="900" />
   <frame tileid="117" duration="900" />
   <frame tileid="118" duration="900" />
   <frame tileid="118" duration="900" />
   <frame tileid="119" duration="900" />
  </animation>
 </tile>
 <tile id="62" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="34" height="46" source="street_props/cross_pays.png" />
  <animation>
   <frame tileid="62" duration="260" />
   <frame tileid="120" duration="260" />
   <frame tileid="121" duration="260" />
   <frame tileid="122" duration="260" />
   <frame tileid="122" duration="260" />
   <frame tileid="122" duration="260" />
  </animation>
 </tile>
 <tile id="63" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="34" height="46" source="street_props/cross_pays_late.png" />
  <animation>
   <frame tileid="63" duration="260" />
   <frame tileid="123" duration="260" />
   <frame tileid="124" duration="260" />
   <frame tileid="125" duration="260" />
   <frame tileid="125" duration="260" />
   <frame tileid="125" duration="260" />
  </animation>
 </tile>
 <tile id="64" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="24" height="31" source="street_props/window_walked.png" />
  <animation>
   <frame tileid="64" duration="520" />
   <frame tileid="126" duration="520" />
   <frame tileid="127" duration="520" />
   <frame tileid="128" duration="520" />
   <frame tileid="129" duration="520" />
   <frame tileid="130" duration="520" />
   <frame tileid="130" duration="520" />
   <frame tileid="130" duration="520" />
   <frame tileid="131" duration="520" />
   <frame tileid="132" duration="520" />
   <frame tileid="133" duration="520" />
   <frame tileid="134" duration="520" />
   <frame tileid="64" duration="520" />
   <frame tileid="64" duration="520" />
  </animation>
 </tile>
 <tile id="65" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="24" height="31" source="street_props/window_card.png" />
 </tile>
 <tile id="66" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="24" height="29" source="street_props/window_walked_low.png" />
  <animation>
   <frame tileid="66" duration="520" />
   <frame tileid="135" duration="520" />
   <frame tileid="136" duration="520" />
   <frame tileid="137" duration="520" />
   <frame tileid="138" duration="520" />
   <frame tileid="139" duration="520" />
   <frame tileid="139" duration="520" />
   <frame tileid="139" duration="520" />
   <frame tileid="140" duration="520" />
   <frame tileid="141" duration="520" />
   <frame tileid="142" duration="520" />
   <frame tileid="143" duration="520" />
   <frame tileid="66" duration="520" />
   <frame tileid="66" duration="520" />
  </animation>
 </tile>
 <tile id="67" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="24" height="29" source="street_props/window_card_low.png" />
 </tile>
 <tile id="68" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="24" height="33" source="street_props/window_walked_tall.png" />
  <animation>
   <frame tileid="68" duration="520" />
   <frame tileid="144" duration="520" />
   <frame tileid="145" duration="520" />
   <frame tileid="146" duration="520" />
   <frame tileid="147" duration="520" />
   <frame tileid="148" duration="520" />
   <frame tileid="148" duration="520" />
   <frame tileid="148" duration="520" />
   <frame tileid="149" duration="520" />
   <frame tileid="150" duration="520" />
   <frame tileid="151" duration="520" />
   <frame tileid="152" duration="520" />
   <frame tileid="68" duration="520" />
   <frame tileid="68" duration="520" />
  </animation>
 </tile>
 <tile id="69" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="24" height="33" source="street_props/window_card_tall.png" />
 </tile>
 <tile id="70" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="34" height="46" source="street_props/cross_dark.png" />
 </tile>
 <tile id="71" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="34" height="46" source="street_props/cross_time.png" />
  <animation>
   <frame tileid="71" duration="260" />
   <frame tileid="153" duration="260" />
   <frame tileid="154" duration="260" />
   <frame tileid="155" duration="260" />
   <frame tileid="155" duration="260" />
   <frame tileid="155" duration="260" />
  </animation>
 </tile>
 <tile id="72" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="40" height="62" source="street_props/nest_left.png" />
 </tile>
 <tile id="73" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="38" height="141" source="street_props/lamppost_out.png" />
  <objectgroup draworder="index">
   <object id="1" x="23" y="131" width="9" height="7" />
  </objectgroup>
 </tile>
 <tile id="74" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="38" height="141" source="street_props/lamppost_plain_out.png" />
  <objectgroup draworder="index">
   <object id="1" x="23" y="131" width="9" height="7" />
  </objectgroup>
 </tile>
 <tile id="75" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="46" height="49" source="street_props/plant_free.png" />
  <objectgroup draworder="index">
   <object id="1" x="11" y="41" width="24" height="5" />
  </objectgroup>
 </tile>
 <tile id="76">
  <image width="136" height="44" source="street_props/cafe_window.1.png" />
 </tile>
 <tile id="77">
  <image width="136" height="44" source="street_props/cafe_window.2.png" />
 </tile>
 <tile id="78">
  <image width="136" height="44" source="street_props/cafe_window.3.png" />
 </tile>
 <tile id="79">
  <image width="136" height="44" source="street_props/cafe_window.4.png" />
 </tile>
 <tile id="80">
  <image width="136" height="44" source="street_props/cafe_window.5.png" />
 </tile>
 <tile id="81">
  <image width="136" height="44" source="street_props/cafe_window.6.png" />
 </tile>
 <tile id="82">
  <image width="136" height="44" source="street_props/cafe_window.7.png" />
 </tile>
 <tile id="83">
  <image width="136" height="44" source="street_props/cafe_window.8.png" />
 </tile>
 <tile id="84">
  <image width="136" height="44" source="street_props/cafe_window.9.png" />
 </tile>
 <tile id="85">
  <image width="136" height="44" source="street_props/cafe_window.10.png" />
 </tile>
 <tile id="86">
  <image width="136" height="44" source="street_props/cafe_window.11.png" />
 </tile>
 <tile id="87">
  <image width="106" height="16" source="street_props/neon.1.png" />
 </tile>
 <tile id="88">
  <image width="106" height="16" source="street_props/neon.2.png" />
 </tile>
 <tile id="89">
  <image width="34" height="46" source="street_props/cross.1.png" />
 </tile>
 <tile id="90">
  <image width="34" height="46" source="street_props/cross.2.png" />
 </tile>
 <tile id="91">
  <image width="34" height="46" source="street_props/cross.3.png" />
 </tile>
 <tile id="92">
  <image width="40" height="62" source="street_props/pigeon.1.png" />
 </tile>
 <tile id="93">
  <image width="40" height="62" source="street_props/pigeon.2.png" />
 </tile>
 <tile id="94">
  <image width="24" height="30" source="street_props/drain.1.png" />
 </tile>
 <tile id="95">
  <image width="24" height="30" source="street_props/drain.2.png" />
 </tile>
 <tile id="96">
  <image width="24" height="30" source="street_props/drain.3.png" />
 </tile>
 <tile id="97">
  <image width="24" height="21" source="street_props/cat_ginger.1.png" />
 </tile>
 <tile id="98">
  <image width="24" height="21" source="street_props/cat_ginger.2.png" />
 </tile>
 <tile id="99">
  <image width="24" height="21" source="street_props/cat_ginger.3.png" />
 </tile>
 <tile id="100">
  <image width="24" height="21" source="street_props/cat_ash.1.png" />
 </tile>
 <tile id="101">
  <image width="24" height="21" source="street_props/cat_ash.2.png" />
 </tile>
 <tile id="102">
  <image width="54" height="37" source="street_props/barrier.1.png" />
 </tile>
 <tile id="103">
  <image width="30" height="34" source="street_props/clock_sign.1.png" />
 </tile>
 <tile id="104">
  <image width="40" height="62" source="street_props/pigeon_young.1.png" />
 </tile>
 <tile id="105">
  <image width="40" height="62" source="street_props/pigeon_young.2.png" />
 </tile>
 <tile id="106">
  <image width="40" height="62" source="street_props/pigeon_young.3.png" />
 </tile>
 <tile id="107">
  <image width="40" height="62" source="street_props/pigeon_grown.1.png" />
 </tile>
 <tile id="108">
  <image width="34" height="46" source="street_props/cross_52.1.png" />
 </tile>
 <tile id="109">
  <image width="34" height="46" source="street_props/cross_52.2.png" />
 </tile>
 <tile id="110">
  <image width="34" height="46" source="street_props/cross_52.3.png" />
 </tile>
 <tile id="111">
  <image width="34" height="46" source="street_props/cross_turned.1.png" />
 </tile>
 <tile id="112">
  <image width="34" height="46" source="street_props/cross_turned.2.png" />
 </tile>
 <tile id="113">
  <image width="34" height="46" source="street_props/cross_turned.3.png" />
 </tile>
 <tile id="114">
  <image width="34" height="46" source="street_props/cross_60.1.png" />
 </tile>
 <tile id="115">
  <image width="34" height="46" source="street_props/cross_60.2.png" />
 </tile>
 <tile id="116">
  <image width="34" height="46" source="street_props/cross_60.3.png" />
 </tile>
 <tile id="117">
  <image width="34" height="46" source="street_props/cross_trying.1.png" />
 </tile>
 <tile id="118">
  <image width="34" height="46" source="street_props/cross_trying.2.png" />
 </tile>
 <tile id="119">
  <image width="34" height="46" source="street_props/cross_trying.3.png" />
 </tile>
 <tile id="120">
  <image width="34" height="46" source="street_props/cross_pays.1.png" />
 </tile>
 <tile id="121">
  <image width="34" height="46" source="street_props/cross_pays.2.png" />
 </tile>
 <tile id="122">
  <image width="34" height="46" source="street_props/cross_pays.3.png" />
 </tile>
 <tile id="123">
  <image width="34" height="46" source="street_props/cross_pays_late.1.png" />
 </tile>
 <tile id="124">
  <image width="34" height="46" source="street_props/cross_pays_late.2.png" />
 </tile>
 <tile id="125">
  <image width="34" height="46" source="street_props/cross_pays_late.3.png" />
 </tile>
 <tile id="126">
  <image width="24" height="31" source="street_props/window_walked.1.png" />
 </tile>
 <tile id="127">
  <image width="24" height="31" source="street_props/window_walked.2.png" />
 </tile>
 <tile id="128">
  <image width="24" height="31" source="street_props/window_walked.3.png" />
 </tile>
 <tile id="129">
  <image width="24" height="31" source="street_props/window_walked.4.png" />
 </tile>
 <tile id="130">
  <image width="24" height="31" source="street_props/window_walked.5.png" />
 </tile>
 <tile id="131">
  <image width="24" height="31" source="street_props/window_walked.6.png" />
 </tile>
 <tile id="132">
  <image width="24" height="31" source="street_props/window_walked.7.png" />
 </tile>
 <tile id="133">
  <image width="24" height="31" source="street_props/window_walked.8.png" />
 </tile>
 <tile id="134">
  <image width="24" height="31" source="street_props/window_walked.9.png" />
 </tile>
 <tile id="135">
  <image width="24" height="29" source="street_props/window_walked_low.1.png" />
 </tile>
 <tile id="136">
  <image width="24" height="29" source="street_props/window_walked_low.2.png" />
 </tile>
 <tile id="137">
  <image width="24" height="29" source="street_props/window_walked_low.3.png" />
 </tile>
 <tile id="138">
  <image width="24" height="29" source="street_props/window_walked_low.4.png" />
 </tile>
 <tile id="139">
  <image width="24" height="29" source="street_props/window_walked_low.5.png" />
 </tile>
 <tile id="140">
  <image width="24" height="29" source="street_props/window_walked_low.6.png" />
 </tile>
 <tile id="141">
  <image width="24" height="29" source="street_props/window_walked_low.7.png" />
 </tile>
 <tile id="142">
  <image width="24" height="29" source="street_props/window_walked_low.8.png" />
 </tile>
 <tile id="143">
  <image width="24" height="29" source="street_props/window_walked_low.9.png" />
 </tile>
 <tile id="144">
  <image width="24" height="33" source="street_props/window_walked_tall.1.png" />
 </tile>
 <tile id="145">
  <image width="24" height="33" source="street_props/window_walked_tall.2.png" />
 </tile>
 <tile id="146">
  <image width="24" height="33" source="street_props/window_walked_tall.3.png" />
 </tile>
 <tile id="147">
  <image width="24" height="33" source="street_props/window_walked_tall.4.png" />
 </tile>
 <tile id="148">
  <image width="24" height="33" source="street_props/window_walked_tall.5.png" />
 </tile>
 <tile id="149">
  <image width="24" height="33" source="street_props/window_walked_tall.6.png" />
 </tile>
 <tile id="150">
  <image width="24" height="33" source="street_props/window_walked_tall.7.png" />
 </tile>
 <tile id="151">
  <image width="24" height="33" source="street_props/window_walked_tall.8.png" />
 </tile>
 <tile id="152">
  <image width="24" height="33" source="street_props/window_walked_tall.9.png" />
 </tile>
 <tile id="153">
  <image width="34" height="46" source="street_props/cross_time.1.png" />
 </tile>
 <tile id="154">
  <image width="34" height="46" source="street_props/cross_time.2.png" />
 </tile>
 <tile id="155">
  <image width="34" height="46" source="street_props/cross_time.3.png" />
 </tile>
</tileset>
