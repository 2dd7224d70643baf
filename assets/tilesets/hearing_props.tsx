<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="hearing_props" tilewidth="160" tileheight="92" columns="0" tilecount="30">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="120" height="82" source="hearing_props/wall_bars.png" />
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="46" height="92" source="hearing_props/ropes.png" />
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="46" height="92" source="hearing_props/ropes_right.png" />
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="96" height="36" source="hearing_props/scoreboard.png" />
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="44" height="40" source="hearing_props/hoop.png" />
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="26" height="26" source="hearing_props/clock.png" />
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="56" height="38" source="hearing_props/banner.png" />
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="160" height="52" source="hearing_props/table.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="32" width="148" height="16" />
  </objectgroup>
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="foot" type="int" value="-34" />
  </properties>
  <image width="22" height="26" source="hearing_props/lamp.png" />
 </tile>
 <tile id="9" type="Prop">
  <properties>
   <property name="foot" type="int" value="-32" />
  </properties>
  <image width="12" height="22" source="hearing_props/microphone.png" />
 </tile>
 <tile id="10" type="Prop">
  <properties>
   <property name="foot" type="int" value="-32" />
  </properties>
  <image width="12" height="22" source="hearing_props/microphone_off.png" />
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="foot" type="int" value="-30" />
  </properties>
  <image width="24" height="16" source="hearing_props/file.png" />
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="30" height="30" source="hearing_props/chair.png" />
  <objectgroup draworder="index">
   <object id="1" x="7" y="21" width="16" height="5" />
  </objectgroup>
 </tile>
 <tile id="13" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="46" height="36" source="hearing_props/exam_desk.png" />
  <objectgroup draworder="index">
   <object id="1" x="5" y="22" width="36" height="10" />
  </objectgroup>
 </tile>
 <tile id="14" type="Prop">
  <properties>
   <property name="foot" type="int" value="-20" />
  </properties>
  <image width="22" height="13" source="hearing_props/sheet.png" />
 </tile>
 <tile id="15" type="Prop">
  <properties>
   <property name="foot" type="int" value="-20" />
  </properties>
  <image width="22" height="13" source="hearing_props/sheet_inked.png" />
 </tile>
 <tile id="16" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="40" height="65" source="hearing_props/stacked_high.png" />
  <objectgroup draworder="index">
   <object id="1" x="9" y="53" width="22" height="8" />
  </objectgroup>
 </tile>
 <tile id="17" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="40" height="50" source="hearing_props/stacked_low.png" />
  <objectgroup draworder="index">
   <object id="1" x="9" y="38" width="22" height="8" />
  </objectgroup>
 </tile>
 <tile id="18" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="142" height="30" source="hearing_props/chairs.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="20" width="130" height="6" />
  </objectgroup>
 </tile>
 <tile id="19" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="142" height="30" source="hearing_props/chairs_bare.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="20" width="130" height="6" />
  </objectgroup>
 </tile>
 <tile id="20" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="72" height="50" source="hearing_props/horse.png" />
  <objectgroup draworder="index">
   <object id="1" x="7" y="34" width="58" height="12" />
  </objectgroup>
 </tile>
 <tile id="21" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="84" height="38" source="hearing_props/mats.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="20" width="72" height="14" />
  </objectgroup>
 </tile>
 <tile id="22" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="50" height="50" source="hearing_props/balls.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="36" width="38" height="10" />
  </objectgroup>
 </tile>
 <tile id="23" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="72" height="9" source="hearing_props/tube.png" />
 </tile>
 <tile id="24" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="72" height="9" source="hearing_props/tube_failing.png" />
  <animation>
   <frame tileid="24" duration="170" />
   <frame tileid="25" duration="170" />
   <frame tileid="26" duration="170" />
   <frame tileid="27" duration="170" />
   <frame tileid="28" duration="170" />
   <frame tileid="29" duration="170" />
  </animation>
 </tile>
 <tile id="25">
  <image width="72" height="9" source="hearing_props/tube_failing.1.png" />
 </tile>
 <tile id="26">
  <image width="72" height="9" source="hearing_props/tube_failing.2.png" />
 </tile>
 <tile id="27">
  <image width="72" height="9" source="hearing_props/tube_failing.3.png" />
 </tile>
 <tile id="28">
  <image width="72" height="9" source="hearing_props/tube_failing.4.png" />
 </tile>
 <tile id="29">
  <image width="72" height="9" source="hearing_props/tube_failing.5.png" />
 </tile>
</tileset>
