<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="lift_car" tilewidth="16" tileheight="16" tilecount="600" columns="30">
 <image source="lift_car.png" width="480" height="320" />
</tileset>
