<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="gallery" tilewidth="200" tileheight="200" columns="0" tilecount="33">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="foot" type="int" value="-24" />
  </properties>
  <image width="82" height="71" source="gallery/frame_1.png" />
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="foot" type="int" value="-24" />
  </properties>
  <image width="88" height="69" source="gallery/frame_2.png" />
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="foot" type="int" value="-24" />
  </properties>
  <image width="74" height="87" source="gallery/frame_3.png" />
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="foot" type="int" value="-24" />
  </properties>
  <image width="84" height="75" source="gallery/frame_4.png" />
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="foot" type="int" value="-24" />
  </properties>
  <image width="96" height="79" source="gallery/frame_5.png" />
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="foot" type="int" value="-24" />
  </properties>
  <image width="92" height="81" source="gallery/frame_6.png" />
 </tile>
 <tile id="6" type="Prop">
  <image width="10" height="7" source="gallery/plaque.png" />
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="72" height="26" source="gallery/bench.png" />
  <objectgroup draworder="index">
   <object id="1" x="2" y="10" width="68" height="16" />
  </objectgroup>
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="30" height="40" source="gallery/guestbook.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="28" width="18" height="12" />
  </objectgroup>
 </tile>
 <tile id="9" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="68" height="32" source="gallery/rope.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="26" width="68" height="6" />
  </objectgroup>
 </tile>
 <tile id="10" type="Prop">
  <image width="50" height="106" source="gallery/exit.png" />
  <animation>
   <frame tileid="10" duration="1900" />
   <frame tileid="17" duration="1900" />
  </animation>
 </tile>
 <tile id="11" type="Prop">
  <image width="46" height="28" source="gallery/way_sign.png" />
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="200" height="200" source="gallery/motes.png" />
  <animation>
   <frame tileid="12" duration="260" />
   <frame tileid="18" duration="260" />
   <frame tileid="19" duration="260" />
   <frame tileid="20" duration="260" />
   <frame tileid="21" duration="260" />
   <frame tileid="22" duration="260" />
   <frame tileid="23" duration="260" />
   <frame tileid="24" duration="260" />
   <frame tileid="25" duration="260" />
   <frame tileid="26" duration="260" />
   <frame tileid="27" duration="260" />
   <frame tileid="28" duration="260" />
   <frame tileid="29" duration="260" />
   <frame tileid="30" duration="260" />
   <frame tileid="31" duration="260" />
   <frame tileid="32" duration="260" />
  </animation>
 </tile>
 <tile id="13" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="58" height="118" source="gallery/giant_pencil.png" />
  <objectgroup draworder="index">
   <object id="1" x="4" y="104" width="20" height="12" />
  </objectgroup>
 </tile>
 <tile id="14" type="Prop">
  <properties>
   <property name="foot" type="int" value="1" />
  </properties>
  <image width="22" height="10" source="gallery/tiny_visitors.png" />
 </tile>
 <tile id="15" type="Prop">
  <properties>
   <property name="foot" type="int" value="-64" />
  </properties>
  <image width="76" height="15" source="gallery/bar_wet.png" />
 </tile>
 <tile id="16" type="Prop">
  <properties>
   <property name="foot" type="int" value="-64" />
  </properties>
  <image width="76" height="15" source="gallery/bar_dry.png" />
 </tile>
 <tile id="17">
  <image width="50" height="106" source="gallery/exit.1.png" />
 </tile>
 <tile id="18">
  <image width="200" height="200" source="gallery/motes.1.png" />
 </tile>
 <tile id="19">
  <image width="200" height="200" source="gallery/motes.2.png" />
 </tile>
 <tile id="20">
  <image width="200" height="200" source="gallery/motes.3.png" />
 </tile>
 <tile id="21">
  <image width="200" height="200" source="gallery/motes.4.png" />
 </tile>
 <tile id="22">
  <image width="200" height="200" source="gallery/motes.5.png" />
 </tile>
 <tile id="23">
  <image width="200" height="200" source="gallery/motes.6.png" />
 </tile>
 <tile id="24">
  <image width="200" height="200" source="gallery/motes.7.png" />
 </tile>
 <tile id="25">
  <image width="200" height="200" source="gallery/motes.8.png" />
 </tile>
 <tile id="26">
  <image width="200" height="200" source="gallery/motes.9.png" />
 </tile>
 <tile id="27">
  <image width="200" height="200" source="gallery/motes.10.png" />
 </tile>
 <tile id="28">
  <image width="200" height="200" source="gallery/motes.11.png" />
 </tile>
 <tile id="29">
  <image width="200" height="200" source="gallery/motes.12.png" />
 </tile>
 <tile id="30">
  <image width="200" height="200" source="gallery/motes.13.png" />
 </tile>
 <tile id="31">
  <image width="200" height="200" source="gallery/motes.14.png" />
 </tile>
 <tile id="32">
  <image width="200" height="200" source="gallery/motes.15.png" />
 </tile>
</tileset>
