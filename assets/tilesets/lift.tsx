<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="lift" tilewidth="200" tileheight="320" columns="0" tilecount="105">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="80" height="320" source="lift/shaft_left.png" />
  <animation>
   <frame tileid="0" duration="110" />
   <frame tileid="14" duration="110" />
   <frame tileid="15" duration="110" />
   <frame tileid="16" duration="110" />
   <frame tileid="17" duration="110" />
   <frame tileid="18" duration="110" />
   <frame tileid="19" duration="110" />
   <frame tileid="20" duration="110" />
   <frame tileid="21" duration="110" />
   <frame tileid="22" duration="110" />
   <frame tileid="23" duration="110" />
   <frame tileid="24" duration="110" />
   <frame tileid="25" duration="110" />
   <frame tileid="26" duration="110" />
   <frame tileid="27" duration="110" />
   <frame tileid="28" duration="110" />
   <frame tileid="29" duration="110" />
   <frame tileid="30" duration="110" />
   <frame tileid="31" duration="110" />
   <frame tileid="32" duration="110" />
   <frame tileid="33" duration="110" />
   <frame tileid="34" duration="110" />
   <frame tileid="35" duration="110" />
   <frame tileid="36" duration="110" />
  </animation>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="80" height="320" source="lift/shaft_right.png" />
  <animation>
   <frame tileid="1" duration="110" />
   <frame tileid="37" duration="110" />
   <frame tileid="38" duration="110" />
   <frame tileid="39" duration="110" />
   <frame tileid="40" duration="110" />
   <frame tileid="41" duration="110" />
   <frame tileid="42" duration="110" />
   <frame tileid="43" duration="110" />
   <frame tileid="44" duration="110" />
   <frame tileid="45" duration="110" />
   <frame tileid="46" duration="110" />
   <frame tileid="47" duration="110" />
   <frame tileid="48" duration="110" />
   <frame tileid="49" duration="110" />
   <frame tileid="50" duration="110" />
   <frame tileid="51" duration="110" />
   <frame tileid="52" duration="110" />
   <frame tileid="53" duration="110" />
   <frame tileid="54" duration="110" />
   <frame tileid="55" duration="110" />
   <frame tileid="56" duration="110" />
   <frame tileid="57" duration="110" />
   <frame tileid="58" duration="110" />
   <frame tileid="59" duration="110" />
  </animation>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="60" height="120" source="lift/doors_shut.png" />
  <animation>
   <frame tileid="2" duration="420" />
   <frame tileid="60" duration="420" />
   <frame tileid="61" duration="420" />
   <frame tileid="62" duration="420" />
   <frame tileid="63" duration="420" />
   <frame tileid="64" duration="420" />
   <frame tileid="65" duration="420" />
   <frame tileid="66" duration="420" />
  </animation>
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="60" height="120" source="lift/view_1.png" />
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="60" height="120" source="lift/view_2.png" />
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="60" height="120" source="lift/view_3.png" />
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="60" height="120" source="lift/view_4.png" />
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="60" height="120" source="lift/view_5.png" />
 </tile>
 <tile id="8" type="Prop">
  <image width="50" height="118" source="lift/panel.png" />
  <animation>
   <frame tileid="8" duration="640" />
   <frame tileid="67" duration="640" />
   <frame tileid="68" duration="640" />
   <frame tileid="69" duration="640" />
   <frame tileid="70" duration="640" />
   <frame tileid="71" duration="640" />
  </animation>
 </tile>
 <tile id="9" type="Prop">
  <image width="44" height="106" source="lift/mirror.png" />
  <animation>
   <frame tileid="9" duration="700" />
   <frame tileid="72" duration="700" />
   <frame tileid="73" duration="700" />
   <frame tileid="74" duration="700" />
   <frame tileid="75" duration="700" />
   <frame tileid="76" duration="700" />
  </animation>
 </tile>
 <tile id="10" type="Prop">
  <image width="16" height="30" source="lift/alarm.png" />
  <animation>
   <frame tileid="10" duration="900" />
   <frame tileid="77" duration="900" />
  </animation>
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="36" height="18" source="lift/notice.png" />
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="72" height="40" source="lift/floor_sign.png" />
  <animation>
   <frame tileid="12" duration="520" />
   <frame tileid="78" duration="520" />
   <frame tileid="79" duration="520" />
   <frame tileid="80" duration="520" />
   <frame tileid="81" duration="520" />
   <frame tileid="82" duration="520" />
   <frame tileid="83" duration="520" />
   <frame tileid="84" duration="520" />
   <frame tileid="85" duration="520" />
   <frame tileid="86" duration="520" />
   <frame tileid="87" duration="520" />
   <frame tileid="88" duration="520" />
   <frame tileid="89" duration="520" />
  </animation>
 </tile>
 <tile id="13" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="200" height="200" source="lift/motes.png" />
  <animation>
   <frame tileid="13" duration="260" />
   <frame tileid="90" duration="260" />
   <frame tileid="91" duration="260" />
   <frame tileid="92" duration="260" />
   <frame tileid="93" duration="260" />
   <frame tileid="94" duration="260" />
   <frame tileid="95" duration="260" />
   <frame tileid="96" duration="260" />
   <frame tileid="97" duration="260" />
   <frame tileid="98" duration="260" />
   <frame tileid="99" duration="260" />
   <frame tileid="100" duration="260" />
   <frame tileid="101" duration="260" />
   <frame tileid="102" duration="260" />
   <frame tileid="103" duration="260" />
   <frame tileid="104" duration="260" />
  </animation>
 </tile>
 <tile id="14">
  <image width="80" height="320" source="lift/shaft_left.1.png" />
 </tile>
 <tile id="15">
  <image width="80" height="320" source="lift/shaft_left.2.png" />
 </tile>
 <tile id="16">
  <image width="80" height="320" source="lift/shaft_left.3.png" />
 </tile>
 <tile id="17">
  <image width="80" height="320" source="lift/shaft_left.4.png" />
 </tile>
 <tile id="18">
  <image width="80" height="320" source="lift/shaft_left.5.png" />
 </tile>
 <tile id="19">
  <image width="80" height="320" source="lift/shaft_left.6.png" />
 </tile>
 <tile id="20">
  <image width="80" height="320" source="lift/shaft_left.7.png" />
 </tile>
 <tile id="21">
  <image width="80" height="320" source="lift/shaft_left.8.png" />
 </tile>
 <tile id="22">
  <image width="80" height="320" source="lift/shaft_left.9.png" />
 </tile>
 <tile id="23">
  <image width="80" height="320" source="lift/shaft_left.10.png" />
 </tile>
 <tile id="24">
  <image width="80" height="320" source="lift/shaft_left.11.png" />
 </tile>
 <tile id="25">
  <image width="80" height="320" source="lift/shaft_left.12.png" />
 </tile>
 <tile id="26">
  <image width="80" height="320" source="lift/shaft_left.13.png" />
 </tile>
 <tile id="27">
  <image width="80" height="320" source="lift/shaft_left.14.png" />
 </tile>
 <tile id="28">
  <image width="80" height="320" source="lift/shaft_left.15.png" />
 </tile>
 <tile id="29">
  <image width="80" height="320" source="lift/shaft_left.16.png" />
 </tile>
 <tile id="30">
  <image width="80" height="320" source="lift/shaft_left.17.png" />
 </tile>
 <tile id="31">
  <image width="80" height="320" source="lift/shaft_left.18.png" />
 </tile>
 <tile id="32">
  <image width="80" height="320" source="lift/shaft_left.19.png" />
 </tile>
 <tile id="33">
  <image width="80" height="320" source="lift/shaft_left.20.png" />
 </tile>
 <tile id="34">
  <image width="80" height="320" source="lift/shaft_left.21.png" />
 </tile>
 <tile id="35">
  <image width="80" height="320" source="lift/shaft_left.22.png" />
 </tile>
 <tile id="36">
  <image width="80" height="320" source="lift/shaft_left.23.png" />
 </tile>
 <tile id="37">
  <image width="80" height="320" source="lift/shaft_right.1.png" />
 </tile>
 <tile id="38">
  <image width="80" height="320" source="lift/shaft_right.2.png" />
 </tile>
 <tile id="39">
  <image width="80" height="320" source="lift/shaft_right.3.png" />
 </tile>
 <tile id="40">
  <image width="80" height="320" source="lift/shaft_right.4.png" />
 </tile>
 <tile id="41">
  <image width="80" height="320" source="lift/shaft_right.5.png" />
 </tile>
 <tile id="42">
  <image width="80" height="320" source="lift/shaft_right.6.png" />
 </tile>
 <tile id="43">
  <image width="80" height="320" source="lift/shaft_right.7.png" />
 </tile>
 <tile id="44">
  <image width="80" height="320" source="lift/shaft_right.8.png" />
 </tile>
 <tile id="45">
  <image width="80" height="320" source="lift/shaft_right.9.png" />
 </tile>
 <tile id="46">
  <image width="80" height="320" source="lift/shaft_right.10.png" />
 </tile>
 <tile id="47">
  <image width="80" height="320" source="lift/shaft_right.11.png" />
 </tile>
 <tile id="48">
  <image width="80" height="320" source="lift/shaft_right.12.png" />
 </tile>
 <tile id="49">
  <image width="80" height="320" source="lift/shaft_right.13.png" />
 </tile>
 <tile id="50">
  <image width="80" height="320" source="lift/shaft_right.14.png" />
 </tile>
 <tile id="51">
  <image width="80" height="320" source="lift/shaft_right.15.png" />
 </tile>
 <tile id="52">
  <image width="80" height="320" source="lift/shaft_right.16.png" />
 </tile>
 <tile id="53">
  <image width="80" height="320" source="lift/shaft_right.17.png" />
 </tile>
 <tile id="54">
  <image width="80" height="320" source="lift/shaft_right.18.png" />
 </tile>
 <tile id="55">
  <image width="80" height="320" source="lift/shaft_right.19.png" />
 </tile>
 <tile id="56">
  <image width="80" height="320" source="lift/shaft_right.20.png" />
 </tile>
 <tile id="57">
  <image width="80" height="320" source="lift/shaft_right.21.png" />
 </tile>
 <tile id="58">
  <image width="80" height="320" source="lift/shaft_right.22.png" />
 </tile>
 <tile id="59">
  <image width="80" height="320" source="lift/shaft_right.23.png" />
 </tile>
 <tile id="60">
  <image width="60" height="120" source="lift/doors_shut.1.png" />
 </tile>
 <tile id="61">
  <image width="60" height="120" source="lift/doors_shut.2.png" />
 </tile>
 <tile id="62">
  <image width="60" height="120" source="lift/doors_shut.3.png" />
 </tile>
 <tile id="63">
  <image width="60" height="120" source="lift/doors_shut.4.png" />
 </tile>
 <tile id="64">
  <image width="60" height="120" source="lift/doors_shut.5.png" />
 </tile>
 <tile id="65">
  <image width="60" height="120" source="lift/doors_shut.6.png" />
 </tile>
 <tile id="66">
  <image width="60" height="120" source="lift/doors_shut.7.png" />
 </tile>
 <tile id="67">
  <image width="50" height="118" source="lift/panel.1.png" />
 </tile>
 <tile id="68">
  <image width="50" height="118" source="lift/panel.2.png" />
 </tile>
 <tile id="69">
  <image width="50" height="118" source="lift/panel.3.png" />
 </tile>
 <tile id="70">
  <image width="50" height="118" source="lift/panel.4.png" />
 </tile>
 <tile id="71">
  <image width="50" height="118" source="lift/panel.5.png" />
 </tile>
 <tile id="72">
  <image width="44" height="106" source="lift/mirror.1.png" />
 </tile>
 <tile id="73">
  <image width="44" height="106" source="lift/mirror.2.png" />
 </tile>
 <tile id="74">
  <image width="44" height="106" source="lift/mirror.3.png" />
 </tile>
 <tile id="75">
  <image width="44" height="106" source="lift/mirror.4.png" />
 </tile>
 <tile id="76">
  <image width="44" height="106" source="lift/mirror.5.png" />
 </tile>
 <tile id="77">
  <image width="16" height="30" source="lift/alarm.1.png" />
 </tile>
 <tile id="78">
  <image width="72" height="40" source="lift/floor_sign.1.png" />
 </tile>
 <tile id="79">
  <image width="72" height="40" source="lift/floor_sign.2.png" />
 </tile>
 <tile id="80">
  <image width="72" height="40" source="lift/floor_sign.3.png" />
 </tile>
 <tile id="81">
  <image width="72" height="40" source="lift/floor_sign.4.png" />
 </tile>
 <tile id="82">
  <image width="72" height="40" source="lift/floor_sign.5.png" />
 </tile>
 <tile id="83">
  <image width="72" height="40" source="lift/floor_sign.6.png" />
 </tile>
 <tile id="84">
  <image width="72" height="40" source="lift/floor_sign.7.png" />
 </tile>
 <tile id="85">
  <image width="72" height="40" source="lift/floor_sign.8.png" />
 </tile>
 <tile id="86">
  <image width="72" height="40" source="lift/floor_sign.9.png" />
 </tile>
 <tile id="87">
  <image width="72" height="40" source="lift/floor_sign.10.png" />
 </tile>
 <tile id="88">
  <image width="72" height="40" source="lift/floor_sign.11.png" />
 </tile>
 <tile id="89">
  <image width="72" height="40" source="lift/floor_sign.12.png" />
 </tile>
 <tile id="90">
  <image width="200" height="200" source="lift/motes.1.png" />
 </tile>
 <tile id="91">
  <image width="200" height="200" source="lift/motes.2.png" />
 </tile>
 <tile id="92">
  <image width="200" height="200" source="lift/motes.3.png" />
 </tile>
 <tile id="93">
  <image width="200" height="200" source="lift/motes.4.png" />
 </tile>
 <tile id="94">
  <image width="200" height="200" source="lift/motes.5.png" />
 </tile>
 <tile id="95">
  <image width="200" height="200" source="lift/motes.6.png" />
 </tile>
 <tile id="96">
  <image width="200" height="200" source="lift/motes.7.png" />
 </tile>
 <tile id="97">
  <image width="200" height="200" source="lift/motes.8.png" />
 </tile>
 <tile id="98">
  <image width="200" height="200" source="lift/motes.9.png" />
 </tile>
 <tile id="99">
  <image width="200" height="200" source="lift/motes.10.png" />
 </tile>
 <tile id="100">
  <image width="200" height="200" source="lift/motes.11.png" />
 </tile>
 <tile id="101">
  <image width="200" height="200" source="lift/motes.12.png" />
 </tile>
 <tile id="102">
  <image width="200" height="200" source="lift/motes.13.png" />
 </tile>
 <tile id="103">
  <image width="200" height="200" source="lift/motes.14.png" />
 </tile>
 <tile id="104">
  <image width="200" height="200" source="lift/motes.15.png" />
 </tile>
</tileset>
