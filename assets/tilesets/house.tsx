<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="house" tilewidth="16" tileheight="16" tilecount="256" columns="16">
 <image source="house.png" width="256" height="256" />
 <tile id="96">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="97">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="98">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="99">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="100">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="101">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="102">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="103">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="104">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="105">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="106">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="107">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="110">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="111">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="112">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="113">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="114">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="115">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="116">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="117">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="118">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="119">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="120">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="121">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="122">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="123">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="126">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="127">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="128">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="129">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="130">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="131">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="132">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="133">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="134">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="135">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="136">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="137">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="138">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="139">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="142">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="143">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="144">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="145">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="146">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="147">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="148">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="149">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="160">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="161">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="162">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="163">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="164">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="165">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="176">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="177">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="178">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="179">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="180">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="181">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="182">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="183">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="184">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="185">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="186">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="187">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="188">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="189">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="190">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="191">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="224">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="225">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="226">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="227">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="228">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="229">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
</tileset>
