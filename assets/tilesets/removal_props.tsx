<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="removal_props" tilewidth="60" tileheight="66" columns="0" tilecount="17">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="52" height="50" source="removal_props/shoes_0.png" />
  <objectgroup draworder="index">
   <object id="1" x="9" y="38" width="34" height="8" />
  </objectgroup>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="50" height="49" source="removal_props/shoes_1.png" />
  <objectgroup draworder="index">
   <object id="1" x="9" y="37" width="32" height="8" />
  </objectgroup>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="52" height="50" source="removal_props/shoes_2.png" />
  <objectgroup draworder="index">
   <object id="1" x="9" y="38" width="34" height="8" />
  </objectgroup>
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="50" height="66" source="removal_props/coat_0.png" />
  <objectgroup draworder="index">
   <object id="1" x="8" y="52" width="34" height="10" />
  </objectgroup>
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="50" height="66" source="removal_props/coat_1.png" />
  <objectgroup draworder="index">
   <object id="1" x="8" y="52" width="34" height="10" />
  </objectgroup>
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="52" height="66" source="removal_props/last_seat.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="52" width="40" height="10" />
  </objectgroup>
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="foot" type="int" value="12" />
  </properties>
  <image width="56" height="46" source="removal_props/chair_0.png" />
  <objectgroup draworder="index">
   <object id="1" x="13" y="28" width="30" height="14" />
  </objectgroup>
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="foot" type="int" value="12" />
  </properties>
  <image width="56" height="46" source="removal_props/chair_1.png" />
  <objectgroup draworder="index">
   <object id="1" x="13" y="28" width="30" height="14" />
  </objectgroup>
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="foot" type="int" value="12" />
  </properties>
  <image width="56" height="46" source="removal_props/chair_2.png" />
  <objectgroup draworder="index">
   <object id="1" x="13" y="28" width="30" height="14" />
  </objectgroup>
 </tile>
 <tile id="9" type="Prop">
  <properties>
   <property name="foot" type="int" value="12" />
  </properties>
  <image width="56" height="46" source="removal_props/chair_3.png" />
  <objectgroup draworder="index">
   <object id="1" x="13" y="28" width="30" height="14" />
  </objectgroup>
 </tile>
 <tile id="10" type="Prop">
  <properties>
   <property name="foot" type="int" value="-8" />
  </properties>
  <image width="34" height="56" source="removal_props/drawn_bench.png" />
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="foot" type="int" value="-8" />
  </properties>
  <image width="34" height="56" source="removal_props/drawn_tram.png" />
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="foot" type="int" value="-8" />
  </properties>
  <image width="34" height="56" source="removal_props/drawn_table.png" />
 </tile>
 <tile id="13" type="Prop">
  <properties>
   <property name="foot" type="int" value="-8" />
  </properties>
  <image width="34" height="56" source="removal_props/white_card.png" />
 </tile>
 <tile id="14" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="60" height="60" source="removal_props/rays.png" />
  <animation>
   <frame tileid="14" duration="240" />
   <frame tileid="15" duration="240" />
   <frame tileid="16" duration="240" />
  </animation>
 </tile>
 <tile id="15">
  <image width="60" height="60" source="removal_props/rays.1.png" />
 </tile>
 <tile id="16">
  <image width="60" height="60" source="removal_props/rays.2.png" />
 </tile>
</tileset>
