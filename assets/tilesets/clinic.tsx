<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="clinic" tilewidth="16" tileheight="16" tilecount="680" columns="40">
 <image source="clinic.png" width="640" height="272" />
</tileset>
