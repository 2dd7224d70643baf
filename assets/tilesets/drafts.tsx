<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="drafts" tilewidth="84" tileheight="240" columns="0" tilecount="32">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="18" height="13" source="drafts/tag_400.png" />
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="18" height="13" source="drafts/tag_900.png" />
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="18" height="13" source="drafts/tag_120.png" />
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="14" height="13" source="drafts/tag_75.png" />
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="18" height="13" source="drafts/tag_tenth.png" />
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="22" height="13" source="drafts/tag_1100.png" />
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="14" height="13" source="drafts/tag_hush.png" />
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="84" height="240" source="drafts/falling.png" />
  <animation>
   <frame tileid="7" duration="150" />
   <frame tileid="9" duration="150" />
   <frame tileid="10" duration="150" />
   <frame tileid="11" duration="150" />
   <frame tileid="12" duration="150" />
   <frame tileid="13" duration="150" />
   <frame tileid="14" duration="150" />
   <frame tileid="15" duration="150" />
   <frame tileid="16" duration="150" />
   <frame tileid="17" duration="150" />
   <frame tileid="18" duration="150" />
   <frame tileid="19" duration="150" />
   <frame tileid="20" duration="150" />
   <frame tileid="21" duration="150" />
   <frame tileid="22" duration="150" />
   <frame tileid="23" duration="150" />
   <frame tileid="24" duration="150" />
   <frame tileid="25" duration="150" />
   <frame tileid="26" duration="150" />
   <frame tileid="27" duration="150" />
   <frame tileid="28" duration="150" />
   <frame tileid="29" duration="150" />
   <frame tileid="30" duration="150" />
   <frame tileid="31" duration="150" />
  </animation>
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="foot" type="int" value="2" />
  </properties>
  <image width="22" height="24" source="drafts/pencils.png" />
  <objectgroup draworder="index">
   <object id="1" x="2" y="18" width="12" height="5" />
  </objectgroup>
 </tile>
 <tile id="9">
  <image width="84" height="240" source="drafts/falling.1.png" />
 </tile>
 <tile id="10">
  <image width="84" height="240" source="drafts/falling.2.png" />
 </tile>
 <tile id="11">
  <image width="84" height="240" source="drafts/falling.3.png" />
 </tile>
 <tile id="12">
  <image width="84" height="240" source="drafts/falling.4.png" />
 </tile>
 <tile id="13">
  <image width="84" height="240" source="drafts/falling.5.png" />
 </tile>
 <tile id="14">
  <image width="84" height="240" source="drafts/falling.6.png" />
 </tile>
 <tile id="15">
  <image width="84" height="240" source="drafts/falling.7.png" />
 </tile>
 <tile id="16">
  <image width="84" height="240" source="drafts/falling.8.png" />
 </tile>
 <tile id="17">
  <image width="84" height="240" source="drafts/falling.9.png" />
 </tile>
 <tile id="18">
  <image width="84" height="240" source="drafts/falling.10.png" />
 </tile>
 <tile id="19">
  <image width="84" height="240" source="drafts/falling.11.png" />
 </tile>
 <tile id="20">
  <image width="84" height="240" source="drafts/falling.12.png" />
 </tile>
 <tile id="21">
  <image width="84" height="240" source="drafts/falling.13.png" />
 </tile>
 <tile id="22">
  <image width="84" height="240" source="drafts/falling.14.png" />
 </tile>
 <tile id="23">
  <image width="84" height="240" source="drafts/falling.15.png" />
 </tile>
 <tile id="24">
  <image width="84" height="240" source="drafts/falling.16.png" />
 </tile>
 <tile id="25">
  <image width="84" height="240" source="drafts/falling.17.png" />
 </tile>
 <tile id="26">
  <image width="84" height="240" source="drafts/falling.18.png" />
 </tile>
 <tile id="27">
  <image width="84" height="240" source="drafts/falling.19.png" />
 </tile>
 <tile id="28">
  <image width="84" height="240" source="drafts/falling.20.png" />
 </tile>
 <tile id="29">
  <image width="84" height="240" source="drafts/falling.21.png" />
 </tile>
 <tile id="30">
  <image width="84" height="240" source="drafts/falling.22.png" />
 </tile>
 <tile id="31">
  <image width="84" height="240" source="drafts/falling.23.png" />
 </tile>
</tileset>
