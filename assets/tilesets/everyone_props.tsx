<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="everyone_props" tilewidth="208" tileheight="320" columns="0" tilecount="12">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="146" height="62" source="everyone_props/tram.png" />
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="146" height="62" source="everyone_props/tram_lit.png" />
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="56" height="88" source="everyone_props/tram_end.png" />
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="34" height="72" source="everyone_props/pillar.png" />
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="32" height="78" source="everyone_props/lamp_out.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="70" width="20" height="4" />
  </objectgroup>
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="32" height="78" source="everyone_props/lamp_lit.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="70" width="20" height="4" />
  </objectgroup>
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="56" height="32" source="everyone_props/barrier.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="23" width="44" height="5" />
  </objectgroup>
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="30" height="10" source="everyone_props/slippers.png" />
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="15" height="13" source="everyone_props/briefcase.png" />
 </tile>
 <tile id="9" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="24" height="13" source="everyone_props/pillow.png" />
 </tile>
 <tile id="10" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="60" height="28" source="everyone_props/bench.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="18" width="48" height="6" />
  </objectgroup>
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="208" height="320" source="everyone_props/haze.png" />
 </tile>
</tileset>
