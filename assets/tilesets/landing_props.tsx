<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="landing_props" tilewidth="320" tileheight="224" columns="0" tilecount="7">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="144" height="188" source="landing_props/tall_door.png" />
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="320" height="224" source="landing_props/floor_light.png" />
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="foot" type="int" value="8" />
  </properties>
  <image width="122" height="52" source="landing_props/great_slipper.png" />
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="74" height="88" source="landing_props/great_clock.png" />
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="54" height="66" source="landing_props/great_glass.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="52" width="42" height="10" />
  </objectgroup>
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="106" height="56" source="landing_props/great_books.png" />
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="46" height="26" source="landing_props/socket.png" />
 </tile>
</tileset>
