<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="street_walls_dawn" tilewidth="16" tileheight="16" tilecount="578" columns="34">
 <image source="street_walls_dawn.png" width="544" height="272" />
</tileset>
