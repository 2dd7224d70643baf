<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="landing" tilewidth="16" tileheight="16" tilecount="288" columns="16">
 <image source="landing.png" width="256" height="288" />
 <tile id="0">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="1">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="2">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="3">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="4">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="5">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="6">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="7">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="8">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="9">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="10">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="11">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="12">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="13">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="14">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="15">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="16">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="17">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="18">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="19">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="20">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="21">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="22">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="23">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="24">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="25">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="26">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="27">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="28">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="29">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="30">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="31">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="32">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="33">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="34">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="35">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="36">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="37">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="38">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="39">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="40">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="41">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="42">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="43">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="44">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="45">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="46">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="47">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="48">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="49">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="50">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="51">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="52">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="53">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="54">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="55">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="56">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="57">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="58">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="59">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="60">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="61">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="62">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="63">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="64">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="65">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="66">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="67">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="68">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="69">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="70">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="71">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="72">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="73">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="74">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="75">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="76">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="77">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="78">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="79">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="80">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="81">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="82">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="83">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="84">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="85">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="86">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="87">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="88">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="89">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="90">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="91">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="92">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="93">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="94">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="95">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
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
 <tile id="108">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="109">
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
 <tile id="124">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="125">
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
 <tile id="256">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="257">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="258">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="259">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="260">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="261">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="262">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="263">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="264">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="265">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="266">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="267">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="268">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="269">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="270">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="271">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="272">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="273">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="274">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="275">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="276">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="277">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="278">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="279">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="280">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="281">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="282">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="283">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="284">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="285">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="286">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="287">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
</tileset>
