<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="exchange" tilewidth="16" tileheight="16" tilecount="304" columns="16">
 <image source="exchange.png" width="256" height="304" />
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
 <tile id="192">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="193">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="194">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="195">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="196">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="197">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="198">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="199">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="200">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="201">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="202">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="203">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="204">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="205">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="206">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="207">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="208">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="209">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="210">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="211">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="212">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="213">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="214">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="215">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="216">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="217">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="218">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="219">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="220">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="221">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="222">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="223">
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
 <tile id="230">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="231">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="232">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="233">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="234">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="235">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="236">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="237">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="238">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="239">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="240">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="241">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="242">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="243">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="244">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="245">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="246">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="247">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="248">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="249">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="250">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="251">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="252">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="253">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="254">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="255">
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
 <tile id="288">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="289">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="290">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="291">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="292">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="293">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="294">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="295">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="296">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="297">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="298">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="299">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
</tileset>
