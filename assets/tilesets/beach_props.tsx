<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="beach_props" tilewidth="352" tileheight="80" columns="0" tilecount="20">
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
   <frame tileid="8" duration="240" />
   <frame tileid="9" duration="240" />
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
 <tile id="6" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="352" height="80" source="beach_props/surf_left.png" />
  <animation>
   <frame tileid="6" duration="620" />
   <frame tileid="10" duration="620" />
   <frame tileid="11" duration="620" />
   <frame tileid="12" duration="620" />
   <frame tileid="13" duration="620" />
   <frame tileid="14" duration="620" />
  </animation>
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="352" height="80" source="beach_props/surf_right.png" />
  <animation>
   <frame tileid="7" duration="620" />
   <frame tileid="15" duration="620" />
   <frame tileid="16" duration="620" />
   <frame tileid="17" duration="620" />
   <frame tileid="18" duration="620" />
   <frame tileid="19" duration="620" />
  </animation>
 </tile>
 <tile id="8">
  <image width="44" height="34" source="beach_props/kettle.1.png" />
 </tile>
 <tile id="9">
  <image width="44" height="34" source="beach_props/kettle.2.png" />
 </tile>
 <tile id="10">
  <image width="352" height="80" source="beach_props/surf_left.1.png" />
 </tile>
 <tile id="11">
  <image width="352" height="80" source="beach_props/surf_left.2.png" />
 </tile>
 <tile id="12">
  <image width="352" height="80" source="beach_props/surf_left.3.png" />
 </tile>
 <tile id="13">
  <image width="352" height="80" source="beach_props/surf_left.4.png" />
 </tile>
 <tile id="14">
  <image width="352" height="80" source="beach_props/surf_left.5.png" />
 </tile>
 <tile id="15">
  <image width="352" height="80" source="beach_props/surf_right.1.png" />
 </tile>
 <tile id="16">
  <image width="352" height="80" source="beach_props/surf_right.2.png" />
 </tile>
 <tile id="17">
  <image width="352" height="80" source="beach_props/surf_right.3.png" />
 </tile>
 <tile id="18">
  <image width="352" height="80" source="beach_props/surf_right.4.png" />
 </tile>
 <tile id="19">
  <image width="352" height="80" source="beach_props/surf_right.5.png" />
 </tile>
</tileset>
