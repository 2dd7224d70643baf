<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="house_props" tilewidth="70" tileheight="68" columns="0" tilecount="38">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="32" height="38" source="house_props/chair.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="26" width="20" height="8" />
  </objectgroup>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="70" height="52" source="house_props/piano.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="34" width="58" height="14" />
  </objectgroup>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="58" height="66" source="house_props/bed.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="26" width="46" height="36" />
  </objectgroup>
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="66" height="38" source="house_props/table.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="20" width="54" height="14" />
  </objectgroup>
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="44" height="38" source="house_props/cot.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="20" width="32" height="14" />
  </objectgroup>
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="30" height="62" source="house_props/clock.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="50" width="18" height="8" />
  </objectgroup>
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="38" height="58" source="house_props/mirror_covered.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="48" width="26" height="6" />
  </objectgroup>
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="38" height="58" source="house_props/mirror_bare.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="48" width="26" height="6" />
  </objectgroup>
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="28" height="44" source="house_props/nobody.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="34" width="16" height="6" />
  </objectgroup>
 </tile>
 <tile id="9" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="40" height="34" source="house_props/window.png" />
 </tile>
 <tile id="10" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="40" height="34" source="house_props/window_moon.png" />
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="40" height="34" source="house_props/window_drawn.png" />
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="56" height="40" source="house_props/moonlight.png" />
 </tile>
 <tile id="13" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="60" height="38" source="house_props/trestle.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="22" width="48" height="12" />
  </objectgroup>
 </tile>
 <tile id="14" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="36" height="40" source="house_props/plan_rolls.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="28" width="24" height="8" />
  </objectgroup>
 </tile>
 <tile id="15" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="30" height="22" source="house_props/plan_stair.png" />
 </tile>
 <tile id="16" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="30" height="22" source="house_props/plan_corridor.png" />
 </tile>
 <tile id="17" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="30" height="22" source="house_props/plan_room.png" />
 </tile>
 <tile id="18" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="46" height="12" source="house_props/tape.png" />
 </tile>
 <tile id="19" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="48" height="54" source="house_props/model.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="36" width="36" height="14" />
  </objectgroup>
 </tile>
 <tile id="20" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="36" height="54" source="house_props/ladder.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="42" width="24" height="8" />
  </objectgroup>
 </tile>
 <tile id="21" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="64" height="22" source="house_props/timber.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="8" width="52" height="10" />
  </objectgroup>
 </tile>
 <tile id="22" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="36" height="28" source="house_props/box.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="14" width="24" height="10" />
  </objectgroup>
 </tile>
 <tile id="23" type="Prop">
  <image width="32" height="20" source="house_props/bannister.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="14" width="32" height="6" />
  </objectgroup>
 </tile>
 <tile id="24" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="34" height="30" source="house_props/coats.png" />
 </tile>
 <tile id="25" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="40" height="28" source="house_props/pictures.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="18" width="28" height="6" />
  </objectgroup>
 </tile>
 <tile id="26" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="58" height="16" source="house_props/rug.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="6" width="46" height="6" />
  </objectgroup>
 </tile>
 <tile id="27" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="64" height="64" source="house_props/dust.png" />
  <animation>
   <frame tileid="27" duration="260" />
   <frame tileid="31" duration="260" />
   <frame tileid="32" duration="260" />
   <frame tileid="33" duration="260" />
   <frame tileid="34" duration="260" />
   <frame tileid="35" duration="260" />
   <frame tileid="36" duration="260" />
   <frame tileid="37" duration="260" />
  </animation>
 </tile>
 <tile id="28" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="60" height="40" source="house_props/branch.png" />
 </tile>
 <tile id="29" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="34" height="68" source="house_props/lamp_lit.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="58" width="22" height="6" />
  </objectgroup>
 </tile>
 <tile id="30" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="34" height="68" source="house_props/lamp_dark.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="58" width="22" height="6" />
  </objectgroup>
 </tile>
 <tile id="31">
  <image width="64" height="64" source="house_props/dust.1.png" />
 </tile>
 <tile id="32">
  <image width="64" height="64" source="house_props/dust.2.png" />
 </tile>
 <tile id="33">
  <image width="64" height="64" source="house_props/dust.3.png" />
 </tile>
 <tile id="34">
  <image width="64" height="64" source="house_props/dust.4.png" />
 </tile>
 <tile id="35">
  <image width="64" height="64" source="house_props/dust.5.png" />
 </tile>
 <tile id="36">
  <image width="64" height="64" source="house_props/dust.6.png" />
 </tile>
 <tile id="37">
  <image width="64" height="64" source="house_props/dust.7.png" />
 </tile>
</tileset>
