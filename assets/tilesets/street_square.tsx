<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="street_square" tilewidth="16" tileheight="16" tilecount="450" columns="50">
 <image source="street_square.png" width="800" height="144" />
</tileset>
