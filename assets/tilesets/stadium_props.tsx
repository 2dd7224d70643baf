<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="stadium_props" tilewidth="480" tileheight="144" columns="0" tilecount="14">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="64" height="136" source="stadium_props/floodlight.png" />
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="64" height="136" source="stadium_props/floodlight_lit.png" />
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="146" height="90" source="stadium_props/scoreboard.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="81" width="134" height="5" />
  </objectgroup>
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="86" height="44" source="stadium_props/goal.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="37" width="74" height="3" />
  </objectgroup>
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="22" height="34" source="stadium_props/corner_flag.png" />
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="106" height="44" source="stadium_props/dugout.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="30" width="94" height="10" />
  </objectgroup>
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="46" height="44" source="stadium_props/turnstile.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="34" width="34" height="6" />
  </objectgroup>
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="74" height="26" source="stadium_props/tier_rail.png" />
  <objectgroup draworder="index">
   <object id="1" x="6" y="18" width="62" height="4" />
  </objectgroup>
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="128" height="92" source="stadium_props/centre_circle.png" />
 </tile>
 <tile id="9" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="64" height="20" source="stadium_props/litter.png" />
 </tile>
 <tile id="10" type="Prop">
  <properties>
   <property name="foot" type="int" value="4" />
  </properties>
  <image width="26" height="20" source="stadium_props/flask.png" />
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="116" height="24" source="stadium_props/banner.png" />
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="depth" value="over" />
  </properties>
  <image width="256" height="96" source="stadium_props/floor_haze.png" />
 </tile>
 <tile id="13" type="Prop">
  <properties>
   <property name="depth" value="under" />
  </properties>
  <image width="480" height="144" source="stadium_props/bowl.png" />
 </tile>
</tileset>
