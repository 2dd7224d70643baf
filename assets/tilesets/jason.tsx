<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="jason" tilewidth="16" tileheight="16" tilecount="330" columns="22">
 <image source="jason.png" width="352" height="240" />
</tileset>
