<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="floor99_props" tilewidth="640" tileheight="368" columns="0" tilecount="71">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="foot" type="int" value="26" />
  </properties>
  <image width="32" height="38" source="floor99_props/desk_front_0.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="4" width="32" height="30" />
  </objectgroup>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="foot" type="int" value="26" />
  </properties>
  <image width="32" height="38" source="floor99_props/desk_front_1.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="4" width="32" height="30" />
  </objectgroup>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="foot" type="int" value="26" />
  </properties>
  <image width="32" height="38" source="floor99_props/desk_front_2.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="4" width="32" height="30" />
  </objectgroup>
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="foot" type="int" value="26" />
  </properties>
  <image width="32" height="38" source="floor99_props/desk_front_3.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="4" width="32" height="30" />
  </objectgroup>
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="foot" type="int" value="26" />
  </properties>
  <image width="32" height="38" source="floor99_props/desk_front_4.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="4" width="32" height="30" />
  </objectgroup>
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="foot" type="int" value="26" />
  </properties>
  <image width="32" height="38" source="floor99_props/desk_front_5.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="4" width="32" height="30" />
  </objectgroup>
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="foot" type="int" value="26" />
  </properties>
  <image width="32" height="38" source="floor99_props/desk_front_off.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="4" width="32" height="30" />
  </objectgroup>
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="foot" type="int" value="26" />
  </properties>
  <image width="32" height="38" source="floor99_props/desk_front_bare.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="4" width="32" height="30" />
  </objectgroup>
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="32" height="37" source="floor99_props/desk_back_0.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="20" width="32" height="17" />
  </objectgroup>
 </tile>
 <tile id="9" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="32" height="37" source="floor99_props/desk_back_1.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="20" width="32" height="17" />
  </objectgroup>
 </tile>
 <tile id="10" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="32" height="37" source="floor99_props/desk_back_2.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="20" width="32" height="17" />
  </objectgroup>
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="32" height="37" source="floor99_props/desk_back_3.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="20" width="32" height="17" />
  </objectgroup>
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="32" height="37" source="floor99_props/desk_back_4.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="20" width="32" height="17" />
  </objectgroup>
 </tile>
 <tile id="13" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="32" height="37" source="floor99_props/desk_back_off.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="20" width="32" height="17" />
  </objectgroup>
 </tile>
 <tile id="14" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="32" height="37" source="floor99_props/desk_back_bare.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="20" width="32" height="17" />
  </objectgroup>
 </tile>
 <tile id="15" type="Prop">
  <properties>
   <property name="foot" type="int" value="-14" />
  </properties>
  <image width="13" height="12" source="floor99_props/monitor_behind.png" />
 </tile>
 <tile id="16" type="Prop">
  <properties>
   <property name="foot" type="int" value="-14" />
  </properties>
  <image width="13" height="12" source="floor99_props/monitor_behind_off.png" />
 </tile>
 <tile id="17" type="Prop">
  <properties>
   <property name="foot" type="int" value="-14" />
  </properties>
  <image width="19" height="16" source="floor99_props/monitor_on.png" />
 </tile>
 <tile id="18" type="Prop">
  <properties>
   <property name="foot" type="int" value="-14" />
  </properties>
  <image width="19" height="16" source="floor99_props/monitor_off.png" />
 </tile>
 <tile id="19" type="Prop">
  <image width="3" height="40" source="floor99_props/side_panel.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="14" width="3" height="26" />
  </objectgroup>
 </tile>
 <tile id="20" type="Prop">
  <image width="6" height="54" source="floor99_props/glass_panel.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="20" width="6" height="32" />
  </objectgroup>
 </tile>
 <tile id="21" type="Prop">
  <properties>
   <property name="foot" type="int" value="2" />
  </properties>
  <image width="14" height="20" source="floor99_props/chair_back.png" />
  <objectgroup draworder="index">
   <object id="1" x="2" y="10" width="10" height="7" />
  </objectgroup>
 </tile>
 <tile id="22" type="Prop">
  <image width="14" height="24" source="floor99_props/chair_front.png" />
 </tile>
 <tile id="23" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="18" height="44" source="floor99_props/cooler.png" />
  <objectgroup draworder="index">
   <object id="1" x="2" y="32" width="14" height="9" />
  </objectgroup>
  <animation>
   <frame tileid="23" duration="420" />
   <frame tileid="54" duration="420" />
   <frame tileid="55" duration="420" />
   <frame tileid="56" duration="420" />
   <frame tileid="57" duration="420" />
   <frame tileid="58" duration="420" />
  </animation>
 </tile>
 <tile id="24" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="24" height="64" source="floor99_props/pillar.png" />
  <objectgroup draworder="index">
   <object id="1" x="3" y="50" width="18" height="11" />
  </objectgroup>
 </tile>
 <tile id="25" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="24" height="64" source="floor99_props/pillar_note.png" />
  <objectgroup draworder="index">
   <object id="1" x="3" y="50" width="18" height="11" />
  </objectgroup>
 </tile>
 <tile id="26" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="22" height="34" source="floor99_props/plant.png" />
  <objectgroup draworder="index">
   <object id="1" x="5" y="24" width="12" height="7" />
  </objectgroup>
 </tile>
 <tile id="27" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="22" height="34" source="floor99_props/plant_dead.png" />
  <objectgroup draworder="index">
   <object id="1" x="5" y="24" width="12" height="7" />
  </objectgroup>
 </tile>
 <tile id="28" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="28" height="32" source="floor99_props/printer.png" />
  <objectgroup draworder="index">
   <object id="1" x="2" y="16" width="24" height="13" />
  </objectgroup>
  <animation>
   <frame tileid="28" duration="700" />
   <frame tileid="59" duration="700" />
  </animation>
 </tile>
 <tile id="29" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="16" height="34" source="floor99_props/cabinet_0.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="18" width="16" height="13" />
  </objectgroup>
 </tile>
 <tile id="30" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="16" height="34" source="floor99_props/cabinet_1.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="18" width="16" height="13" />
  </objectgroup>
 </tile>
 <tile id="31" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="16" height="34" source="floor99_props/cabinet_2.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="18" width="16" height="13" />
  </objectgroup>
 </tile>
 <tile id="32" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="28" height="30" source="floor99_props/trolley.png" />
  <objectgroup draworder="index">
   <object id="1" x="2" y="16" width="24" height="11" />
  </objectgroup>
 </tile>
 <tile id="33" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="24" height="28" source="floor99_props/boxes.png" />
  <objectgroup draworder="index">
   <object id="1" x="1" y="12" width="21" height="13" />
  </objectgroup>
 </tile>
 <tile id="34" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="14" height="20" source="floor99_props/bin.png" />
  <objectgroup draworder="index">
   <object id="1" x="3" y="10" width="8" height="6" />
  </objectgroup>
 </tile>
 <tile id="35" type="Prop">
  <properties>
   <property name="foot" type="int" value="-16" />
  </properties>
  <image width="17" height="17" source="floor99_props/phone.png" />
 </tile>
 <tile id="36" type="Prop">
  <properties>
   <property name="foot" type="int" value="-16" />
  </properties>
  <image width="17" height="17" source="floor99_props/phone_ringing.png" />
  <animation>
   <frame tileid="36" duration="110" />
   <frame tileid="60" duration="110" />
   <frame tileid="61" duration="110" />
  </animation>
 </tile>
 <tile id="37" type="Prop">
  <properties>
   <property name="foot" type="int" value="-24" />
  </properties>
  <image width="15" height="12" source="floor99_props/card.png" />
 </tile>
 <tile id="38" type="Prop">
  <properties>
   <property name="foot" type="int" value="-24" />
  </properties>
  <image width="11" height="8" source="floor99_props/folder.png" />
 </tile>
 <tile id="39" type="Prop">
  <properties>
   <property name="foot" type="int" value="-24" />
  </properties>
  <image width="8" height="11" source="floor99_props/mug.png" />
 </tile>
 <tile id="40" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="11" height="13" source="floor99_props/page.png" />
  <animation>
   <frame tileid="40" duration="260" />
   <frame tileid="62" duration="260" />
   <frame tileid="63" duration="260" />
   <frame tileid="64" duration="260" />
   <frame tileid="65" duration="260" />
  </animation>
 </tile>
 <tile id="41" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="18" height="14" source="floor99_props/papers_0.png" />
 </tile>
 <tile id="42" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="18" height="14" source="floor99_props/papers_1.png" />
 </tile>
 <tile id="43" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="18" height="14" source="floor99_props/papers_2.png" />
 </tile>
 <tile id="44" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="18" height="14" source="floor99_props/papers_3.png" />
 </tile>
 <tile id="45" type="Prop">
  <properties>
   <property name="foot" type="int" value="-4" />
  </properties>
  <image width="15" height="15" source="floor99_props/clock.png" />
  <animation>
   <frame tileid="45" duration="1000" />
   <frame tileid="66" duration="1000" />
   <frame tileid="67" duration="1000" />
   <frame tileid="68" duration="1000" />
  </animation>
 </tile>
 <tile id="46" type="Prop">
  <image width="64" height="112" source="floor99_props/lift_doors.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="96" width="64" height="16" />
  </objectgroup>
 </tile>
 <tile id="47" type="Prop">
  <image width="64" height="112" source="floor99_props/lift_doors_open.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="96" width="64" height="16" />
  </objectgroup>
 </tile>
 <tile id="48" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="96" height="112" source="floor99_props/window.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="96" width="96" height="16" />
  </objectgroup>
  <animation>
   <frame tileid="48" duration="900" />
   <frame tileid="69" duration="900" />
   <frame tileid="70" duration="900" />
  </animation>
 </tile>
 <tile id="49" type="Prop">
  <properties>
   <property name="foot" type="int" value="-4" />
  </properties>
  <image width="48" height="8" source="floor99_props/sill.png" />
 </tile>
 <tile id="50" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="144" height="68" source="floor99_props/tower.png" />
  <objectgroup draworder="index">
   <object id="1" x="4" y="46" width="136" height="19" />
  </objectgroup>
 </tile>
 <tile id="51" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="32" height="38" source="floor99_props/glass_front.png" />
  <objectgroup draworder="index">
   <object id="1" x="0" y="28" width="32" height="6" />
  </objectgroup>
 </tile>
 <tile id="52" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="128" height="368" source="floor99_props/dark_side.png" />
 </tile>
 <tile id="53" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="640" height="48" source="floor99_props/dark_low.png" />
 </tile>
 <tile id="54">
  <image width="18" height="44" source="floor99_props/cooler.1.png" />
 </tile>
 <tile id="55">
  <image width="18" height="44" source="floor99_props/cooler.2.png" />
 </tile>
 <tile id="56">
  <image width="18" height="44" source="floor99_props/cooler.3.png" />
 </tile>
 <tile id="57">
  <image width="18" height="44" source="floor99_props/cooler.4.png" />
 </tile>
 <tile id="58">
  <image width="18" height="44" source="floor99_props/cooler.5.png" />
 </tile>
 <tile id="59">
  <image width="28" height="32" source="floor99_props/printer.1.png" />
 </tile>
 <tile id="60">
  <image width="17" height="17" source="floor99_props/phone_ringing.1.png" />
 </tile>
 <tile id="61">
  <image width="17" height="17" source="floor99_props/phone_ringing.2.png" />
 </tile>
 <tile id="62">
  <image width="11" height="13" source="floor99_props/page.1.png" />
 </tile>
 <tile id="63">
  <image width="11" height="13" source="floor99_props/page.2.png" />
 </tile>
 <tile id="64">
  <image width="11" height="13" source="floor99_props/page.3.png" />
 </tile>
 <tile id="65">
  <image width="11" height="13" source="floor99_props/page.4.png" />
 </tile>
 <tile id="66">
  <image width="15" height="15" source="floor99_props/clock.1.png" />
 </tile>
 <tile id="67">
  <image width="15" height="15" source="floor99_props/clock.2.png" />
 </tile>
 <tile id="68">
  <image width="15" height="15" source="floor99_props/clock.3.png" />
 </tile>
 <tile id="69">
  <image width="96" height="112" source="floor99_props/window.1.png" />
 </tile>
 <tile id="70">
  <image width="96" height="112" source="floor99_props/window.2.png" />
 </tile>
</tileset>
