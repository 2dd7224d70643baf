<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="jason_props" tilewidth="102" tileheight="56" columns="0" tilecount="10">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="102" height="56" source="jason_props/bed.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="30" width="90" height="22" />
  </objectgroup>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="72" height="40" source="jason_props/table.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="24" width="60" height="12" />
  </objectgroup>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="foot" type="int" value="-20" />
  </properties>
  <image width="20" height="28" source="jason_props/lamp.png" />
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="58" height="18" source="jason_props/spices.png" />
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="foot" type="int" value="-22" />
  </properties>
  <image width="26" height="18" source="jason_props/box.png" />
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="foot" type="int" value="-22" />
  </properties>
  <image width="26" height="18" source="jason_props/box_open.png" />
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="30" height="36" source="jason_props/chair.png" />
  <objectgroup draworder="index">
   <object id="1" x="7" y="27" width="16" height="5" />
  </objectgroup>
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="60" height="30" source="jason_props/radiator.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="20" width="48" height="6" />
  </objectgroup>
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="22" height="28" source="jason_props/calendar.png" />
 </tile>
 <tile id="9" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="50" height="32" source="jason_props/suitcase.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="20" width="38" height="8" />
  </objectgroup>
 </tile>
</tileset>
