<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="floor99_dark" tilewidth="16" tileheight="16" tilecount="32" columns="8">
 <image source="floor99_dark.png" width="128" height="64" />
</tileset>
