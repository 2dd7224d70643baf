<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="street_ground" tilewidth="16" tileheight="16" tilecount="512" columns="32">
 <image source="street_ground.png" width="512" height="256" />
</tileset>
