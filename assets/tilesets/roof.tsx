<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="roof" tilewidth="16" tileheight="16" tilecount="510" columns="30">
 <image source="roof.png" width="480" height="272" />
</tileset>
