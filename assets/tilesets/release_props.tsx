<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="release_props" tilewidth="41" tileheight="19" columns="0" tilecount="2">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="41" height="19" source="release_props/unlike.png" />
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="16" height="16" source="release_props/mug_beyond.png" />
 </tile>
</tileset>
