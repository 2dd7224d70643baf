<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="square_props" tilewidth="240" tileheight="92" columns="0" tilecount="26">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="146" height="62" source="square_props/tram.png" />
  <objectgroup draworder="index">
   <object id="1" x="5" y="40" width="136" height="14" />
  </objectgroup>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="116" height="36" source="square_props/steps.png" />
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="24" height="21" source="square_props/bell.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="14" width="12" height="3" />
  </objectgroup>
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="106" height="70" source="square_props/banner_level.png" />
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="106" height="70" source="square_props/banner_uphill.png" />
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="160" height="48" source="square_props/crowd_backs.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="24" width="148" height="20" />
  </objectgroup>
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="128" height="58" source="square_props/crowd_left.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="28" width="116" height="26" />
  </objectgroup>
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="128" height="58" source="square_props/crowd_right.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="28" width="116" height="26" />
  </objectgroup>
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="140" height="48" source="square_props/crowd_faces.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="28" width="128" height="16" />
  </objectgroup>
 </tile>
 <tile id="9" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="240" height="30" source="square_props/near_a.png" />
 </tile>
 <tile id="10" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="200" height="30" source="square_props/near_b.png" />
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="30" height="38" source="square_props/brazier.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="28" width="18" height="6" />
  </objectgroup>
  <animation>
   <frame tileid="11" duration="170" />
   <frame tileid="20" duration="170" />
   <frame tileid="21" duration="170" />
  </animation>
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="44" height="32" source="square_props/pram.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="22" width="32" height="6" />
  </objectgroup>
 </tile>
 <tile id="13" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="50" height="24" source="square_props/clocks.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="15" width="38" height="5" />
  </objectgroup>
 </tile>
 <tile id="14" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="32" height="92" source="square_props/lamp_post.png" />
  <objectgroup draworder="index">
   <object id="1" x="11" y="84" width="10" height="4" />
  </objectgroup>
 </tile>
 <tile id="15" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="30" height="30" source="square_props/margaret.png" />
  <objectgroup draworder="index">
   <object id="1" x="9" y="22" width="12" height="4" />
  </objectgroup>
  <animation>
   <frame tileid="15" duration="900" />
   <frame tileid="22" duration="900" />
   <frame tileid="23" duration="900" />
   <frame tileid="24" duration="900" />
  </animation>
 </tile>
 <tile id="16" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="30" height="32" source="square_props/boy.png" />
  <objectgroup draworder="index">
   <object id="1" x="9" y="24" width="12" height="4" />
  </objectgroup>
  <animation>
   <frame tileid="16" duration="1000" />
   <frame tileid="25" duration="1000" />
  </animation>
 </tile>
 <tile id="17" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="240" height="30" source="square_props/crowd_far.png" />
 </tile>
 <tile id="18" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="76" height="58" source="square_props/crowd_gap.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="28" width="64" height="26" />
  </objectgroup>
 </tile>
 <tile id="19" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="76" height="58" source="square_props/crowd_end.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="28" width="64" height="26" />
  </objectgroup>
 </tile>
 <tile id="20">
  <image width="30" height="38" source="square_props/brazier.1.png" />
 </tile>
 <tile id="21">
  <image width="30" height="38" source="square_props/brazier.2.png" />
 </tile>
 <tile id="22">
  <image width="30" height="30" source="square_props/margaret.1.png" />
 </tile>
 <tile id="23">
  <image width="30" height="30" source="square_props/margaret.2.png" />
 </tile>
 <tile id="24">
  <image width="30" height="30" source="square_props/margaret.3.png" />
 </tile>
 <tile id="25">
  <image width="30" height="32" source="square_props/boy.1.png" />
 </tile>
</tileset>
