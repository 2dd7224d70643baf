<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="review_props" tilewidth="72" tileheight="104" columns="0" tilecount="4">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="72" height="104" source="review_props/review_table.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="16" width="72" height="84" />
  </objectgroup>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="foot" type="int" value="5" />
  </properties>
  <image width="20" height="26" source="review_props/review_chair.png" />
  <objectgroup draworder="index">
   <object id="1" x="2" y="12" width="16" height="9" />
  </objectgroup>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="44" height="84" source="review_props/review_lamp.png" />
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="foot" type="int" value="-40" />
  </properties>
  <image width="8" height="10" source="review_props/salt.png" />
 </tile>
</tileset>
