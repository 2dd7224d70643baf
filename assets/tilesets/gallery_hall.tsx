<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="gallery_hall" tilewidth="16" tileheight="16" tilecount="408" columns="24">
 <image source="gallery_hall.png" width="384" height="272" />
</tileset>
