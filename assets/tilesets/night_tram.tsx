<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="night_tram" tilewidth="58" tileheight="44" columns="0" tilecount="53">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="58" height="44" source="night_tram/sea.png" />
  <animation>
   <frame tileid="0" duration="150" />
   <frame tileid="8" duration="150" />
   <frame tileid="9" duration="150" />
   <frame tileid="10" duration="150" />
   <frame tileid="11" duration="150" />
   <frame tileid="12" duration="150" />
   <frame tileid="13" duration="150" />
   <frame tileid="14" duration="150" />
   <frame tileid="15" duration="150" />
   <frame tileid="16" duration="150" />
   <frame tileid="17" duration="150" />
   <frame tileid="18" duration="150" />
   <frame tileid="19" duration="150" />
   <frame tileid="20" duration="150" />
   <frame tileid="21" duration="150" />
   <frame tileid="22" duration="150" />
  </animation>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="58" height="44" source="night_tram/sea_lamps.png" />
  <animation>
   <frame tileid="1" duration="150" />
   <frame tileid="23" duration="150" />
   <frame tileid="24" duration="150" />
   <frame tileid="25" duration="150" />
   <frame tileid="26" duration="150" />
   <frame tileid="27" duration="150" />
   <frame tileid="28" duration="150" />
   <frame tileid="29" duration="150" />
   <frame tileid="30" duration="150" />
   <frame tileid="31" duration="150" />
   <frame tileid="32" duration="150" />
   <frame tileid="33" duration="150" />
   <frame tileid="34" duration="150" />
   <frame tileid="35" duration="150" />
   <frame tileid="36" duration="150" />
   <frame tileid="37" duration="150" />
  </animation>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="58" height="44" source="night_tram/sea_moon.png" />
  <animation>
   <frame tileid="2" duration="150" />
   <frame tileid="38" duration="150" />
   <frame tileid="39" duration="150" />
   <frame tileid="40" duration="150" />
   <frame tileid="41" duration="150" />
   <frame tileid="42" duration="150" />
   <frame tileid="43" duration="150" />
   <frame tileid="44" duration="150" />
   <frame tileid="45" duration="150" />
   <frame tileid="46" duration="150" />
   <frame tileid="47" duration="150" />
   <frame tileid="48" duration="150" />
   <frame tileid="49" duration="150" />
   <frame tileid="50" duration="150" />
   <frame tileid="51" duration="150" />
   <frame tileid="52" duration="150" />
  </animation>
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="foot" type="int" value="-8" />
  </properties>
  <image width="7" height="5" source="night_tram/ticket.png" />
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="foot" type="int" value="-8" />
  </properties>
  <image width="13" height="11" source="night_tram/lap_kettle.png" />
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="foot" type="int" value="-8" />
  </properties>
  <image width="9" height="12" source="night_tram/lap_scissors.png" />
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="foot" type="int" value="-8" />
  </properties>
  <image width="17" height="8" source="night_tram/lap_trumpet.png" />
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="foot" type="int" value="-8" />
  </properties>
  <image width="15" height="9" source="night_tram/lap_dish.png" />
 </tile>
 <tile id="8">
  <image width="58" height="44" source="night_tram/sea.1.png" />
 </tile>
 <tile id="9">
  <image width="58" height="44" source="night_tram/sea.2.png" />
 </tile>
 <tile id="10">
  <image width="58" height="44" source="night_tram/sea.3.png" />
 </tile>
 <tile id="11">
  <image width="58" height="44" source="night_tram/sea.4.png" />
 </tile>
 <tile id="12">
  <image width="58" height="44" source="night_tram/sea.5.png" />
 </tile>
 <tile id="13">
  <image width="58" height="44" source="night_tram/sea.6.png" />
 </tile>
 <tile id="14">
  <image width="58" height="44" source="night_tram/sea.7.png" />
 </tile>
 <tile id="15">
  <image width="58" height="44" source="night_tram/sea.8.png" />
 </tile>
 <tile id="16">
  <image width="58" height="44" source="night_tram/sea.9.png" />
 </tile>
 <tile id="17">
  <image width="58" height="44" source="night_tram/sea.10.png" />
 </tile>
 <tile id="18">
  <image width="58" height="44" source="night_tram/sea.11.png" />
 </tile>
 <tile id="19">
  <image width="58" height="44" source="night_tram/sea.12.png" />
 </tile>
 <tile id="20">
  <image width="58" height="44" source="night_tram/sea.13.png" />
 </tile>
 <tile id="21">
  <image width="58" height="44" source="night_tram/sea.14.png" />
 </tile>
 <tile id="22">
  <image width="58" height="44" source="night_tram/sea.15.png" />
 </tile>
 <tile id="23">
  <image width="58" height="44" source="night_tram/sea_lamps.1.png" />
 </tile>
 <tile id="24">
  <image width="58" height="44" source="night_tram/sea_lamps.2.png" />
 </tile>
 <tile id="25">
  <image width="58" height="44" source="night_tram/sea_lamps.3.png" />
 </tile>
 <tile id="26">
  <image width="58" height="44" source="night_tram/sea_lamps.4.png" />
 </tile>
 <tile id="27">
  <image width="58" height="44" source="night_tram/sea_lamps.5.png" />
 </tile>
 <tile id="28">
  <image width="58" height="44" source="night_tram/sea_lamps.6.png" />
 </tile>
 <tile id="29">
  <image width="58" height="44" source="night_tram/sea_lamps.7.png" />
 </tile>
 <tile id="30">
  <image width="58" height="44" source="night_tram/sea_lamps.8.png" />
 </tile>
 <tile id="31">
  <image width="58" height="44" source="night_tram/sea_lamps.9.png" />
 </tile>
 <tile id="32">
  <image width="58" height="44" source="night_tram/sea_lamps.10.png" />
 </tile>
 <tile id="33">
  <image width="58" height="44" source="night_tram/sea_lamps.11.png" />
 </tile>
 <tile id="34">
  <image width="58" height="44" source="night_tram/sea_lamps.12.png" />
 </tile>
 <tile id="35">
  <image width="58" height="44" source="night_tram/sea_lamps.13.png" />
 </tile>
 <tile id="36">
  <image width="58" height="44" source="night_tram/sea_lamps.14.png" />
 </tile>
 <tile id="37">
  <image width="58" height="44" source="night_tram/sea_lamps.15.png" />
 </tile>
 <tile id="38">
  <image width="58" height="44" source="night_tram/sea_moon.1.png" />
 </tile>
 <tile id="39">
  <image width="58" height="44" source="night_tram/sea_moon.2.png" />
 </tile>
 <tile id="40">
  <image width="58" height="44" source="night_tram/sea_moon.3.png" />
 </tile>
 <tile id="41">
  <image width="58" height="44" source="night_tram/sea_moon.4.png" />
 </tile>
 <tile id="42">
  <image width="58" height="44" source="night_tram/sea_moon.5.png" />
 </tile>
 <tile id="43">
  <image width="58" height="44" source="night_tram/sea_moon.6.png" />
 </tile>
 <tile id="44">
  <image width="58" height="44" source="night_tram/sea_moon.7.png" />
 </tile>
 <tile id="45">
  <image width="58" height="44" source="night_tram/sea_moon.8.png" />
 </tile>
 <tile id="46">
  <image width="58" height="44" source="night_tram/sea_moon.9.png" />
 </tile>
 <tile id="47">
  <image width="58" height="44" source="night_tram/sea_moon.10.png" />
 </tile>
 <tile id="48">
  <image width="58" height="44" source="night_tram/sea_moon.11.png" />
 </tile>
 <tile id="49">
  <image width="58" height="44" source="night_tram/sea_moon.12.png" />
 </tile>
 <tile id="50">
  <image width="58" height="44" source="night_tram/sea_moon.13.png" />
 </tile>
 <tile id="51">
  <image width="58" height="44" source="night_tram/sea_moon.14.png" />
 </tile>
 <tile id="52">
  <image width="58" height="44" source="night_tram/sea_moon.15.png" />
 </tile>
</tileset>
