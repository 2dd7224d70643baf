<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="floor99_wide" tilewidth="16" tileheight="16" tilecount="322" columns="46">
 <image source="floor99_wide.png" width="736" height="112" />
</tileset>
