<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="street_sky_dawn" tilewidth="16" tileheight="16" tilecount="560" columns="40">
 <image source="street_sky_dawn.png" width="640" height="224" />
</tileset>
