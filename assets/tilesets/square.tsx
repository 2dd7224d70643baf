<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="square" tilewidth="16" tileheight="16" tilecount="920" columns="46">
 <image source="square.png" width="736" height="320" />
</tileset>
