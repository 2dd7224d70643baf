<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="flat_props" tilewidth="168" tileheight="88" columns="0" tilecount="92">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="68" height="88" source="flat_props/bed.png" />
  <objectgroup draworder="index">
   <object id="1" x="5" y="24" width="58" height="60" />
  </objectgroup>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="32" height="44" source="flat_props/bedside.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="26" width="20" height="14" />
  </objectgroup>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="foot" type="int" value="-22" />
  </properties>
  <image width="17" height="19" source="flat_props/terminal.png" />
  <animation>
   <frame tileid="2" duration="260" />
   <frame tileid="49" duration="260" />
   <frame tileid="50" duration="260" />
   <frame tileid="51" duration="260" />
   <frame tileid="52" duration="260" />
   <frame tileid="53" duration="260" />
   <frame tileid="54" duration="260" />
   <frame tileid="55" duration="260" />
  </animation>
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="38" height="23" source="flat_props/cat.png" />
  <objectgroup draworder="index">
   <object id="1" x="8" y="13" width="22" height="6" />
  </objectgroup>
  <animation>
   <frame tileid="3" duration="420" />
   <frame tileid="56" duration="420" />
   <frame tileid="57" duration="420" />
   <frame tileid="58" duration="420" />
   <frame tileid="59" duration="420" />
   <frame tileid="60" duration="420" />
   <frame tileid="61" duration="420" />
   <frame tileid="62" duration="420" />
  </animation>
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="76" height="62" source="flat_props/desk.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="32" width="64" height="26" />
  </objectgroup>
  <animation>
   <frame tileid="4" duration="260" />
   <frame tileid="63" duration="260" />
   <frame tileid="64" duration="260" />
   <frame tileid="65" duration="260" />
   <frame tileid="66" duration="260" />
   <frame tileid="67" duration="260" />
  </animation>
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="34" height="36" source="flat_props/desk_chair.png" />
  <objectgroup draworder="index">
   <object id="1" x="9" y="26" width="16" height="6" />
  </objectgroup>
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="64" height="48" source="flat_props/paper_city.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="24" width="52" height="20" />
  </objectgroup>
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="24" height="17" source="flat_props/papers.png" />
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="24" height="17" source="flat_props/paper_lines.png" />
 </tile>
 <tile id="9" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="24" height="17" source="flat_props/paper_moon.png" />
 </tile>
 <tile id="10" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="24" height="17" source="flat_props/paper_sea.png" />
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="12" height="10" source="flat_props/crumpled.png" />
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="52" height="76" source="flat_props/shelf.png" />
  <objectgroup draworder="index">
   <object id="1" x="5" y="62" width="42" height="10" />
  </objectgroup>
 </tile>
 <tile id="13" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="50" height="74" source="flat_props/kitchenette.png" />
  <objectgroup draworder="index">
   <object id="1" x="5" y="56" width="40" height="14" />
  </objectgroup>
 </tile>
 <tile id="14" type="Prop">
  <properties>
   <property name="foot" type="int" value="-30" />
  </properties>
  <image width="19" height="18" source="flat_props/kettle.png" />
 </tile>
 <tile id="15" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="38" height="50" source="flat_props/coats.png" />
 </tile>
 <tile id="16" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="30" height="12" source="flat_props/shoes.png" />
 </tile>
 <tile id="17" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="38" height="15" source="flat_props/doormat.png" />
 </tile>
 <tile id="18" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="18" height="21" source="flat_props/photo_pier.png" />
 </tile>
 <tile id="19" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="18" height="17" source="flat_props/photo_dog.png" />
 </tile>
 <tile id="20" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="28" height="22" source="flat_props/photo_four.png" />
 </tile>
 <tile id="21" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="22" height="66" source="flat_props/curtain_left.png" />
 </tile>
 <tile id="22" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="22" height="66" source="flat_props/curtain_right.png" />
 </tile>
 <tile id="23" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="152" height="86" source="flat_props/rug.png" />
 </tile>
 <tile id="24" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="48" height="46" source="flat_props/armchair.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="26" width="36" height="16" />
  </objectgroup>
 </tile>
 <tile id="25" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="36" height="30" source="flat_props/radio_table.png" />
  <objectgroup draworder="index">
   <object id="1" x="10" y="18" width="16" height="8" />
  </objectgroup>
 </tile>
 <tile id="26" type="Prop">
  <properties>
   <property name="foot" type="int" value="-20" />
  </properties>
  <image width="22" height="20" source="flat_props/radio.png" />
  <animation>
   <frame tileid="26" duration="500" />
   <frame tileid="68" duration="500" />
   <frame tileid="69" duration="500" />
   <frame tileid="70" duration="500" />
  </animation>
 </tile>
 <tile id="27" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="28" height="29" source="flat_props/lantern.png" />
  <objectgroup draworder="index">
   <object id="1" x="8" y="19" width="12" height="6" />
  </objectgroup>
  <animation>
   <frame tileid="27" duration="300" />
   <frame tileid="71" duration="300" />
   <frame tileid="72" duration="300" />
   <frame tileid="73" duration="300" />
  </animation>
 </tile>
 <tile id="28" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="32" height="22" source="flat_props/books.png" />
  <objectgroup draworder="index">
   <object id="1" x="7" y="11" width="18" height="7" />
  </objectgroup>
 </tile>
 <tile id="29" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="32" height="22" source="flat_props/books_low.png" />
  <objectgroup draworder="index">
   <object id="1" x="7" y="11" width="18" height="7" />
  </objectgroup>
 </tile>
 <tile id="30" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="36" height="70" source="flat_props/floor_lamp.png" />
  <objectgroup draworder="index">
   <object id="1" x="14" y="62" width="8" height="4" />
  </objectgroup>
 </tile>
 <tile id="31" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="68" height="66" source="flat_props/plant.png" />
  <objectgroup draworder="index">
   <object id="1" x="23" y="54" width="22" height="8" />
  </objectgroup>
 </tile>
 <tile id="32" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="66" height="72" source="flat_props/palm.png" />
  <objectgroup draworder="index">
   <object id="1" x="24" y="60" width="18" height="8" />
  </objectgroup>
 </tile>
 <tile id="33" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="32" height="42" source="flat_props/snake_plant.png" />
  <objectgroup draworder="index">
   <object id="1" x="9" y="32" width="14" height="6" />
  </objectgroup>
 </tile>
 <tile id="34" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="34" height="40" source="flat_props/hanging_plant.png" />
 </tile>
 <tile id="35" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="152" height="19" source="flat_props/string_lights.png" />
  <animation>
   <frame tileid="35" duration="480" />
   <frame tileid="74" duration="480" />
   <frame tileid="75" duration="480" />
   <frame tileid="76" duration="480" />
  </animation>
 </tile>
 <tile id="36" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="104" height="46" source="flat_props/rain.png" />
  <animation>
   <frame tileid="36" duration="110" />
   <frame tileid="77" duration="110" />
   <frame tileid="78" duration="110" />
   <frame tileid="79" duration="110" />
   <frame tileid="80" duration="110" />
   <frame tileid="81" duration="110" />
  </animation>
 </tile>
 <tile id="37" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="14" height="24" source="flat_props/steam_kettle.png" />
  <animation>
   <frame tileid="37" duration="130" />
   <frame tileid="82" duration="130" />
   <frame tileid="83" duration="130" />
   <frame tileid="84" duration="130" />
   <frame tileid="85" duration="130" />
   <frame tileid="86" duration="130" />
   <frame tileid="87" duration="130" />
   <frame tileid="88" duration="130" />
  </animation>
 </tile>
 <tile id="38" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="168" height="19" source="flat_props/string_lights_right.png" />
  <animation>
   <frame tileid="38" duration="480" />
   <frame tileid="89" duration="480" />
   <frame tileid="90" duration="480" />
   <frame tileid="91" duration="480" />
  </animation>
 </tile>
 <tile id="39" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="30" height="42" source="flat_props/plan_tubes.png" />
  <objectgroup draworder="index">
   <object id="1" x="7" y="32" width="16" height="6" />
  </objectgroup>
 </tile>
 <tile id="40" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="62" height="26" source="flat_props/pinned.png" />
 </tile>
 <tile id="41" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="18" height="9" source="flat_props/slippers.png" />
 </tile>
 <tile id="42" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="15" height="9" source="flat_props/cat_bowl.png" />
 </tile>
 <tile id="43" type="Prop">
  <properties>
   <property name="foot" type="int" value="12" />
  </properties>
  <image width="44" height="22" source="flat_props/floor_cushion.png" />
 </tile>
 <tile id="44" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="84" height="40" source="flat_props/floor_plan.png" />
 </tile>
 <tile id="45" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="34" height="12" source="flat_props/yarn.png" />
 </tile>
 <tile id="46" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="34" height="20" source="flat_props/tea_tray.png" />
 </tile>
 <tile id="47" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="76" height="62" source="flat_props/desk_bare.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="32" width="64" height="26" />
  </objectgroup>
 </tile>
 <tile id="48" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="104" height="46" source="flat_props/morning.png" />
 </tile>
 <tile id="49">
  <image width="17" height="19" source="flat_props/terminal.1.png" />
 </tile>
 <tile id="50">
  <image width="17" height="19" source="flat_props/terminal.2.png" />
 </tile>
 <tile id="51">
  <image width="17" height="19" source="flat_props/terminal.3.png" />
 </tile>
 <tile id="52">
  <image width="17" height="19" source="flat_props/terminal.4.png" />
 </tile>
 <tile id="53">
  <image width="17" height="19" source="flat_props/terminal.5.png" />
 </tile>
 <tile id="54">
  <image width="17" height="19" source="flat_props/terminal.6.png" />
 </tile>
 <tile id="55">
  <image width="17" height="19" source="flat_props/terminal.7.png" />
 </tile>
 <tile id="56">
  <image width="38" height="23" source="flat_props/cat.1.png" />
 </tile>
 <tile id="57">
  <image width="38" height="23" source="flat_props/cat.2.png" />
 </tile>
 <tile id="58">
  <image width="38" height="23" source="flat_props/cat.3.png" />
 </tile>
 <tile id="59">
  <image width="38" height="23" source="flat_props/cat.4.png" />
 </tile>
 <tile id="60">
  <image width="38" height="23" source="flat_props/cat.5.png" />
 </tile>
 <tile id="61">
  <image width="38" height="23" source="flat_props/cat.6.png" />
 </tile>
 <tile id="62">
  <image width="38" height="23" source="flat_props/cat.7.png" />
 </tile>
 <tile id="63">
  <image width="76" height="62" source="flat_props/desk.1.png" />
 </tile>
 <tile id="64">
  <image width="76" height="62" source="flat_props/desk.2.png" />
 </tile>
 <tile id="65">
  <image width="76" height="62" source="flat_props/desk.3.png" />
 </tile>
 <tile id="66">
  <image width="76" height="62" source="flat_props/desk.4.png" />
 </tile>
 <tile id="67">
  <image width="76" height="62" source="flat_props/desk.5.png" />
 </tile>
 <tile id="68">
  <image width="22" height="20" source="flat_props/radio.1.png" />
 </tile>
 <tile id="69">
  <image width="22" height="20" source="flat_props/radio.2.png" />
 </tile>
 <tile id="70">
  <image width="22" height="20" source="flat_props/radio.3.png" />
 </tile>
 <tile id="71">
  <image width="28" height="29" source="flat_props/lantern.1.png" />
 </tile>
 <tile id="72">
  <image width="28" height="29" source="flat_props/lantern.2.png" />
 </tile>
 <tile id="73">
  <image width="28" height="29" source="flat_props/lantern.3.png" />
 </tile>
 <tile id="74">
  <image width="152" height="19" source="flat_props/string_lights.1.png" />
 </tile>
 <tile id="75">
  <image width="152" height="19" source="flat_props/string_lights.2.png" />
 </tile>
 <tile id="76">
  <image width="152" height="19" source="flat_props/string_lights.3.png" />
 </tile>
 <tile id="77">
  <image width="104" height="46" source="flat_props/rain.1.png" />
 </tile>
 <tile id="78">
  <image width="104" height="46" source="flat_props/rain.2.png" />
 </tile>
 <tile id="79">
  <image width="104" height="46" source="flat_props/rain.3.png" />
 </tile>
 <tile id="80">
  <image width="104" height="46" source="flat_props/rain.4.png" />
 </tile>
 <tile id="81">
  <image width="104" height="46" source="flat_props/rain.5.png" />
 </tile>
 <tile id="82">
  <image width="14" height="24" source="flat_props/steam_kettle.1.png" />
 </tile>
 <tile id="83">
  <image width="14" height="24" source="flat_props/steam_kettle.2.png" />
 </tile>
 <tile id="84">
  <image width="14" height="24" source="flat_props/steam_kettle.3.png" />
 </tile>
 <tile id="85">
  <image width="14" height="24" source="flat_props/steam_kettle.4.png" />
 </tile>
 <tile id="86">
  <image width="14" height="24" source="flat_props/steam_kettle.5.png" />
 </tile>
 <tile id="87">
  <image width="14" height="24" source="flat_props/steam_kettle.6.png" />
 </tile>
 <tile id="88">
  <image width="14" height="24" source="flat_props/steam_kettle.7.png" />
 </tile>
 <tile id="89">
  <image width="168" height="19" source="flat_props/string_lights_right.1.png" />
 </tile>
 <tile id="90">
  <image width="168" height="19" source="flat_props/string_lights_right.2.png" />
 </tile>
 <tile id="91">
  <image width="168" height="19" source="flat_props/string_lights_right.3.png" />
 </tile>
</tileset>
