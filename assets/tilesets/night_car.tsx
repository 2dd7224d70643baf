<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="night_car" tilewidth="16" tileheight="16" tilecount="884" columns="52">
 <image source="night_car.png" width="832" height="272" />
</tileset>
