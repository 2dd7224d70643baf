<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="tram" tilewidth="352" tileheight="108" columns="0" tilecount="88">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="352" height="66" source="tram/outside.png" />
  <animation>
   <frame tileid="0" duration="120" />
   <frame tileid="25" duration="120" />
   <frame tileid="26" duration="120" />
   <frame tileid="27" duration="120" />
   <frame tileid="28" duration="120" />
   <frame tileid="29" duration="120" />
   <frame tileid="30" duration="120" />
   <frame tileid="31" duration="120" />
   <frame tileid="32" duration="120" />
   <frame tileid="33" duration="120" />
   <frame tileid="34" duration="120" />
   <frame tileid="35" duration="120" />
   <frame tileid="36" duration="120" />
   <frame tileid="37" duration="120" />
   <frame tileid="38" duration="120" />
   <frame tileid="39" duration="120" />
   <frame tileid="40" duration="120" />
   <frame tileid="41" duration="120" />
   <frame tileid="42" duration="120" />
   <frame tileid="43" duration="120" />
   <frame tileid="44" duration="120" />
   <frame tileid="45" duration="120" />
   <frame tileid="46" duration="120" />
   <frame tileid="47" duration="120" />
   <frame tileid="48" duration="120" />
   <frame tileid="49" duration="120" />
   <frame tileid="50" duration="120" />
   <frame tileid="51" duration="120" />
   <frame tileid="52" duration="120" />
   <frame tileid="53" duration="120" />
   <frame tileid="54" duration="120" />
   <frame tileid="55" duration="120" />
   <frame tileid="56" duration="120" />
   <frame tileid="57" duration="120" />
   <frame tileid="58" duration="120" />
   <frame tileid="59" duration="120" />
   <frame tileid="60" duration="120" />
   <frame tileid="61" duration="120" />
   <frame tileid="62" duration="120" />
   <frame tileid="63" duration="120" />
   <frame tileid="64" duration="120" />
   <frame tileid="65" duration="120" />
   <frame tileid="66" duration="120" />
   <frame tileid="67" duration="120" />
   <frame tileid="68" duration="120" />
   <frame tileid="69" duration="120" />
   <frame tileid="70" duration="120" />
   <frame tileid="71" duration="120" />
  </animation>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="foot" type="int" value="14" />
  </properties>
  <image width="64" height="36" source="tram/bench_front.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="14" width="64" height="20" />
  </objectgroup>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="64" height="34" source="tram/bench_back.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="14" width="64" height="18" />
  </objectgroup>
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="foot" type="int" value="2" />
  </properties>
  <image width="5" height="100" source="tram/pole.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="96" width="5" height="4" />
  </objectgroup>
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="123" height="26" source="tram/straps.png" />
  <animation>
   <frame tileid="4" duration="900" />
   <frame tileid="72" duration="900" />
   <frame tileid="73" duration="900" />
   <frame tileid="74" duration="900" />
  </animation>
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="55" height="26" source="tram/straps_far.png" />
  <animation>
   <frame tileid="5" duration="1100" />
   <frame tileid="75" duration="1100" />
   <frame tileid="76" duration="1100" />
   <frame tileid="77" duration="1100" />
  </animation>
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="64" height="108" source="tram/cab.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="78" width="64" height="28" />
  </objectgroup>
  <animation>
   <frame tileid="6" duration="700" />
   <frame tileid="78" duration="700" />
  </animation>
 </tile>
 <tile id="7" type="Prop">
  <image width="12" height="20" source="tram/bell.png" />
 </tile>
 <tile id="8" type="Prop">
  <image width="12" height="20" source="tram/bell_lit.png" />
 </tile>
 <tile id="9" type="Prop">
  <image width="16" height="24" source="tram/speaker.png" />
 </tile>
 <tile id="10" type="Prop">
  <image width="34" height="50" source="tram/advert.png" />
  <animation>
   <frame tileid="10" duration="1300" />
   <frame tileid="79" duration="1300" />
   <frame tileid="80" duration="1300" />
   <frame tileid="81" duration="1300" />
  </animation>
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="foot" type="int" value="-8" />
  </properties>
  <image width="18" height="13" source="tram/pillow.png" />
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="foot" type="int" value="-8" />
  </properties>
  <image width="9" height="9" source="tram/receipt.png" />
 </tile>
 <tile id="13" type="Prop">
  <image width="14" height="21" source="tram/rider_mask.png" />
  <animation>
   <frame tileid="13" duration="1500" />
   <frame tileid="82" duration="1500" />
  </animation>
 </tile>
 <tile id="14" type="Prop">
  <image width="14" height="21" source="tram/rider_old.png" />
  <animation>
   <frame tileid="14" duration="1500" />
   <frame tileid="83" duration="1500" />
  </animation>
 </tile>
 <tile id="15" type="Prop">
  <image width="14" height="21" source="tram/rider_hood.png" />
  <animation>
   <frame tileid="15" duration="1500" />
   <frame tileid="84" duration="1500" />
  </animation>
 </tile>
 <tile id="16" type="Prop">
  <properties>
   <property name="foot" type="int" value="2" />
  </properties>
  <image width="16" height="24" source="tram/bin.png" />
  <objectgroup draworder="index">
   <object id="1" x="1" y="16" width="14" height="8" />
  </objectgroup>
 </tile>
 <tile id="17" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="18" height="11" source="tram/newspaper.png" />
 </tile>
 <tile id="18" type="Prop">
  <properties>
   <property name="foot" type="int" value="1" />
  </properties>
  <image width="12" height="26" source="tram/umbrella.png" />
 </tile>
 <tile id="19" type="Prop">
  <image width="18" height="16" source="tram/rider_back.png" />
  <animation>
   <frame tileid="19" duration="1700" />
   <frame tileid="85" duration="1700" />
  </animation>
 </tile>
 <tile id="20" type="Prop">
  <properties>
   <property name="foot" type="int" value="2" />
  </properties>
  <image width="24" height="20" source="tram/suitcase.png" />
  <objectgroup draworder="index">
   <object id="1" x="1" y="14" width="22" height="6" />
  </objectgroup>
 </tile>
 <tile id="21" type="Prop">
  <properties>
   <property name="foot" type="int" value="1" />
  </properties>
  <image width="18" height="34" source="tram/rider_pole.png" />
  <objectgroup draworder="index">
   <object id="1" x="3" y="30" width="12" height="4" />
  </objectgroup>
  <animation>
   <frame tileid="21" duration="1400" />
   <frame tileid="86" duration="1400" />
  </animation>
 </tile>
 <tile id="22" type="Prop">
  <image width="18" height="16" source="tram/rider_hat.png" />
  <animation>
   <frame tileid="22" duration="1900" />
   <frame tileid="87" duration="1900" />
  </animation>
 </tile>
 <tile id="23" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="44" height="16" source="tram/tickets.png" />
 </tile>
 <tile id="24" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="352" height="66" source="tram/outside_day.png" />
 </tile>
 <tile id="25">
  <image width="352" height="66" source="tram/outside.1.png" />
 </tile>
 <tile id="26">
  <image width="352" height="66" source="tram/outside.2.png" />
 </tile>
 <tile id="27">
  <image width="352" height="66" source="tram/outside.3.png" />
 </tile>
 <tile id="28">
  <image width="352" height="66" source="tram/outside.4.png" />
 </tile>
 <tile id="29">
  <image width="352" height="66" source="tram/outside.5.png" />
 </tile>
 <tile id="30">
  <image width="352" height="66" source="tram/outside.6.png" />
 </tile>
 <tile id="31">
  <image width="352" height="66" source="tram/outside.7.png" />
 </tile>
 <tile id="32">
  <image width="352" height="66" source="tram/outside.8.png" />
 </tile>
 <tile id="33">
  <image width="352" height="66" source="tram/outside.9.png" />
 </tile>
 <tile id="34">
  <image width="352" height="66" source="tram/outside.10.png" />
 </tile>
 <tile id="35">
  <image width="352" height="66" source="tram/outside.11.png" />
 </tile>
 <tile id="36">
  <image width="352" height="66" source="tram/outside.12.png" />
 </tile>
 <tile id="37">
  <image width="352" height="66" source="tram/outside.13.png" />
 </tile>
 <tile id="38">
  <image width="352" height="66" source="tram/outside.14.png" />
 </tile>
 <tile id="39">
  <image width="352" height="66" source="tram/outside.15.png" />
 </tile>
 <tile id="40">
  <image width="352" height="66" source="tram/outside.16.png" />
 </tile>
 <tile id="41">
  <image width="352" height="66" source="tram/outside.17.png" />
 </tile>
 <tile id="42">
  <image width="352" height="66" source="tram/outside.18.png" />
 </tile>
 <tile id="43">
  <image width="352" height="66" source="tram/outside.19.png" />
 </tile>
 <tile id="44">
  <image width="352" height="66" source="tram/outside.20.png" />
 </tile>
 <tile id="45">
  <image width="352" height="66" source="tram/outside.21.png" />
 </tile>
 <tile id="46">
  <image width="352" height="66" source="tram/outside.22.png" />
 </tile>
 <tile id="47">
  <image width="352" height="66" source="tram/outside.23.png" />
 </tile>
 <tile id="48">
  <image width="352" height="66" source="tram/outside.24.png" />
 </tile>
 <tile id="49">
  <image width="352" height="66" source="tram/outside.25.png" />
 </tile>
 <tile id="50">
  <image width="352" height="66" source="tram/outside.26.png" />
 </tile>
 <tile id="51">
  <image width="352" height="66" source="tram/outside.27.png" />
 </tile>
 <tile id="52">
  <image width="352" height="66" source="tram/outside.28.png" />
 </tile>
 <tile id="53">
  <image width="352" height="66" source="tram/outside.29.png" />
 </tile>
 <tile id="54">
  <image width="352" height="66" source="tram/outside.30.png" />
 </tile>
 <tile id="55">
  <image width="352" height="66" source="tram/outside.31.png" />
 </tile>
 <tile id="56">
  <image width="352" height="66" source="tram/outside.32.png" />
 </tile>
 <tile id="57">
  <image width="352" height="66" source="tram/outside.33.png" />
 </tile>
 <tile id="58">
  <image width="352" height="66" source="tram/outside.34.png" />
 </tile>
 <tile id="59">
  <image width="352" height="66" source="tram/outside.35.png" />
 </tile>
 <tile id="60">
  <image width="352" height="66" source="tram/outside.36.png" />
 </tile>
 <tile id="61">
  <image width="352" height="66" source="tram/outside.37.png" />
 </tile>
 <tile id="62">
  <image width="352" height="66" source="tram/outside.38.png" />
 </tile>
 <tile id="63">
  <image width="352" height="66" source="tram/outside.39.png" />
 </tile>
 <tile id="64">
  <image width="352" height="66" source="tram/outside.40.png" />
 </tile>
 <tile id="65">
  <image width="352" height="66" source="tram/outside.41.png" />
 </tile>
 <tile id="66">
  <image width="352" height="66" source="tram/outside.42.png" />
 </tile>
 <tile id="67">
  <image width="352" height="66" source="tram/outside.43.png" />
 </tile>
 <tile id="68">
  <image width="352" height="66" source="tram/outside.44.png" />
 </tile>
 <tile id="69">
  <image width="352" height="66" source="tram/outside.45.png" />
 </tile>
 <tile id="70">
  <image width="352" height="66" source="tram/outside.46.png" />
 </tile>
 <tile id="71">
  <image width="352" height="66" source="tram/outside.47.png" />
 </tile>
 <tile id="72">
  <image width="123" height="26" source="tram/straps.1.png" />
 </tile>
 <tile id="73">
  <image width="123" height="26" source="tram/straps.2.png" />
 </tile>
 <tile id="74">
  <image width="123" height="26" source="tram/straps.3.png" />
 </tile>
 <tile id="75">
  <image width="55" height="26" source="tram/straps_far.1.png" />
 </tile>
 <tile id="76">
  <image width="55" height="26" source="tram/straps_far.2.png" />
 </tile>
 <tile id="77">
  <image width="55" height="26" source="tram/straps_far.3.png" />
 </tile>
 <tile id="78">
  <image width="64" height="108" source="tram/cab.1.png" />
 </tile>
 <tile id="79">
  <image width="34" height="50" source="tram/advert.1.png" />
 </tile>
 <tile id="80">
  <image width="34" height="50" source="tram/advert.2.png" />
 </tile>
 <tile id="81">
  <image width="34" height="50" source="tram/advert.3.png" />
 </tile>
 <tile id="82">
  <image width="14" height="21" source="tram/rider_mask.1.png" />
 </tile>
 <tile id="83">
  <image width="14" height="21" source="tram/rider_old.1.png" />
 </tile>
 <tile id="84">
  <image width="14" height="21" source="tram/rider_hood.1.png" />
 </tile>
 <tile id="85">
  <image width="18" height="16" source="tram/rider_back.1.png" />
 </tile>
 <tile id="86">
  <image width="18" height="34" source="tram/rider_pole.1.png" />
 </tile>
 <tile id="87">
  <image width="18" height="16" source="tram/rider_hat.1.png" />
 </tile>
</tileset>
