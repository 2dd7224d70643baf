<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="flat" tilewidth="16" tileheight="16" tilecount="690" columns="30">
 <image source="flat.png" width="480" height="368" />
</tileset>
