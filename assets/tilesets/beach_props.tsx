<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="beach_props" tilewidth="150" tileheight="74" columns="0" tilecount="8">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="44" height="38" source="beach_props/chair.png" />
  <objectgroup draworder="index">
   <object id="1" x="9" y="29" width="26" height="5" />
  </objectgroup>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="44" height="34" source="beach_props/kettle.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="24" width="32" height="6" />
  </objectgroup>
  <animation>
   <frame tileid="1" duration="240" />
   <frame tileid="6" duration="240" />
   <frame tileid="7" duration="240" />
  </animation>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="150" height="34" source="beach_props/prints.png" />
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="70" height="74" source="beach_props/hut.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="58" width="58" height="12" />
  </objectgroup>
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="40" height="40" source="beach_props/sign.png" />
  <objectgroup draworder="index">
   <object id="1" x="15" y="33" width="10" height="3" />
  </objectgroup>
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="64" height="52" source="beach_props/path.png" />
 </tile>
 <tile id="6">
  <image width="44" height="34" source="beach_props/kettle.1.png" />
 </tile>
 <tile id="7">
  <image width="44" height="34" source="beach_props/kettle.2.png" />
 </tile>
</tileset>
