<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="stairwell" tilewidth="16" tileheight="16" tilecount="780" columns="30">
 <image source="stairwell.png" width="480" height="416" />
</tileset>
