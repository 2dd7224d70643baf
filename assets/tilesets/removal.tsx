<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="removal" tilewidth="16" tileheight="16" tilecount="918" columns="54">
 <image source="removal.png" width="864" height="272" />
</tileset>
