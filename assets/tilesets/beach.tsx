<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="beach" tilewidth="16" tileheight="16" tilecount="792" columns="44">
 <image source="beach.png" width="704" height="288" />
</tileset>
