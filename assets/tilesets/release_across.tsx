<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="release_across" tilewidth="16" tileheight="16" tilecount="990" columns="45">
 <image source="release_across.png" width="720" height="352" />
</tileset>
