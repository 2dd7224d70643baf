<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="server_props" tilewidth="150" tileheight="82" columns="0" tilecount="28">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="50" height="82" source="server_props/rack_0.png" />
  <objectgroup draworder="index">
   <object id="1" x="5" y="68" width="40" height="10" />
  </objectgroup>
  <animation>
   <frame tileid="0" duration="620" />
   <frame tileid="15" duration="620" />
   <frame tileid="16" duration="620" />
  </animation>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="50" height="82" source="server_props/rack_1.png" />
  <objectgroup draworder="index">
   <object id="1" x="5" y="68" width="40" height="10" />
  </objectgroup>
  <animation>
   <frame tileid="1" duration="710" />
   <frame tileid="17" duration="710" />
   <frame tileid="18" duration="710" />
  </animation>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="50" height="82" source="server_props/rack_2.png" />
  <objectgroup draworder="index">
   <object id="1" x="5" y="68" width="40" height="10" />
  </objectgroup>
  <animation>
   <frame tileid="2" duration="800" />
   <frame tileid="19" duration="800" />
   <frame tileid="20" duration="800" />
  </animation>
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="50" height="82" source="server_props/rack_nine.png" />
  <objectgroup draworder="index">
   <object id="1" x="5" y="68" width="40" height="10" />
  </objectgroup>
  <animation>
   <frame tileid="3" duration="410" />
   <frame tileid="21" duration="410" />
   <frame tileid="22" duration="410" />
   <frame tileid="23" duration="410" />
  </animation>
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="98" height="44" source="server_props/rack_back.png" />
  <objectgroup draworder="index">
   <object id="1" x="5" y="28" width="88" height="12" />
  </objectgroup>
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="150" height="58" source="server_props/ward_lit.png" />
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="150" height="58" source="server_props/ward_dark.png" />
  <animation>
   <frame tileid="6" duration="900" />
   <frame tileid="24" duration="900" />
   <frame tileid="25" duration="900" />
   <frame tileid="26" duration="900" />
  </animation>
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="58" height="52" source="server_props/lever_up.png" />
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="58" height="52" source="server_props/lever_down.png" />
 </tile>
 <tile id="9" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="54" height="52" source="server_props/console.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="42" width="42" height="6" />
  </objectgroup>
  <animation>
   <frame tileid="9" duration="500" />
   <frame tileid="27" duration="500" />
  </animation>
 </tile>
 <tile id="10" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="26" height="42" source="server_props/key_post.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="33" width="14" height="5" />
  </objectgroup>
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="36" height="40" source="server_props/chair.png" />
  <objectgroup draworder="index">
   <object id="1" x="9" y="31" width="18" height="5" />
  </objectgroup>
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="foot" type="int" value="-20" />
  </properties>
  <image width="10" height="9" source="server_props/mug.png" />
 </tile>
 <tile id="13" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="32" height="22" source="server_props/tile.png" />
 </tile>
 <tile id="14" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="34" height="44" source="server_props/fan.png" />
  <objectgroup draworder="index">
   <object id="1" x="11" y="36" width="12" height="4" />
  </objectgroup>
 </tile>
 <tile id="15">
  <image width="50" height="82" source="server_props/rack_0.1.png" />
 </tile>
 <tile id="16">
  <image width="50" height="82" source="server_props/rack_0.2.png" />
 </tile>
 <tile id="17">
  <image width="50" height="82" source="server_props/rack_1.1.png" />
 </tile>
 <tile id="18">
  <image width="50" height="82" source="server_props/rack_1.2.png" />
 </tile>
 <tile id="19">
  <image width="50" height="82" source="server_props/rack_2.1.png" />
 </tile>
 <tile id="20">
  <image width="50" height="82" source="server_props/rack_2.2.png" />
 </tile>
 <tile id="21">
  <image width="50" height="82" source="server_props/rack_nine.1.png" />
 </tile>
 <tile id="22">
  <image width="50" height="82" source="server_props/rack_nine.2.png" />
 </tile>
 <tile id="23">
  <image width="50" height="82" source="server_props/rack_nine.3.png" />
 </tile>
 <tile id="24">
  <image width="150" height="58" source="server_props/ward_dark.1.png" />
 </tile>
 <tile id="25">
  <image width="150" height="58" source="server_props/ward_dark.2.png" />
 </tile>
 <tile id="26">
  <image width="150" height="58" source="server_props/ward_dark.3.png" />
 </tile>
 <tile id="27">
  <image width="54" height="52" source="server_props/console.1.png" />
 </tile>
</tileset>
