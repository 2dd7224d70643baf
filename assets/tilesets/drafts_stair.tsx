<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="drafts_stair" tilewidth="16" tileheight="16" tilecount="1140" columns="30">
 <image source="drafts_stair.png" width="480" height="608" />
</tileset>
