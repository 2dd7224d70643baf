<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="street_stop" tilewidth="216" tileheight="153" columns="0" tilecount="16">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="foot" type="int" value="6" />
  </properties>
  <image width="216" height="88" source="street_stop/tram.png" />
  <animation>
   <frame tileid="0" duration="1500" />
   <frame tileid="13" duration="1500" />
  </animation>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="foot" type="int" value="11" />
  </properties>
  <image width="118" height="69" source="street_stop/shelter.png" />
  <objectgroup draworder="index">
   <object id="1" x="5" y="57" width="108" height="2" />
  </objectgroup>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="foot" type="int" value="5" />
  </properties>
  <image width="76" height="23" source="street_stop/bench.png" />
  <objectgroup draworder="index">
   <object id="1" x="4" y="10" width="68" height="6" />
  </objectgroup>
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="58" height="79" source="street_stop/timetable.png" />
  <objectgroup draworder="index">
   <object id="1" x="18" y="71" width="9" height="5" />
  </objectgroup>
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="34" height="57" source="street_stop/advert.png" />
  <objectgroup draworder="index">
   <object id="1" x="5" y="48" width="24" height="6" />
  </objectgroup>
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="32" height="49" source="street_stop/ticket_machine.png" />
  <objectgroup draworder="index">
   <object id="1" x="4" y="39" width="24" height="7" />
  </objectgroup>
  <animation>
   <frame tileid="5" duration="800" />
   <frame tileid="14" duration="800" />
  </animation>
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="40" height="61" source="street_stop/vending.png" />
  <objectgroup draworder="index">
   <object id="1" x="4" y="51" width="32" height="7" />
  </objectgroup>
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="68" height="61" source="street_stop/lost_pillows.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="52" width="56" height="6" />
  </objectgroup>
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="foot" type="int" value="7" />
  </properties>
  <image width="46" height="47" source="street_stop/buffer.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="32" width="34" height="9" />
  </objectgroup>
  <animation>
   <frame tileid="8" duration="900" />
   <frame tileid="15" duration="900" />
  </animation>
 </tile>
 <tile id="9" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="134" height="92" source="street_stop/depot_gate.png" />
 </tile>
 <tile id="10" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="44" height="153" source="street_stop/mast.png" />
  <objectgroup draworder="index">
   <object id="1" x="28" y="143" width="9" height="7" />
  </objectgroup>
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="22" height="29" source="street_stop/litter_bin.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="21" width="10" height="5" />
  </objectgroup>
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="foot" type="int" value="5" />
  </properties>
  <image width="76" height="23" source="street_stop/bench_bare.png" />
  <objectgroup draworder="index">
   <object id="1" x="4" y="10" width="68" height="6" />
  </objectgroup>
 </tile>
 <tile id="13">
  <image width="216" height="88" source="street_stop/tram.1.png" />
 </tile>
 <tile id="14">
  <image width="32" height="49" source="street_stop/ticket_machine.1.png" />
 </tile>
 <tile id="15">
  <image width="46" height="47" source="street_stop/buffer.1.png" />
 </tile>
</tileset>
