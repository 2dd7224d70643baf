<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="hearing" tilewidth="16" tileheight="16" tilecount="646" columns="34">
 <image source="hearing.png" width="544" height="304" />
</tileset>
