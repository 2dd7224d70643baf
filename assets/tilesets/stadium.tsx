<?xml version='1.0' encoding='UTF-8'?>
<tileset version="1.8" tiledversion="1.8.2" name="stadium" tilewidth="16" tileheight="16" tilecount="448" columns="16">
 <image source="stadium.png" width="256" height="448" />
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
 <tile id="140">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="141">
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
 <tile id="150">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="151">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="152">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="153">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="154">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="155">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="156">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="157">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="158">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="159">
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
 <tile id="166">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="167">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="168">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="169">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="170">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="171">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="172">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="173">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="174">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="175">
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
 <tile id="400">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="401">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="402">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="403">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="404">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="405">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="406">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="407">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="408">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="409">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="410">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="411">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="412">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="413">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="414">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="415">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="416">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="417">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="418">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="419">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="420">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="421">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="422">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="423">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="424">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="425">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="426">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="427">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="428">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="429">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="430">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="431">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="432">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="433">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="434">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="435">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="436">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="437">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="438">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="439">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="440">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="441">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="442">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="443">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="444">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="445">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="446">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="447">
  <objectgroup draworder="index">
   <object id="1" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
</tileset>
