<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="stairwell_props" tilewidth="144" tileheight="66" columns="0" tilecount="9">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="foot" type="int" value="2" />
  </properties>
  <image width="144" height="28" source="stairwell_props/rail_well.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="20" width="144" height="8" />
  </objectgroup>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="36" height="66" source="stairwell_props/cupboard.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="54" width="36" height="8" />
  </objectgroup>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="36" height="66" source="stairwell_props/cupboard_ajar.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="54" width="36" height="8" />
  </objectgroup>
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="52" height="11" source="stairwell_props/stair_tube.png" />
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="52" height="11" source="stairwell_props/stair_tube_dead.png" />
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="88" height="64" source="stairwell_props/wall_plain.png" />
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="18" height="24" source="stairwell_props/tape_marks.png" />
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="36" height="13" source="stairwell_props/doormat.png" />
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="20" height="46" source="stairwell_props/coat_and_clock.png" />
 </tile>
</tileset>
