<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="helpline_props" tilewidth="172" tileheight="90" columns="0" tilecount="86">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="58" height="44" source="helpline_props/desk_one.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="22" width="46" height="18" />
  </objectgroup>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="82" height="50" source="helpline_props/desk_two.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="20" width="70" height="26" />
  </objectgroup>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="80" height="50" source="helpline_props/desk_three.png" />
  <objectgroup draworder="index">
   <object id="1" x="9" y="30" width="62" height="16" />
  </objectgroup>
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="foot" type="int" value="-28" />
  </properties>
  <image width="36" height="24" source="helpline_props/phone_one.png" />
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="foot" type="int" value="-28" />
  </properties>
  <image width="36" height="24" source="helpline_props/phone_one_rings.png" />
  <animation>
   <frame tileid="4" duration="170" />
   <frame tileid="47" duration="170" />
   <frame tileid="48" duration="170" />
   <frame tileid="49" duration="170" />
  </animation>
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="foot" type="int" value="-28" />
  </properties>
  <image width="36" height="24" source="helpline_props/phone_one_held.png" />
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="foot" type="int" value="-34" />
  </properties>
  <image width="36" height="24" source="helpline_props/phone_two.png" />
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="foot" type="int" value="-34" />
  </properties>
  <image width="36" height="24" source="helpline_props/phone_two_rings.png" />
  <animation>
   <frame tileid="7" duration="170" />
   <frame tileid="50" duration="170" />
   <frame tileid="51" duration="170" />
   <frame tileid="52" duration="170" />
  </animation>
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="foot" type="int" value="-34" />
  </properties>
  <image width="36" height="24" source="helpline_props/phone_two_held.png" />
 </tile>
 <tile id="9" type="Prop">
  <properties>
   <property name="foot" type="int" value="-34" />
  </properties>
  <image width="36" height="24" source="helpline_props/phone_three.png" />
 </tile>
 <tile id="10" type="Prop">
  <properties>
   <property name="foot" type="int" value="-34" />
  </properties>
  <image width="36" height="24" source="helpline_props/phone_three_rings.png" />
  <animation>
   <frame tileid="10" duration="170" />
   <frame tileid="53" duration="170" />
   <frame tileid="54" duration="170" />
   <frame tileid="55" duration="170" />
  </animation>
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="foot" type="int" value="-34" />
  </properties>
  <image width="36" height="24" source="helpline_props/phone_three_held.png" />
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="28" height="28" source="helpline_props/school_chair.png" />
  <objectgroup draworder="index">
   <object id="1" x="7" y="19" width="14" height="5" />
  </objectgroup>
 </tile>
 <tile id="13" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="30" height="31" source="helpline_props/folding_chair.png" />
  <objectgroup draworder="index">
   <object id="1" x="7" y="22" width="16" height="5" />
  </objectgroup>
 </tile>
 <tile id="14" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="27" height="30" source="helpline_props/bar_stool.png" />
  <objectgroup draworder="index">
   <object id="1" x="8" y="21" width="11" height="5" />
  </objectgroup>
 </tile>
 <tile id="15" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="50" height="34" source="helpline_props/tape_table.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="16" width="38" height="14" />
  </objectgroup>
 </tile>
 <tile id="16" type="Prop">
  <properties>
   <property name="foot" type="int" value="-22" />
  </properties>
  <image width="27" height="18" source="helpline_props/tape.png" />
  <animation>
   <frame tileid="16" duration="240" />
   <frame tileid="56" duration="240" />
   <frame tileid="57" duration="240" />
   <frame tileid="58" duration="240" />
  </animation>
 </tile>
 <tile id="17" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="56" height="38" source="helpline_props/kettle.png" />
  <objectgroup draworder="index">
   <object id="1" x="5" y="20" width="46" height="14" />
  </objectgroup>
 </tile>
 <tile id="18" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="14" height="24" source="helpline_props/steam.png" />
  <animation>
   <frame tileid="18" duration="130" />
   <frame tileid="59" duration="130" />
   <frame tileid="60" duration="130" />
   <frame tileid="61" duration="130" />
   <frame tileid="62" duration="130" />
   <frame tileid="63" duration="130" />
   <frame tileid="64" duration="130" />
   <frame tileid="65" duration="130" />
  </animation>
 </tile>
 <tile id="19" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="44" height="34" source="helpline_props/heater.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="22" width="32" height="8" />
  </objectgroup>
  <animation>
   <frame tileid="19" duration="260" />
   <frame tileid="66" duration="260" />
   <frame tileid="67" duration="260" />
   <frame tileid="68" duration="260" />
  </animation>
 </tile>
 <tile id="20" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="96" height="67" source="helpline_props/cupboard_shut.png" />
 </tile>
 <tile id="21" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="96" height="67" source="helpline_props/cupboard_open.png" />
 </tile>
 <tile id="22" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="118" height="30" source="helpline_props/flyer_line.png" />
 </tile>
 <tile id="23" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="66" height="30" source="helpline_props/flyer_line_short.png" />
 </tile>
 <tile id="24" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="46" height="26" source="helpline_props/rota.png" />
 </tile>
 <tile id="25" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="44" height="27" source="helpline_props/city_map.png" />
 </tile>
 <tile id="26" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="46" height="26" source="helpline_props/bell.png" />
 </tile>
 <tile id="27" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="40" height="90" source="helpline_props/mattress.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="76" width="28" height="10" />
  </objectgroup>
 </tile>
 <tile id="28" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="66" height="36" source="helpline_props/flyers.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="22" width="54" height="10" />
  </objectgroup>
 </tile>
 <tile id="29" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="132" height="58" source="helpline_props/carpet.png" />
 </tile>
 <tile id="30" type="Prop">
  <properties>
   <property name="foot" type="int" value="18" />
  </properties>
  <image width="48" height="44" source="helpline_props/armchair.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="24" width="36" height="16" />
  </objectgroup>
 </tile>
 <tile id="31" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="36" height="68" source="helpline_props/lamp.png" />
  <objectgroup draworder="index">
   <object id="1" x="14" y="60" width="8" height="4" />
  </objectgroup>
 </tile>
 <tile id="32" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="172" height="18" source="helpline_props/string_lights.png" />
  <animation>
   <frame tileid="32" duration="520" />
   <frame tileid="69" duration="520" />
   <frame tileid="70" duration="520" />
   <frame tileid="71" duration="520" />
  </animation>
 </tile>
 <tile id="33" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="44" height="34" source="helpline_props/fern.png" />
  <objectgroup draworder="index">
   <object id="1" x="15" y="24" width="14" height="6" />
  </objectgroup>
 </tile>
 <tile id="34" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="40" height="30" source="helpline_props/ivy.png" />
 </tile>
 <tile id="35" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="52" height="28" source="helpline_props/board_held.png" />
 </tile>
 <tile id="36" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="52" height="28" source="helpline_props/board_dark.png" />
 </tile>
 <tile id="37" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="56" height="58" source="helpline_props/cartons.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="36" width="44" height="18" />
  </objectgroup>
 </tile>
 <tile id="38" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="62" height="80" source="helpline_props/placards.png" />
  <objectgroup draworder="index">
   <object id="1" x="11" y="70" width="40" height="6" />
  </objectgroup>
 </tile>
 <tile id="39" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="74" height="40" source="helpline_props/pillows.png" />
  <objectgroup draworder="index">
   <object id="1" x="9" y="20" width="56" height="16" />
  </objectgroup>
 </tile>
 <tile id="40" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="44" height="66" source="helpline_props/cabinet.png" />
  <objectgroup draworder="index">
   <object id="1" x="5" y="50" width="34" height="12" />
  </objectgroup>
 </tile>
 <tile id="41" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="36" height="70" source="helpline_props/coat_stand.png" />
  <objectgroup draworder="index">
   <object id="1" x="13" y="61" width="10" height="5" />
  </objectgroup>
 </tile>
 <tile id="42" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="20" height="14" source="helpline_props/dropped.png" />
 </tile>
 <tile id="43" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="20" height="14" source="helpline_props/dropped_over.png" />
 </tile>
 <tile id="44" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="32" height="70" source="helpline_props/bucket.png" />
  <objectgroup draworder="index">
   <object id="1" x="8" y="58" width="16" height="8" />
  </objectgroup>
  <animation>
   <frame tileid="44" duration="150" />
   <frame tileid="72" duration="150" />
   <frame tileid="73" duration="150" />
   <frame tileid="74" duration="150" />
   <frame tileid="75" duration="150" />
   <frame tileid="76" duration="150" />
   <frame tileid="77" duration="150" />
   <frame tileid="78" duration="150" />
  </animation>
 </tile>
 <tile id="45" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="80" height="64" source="helpline_props/office.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="40" width="68" height="20" />
  </objectgroup>
  <animation>
   <frame tileid="45" duration="900" />
   <frame tileid="79" duration="900" />
   <frame tileid="80" duration="900" />
   <frame tileid="81" duration="900" />
   <frame tileid="82" duration="900" />
   <frame tileid="83" duration="900" />
   <frame tileid="84" duration="900" />
   <frame tileid="85" duration="900" />
  </animation>
 </tile>
 <tile id="46" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="48" height="50" source="helpline_props/phone_four.png" />
  <objectgroup draworder="index">
   <object id="1" x="15" y="41" width="18" height="5" />
  </objectgroup>
 </tile>
 <tile id="47">
  <image width="36" height="24" source="helpline_props/phone_one_rings.1.png" />
 </tile>
 <tile id="48">
  <image width="36" height="24" source="helpline_props/phone_one_rings.2.png" />
 </tile>
 <tile id="49">
  <image width="36" height="24" source="helpline_props/phone_one_rings.3.png" />
 </tile>
 <tile id="50">
  <image width="36" height="24" source="helpline_props/phone_two_rings.1.png" />
 </tile>
 <tile id="51">
  <image width="36" height="24" source="helpline_props/phone_two_rings.2.png" />
 </tile>
 <tile id="52">
  <image width="36" height="24" source="helpline_props/phone_two_rings.3.png" />
 </tile>
 <tile id="53">
  <image width="36" height="24" source="helpline_props/phone_three_rings.1.png" />
 </tile>
 <tile id="54">
  <image width="36" height="24" source="helpline_props/phone_three_rings.2.png" />
 </tile>
 <tile id="55">
  <image width="36" height="24" source="helpline_props/phone_three_rings.3.png" />
 </tile>
 <tile id="56">
  <image width="27" height="18" source="helpline_props/tape.1.png" />
 </tile>
 <tile id="57">
  <image width="27" height="18" source="helpline_props/tape.2.png" />
 </tile>
 <tile id="58">
  <image width="27" height="18" source="helpline_props/tape.3.png" />
 </tile>
 <tile id="59">
  <image width="14" height="24" source="helpline_props/steam.1.png" />
 </tile>
 <tile id="60">
  <image width="14" height="24" source="helpline_props/steam.2.png" />
 </tile>
 <tile id="61">
  <image width="14" height="24" source="helpline_props/steam.3.png" />
 </tile>
 <tile id="62">
  <image width="14" height="24" source="helpline_props/steam.4.png" />
 </tile>
 <tile id="63">
  <image width="14" height="24" source="helpline_props/steam.5.png" />
 </tile>
 <tile id="64">
  <image width="14" height="24" source="helpline_props/steam.6.png" />
 </tile>
 <tile id="65">
  <image width="14" height="24" source="helpline_props/steam.7.png" />
 </tile>
 <tile id="66">
  <image width="44" height="34" source="helpline_props/heater.1.png" />
 </tile>
 <tile id="67">
  <image width="44" height="34" source="helpline_props/heater.2.png" />
 </tile>
 <tile id="68">
  <image width="44" height="34" source="helpline_props/heater.3.png" />
 </tile>
 <tile id="69">
  <image width="172" height="18" source="helpline_props/string_lights.1.png" />
 </tile>
 <tile id="70">
  <image width="172" height="18" source="helpline_props/string_lights.2.png" />
 </tile>
 <tile id="71">
  <image width="172" height="18" source="helpline_props/string_lights.3.png" />
 </tile>
 <tile id="72">
  <image width="32" height="70" source="helpline_props/bucket.1.png" />
 </tile>
 <tile id="73">
  <image width="32" height="70" source="helpline_props/bucket.2.png" />
 </tile>
 <tile id="74">
  <image width="32" height="70" source="helpline_props/bucket.3.png" />
 </tile>
 <tile id="75">
  <image width="32" height="70" source="helpline_props/bucket.4.png" />
 </tile>
 <tile id="76">
  <image width="32" height="70" source="helpline_props/bucket.5.png" />
 </tile>
 <tile id="77">
  <image width="32" height="70" source="helpline_props/bucket.6.png" />
 </tile>
 <tile id="78">
  <image width="32" height="70" source="helpline_props/bucket.7.png" />
 </tile>
 <tile id="79">
  <image width="80" height="64" source="helpline_props/office.1.png" />
 </tile>
 <tile id="80">
  <image width="80" height="64" source="helpline_props/office.2.png" />
 </tile>
 <tile id="81">
  <image width="80" height="64" source="helpline_props/office.3.png" />
 </tile>
 <tile id="82">
  <image width="80" height="64" source="helpline_props/office.4.png" />
 </tile>
 <tile id="83">
  <image width="80" height="64" source="helpline_props/office.5.png" />
 </tile>
 <tile id="84">
  <image width="80" height="64" source="helpline_props/office.6.png" />
 </tile>
 <tile id="85">
  <image width="80" height="64" source="helpline_props/office.7.png" />
 </tile>
</tileset>
