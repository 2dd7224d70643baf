<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="server" tilewidth="16" tileheight="16" tilecount="612" columns="36">
 <image source="server.png" width="576" height="272" />
</tileset>
