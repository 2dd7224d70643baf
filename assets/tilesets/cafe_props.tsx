<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="cafe_props" tilewidth="480" tileheight="117" columns="0" tilecount="108">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="165" height="72" source="cafe_props/dryers.png" />
  <objectgroup draworder="index">
   <object id="1" x="5" y="52" width="155" height="16" />
  </objectgroup>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="41" height="72" source="cafe_props/dryer6.png" />
  <objectgroup draworder="index">
   <object id="1" x="5" y="52" width="31" height="16" />
  </objectgroup>
  <animation>
   <frame tileid="1" duration="90" />
   <frame tileid="59" duration="90" />
   <frame tileid="60" duration="90" />
   <frame tileid="61" duration="90" />
   <frame tileid="62" duration="90" />
   <frame tileid="63" duration="90" />
   <frame tileid="64" duration="90" />
   <frame tileid="65" duration="90" />
  </animation>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="186" height="30" source="cafe_props/socks.png" />
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="40" height="56" source="cafe_props/tea_machine.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="40" width="28" height="12" />
  </objectgroup>
  <animation>
   <frame tileid="3" duration="700" />
   <frame tileid="66" duration="700" />
   <frame tileid="67" duration="700" />
  </animation>
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="108" height="40" source="cafe_props/counter.png" />
  <objectgroup draworder="index">
   <object id="1" x="5" y="12" width="98" height="24" />
  </objectgroup>
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="foot" type="int" value="-26" />
  </properties>
  <image width="40" height="33" source="cafe_props/espresso.png" />
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="foot" type="int" value="-26" />
  </properties>
  <image width="25" height="25" source="cafe_props/cake.png" />
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="40" height="68" source="cafe_props/curtain.png" />
  <animation>
   <frame tileid="7" duration="320" />
   <frame tileid="68" duration="320" />
   <frame tileid="69" duration="320" />
   <frame tileid="70" duration="320" />
  </animation>
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="foot" type="int" value="32" />
  </properties>
  <image width="134" height="68" source="cafe_props/table.png" />
  <objectgroup draworder="index">
   <object id="1" x="9" y="26" width="116" height="38" />
  </objectgroup>
 </tile>
 <tile id="9" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="30" height="38" source="cafe_props/chair_nw.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="29" width="18" height="5" />
  </objectgroup>
 </tile>
 <tile id="10" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="31" height="38" source="cafe_props/chair_ne.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="29" width="19" height="5" />
  </objectgroup>
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="46" height="31" source="cafe_props/chair_sw.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="19" width="34" height="8" />
  </objectgroup>
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="foot" type="int" value="7" />
  </properties>
  <image width="30" height="29" source="cafe_props/chair_se.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="20" width="18" height="5" />
  </objectgroup>
 </tile>
 <tile id="13" type="Prop">
  <properties>
   <property name="foot" type="int" value="12" />
  </properties>
  <image width="56" height="40" source="cafe_props/small_table.png" />
  <objectgroup draworder="index">
   <object id="1" x="13" y="24" width="30" height="12" />
  </objectgroup>
 </tile>
 <tile id="14" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="28" height="34" source="cafe_props/chair_teal.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="24" width="16" height="6" />
  </objectgroup>
 </tile>
 <tile id="15" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="142" height="36" source="cafe_props/bench.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="16" width="130" height="16" />
  </objectgroup>
 </tile>
 <tile id="16" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="56" height="58" source="cafe_props/cart.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="40" width="44" height="14" />
  </objectgroup>
 </tile>
 <tile id="17" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="40" height="28" source="cafe_props/basket.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="15" width="28" height="9" />
  </objectgroup>
 </tile>
 <tile id="18" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="48" height="22" source="cafe_props/doormat.png" />
 </tile>
 <tile id="19" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="58" height="56" source="cafe_props/noticeboard.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="44" width="46" height="8" />
  </objectgroup>
 </tile>
 <tile id="20" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="48" height="50" source="cafe_props/soup.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="32" width="36" height="14" />
  </objectgroup>
 </tile>
 <tile id="21" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="68" height="56" source="cafe_props/low_shelf.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="40" width="56" height="12" />
  </objectgroup>
 </tile>
 <tile id="22" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="28" height="40" source="cafe_props/umbrella_stand.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="29" width="16" height="7" />
  </objectgroup>
 </tile>
 <tile id="23" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="204" height="108" source="cafe_props/rug.png" />
 </tile>
 <tile id="24" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="56" height="60" source="cafe_props/monstera.png" />
  <objectgroup draworder="index">
   <object id="1" x="20" y="49" width="16" height="7" />
  </objectgroup>
 </tile>
 <tile id="25" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="64" height="66" source="cafe_props/palm.png" />
  <objectgroup draworder="index">
   <object id="1" x="23" y="55" width="18" height="7" />
  </objectgroup>
 </tile>
 <tile id="26" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="48" height="60" source="cafe_props/rubber_plant.png" />
  <objectgroup draworder="index">
   <object id="1" x="16" y="49" width="16" height="7" />
  </objectgroup>
 </tile>
 <tile id="27" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="32" height="42" source="cafe_props/snake_plant.png" />
  <objectgroup draworder="index">
   <object id="1" x="9" y="32" width="14" height="6" />
  </objectgroup>
 </tile>
 <tile id="28" type="Prop">
  <properties>
   <property name="foot" type="int" value="-30" />
  </properties>
  <image width="34" height="26" source="cafe_props/fern.png" />
 </tile>
 <tile id="29" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="40" height="50" source="cafe_props/hanging_ivy.png" />
 </tile>
 <tile id="30" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="23" height="117" source="cafe_props/pendant_long.png" />
 </tile>
 <tile id="31" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="23" height="47" source="cafe_props/pendant.png" />
 </tile>
 <tile id="32" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="480" height="18" source="cafe_props/string_lights.png" />
  <animation>
   <frame tileid="32" duration="480" />
   <frame tileid="71" duration="480" />
   <frame tileid="72" duration="480" />
   <frame tileid="73" duration="480" />
  </animation>
 </tile>
 <tile id="33" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="124" height="58" source="cafe_props/rain.png" />
  <animation>
   <frame tileid="33" duration="110" />
   <frame tileid="74" duration="110" />
   <frame tileid="75" duration="110" />
   <frame tileid="76" duration="110" />
   <frame tileid="77" duration="110" />
   <frame tileid="78" duration="110" />
  </animation>
 </tile>
 <tile id="34" type="Prop">
  <properties>
   <property name="foot" type="int" value="-34" />
  </properties>
  <image width="11" height="16" source="cafe_props/candle.png" />
  <animation>
   <frame tileid="34" duration="140" />
   <frame tileid="79" duration="140" />
   <frame tileid="80" duration="140" />
   <frame tileid="81" duration="140" />
  </animation>
 </tile>
 <tile id="35" type="Prop">
  <properties>
   <property name="foot" type="int" value="-22" />
  </properties>
  <image width="11" height="16" source="cafe_props/candle_jar.png" />
  <animation>
   <frame tileid="35" duration="150" />
   <frame tileid="82" duration="150" />
   <frame tileid="83" duration="150" />
   <frame tileid="84" duration="150" />
  </animation>
 </tile>
 <tile id="36" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="16" height="24" source="cafe_props/steam_tea.png" />
  <animation>
   <frame tileid="36" duration="130" />
   <frame tileid="85" duration="130" />
   <frame tileid="86" duration="130" />
   <frame tileid="87" duration="130" />
   <frame tileid="88" duration="130" />
   <frame tileid="89" duration="130" />
   <frame tileid="90" duration="130" />
   <frame tileid="91" duration="130" />
  </animation>
 </tile>
 <tile id="37" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="26" height="34" source="cafe_props/steam_soup.png" />
  <animation>
   <frame tileid="37" duration="130" />
   <frame tileid="92" duration="130" />
   <frame tileid="93" duration="130" />
   <frame tileid="94" duration="130" />
   <frame tileid="95" duration="130" />
   <frame tileid="96" duration="130" />
   <frame tileid="97" duration="130" />
   <frame tileid="98" duration="130" />
  </animation>
 </tile>
 <tile id="38" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="12" height="20" source="cafe_props/steam_thin.png" />
  <animation>
   <frame tileid="38" duration="140" />
   <frame tileid="99" duration="140" />
   <frame tileid="100" duration="140" />
   <frame tileid="101" duration="140" />
   <frame tileid="102" duration="140" />
   <frame tileid="103" duration="140" />
   <frame tileid="104" duration="140" />
   <frame tileid="105" duration="140" />
  </animation>
 </tile>
 <tile id="39" type="Prop">
  <properties>
   <property name="foot" type="int" value="-24" />
  </properties>
  <image width="28" height="17" source="cafe_props/loaf_cat.png" />
  <animation>
   <frame tileid="39" duration="620" />
   <frame tileid="106" duration="620" />
   <frame tileid="39" duration="620" />
   <frame tileid="106" duration="620" />
   <frame tileid="39" duration="620" />
   <frame tileid="106" duration="620" />
   <frame tileid="107" duration="620" />
   <frame tileid="39" duration="620" />
   <frame tileid="106" duration="620" />
  </animation>
 </tile>
 <tile id="40" type="Prop">
  <properties>
   <property name="foot" type="int" value="7" />
  </properties>
  <image width="32" height="31" source="cafe_props/stool_napkin.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="22" width="20" height="5" />
  </objectgroup>
 </tile>
 <tile id="41" type="Prop">
  <properties>
   <property name="foot" type="int" value="7" />
  </properties>
  <image width="32" height="31" source="cafe_props/stool_towel.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="22" width="20" height="5" />
  </objectgroup>
 </tile>
 <tile id="42" type="Prop">
  <properties>
   <property name="foot" type="int" value="7" />
  </properties>
  <image width="32" height="31" source="cafe_props/stool_coat.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="22" width="20" height="5" />
  </objectgroup>
 </tile>
 <tile id="43" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="19" height="9" source="cafe_props/card_before.png" />
 </tile>
 <tile id="44" type="Prop">
  <properties>
   <property name="foot" type="int" value="-22" />
  </properties>
  <image width="9" height="22" source="cafe_props/hook_key.png" />
 </tile>
 <tile id="45" type="Prop">
  <properties>
   <property name="foot" type="int" value="-22" />
  </properties>
  <image width="9" height="22" source="cafe_props/hook_bare.png" />
 </tile>
 <tile id="46" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="41" height="72" source="cafe_props/dryer6_cups.png" />
 </tile>
 <tile id="47" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="22" height="18" source="cafe_props/pledge.png" />
 </tile>
 <tile id="48" type="Prop">
  <properties>
   <property name="foot" type="int" value="27" />
  </properties>
  <image width="124" height="64" source="cafe_props/laid_tea.png" />
 </tile>
 <tile id="49" type="Prop">
  <properties>
   <property name="foot" type="int" value="27" />
  </properties>
  <image width="124" height="64" source="cafe_props/laid_spoons.png" />
 </tile>
 <tile id="50" type="Prop">
  <properties>
   <property name="foot" type="int" value="27" />
  </properties>
  <image width="124" height="64" source="cafe_props/laid_after.png" />
 </tile>
 <tile id="51" type="Prop">
  <properties>
   <property name="foot" type="int" value="27" />
  </properties>
  <image width="124" height="64" source="cafe_props/laid_three.png" />
 </tile>
 <tile id="52" type="Prop">
  <properties>
   <property name="foot" type="int" value="27" />
  </properties>
  <image width="124" height="64" source="cafe_props/laid_mug.png" />
 </tile>
 <tile id="53" type="Prop">
  <properties>
   <property name="foot" type="int" value="27" />
  </properties>
  <image width="124" height="64" source="cafe_props/laid_bowls.png" />
 </tile>
 <tile id="54" type="Prop">
  <properties>
   <property name="foot" type="int" value="27" />
  </properties>
  <image width="124" height="64" source="cafe_props/laid_plates.png" />
 </tile>
 <tile id="55" type="Prop">
  <properties>
   <property name="foot" type="int" value="27" />
  </properties>
  <image width="124" height="64" source="cafe_props/laid_eggs.png" />
 </tile>
 <tile id="56" type="Prop">
  <properties>
   <property name="foot" type="int" value="27" />
  </properties>
  <image width="124" height="64" source="cafe_props/laid_dough.png" />
 </tile>
 <tile id="57" type="Prop">
  <properties>
   <property name="foot" type="int" value="-34" />
  </properties>
  <image width="11" height="16" source="cafe_props/candle_out.png" />
 </tile>
 <tile id="58" type="Prop">
  <properties>
   <property name="foot" type="int" value="27" />
  </properties>
  <image width="124" height="64" source="cafe_props/laid_supper.png" />
 </tile>
 <tile id="59">
  <image width="41" height="72" source="cafe_props/dryer6.1.png" />
 </tile>
 <tile id="60">
  <image width="41" height="72" source="cafe_props/dryer6.2.png" />
 </tile>
 <tile id="61">
  <image width="41" height="72" source="cafe_props/dryer6.3.png" />
 </tile>
 <tile id="62">
  <image width="41" height="72" source="cafe_props/dryer6.4.png" />
 </tile>
 <tile id="63">
  <image width="41" height="72" source="cafe_props/dryer6.5.png" />
 </tile>
 <tile id="64">
  <image width="41" height="72" source="cafe_props/dryer6.6.png" />
 </tile>
 <tile id="65">
  <image width="41" height="72" source="cafe_props/dryer6.7.png" />
 </tile>
 <tile id="66">
  <image width="40" height="56" source="cafe_props/tea_machine.1.png" />
 </tile>
 <tile id="67">
  <image width="40" height="56" source="cafe_props/tea_machine.2.png" />
 </tile>
 <tile id="68">
  <image width="40" height="68" source="cafe_props/curtain.1.png" />
 </tile>
 <tile id="69">
  <image width="40" height="68" source="cafe_props/curtain.2.png" />
 </tile>
 <tile id="70">
  <image width="40" height="68" source="cafe_props/curtain.3.png" />
 </tile>
 <tile id="71">
  <image width="480" height="18" source="cafe_props/string_lights.1.png" />
 </tile>
 <tile id="72">
  <image width="480" height="18" source="cafe_props/string_lights.2.png" />
 </tile>
 <tile id="73">
  <image width="480" height="18" source="cafe_props/string_lights.3.png" />
 </tile>
 <tile id="74">
  <image width="124" height="58" source="cafe_props/rain.1.png" />
 </tile>
 <tile id="75">
  <image width="124" height="58" source="cafe_props/rain.2.png" />
 </tile>
 <tile id="76">
  <image width="124" height="58" source="cafe_props/rain.3.png" />
 </tile>
 <tile id="77">
  <image width="124" height="58" source="cafe_props/rain.4.png" />
 </tile>
 <tile id="78">
  <image width="124" height="58" source="cafe_props/rain.5.png" />
 </tile>
 <tile id="79">
  <image width="11" height="16" source="cafe_props/candle.1.png" />
 </tile>
 <tile id="80">
  <image width="11" height="16" source="cafe_props/candle.2.png" />
 </tile>
 <tile id="81">
  <image width="11" height="16" source="cafe_props/candle.3.png" />
 </tile>
 <tile id="82">
  <image width="11" height="16" source="cafe_props/candle_jar.1.png" />
 </tile>
 <tile id="83">
  <image width="11" height="16" source="cafe_props/candle_jar.2.png" />
 </tile>
 <tile id="84">
  <image width="11" height="16" source="cafe_props/candle_jar.3.png" />
 </tile>
 <tile id="85">
  <image width="16" height="24" source="cafe_props/steam_tea.1.png" />
 </tile>
 <tile id="86">
  <image width="16" height="24" source="cafe_props/steam_tea.2.png" />
 </tile>
 <tile id="87">
  <image width="16" height="24" source="cafe_props/steam_tea.3.png" />
 </tile>
 <tile id="88">
  <image width="16" height="24" source="cafe_props/steam_tea.4.png" />
 </tile>
 <tile id="89">
  <image width="16" height="24" source="cafe_props/steam_tea.5.png" />
 </tile>
 <tile id="90">
  <image width="16" height="24" source="cafe_props/steam_tea.6.png" />
 </tile>
 <tile id="91">
  <image width="16" height="24" source="cafe_props/steam_tea.7.png" />
 </tile>
 <tile id="92">
  <image width="26" height="34" source="cafe_props/steam_soup.1.png" />
 </tile>
 <tile id="93">
  <image width="26" height="34" source="cafe_props/steam_soup.2.png" />
 </tile>
 <tile id="94">
  <image width="26" height="34" source="cafe_props/steam_soup.3.png" />
 </tile>
 <tile id="95">
  <image width="26" height="34" source="cafe_props/steam_soup.4.png" />
 </tile>
 <tile id="96">
  <image width="26" height="34" source="cafe_props/steam_soup.5.png" />
 </tile>
 <tile id="97">
  <image width="26" height="34" source="cafe_props/steam_soup.6.png" />
 </tile>
 <tile id="98">
  <image width="26" height="34" source="cafe_props/steam_soup.7.png" />
 </tile>
 <tile id="99">
  <image width="12" height="20" source="cafe_props/steam_thin.1.png" />
 </tile>
 <tile id="100">
  <image width="12" height="20" source="cafe_props/steam_thin.2.png" />
 </tile>
 <tile id="101">
  <image width="12" height="20" source="cafe_props/steam_thin.3.png" />
 </tile>
 <tile id="102">
  <image width="12" height="20" source="cafe_props/steam_thin.4.png" />
 </tile>
 <tile id="103">
  <image width="12" height="20" source="cafe_props/steam_thin.5.png" />
 </tile>
 <tile id="104">
  <image width="12" height="20" source="cafe_props/steam_thin.6.png" />
 </tile>
 <tile id="105">
  <image width="12" height="20" source="cafe_props/steam_thin.7.png" />
 </tile>
 <tile id="106">
  <image width="28" height="17" source="cafe_props/loaf_cat.1.png" />
 </tile>
 <tile id="107">
  <image width="28" height="17" source="cafe_props/loaf_cat.2.png" />
 </tile>
</tileset>
