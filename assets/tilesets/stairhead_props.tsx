<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="stairhead_props" tilewidth="102" tileheight="90" columns="0" tilecount="20">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="96" height="90" source="stairhead_props/flight.png" />
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="32" height="78" source="stairhead_props/newel.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="70" width="20" height="4" />
  </objectgroup>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="32" height="78" source="stairhead_props/newel_right.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="70" width="20" height="4" />
  </objectgroup>
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="46" height="74" source="stairhead_props/door_jason.png" />
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="46" height="74" source="stairhead_props/door_mira.png" />
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="46" height="74" source="stairhead_props/door_elara.png" />
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="46" height="74" source="stairhead_props/door_quinn.png" />
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="46" height="74" source="stairhead_props/door_gone.png" />
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="102" height="44" source="stairhead_props/table.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="24" width="90" height="16" />
  </objectgroup>
 </tile>
 <tile id="9" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="30" height="34" source="stairhead_props/chair_back.png" />
  <objectgroup draworder="index">
   <object id="1" x="7" y="25" width="16" height="5" />
  </objectgroup>
 </tile>
 <tile id="10" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="30" height="34" source="stairhead_props/chair_front.png" />
  <objectgroup draworder="index">
   <object id="1" x="7" y="25" width="16" height="5" />
  </objectgroup>
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="46" height="31" source="stairhead_props/armchair.png" />
  <objectgroup draworder="index">
   <object id="1" x="7" y="19" width="32" height="8" />
  </objectgroup>
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="9" height="40" source="stairhead_props/lamp_cord.png" />
 </tile>
 <tile id="13" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="98" height="44" source="stairhead_props/under_jason.png" />
 </tile>
 <tile id="14" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="98" height="44" source="stairhead_props/under_mira.png" />
 </tile>
 <tile id="15" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="98" height="44" source="stairhead_props/under_elara.png" />
 </tile>
 <tile id="16" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="98" height="44" source="stairhead_props/under_quinn.png" />
 </tile>
 <tile id="17" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="22" height="24" source="stairhead_props/brought_lamp.png" />
 </tile>
 <tile id="18" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="11" height="14" source="stairhead_props/brought_lantern.png" />
 </tile>
 <tile id="19" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="16" height="16" source="stairhead_props/brought_mug.png" />
 </tile>
</tileset>
