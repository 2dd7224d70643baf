<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="roof_props" tilewidth="480" tileheight="128" columns="0" tilecount="24">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="40" height="36" source="roof_props/deckchair_coral.png" />
  <objectgroup draworder="index">
   <object id="1" x="9" y="26" width="22" height="6" />
  </objectgroup>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="40" height="36" source="roof_props/deckchair_moss.png" />
  <objectgroup draworder="index">
   <object id="1" x="9" y="26" width="22" height="6" />
  </objectgroup>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="72" height="80" source="roof_props/tank.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="66" width="60" height="10" />
  </objectgroup>
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="66" height="74" source="roof_props/stack.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="58" width="54" height="12" />
  </objectgroup>
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="158" height="64" source="roof_props/washing.png" />
  <animation>
   <frame tileid="4" duration="420" />
   <frame tileid="15" duration="420" />
   <frame tileid="16" duration="420" />
  </animation>
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="66" height="34" source="roof_props/skylight.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="14" width="54" height="16" />
  </objectgroup>
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="32" height="22" source="roof_props/crate.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="12" width="20" height="6" />
  </objectgroup>
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="foot" type="int" value="-8" />
  </properties>
  <image width="18" height="15" source="roof_props/flask.png" />
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="40" height="38" source="roof_props/loft.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="29" width="28" height="5" />
  </objectgroup>
 </tile>
 <tile id="9" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="36" height="58" source="roof_props/aerials.png" />
  <objectgroup draworder="index">
   <object id="1" x="11" y="51" width="14" height="3" />
  </objectgroup>
 </tile>
 <tile id="10" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="200" height="26" source="roof_props/letters.png" />
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="200" height="26" source="roof_props/letters_dark.png" />
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="44" height="34" source="roof_props/pot.png" />
  <objectgroup draworder="index">
   <object id="1" x="11" y="26" width="22" height="4" />
  </objectgroup>
 </tile>
 <tile id="13" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="14" height="24" source="roof_props/smoke.png" />
  <animation>
   <frame tileid="13" duration="160" />
   <frame tileid="17" duration="160" />
   <frame tileid="18" duration="160" />
   <frame tileid="19" duration="160" />
   <frame tileid="20" duration="160" />
   <frame tileid="21" duration="160" />
   <frame tileid="22" duration="160" />
   <frame tileid="23" duration="160" />
  </animation>
 </tile>
 <tile id="14" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="480" height="128" source="roof_props/dawn.png" />
 </tile>
 <tile id="15">
  <image width="158" height="64" source="roof_props/washing.1.png" />
 </tile>
 <tile id="16">
  <image width="158" height="64" source="roof_props/washing.2.png" />
 </tile>
 <tile id="17">
  <image width="14" height="24" source="roof_props/smoke.1.png" />
 </tile>
 <tile id="18">
  <image width="14" height="24" source="roof_props/smoke.2.png" />
 </tile>
 <tile id="19">
  <image width="14" height="24" source="roof_props/smoke.3.png" />
 </tile>
 <tile id="20">
  <image width="14" height="24" source="roof_props/smoke.4.png" />
 </tile>
 <tile id="21">
  <image width="14" height="24" source="roof_props/smoke.5.png" />
 </tile>
 <tile id="22">
  <image width="14" height="24" source="roof_props/smoke.6.png" />
 </tile>
 <tile id="23">
  <image width="14" height="24" source="roof_props/smoke.7.png" />
 </tile>
</tileset>
