<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="stop_turns" tilewidth="104" tileheight="153" columns="0" tilecount="22">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="44" height="153" source="stop_turns/mast_out.png" />
  <objectgroup draworder="index">
   <object id="1" x="28" y="143" width="9" height="7" />
  </objectgroup>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="foot" type="int" value="3" />
  </properties>
  <image width="15" height="27" source="stop_turns/low_lamp_out.png" />
  <objectgroup draworder="index">
   <object id="1" x="5" y="20" width="5" height="4" />
  </objectgroup>
 </tile>
 <tile id="2" type="Prop">
  <image width="104" height="2" source="stop_turns/shelter_tube.png" />
 </tile>
 <tile id="3" type="Prop">
  <image width="24" height="44" source="stop_turns/advert_tired.png" />
  <animation>
   <frame tileid="3" duration="500" />
   <frame tileid="3" duration="500" />
   <frame tileid="14" duration="500" />
   <frame tileid="15" duration="500" />
   <frame tileid="15" duration="500" />
   <frame tileid="15" duration="500" />
   <frame tileid="15" duration="500" />
   <frame tileid="14" duration="500" />
  </animation>
 </tile>
 <tile id="4" type="Prop">
  <image width="24" height="44" source="stop_turns/advert_saying.png" />
  <animation>
   <frame tileid="4" duration="500" />
   <frame tileid="4" duration="500" />
   <frame tileid="16" duration="500" />
   <frame tileid="17" duration="500" />
   <frame tileid="17" duration="500" />
   <frame tileid="17" duration="500" />
   <frame tileid="17" duration="500" />
   <frame tileid="16" duration="500" />
  </animation>
 </tile>
 <tile id="5" type="Prop">
  <image width="24" height="44" source="stop_turns/advert_tell.png" />
  <animation>
   <frame tileid="5" duration="500" />
   <frame tileid="5" duration="500" />
   <frame tileid="18" duration="500" />
   <frame tileid="19" duration="500" />
   <frame tileid="19" duration="500" />
   <frame tileid="19" duration="500" />
   <frame tileid="19" duration="500" />
   <frame tileid="18" duration="500" />
  </animation>
 </tile>
 <tile id="6" type="Prop">
  <image width="24" height="44" source="stop_turns/advert_morning.png" />
  <animation>
   <frame tileid="6" duration="500" />
   <frame tileid="6" duration="500" />
   <frame tileid="20" duration="500" />
   <frame tileid="21" duration="500" />
   <frame tileid="21" duration="500" />
   <frame tileid="21" duration="500" />
   <frame tileid="21" duration="500" />
   <frame tileid="20" duration="500" />
  </animation>
 </tile>
 <tile id="7" type="Prop">
  <image width="62" height="58" source="stop_turns/pillows_five.png" />
 </tile>
 <tile id="8" type="Prop">
  <image width="62" height="58" source="stop_turns/pillows_eight.png" />
 </tile>
 <tile id="9" type="Prop">
  <image width="62" height="58" source="stop_turns/pillows_rung.png" />
 </tile>
 <tile id="10" type="Prop">
  <image width="62" height="58" source="stop_turns/pillows_blanket.png" />
 </tile>
 <tile id="11" type="Prop">
  <image width="62" height="58" source="stop_turns/pillows_bare.png" />
 </tile>
 <tile id="12" type="Prop">
  <image width="62" height="58" source="stop_turns/pillows_one.png" />
 </tile>
 <tile id="13" type="Prop">
  <image width="62" height="58" source="stop_turns/pillows_tucked.png" />
 </tile>
 <tile id="14">
  <image width="24" height="44" source="stop_turns/advert_tired.1.png" />
 </tile>
 <tile id="15">
  <image width="24" height="44" source="stop_turns/advert_tired.2.png" />
 </tile>
 <tile id="16">
  <image width="24" height="44" source="stop_turns/advert_saying.1.png" />
 </tile>
 <tile id="17">
  <image width="24" height="44" source="stop_turns/advert_saying.2.png" />
 </tile>
 <tile id="18">
  <image width="24" height="44" source="stop_turns/advert_tell.1.png" />
 </tile>
 <tile id="19">
  <image width="24" height="44" source="stop_turns/advert_tell.2.png" />
 </tile>
 <tile id="20">
  <image width="24" height="44" source="stop_turns/advert_morning.1.png" />
 </tile>
 <tile id="21">
  <image width="24" height="44" source="stop_turns/advert_morning.2.png" />
 </tile>
</tileset>
