<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="exchange_props" tilewidth="160" tileheight="256" columns="0" tilecount="15">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="74" height="24" source="exchange_props/railing.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="16" width="62" height="4" />
  </objectgroup>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="43" height="24" source="exchange_props/railing_short.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="16" width="31" height="4" />
  </objectgroup>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="16" height="48" source="exchange_props/rail_along.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="4" width="4" height="40" />
  </objectgroup>
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="122" height="66" source="exchange_props/board.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="58" width="110" height="4" />
  </objectgroup>
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="36" height="78" source="exchange_props/clock.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="70" width="24" height="4" />
  </objectgroup>
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="74" height="64" source="exchange_props/kiosk.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="52" width="62" height="8" />
  </objectgroup>
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="68" height="32" source="exchange_props/settle.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="22" width="56" height="6" />
  </objectgroup>
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="50" height="42" source="exchange_props/luggage.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="33" width="38" height="5" />
  </objectgroup>
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="36" height="108" source="exchange_props/column.png" />
 </tile>
 <tile id="9" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="28" height="70" source="exchange_props/hall_lamp.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="62" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="10" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="72" height="14" source="exchange_props/lost_slippers.png" />
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="8" height="8" source="exchange_props/orange.png" />
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="160" height="256" source="exchange_props/hall_haze.png" />
 </tile>
 <tile id="13" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="40" height="26" source="exchange_props/skylight.png" />
 </tile>
 <tile id="14" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="58" height="54" source="exchange_props/planter.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="45" width="46" height="5" />
  </objectgroup>
 </tile>
</tileset>
