<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="stand_up" tilewidth="64" tileheight="112" columns="0" tilecount="30">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="64" height="60" source="stand_up/whiteboard.png" />
  <objectgroup draworder="index">
   <object id="1" x="2" y="48" width="60" height="8" />
  </objectgroup>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="64" height="60" source="stand_up/whiteboard_back.png" />
  <objectgroup draworder="index">
   <object id="1" x="2" y="48" width="60" height="8" />
  </objectgroup>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="40" height="44" source="stand_up/copier.png" />
  <objectgroup draworder="index">
   <object id="1" x="2" y="26" width="36" height="15" />
  </objectgroup>
  <animation>
   <frame tileid="2" duration="110" />
   <frame tileid="2" duration="110" />
   <frame tileid="20" duration="110" />
   <frame tileid="21" duration="110" />
   <frame tileid="22" duration="110" />
   <frame tileid="23" duration="110" />
   <frame tileid="24" duration="110" />
   <frame tileid="2" duration="110" />
   <frame tileid="2" duration="110" />
   <frame tileid="2" duration="110" />
  </animation>
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="28" height="56" source="stand_up/plant_tall.png" />
  <objectgroup draworder="index">
   <object id="1" x="8" y="45" width="12" height="8" />
  </objectgroup>
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="48" height="38" source="stand_up/planter.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="22" width="48" height="13" />
  </objectgroup>
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="48" height="38" source="stand_up/planter_dead.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="22" width="48" height="13" />
  </objectgroup>
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="32" height="14" source="stand_up/rail.png" />
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="32" height="14" source="stand_up/rail_left.png" />
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="32" height="14" source="stand_up/rail_right.png" />
 </tile>
 <tile id="9" type="Prop">
  <image width="64" height="112" source="stand_up/fire_door.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="96" width="64" height="16" />
  </objectgroup>
 </tile>
 <tile id="10" type="Prop">
  <image width="64" height="112" source="stand_up/fire_door_open.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="96" width="16" height="16" />
   <object id="2" x="48" y="96" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="foot" type="int" value="26" />
  </properties>
  <image width="48" height="42" source="stand_up/desk_teddy.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="8" width="48" height="30" />
  </objectgroup>
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="foot" type="int" value="-16" />
  </properties>
  <image width="17" height="17" source="stand_up/phone_lifted.png" />
 </tile>
 <tile id="13" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="32" height="44" source="stand_up/meeting_front.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="34" width="32" height="6" />
  </objectgroup>
 </tile>
 <tile id="14" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="32" height="44" source="stand_up/meeting_door.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="34" width="4" height="6" />
   <object id="2" x="28" y="34" width="4" height="6" />
  </objectgroup>
 </tile>
 <tile id="15" type="Prop">
  <properties>
   <property name="foot" type="int" value="2" />
  </properties>
  <image width="14" height="72" source="stand_up/meeting_side.png" />
  <objectgroup draworder="index">
   <object id="1" x="4" y="38" width="6" height="32" />
  </objectgroup>
 </tile>
 <tile id="16" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="44" height="54" source="stand_up/meeting_screen.png" />
  <objectgroup draworder="index">
   <object id="1" x="8" y="42" width="28" height="8" />
  </objectgroup>
  <animation>
   <frame tileid="16" duration="600" />
   <frame tileid="25" duration="600" />
   <frame tileid="26" duration="600" />
   <frame tileid="26" duration="600" />
   <frame tileid="26" duration="600" />
  </animation>
 </tile>
 <tile id="17" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="60" height="42" source="stand_up/meeting_table.png" />
  <objectgroup draworder="index">
   <object id="1" x="4" y="14" width="52" height="22" />
  </objectgroup>
 </tile>
 <tile id="18" type="Prop">
  <properties>
   <property name="foot" type="int" value="2" />
  </properties>
  <image width="14" height="20" source="stand_up/chair_scarf.png" />
  <objectgroup draworder="index">
   <object id="1" x="2" y="10" width="10" height="7" />
  </objectgroup>
 </tile>
 <tile id="19" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="56" height="50" source="stand_up/coffee_counter.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="30" width="56" height="16" />
  </objectgroup>
  <animation>
   <frame tileid="19" duration="300" />
   <frame tileid="27" duration="300" />
   <frame tileid="28" duration="300" />
   <frame tileid="29" duration="300" />
  </animation>
 </tile>
 <tile id="20">
  <image width="40" height="44" source="stand_up/copier.1.png" />
 </tile>
 <tile id="21">
  <image width="40" height="44" source="stand_up/copier.2.png" />
 </tile>
 <tile id="22">
  <image width="40" height="44" source="stand_up/copier.3.png" />
 </tile>
 <tile id="23">
  <image width="40" height="44" source="stand_up/copier.4.png" />
 </tile>
 <tile id="24">
  <image width="40" height="44" source="stand_up/copier.5.png" />
 </tile>
 <tile id="25">
  <image width="44" height="54" source="stand_up/meeting_screen.1.png" />
 </tile>
 <tile id="26">
  <image width="44" height="54" source="stand_up/meeting_screen.2.png" />
 </tile>
 <tile id="27">
  <image width="56" height="50" source="stand_up/coffee_counter.1.png" />
 </tile>
 <tile id="28">
  <image width="56" height="50" source="stand_up/coffee_counter.2.png" />
 </tile>
 <tile id="29">
  <image width="56" height="50" source="stand_up/coffee_counter.3.png" />
 </tile>
</tileset>
