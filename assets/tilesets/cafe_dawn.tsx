<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="cafe_dawn" tilewidth="16" tileheight="16" tilecount="816" columns="34">
 <image source="cafe_dawn.png" width="544" height="384" />
</tileset>
