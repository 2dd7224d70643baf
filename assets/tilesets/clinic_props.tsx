<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="clinic_props" tilewidth="150" tileheight="88" columns="0" tilecount="43">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="122" height="48" source="clinic_props/desk.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="26" width="110" height="18" />
  </objectgroup>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="94" height="78" source="clinic_props/tank.png" />
  <objectgroup draworder="index">
   <object id="1" x="5" y="62" width="84" height="12" />
  </objectgroup>
  <animation>
   <frame tileid="1" duration="200" />
   <frame tileid="27" duration="200" />
   <frame tileid="28" duration="200" />
   <frame tileid="29" duration="200" />
   <frame tileid="30" duration="200" />
   <frame tileid="31" duration="200" />
  </animation>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="foot" type="int" value="18" />
  </properties>
  <image width="60" height="48" source="clinic_props/chair_mint.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="28" width="48" height="16" />
  </objectgroup>
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="foot" type="int" value="18" />
  </properties>
  <image width="60" height="48" source="clinic_props/chair_rose.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="28" width="48" height="16" />
  </objectgroup>
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="foot" type="int" value="18" />
  </properties>
  <image width="60" height="48" source="clinic_props/chair_cream.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="28" width="48" height="16" />
  </objectgroup>
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="68" height="32" source="clinic_props/low_table.png" />
  <objectgroup draworder="index">
   <object id="1" x="10" y="14" width="48" height="14" />
  </objectgroup>
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="34" height="40" source="clinic_props/leaflets.png" />
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="66" height="32" source="clinic_props/prices.png" />
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="54" height="37" source="clinic_props/painting.png" />
 </tile>
 <tile id="9" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="30" height="56" source="clinic_props/water.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="44" width="18" height="8" />
  </objectgroup>
  <animation>
   <frame tileid="9" duration="240" />
   <frame tileid="32" duration="240" />
   <frame tileid="33" duration="240" />
   <frame tileid="34" duration="240" />
   <frame tileid="35" duration="240" />
   <frame tileid="36" duration="240" />
   <frame tileid="37" duration="240" />
  </animation>
 </tile>
 <tile id="10" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="22" height="22" source="clinic_props/clock.png" />
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="48" height="40" source="clinic_props/coats.png" />
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="56" height="76" source="clinic_props/lamp.png" />
  <objectgroup draworder="index">
   <object id="1" x="39" y="68" width="-22" height="4" />
  </objectgroup>
 </tile>
 <tile id="13" type="Prop">
  <properties>
   <property name="foot" type="int" value="70" />
  </properties>
  <image width="56" height="88" source="clinic_props/couch.png" />
  <objectgroup draworder="index">
   <object id="1" x="7" y="24" width="42" height="60" />
  </objectgroup>
 </tile>
 <tile id="14" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="70" height="82" source="clinic_props/machine.png" />
  <objectgroup draworder="index">
   <object id="1" x="25" y="68" width="20" height="10" />
  </objectgroup>
  <animation>
   <frame tileid="14" duration="220" />
   <frame tileid="38" duration="220" />
   <frame tileid="39" duration="220" />
   <frame tileid="40" duration="220" />
   <frame tileid="41" duration="220" />
   <frame tileid="42" duration="220" />
  </animation>
 </tile>
 <tile id="15" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="40" height="42" source="clinic_props/tray.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="30" width="28" height="8" />
  </objectgroup>
 </tile>
 <tile id="16" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="32" height="30" source="clinic_props/stool.png" />
  <objectgroup draworder="index">
   <object id="1" x="10" y="22" width="12" height="4" />
  </objectgroup>
 </tile>
 <tile id="17" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="46" height="66" source="clinic_props/washbasin.png" />
  <objectgroup draworder="index">
   <object id="1" x="9" y="54" width="28" height="8" />
  </objectgroup>
 </tile>
 <tile id="18" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="72" height="66" source="clinic_props/drawers.png" />
  <objectgroup draworder="index">
   <object id="1" x="5" y="52" width="62" height="10" />
  </objectgroup>
 </tile>
 <tile id="19" type="Prop">
  <properties>
   <property name="foot" type="int" value="2" />
  </properties>
  <image width="16" height="74" source="clinic_props/curtain.png" />
 </tile>
 <tile id="20" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="150" height="76" source="clinic_props/rug.png" />
 </tile>
 <tile id="21" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="82" height="66" source="clinic_props/screen.png" />
  <objectgroup draworder="index">
   <object id="1" x="5" y="56" width="72" height="6" />
  </objectgroup>
 </tile>
 <tile id="22" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="44" height="44" source="clinic_props/rolls.png" />
  <objectgroup draworder="index">
   <object id="1" x="8" y="30" width="28" height="10" />
  </objectgroup>
 </tile>
 <tile id="23" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="36" height="56" source="clinic_props/number.png" />
  <objectgroup draworder="index">
   <object id="1" x="11" y="47" width="14" height="5" />
  </objectgroup>
 </tile>
 <tile id="24" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="50" height="44" source="clinic_props/bowls.png" />
  <objectgroup draworder="index">
   <object id="1" x="7" y="28" width="36" height="12" />
  </objectgroup>
 </tile>
 <tile id="25" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="46" height="64" source="clinic_props/plant.png" />
  <objectgroup draworder="index">
   <object id="1" x="17" y="54" width="12" height="6" />
  </objectgroup>
 </tile>
 <tile id="26" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="32" height="44" source="clinic_props/snake_plant.png" />
  <objectgroup draworder="index">
   <object id="1" x="9" y="34" width="14" height="6" />
  </objectgroup>
 </tile>
 <tile id="27">
  <image width="94" height="78" source="clinic_props/tank.1.png" />
 </tile>
 <tile id="28">
  <image width="94" height="78" source="clinic_props/tank.2.png" />
 </tile>
 <tile id="29">
  <image width="94" height="78" source="clinic_props/tank.3.png" />
 </tile>
 <tile id="30">
  <image width="94" height="78" source="clinic_props/tank.4.png" />
 </tile>
 <tile id="31">
  <image width="94" height="78" source="clinic_props/tank.5.png" />
 </tile>
 <tile id="32">
  <image width="30" height="56" source="clinic_props/water.1.png" />
 </tile>
 <tile id="33">
  <image width="30" height="56" source="clinic_props/water.2.png" />
 </tile>
 <tile id="34">
  <image width="30" height="56" source="clinic_props/water.3.png" />
 </tile>
 <tile id="35">
  <image width="30" height="56" source="clinic_props/water.4.png" />
 </tile>
 <tile id="36">
  <image width="30" height="56" source="clinic_props/water.5.png" />
 </tile>
 <tile id="37">
  <image width="30" height="56" source="clinic_props/water.6.png" />
 </tile>
 <tile id="38">
  <image width="70" height="82" source="clinic_props/machine.1.png" />
 </tile>
 <tile id="39">
  <image width="70" height="82" source="clinic_props/machine.2.png" />
 </tile>
 <tile id="40">
  <image width="70" height="82" source="clinic_props/machine.3.png" />
 </tile>
 <tile id="41">
  <image width="70" height="82" source="clinic_props/machine.4.png" />
 </tile>
 <tile id="42">
  <image width="70" height="82" source="clinic_props/machine.5.png" />
 </tile>
</tileset>
