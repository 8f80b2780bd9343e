"""Given names from around the world, romanised, and the gender of most of those who bear them.

"u" marks a name that both men and women bear, or men in one language and women in another: it is
known to be a given name and tells no gender. Names are folded: no accents, hyphens kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_MALE: Final = """
aaron abbas abd abdallah abdel abdelaziz abdelfattah abdelhamid abdelkader abdelmadjid abdirahman
abdou abdul abdulaziz abdulla abdullah abdulrahman abdurrahman abebe abel abhijit abhishek abiodun
abiy abraham abubakar achim adalbert adam adama adebayo adekunle adel ademola adham adil adnan
adolf adrian afonso agim agus aharon ahmad ahmed ahmet aidan aiguo ajay ajit akash akbar akhilesh
aki akihiko akihito akin akinwumi akio akira akmal akos akram akshay akufo ala alaa alain alan
alassane albert alberto albin albrecht aldo alec alejandro alekos aleksandar aleksander aleksandr
aleksei aleksey alessandro alessio alexander alexandr alexandre alexandros alexandru alexei alexej
alexey alfonso alfred alfredo algirdas alhaji ali alioune alireza alistair allan allen almazbek
alois alpaslan alpha alvaro alvin amadeo amadou amartya amin aminu amir amit amitabh ammar amnon
amos anand anas anastasios anatole anatoli anatoliy anatoly anders andras andreas andrei andrej
andres andrew andrey andrius andriy andrzej angelo anguo angus aniket anil anirudh ankit antal
anthony antoine anton antonio antonis antti anup anurag anutin anwar apostolos arash aravind arben
archibald archie ardeshir arie arif aris aristotelis arjun arkady armand armando armen armin arnaud
arne arno arnold arpad arslan artan artem arthur arturo arturs artyom arun arunas arvid arvind asad
asghar asher ashish ashok ashot ashraf ashwin asif asim askar aslan aslanbek atal atef athanasios
atiku atilla atsushi attila augusto aung aurelien austin avi avigdor avraham axel aydin ayman
ayodele azamat azim aziz babacar babajide babak babatunde bacary bahram bakary bakhyt bakir balaji
balazs bambang bamidele bandar baoguo baptiste barham barnaby barry bart bartholomew bartosz baruch
bas bashar bashir basil bassam bassirou bastien batbold battulga baurzhan bayani baye behrouz bekir
bekzod bela benedict bengt benigno benito benjamin benny benoit bent benzion beom-seok bernard
bernardo bernd bernhard bert bertil bertrand besnik bezalel bharat bhupendra bhupesh bidzina bilal
bill billy binali binyamin birger bjarni bjorn blaise bo bob bobby bodo bogdan bohdan bohuslav bola
bolat boleslaw boris borislav boubacar boukary bounnhang boutros boyko brad bradley bram brandon
branko brendan brent brett brian bronislaw bruce bruno bryan bryce budi bujar bulent burak burhan
burkhard byron byung-hun caleb calin calvin camilo carl carl-gustaf carlos carsten catalin cecil
cedric cees cellou cem cemal cengiz cesar cevdet chad chaim chaminda chan-wook chandra chang-min
chanthol chao charles cheikh cheng-hsiung chengdong chester chetan chidi chidiebere chien-ming
chijioke chike chinedu ching-te chinua chirag chris christer christian christoph christophe
christopher christos chuck chukwuemeka chukwuma chul-soo chun-hsiung ciprian clarence clark claude
claudio claus clement cliff clifford clint clinton clive clyde cody coen colin connor conor conrad
constantin corey cornelis corneliu corrado cosmin costas costin craig cristi cristian cristiano
cristobal csaba cuong curtis cyril cyrille czeslaw daan dacian dae-jung daisuke damian damien
daming daniel danilo daniyar danylo daouda dapeng dara dario darko darmawan darren darryl dave
david davide davit davood davor davut dawei dean debashish decai declan dedi deepak demba deming
denes denis dennis denys derek derrick desmond detlef devendra devlet dexter dhammika dhananjay
dharmendra dick didier diederik diego dieter dietmar dietrich dilip dimitar dimitri dimitrios
dimitris dinesh dinh dirk djibril djoko dmitri dmitriy dmitry dmytro domenico domingo dominic don
donald donat dong-hyun dong-won dongsheng doo-hwan doug douglas dov dragan dragos dudu duncan dung
dusan dustin dwight dylan earl eberhard ebrahim ebrima eckhard ed eddie edgar edgardo edgars edi
edmund edo edouard eduard eduardo edward edwin eelco eero efraim efrain egils egon ehud eiji einar
eino eirik eitan eknath eko ekow elchin eldad eli elias eliezer elijah elliot elliott elmer elnur
elvis emanuele emeka emil emile emiliano emilio emin emmanuel emmerson emomali emre enes enrico
enrique enver enzo ercan erdal erdem erhard eric erich erik erlan erling ernest ernesto ernst erol
ersin erwin esa esmail espen esteban ethan etienne eugene evan evangelos evaristo evgeni evgeny
eyad ezer fabien fabio fabrice fabrizio facundo fadi fahad fahd faisal faiz fares farhad farid
farouk fathi fatmir fawzi fayez faysal federico fedor felipe felix femi ferdinand ferenc fergus
ferhat fernando festus fidel fikret filip filipe filippo finn flavio fletcher florent florian
florin floyd fode fouad francesco francis francisco franco francois frank franklin frans franz fred
freddie frederic frederick fredrik friedhelm friedrich fritz fuad fumihito fumio fyodor gabor gadi
gagik gamal ganesh gang gareth garth gary gaston gatot gaurav gauthier gavin geert geir gene
genichi gennady geoff geoffrey georg george georges georgi georgios georgiy gerald gerard gerardo
gerd gergely gerhard gero gerrit gershon geun-tae geza ghassan ghazi gheorghe ghislain gholam
gi-hyun giacomo giancarlo gianluca gianni giannis gideon gijs gilad gilbert giles gilles giorgi
giorgio giorgos giovanni girija girish gitanas giulio giuseppe gleb glenn gonzalo goodluck gopal
goran gordon goro gotabaya gottfried govind graeme graham grant greg gregoire gregor gregory
grigory grzegorz guangming gudni guelleh guido guilherme guillaume guillermo gunnar gunter gunther
guntis guodong guoliang guoqiang guowei gurbanguly gustav gustave gustavo guy gyorgy gyula haakon
habib hadi hafez hage haidar haijun haile hailemariam hailong haim haitao hakainde hakan hakim
hakob hakon halil halvor hamad hamdi hamed hamid hamish hamza hamzah hani hannes hannu hans
hans-peter harald harish harold haroon haroun harrison harry harsh hartmut haruhiko haruki harvey
hasan hashem hashim hassan hatem hayao hayato haydar hazem hector heikki heiko heiner heinrich
heinz helmut hemant hendra hendrik heng henk henning henri henrik henry herbert heriberto herman
hermann hernan hernando herve herzl hesham heydar hicham hichem hideki hideo hieu himanshu hiroaki
hirohito hiroki hiroshi hiroyuki hisashi hisham hitesh ho-jin hoang holger hone hongbin hongtao
hongwei horace horacio horst hosni hossein houari hovhannes howard hryhoriy hubert hugh hugo
humphrey hung huseyin hussain hussein huu hyun-soo hyung-min ian ibrahim ibrahima ichiro idris
idrissa ifeanyi iftikhar ignacio ignatius igor ihor ikechukwu ilham ilias ilie ilir ilkhom ilkka
ilya ilyas imad imran imre in-soo indrek ingo ingvar inigo ioan ioannis ion ionut iqbal irakli
irving irwan irwin isa isaac isaiah isamu isao isidro iskander islam ismael ismail ismaila ismo
issa issam istvan itamar itzhak iulian ivan ivaylo ivica ivor iyad izzat jaap jabbar jaber jack
jackson jacob jacopo jacques jae-hoon jae-in jae-myung jae-sung jae-yong jafar jagan jagdish jaime
jair jairam jakaya jake jakob jakub jalal jamal james jamil jamshid janez janis janos janusz jared
jari jarmo jaroslav jaroslaw jason jasper jassim javad javed javier jawad jawaharlal jay jayant
jean-claude jean-luc jean-marc jean-marie jean-paul jean-pierre jed jeff jeffrey jeno jens jeppe
jeremiah jeremy jeroen jerome jeronimo jerry jerzy jesper jesse jesus jianbo jianfeng jianguo
jianhua jianjun jianmin jianping jianwei jim jimmy jin-woo jinlong jinsong jiri jiro jitendra
joachim joao joaquim joaquin jochen joe joel johann johannes john johnny joko jomo jon jonah jonas
jonathan jong-il jong-nam jong-su jong-un joon-ho joon-young joop joost jordan jorg jorge jorgen
joris jose josef joseph josh joshua josiah jost jovan jozef jozsef ju-won juan juanito juha juhani
jukka julian julien julio jun-ho jun-ichi jun-seok jung-hoon junichi junichiro junjie junwei jurgen
juris juro jussi justin jyrki kaare kaarel kaarlo kadir kagiso kailash kais kaito kalevi kalle
kalman kalyan kamal kamil kamran kanoa kapil karan kare karel kari karim karl karl-heinz karlis
karoly karsten karthik kasim kaspar kasper kassym-jomart kastriot katsuhiko katsuo katsuya kaushik
kayode kazem kazuhiro kazuki kazuo kees kei kei-ichi keiichi keisuke keita keith kelechi kemal ken
ken-ichi kenan kenichi kenji kenneth kenny kenta kenzo keoni kestutis kevin kgalema khadga khaled
khalid khalifa khalil khamis khosrow ki-moon kimi kimmo kiril kirill kirk kishore kjell klaas klas
klaus knut ko koen kofi kohei koichi koji kojo konrad konstantin konstantinos kostas kosuke kota
krishna kristjan kristof krzysztof kumara kunal kunio kurmanbek kurt kwabena kwaku kwame kwang-soo
kwasi kyle kyohei kyriakos kyung-ho ladislav lajos lakshman lalit lalu lamine lance lansana larry
lars lasantha lasse laszlo lateef laurent lauri lawrence leandro lech lefteris lei leif lennart
leonard leonardo leonel leonid leonidas leopold leopoldo leroy lester leszek lev levan levent
levente levon lewis liam liangyu libo lijun linas lionel liqiang lito liviu lodewijk logan loic
lorenz lorenzo lothar louis lubomir luc lucas lucian lucien lucio ludwig luigi luis luiz luka lukas
lukasz luke lulzim luther lutz lyndon maarten maciej macky madhav mads magnus mahamadou mahamat
mahathir mahdi mahendra mahesh mahinda mahmood mahmoud mahmud maithripala majid makoa maksim maksym
malcolm malick malik mamadou mamady mamdouh mamoru mamoun manaia manasseh mandla manfred manish
manmohan manohar manoj mansoor mansour manuel marat marcel marcelo marcin marcio marco marcos
marcus marek mariano marin mario marius mariusz mark markku markus marnix marshall mart martin
marton marts martti marvin marwan masahiro masaki masao masashi masato masayoshi masayuki mason
masoud massimo mateo mateusz mathieu mathijs mats matt matteo matthew matthias matthieu matti
mattia matyas mauno maurice mauricio maurizio mauro max maxim maxime maxwell mayank mazen mehdi
mehmet meir meles melvin menachem mengistu menno mesut mevlut michael michal michalis michel mick
mieczyslaw miguel mihai mihail mihaly mikael mikail mike mikhail mikheil mikko miklos mikola
mikolaj milan miles milind milorad milos miloslav min-ho min-jae min-jun min-soo mingzhe minoru
miodrag mircea mirek miroslav mitch mitchell mithun mitsuo mladen moaz modibo modou moein mogens
mohamad mohamadou mohamed mohammad mohammed mohan mohandas mohsen moise moises mokgweetsi moktada
momir moo-hyun mordechai morihiro moritz morris morten moses moshe motohiro mounir mourad moussa
moustapha mstislav muammar mubarak muhammad muhammadu muharrem muhyiddin mukesh mukhtar mulayam
muneo munir muqtada murad murali murat musa mustafa mustapha mwai mykhailo mykola myung-bak nabih
nabil nader naftali nagendra naguib naim naji najib nam-joon naohiro naoki naoto narayan narek
narendra naresh naruhito nasser natan nathan nathaniel naveen nawaf nawaz nazim neal necmettin ned
neeraj neil nelson nenad nestor neville nicholas nick nicolae nicolas nicolo nicusor niek niels
nigel nikhil nikita niklas nikol nikola nikolai nikolaos nikolay nikos nilesh nils nimal nir nirmal
nitesh nitin nitzan nizar nkosana nnamdi noah noam noboru nobuo nobusuke nobuyuki noel norbert
norio norman noureddine novak numan nuri nurlan nursultan obinna octavian octavio odysseas ofer ola
olaf olafur olav ole oleg oleh oleksandr oleksii oleksiy oliver olivier olli olof olusegun
oluwaseun omar omer omkar omurbek ondrej onni onur oren orhan orlando orson osama osamu oscar oskar
osman osvaldo oswald otabek othman otis otto oumar ousmane ovidiu owen oystein ozan paavo pablo
pakalitha pal palle panagiotis panfilo pankaj paolo parag parviz pascal pasquale patrice patricio
patrick paul paulo pavel pavlo pavlos pawel peder pedro pekka pelle peng pentti per percy perry
pervez petar pete peter petr petri petro petros petru petter petteri phil philip philippe phillip
phuc pierre piers pieter pietro piotr piyush plamen poul prabhakar prabowo pradeep prafulla prakash
pramod pranab pranav prasad prashant prateek praveen prayut prayuth preben predrag prem preston
prokopis przemyslaw pyrros qais qasem qasim qiang qingsong quang quentin quincy quoc rached rachid
radek radomir radoslav radoslaw radovan radu rafael raffaele rafic rafik rafiq raghav raghuram
ragnar rahim rahul raid raila raimonds rainer raj rajab rajat rajeev rajendra rajesh rajiv rajnath
rakesh ralph ramachandra raman ramesh rami ramiro ramon ramush ramzan randall randy rangi ranil
ranjan ranjit raoul raphael rashad rashid rasmus ratan rauf raul ravi ravindra ray raymond razvan
recep reginald reijiro rein reiner reinhard reinhold remi remy renato renzo reuben reuven rex reza
riad ricardo riccardo richard rick ricky rishi risto ritesh riyad rizwan roald robert roberto roch
rod roderick rodney rodolfo rodrigo rogelio roger rohan rohit roland rolf romain roman romeo ron
ronald ronaldo ronnie rory rosen ross rovshan roy ruben rudi rudiger rudolf ruediger rufus ruhollah
rune rupert ruslan russell rustam rustem rutger ruud ruwan ryan ryo ryosuke ryota ryszard ryuichi
ryutaro saad saadi saburo sachin saddam sadio sadyr saeed safwan saif sakari salah salahuddin salam
saleh salem sali salif salim salman salvador salvatore sameer sameh sami samir samora samson samuel
sandeep sander sandor sang-chul sang-ho sang-hoon sang-woo sanjay sanjeev santiago santosh
saparmurat sarath sardar sargis sarvesh satish satoru satoshi satya satyajit saul sauli saulius
saurabh sayed scott se-hoon sean sebastian sebastien sedat seiichi seiji seishiro sekou selahattin
selcuk selim semih semyon senzo seok-youl seppo serdar seretse serge sergei sergey sergio serhii
serhiy serik serkan serzh seth seung-hoon seung-min shadi shahbaz shahid shakil shamil shane
shankar shaohua shaojun sharad sharif shashi shaul shaun shavkat shawn shehbaz shekhar sheldon sher
sherzod shigeo shigeru shimon shin shin-ichi shingo shinichi shinji shintaro shinzo shiro shivraj
shlomo shohei shoichi shoji shota shuai shui-bian shuichi shunichi shunsuke shyam si-woo siaosi
sibusiso siddharth siddhartha sidney siegfried sigmar sigurdur siim silas silvio simon sinan sione
siphiwe sipho sitiveni sjoerd slavko slawomir slobodan solomon somchai songlin sooronbay soren
sorin sosuke sotiris souleymane sourav spencer spyros srettha sri srinivas staffan stanislav
stanislaw stanley stavros stefan stefano stefanos steffen steinar stelian stelios stepan stephane
stephen steve steven stewart stig stijn stjepan stuart subhash subramanyam sudhir suharto sukarno
sulaiman suleiman suleyman suliman sultan sung-ho sung-hoon sung-min sunil suresh sushil susilo
susumu sven sverre svetozar svyatoslav sybrand sylvain szabolcs szymon taavi tadao tadashi tadeusz
tae-hyung tae-woo tage taha tahir tahsin taiichi takahiro takashi takayuki takeo takeru takeshi
takuya talal talgat tama tamas tamer tamim tane taner tao tapani tapio taras tarek tariq taro tarun
tatsuya tavita tawfik tayeb tayyip ted teemu tejashwi temur tendai tenzin teodor terence terje
terrence teruo tetsuo tetsuya teun teuvo tevfik tevita tewodros thabang thabo thaksin thanasis
tharindu themba theo theodore theodoros thiago thibault thien thierry thijs thilo thomas thor
thorbjorn thorsten tiago tibor tidjane tiejun tien tigran tihomir till tim timo timothy timur tito
tobias toby todd toivo tom tomas tomasz tomislav tommy tomohiro tomoyuki tony toomas tor torben
tore torstein torsten toru toshihiro toshimitsu toshio traian travis trevor tri tristan trond trong
troy trung trygve tsakhiagiin tsung-han tsutomu tsuyoshi tuan tudor tun tunde tung tuomas turgut
turki tyler tyrone tzachi tzvi uchenna uday uddhav udo ugo uhuru ulf ulrich ulrik ulugbek ulysses
umar umaru umberto umesh umit urho uri urmas usama usman utkarsh uwe uzi vaclav vadim vadym vahagn
vakhtang valdis valentin valentyn valeri valeriu valeriy valery vangelis vardan varun vasil vasile
vasilis vasily vasyl vazgen veikko venkat venkatesh vernon vesa veselin vicente victor vidar viet
vijay vikas vikram viktor ville vilmos vinay vince vincent vincenzo vinicius vinod viorel vipin
viraj virat virgil visar vishal vishnu vitali vitalii vitaliy vitaly vito vittorio vivek vlad
vladimir vladislav vojtech volkan volker volkmar volodymyr voreqe vugar vuk vyacheslav vytautas
waclaw wade wael wahyu waldemar wale waleed walid walied wallace walter walther warren wasim wayne
weidong weiguo weijun weimin weiping weiqiang wenbin wenbo wendell wenhao wenjie wenlong werner
wesley wieslaw wiktor wilbur wilfred wilhelm will willem william willie wilmer wim winfried winston
wiremu witold wladyslaw wlodzimierz wojciech wole wolf wolfgang woo-jin woo-sung woodrow wopke
wouter xavier xiaobo xiaodong xiaofeng xiaogang xiaojun xiaolong xiaoming xiaoping xingguo yaakov
yahya yair yakub yakubu yanis yannick yaohui yaroslav yasar yaser yash yasin yasir yassin yassine
yasuhiro yasuo yasushi yavuz yaw yaya yegor yehuda yemi yevgeniy yevgeny yevhen yiannis yigal
yildirim ying-jeou yitzhak yoav yoel yogendra yogesh yohei yoichi yoji yona yong yong-ho yong-nam
yong-su yongjun yongqiang yorgos yosef yoshihide yoshihiko yoshihiro yoshimasa yoshio yoshiro
yoshiyuki yossi yosuke younes young-chul young-ho young-jin young-sam young-soo younis yousef
youssef yoweri yuanchao yuichi yuichiro yuji yulong yunus yuri yuriy yury yusof yusuf yusuke yutaka
yuval yves zachary zack zafar zaid zakaria zaw zayed zbigniew zdenek zeev zeki zeljko zhantoro
zhengming zhenhua zhigang zhihao zhihui zhijian zhijun zhiming zhiqiang zhiwei zhiyong zhiyuan
zhongshan zia ziad zine ziqiang zlatko zolani zoltan zoran zsolt zulfikar zurab zvi zviad zygmunt
"""

_FEMALE: Final = """
aarti aba abena abeni abigail abimbola abla ada adaeze adanna adelaide adele adelina adenike adesua
aditi adjoa adriana adwoa afaf afia afsaneh afua agatha agnes agnese agneta ahlam ai-ling aicha
aida aigul aihua aikaterini aileen aino ainura aisha aishwarya aissata aissatou aizhan akanksha
akemi akiko akosua akua alana alba alejandra aleksandra alessandra alessia alexandra alexandria
alia alice alicia aliki alina alison aliya alka alla allison alma altynai alya alyssa ama amaka
amal amalia amanda amani amarachi amber ambika amelia amelie amina aminata aminatou amira amma
amrita amy ana anabel anahit anahita anais analisa analyn anamika ananya anastasia anastasiia
anasuya angela angelica angelika angeliki angelina anisa anita anja anjali anjana anju anke ankita
ann anna anna-lena annabel annalena annamaria annapurna anne anne-marie anne-sophie annegret anneke
anneli anneliese annette annie annika antje antonella antonia antonietta antonina anu anuradha
anush anushka aparna april archana arianna arlene aroha arpine aruna arundhati arwa asako asami
asantewaa asel asha ashley asma asmaa assia assitan astrid asuka atefeh athina atifete atiqa atishi
atsuko audrey aurelie aurora avital awa awino aya ayaka ayako ayala ayelet ayesha ayse ayumi azadeh
aziza badria bahar bahia bandana barbara barbora batya bayan beata beatrice beatriz becky belinda
bella benazir bernadette bernice bertha bessie beth bethany betsy betty beverly bhagyashree bhavana
bhavna bi-khim bianca bidhya bidya bilkis bingbing binta bintou birgit birgitta blanca bo-young
bogdana bonnie bozena bracha brenda briana bridget brigitte brinda britney britta brittany brooke
bruna brygida buchi bushra buthaina caihong caitlin camila camilla canan candace candice carin
carla carlota carly carmen carol carole carolina caroline carolyn carrie caterina catherine cathy
cecile cecilia cecilie celeste celia celine chae-won chandani chandrika chantal charlene charlotta
charlotte chelsea cheryl chia-ling chiamaka chiara chidinma chieko chikako chimamanda chinwe chipo
chitra chiyoko chizuko chloe christelle christiane christina christine chunhua chunlan chunyan
cindy cinzia claire clara clare clarice claudia claudine clementine colleen concepcion connie
constance consuelo cora corazon cordelia corinna corinne cornelia coumba cristina crystal cuilan
cuiying cynthia dafna dagmar dagny daisy dalal dalia dalit dalya damayanti dambudzo danai dandan
danica daniela danielle danuta daphne daria dariga darya dawn debbie debora deborah debra deepa
deepika deirdre delfina delia delphine denise despina devika dewi diana diane diarra dikeledi
dilara dilma dilnoza dilrukshi dimitra dina dinara divya diya djeneba dolores dolors dominica
donatella donna dora doreen doris dorota dorothea dorothy draupadi dunja durga dvora ebba ebele
ebru edita edith edna edurne edyta eftychia efua eiko eileen einat eirini ekaette ekaterina elaine
eleanor eleftheria elena eleni elfriede elham elif elina eline elisa elisabeth elisabetta eliza
elizabeth elke ella ellen elodie eloise elsa else elsie elvira elzbieta emanuela emel emi emiko
emilia emily emine emma emmanuelle eri erica erika eriko erin erlinda ernestina esha esi esinam
esma esmeralda esperanza esra estela estelle esther eszter ethel etsuko eugenia eugenie eun-hye
eun-ji eun-jung eun-kyung eunice eva eva-maria evangelia eve evelyn evgenia ewa fabiana fabiola
fadwa faith faiza fang fangfang farah fariba farida farideh farkhunda farzana fatema fatemeh fatiha
fatima fatimah fatimata fatma fatou fatoumata fawzia fay federica feifei felicity fenfang fereshteh
fernanda feruza feryal figen filippa filiz fiona firouzeh fitri flavia flora florence floriana fofi
folake folasade forough fotini frances francesca francine francoise franziska frauke freya frida
friederike fumiko fumiyo funke funmilayo fusae gabriela gabriella gail galina galit gauri gayane
gayatri geeta geetha gemma genevieve genoveva georgina geraldine gerda gertrude gesine geun-hye
ghada ghazala ghislaine gianna gillian gina ginger giorgia giovanna gisela gisele gita gitte giulia
giuliana giuseppina gladys glenda gloria golda golnaz gordana graca grace graciela graziella
grazyna greta gretchen grit gro guadalupe gudrun guifang guihua guilan guiying gulmira gulnara
gulnora gulsara gunilla gwen gwendolyn habiba hadas hadia hadiza hafsa hagit haiyan hajar hala
halima halimatou halina hamida hana hanae hanako hanan hanna hannah hanne hannelore hansa harriet
harsimrat haruka haruko hasina hasmik hatice hawa hayat hazel heather heba hedda hedwig hee-jung
heidi heike helen helena helene helga helle hema hemalatha hendrika henny henrietta hertha hiba
hideko hilary hilda hildegard hillary hind hinemoa hiroko hisako hitomi hoa holly honami hongmei
hongxia hongyan hope hortense hsiao-mei hsiu-chin hsiu-lien huda huifang huilan huiling hulya huong
hye-jin hye-kyo hye-won hyo-jin hyun-kyung ida ieva ifeoma ignacia ijeoma ilana ilaria ildiko ilona
ilse imelda imogen inas indah indira indrani ines ing-wen inga inge ingeborg inger ingrid inka
inmaculada ioanna irena irene irina iris irma irmgard iryna isabel isabella isabelle isadora isatou
ishita isla isobel isolde itimad ivana ivanka iveta ivona ivy iwona jacinda jacqueline jadwiga
jamila jana jane janet janice jasmine jawahir jaya jayanthi jayashree jeanette jeanne jeannine
jebet jelena jelizaveta jenna jennifer jenny jessica ji-eun ji-hye ji-yeon jiajia jianying jiaying
jieyu jill jimena jing jingjing joana joanna joanne johanna jolanta josefa josefina josephine
josiane jovita joy joyce juana juanita judit judith judy juhua julia juliana julie juliet julieta
juliette julija june jung-ah jung-eun junko justine jutta jyoti jyotsna kadiatou kadriye kagendo
kaho kaisa kaja kajal kalliopi kalpana kamala kambili kamila kamilla kamini kamla kana kanae kanako
kanika kaori kareena karen karin karina karla karolina kartini kashmira katalin katarina katarzyna
kate katerina kateryna katharina katharine katherine kathleen kathryn kathy katie katja katrin
katrina katrine kavita kavitha kayla kayo kayoko kazuko keabetswe keiko keira kelsey keren kersti
kerstin ketevan khadija khadijeh khady khaleda khalida khanyi khanyisile khatia khawla khin kholoud
khushboo kiko kimberly kimiko kinga kiri kirsi kirsten kirsty kirthi kiyoko klara klaudia komal
kornelia kristen kristin kristina krisztina kriti krystyna ksenia kumari kumi kumiko kyoko kyriaki
kyung-ah kyung-hee kyung-wha laetitia laila lakshmi lalitha lama lamia lan lanfang lani lanying
lara larisa larissa larysa lata latha latifa laura laure lauren lavinia layla leah leanne leela
leena leila leilani lena lene leni leona leonie lerato lesya leticia letizia leyla lidia lidija
lien liesbeth lieselotte ligia lihong lihua lijuan lili liliana liling lilli lillian lily limor
lina linda lindiwe linn linnea lisa liselotte liudmila liying liz liza ljubica ljudmila loan lois
lorena loretta lorna lorraine lotta lotte louisa louise loujain lourdes lubna lucia luciana lucie
lucila lucille lucinda lucy ludmila luisa luiza lulwa luningning lupita lusine luz lydia lynda
lynette lyubov lyudmila mabel machiko madeleine madeline madhavi madhu madhuri madina madoka magali
magda magdalena magdalene maggie magnhild maha mahina mahnaz mahsa mai maia maiko maimouna maite
maja majlinda maki makiko mala malak malala malgorzata malia malin malini malka mallika mallory
mamata mame mami mamphela mamta mana manal manami manana manar mandy mane manisha manju manjula
manon manuela marcela marcella marcia margaret margareta margarete margarida margarita margaux
margery margherita margit margot margrethe marguerite mari maria mariah mariam mariama mariame
mariana mariangela marianne marianthi maribel maricarmen maricel marie mariela mariia marija marika
mariko marilyn marina marisa marisol marita marivic mariya marja marjorie marketa marlene marlies
marsha marta martha martina martine martyna marwa mary maryam maryna maryse masako masego masoumeh
mathilde matilda maud maureen maxine may maya mayawati maysa mayu mayumi mbali mechtild medha meena
meenakshi meera megan megawati megha megumi mehbooba mehriban mei mei-hui mei-ling meifang meihua
meike meiko meili meiling meirav meiying melania melanie melinda melisa melissa meltem menaka
mengjie meral merav mercedes mere meredith merete merlita mervat meryem mette mi-kyung mi-ran
mi-sook mia micaela michela michelina micheline michelle michiko mieko miho mihoko mika mikako
mikiko mila mildred milena milica millicent mimoza min-ji min-jung mina minal minmin minnie mira
miranda mireia mireille mirella miri miriam mirit mirjana mirta misaki misako mitali mitra mitsuko
miwa miyako miyuki mizuho mizuki moana moe mohini moira mojgan molly momoko mona monica monika
monique monta montserrat mukta munira muriel mutiara my myra myriam mythili myung-hee na-young
naana nabila nada nadezda nadezhda nadia nadifa nadine nadiya nafisa nagwa nahid nahla naima naira
najat najla najwa naledi nalini namrata nana nanako nanami nancy nandi nandini nandita naoko naomi
narges nargess nargiza narine nasrin natalia natalie nataliia natalija nataliya natalya natasha
natella nathalie nathaly natsuko natsumi nava nawal nazanin nazli ndeye neelam neeta neha nelli
nellie nermin nesrin netta ngaio ngan ngozi nguyet nhung nichola nicole nicoletta nidhi nieves
nihal niki nikolina nilima niloufar nilufer nina nino nirit nirmala nisha nita nitya nivedita
nkechi nkosazana nneka nobuhle noelia noemi nolwazi nomalanga nombuso nomsa nomvula nomzamo
nonhlanhla nonkululeko nora noriko norma nosiviwe nouf noura ntombi ntombizodwa nuha nuria nurit
nurul nyambura nyokabi obiageli octavia odette odile ofelia ofra oksana oleksandra olena olga olha
olive olivera olivia olufunmilayo oluwakemi omolara omotola onyeka opal ophelia orit orly orna
ornella orsolya osnat ottavia oumou oxana oya oyungerel ozlem padma padmini paetongtarn pallavi
paloma pamela panagiota pansy paola parisa parvaneh parvati parvin patricia patrizia patsy paula
paulina pauline paz pearl peggy peiyan pelin penelope penny perla petra philippa phoebe phumla
phumzile phyllis pia pilar pinar pnina polina polly pooja poonam pornthip portia prachi pragya
pratibha pratima preeti preity prerna priscilla priti priya priyanka prudence puan puja purnima
qiaoling qingling qiuyan quynh rabab rabia rachel radha radhika radka radmila raffaella raghad
rahaf rahima raisa rajeshwari rajni rakhi ramata ramona rania ranjana raquel rasa rasha rashmi rati
rawan rawya razan rebecca reem reena regina reham rehana reiko rekha renata renee renu renuka retno
revathi rhoda rhonda richa ridhi rie rieko riikka riitta rika rima rina risa rita ritsuko rivka
rizwana roberta rocio rokhaya rokia rola ronit ronja rosa rosalia rosalie rosalind rosalinda
rosalyn rosamund rosana rosanna rosario rose roseanne roselyne rosemary roshni rosie rosina rosmah
rosmarie roxana roxanne roya roza ruby ruchi ruilan rukayat rukhsana rukmini rumi rumiko ruolan
rupa ruqaya ruriko ruta ruth ruti ruzica ryoko saba sabah sabiha sabina sabine sabrina sachiko
sadaf sadako sadhana sadie safa safia sahar saher sahle-work saida saki sakina sakura sally salma
salome saltanat samantha samar samia samira sana sanae sandra sandrine sangeeta sangita sanjana
sanna sara sarah saraswati sari sarina sarita saroj sarojini saskia satenik satoko satomi savannah
savita savitri sawsan sayaka sayuri se-ri seda seema segolene selena selin selma semra senait
seo-hyun seo-yeon serap serena serenella setsuko seul-gi sevara sevda severine sevgi sevim shabana
shabnam shaheen shahida shahira shahnaz shaima shakuntala shalini shanshan shanta sharada sharmila
sharon shaza sheetal sheikha sheila shelley shelly shereen sherin sherry shigeko shiho shira shirin
shirley shizuka shizuko shlomit shobha shohreh shoshana shraddha shreya shruti shu-chen shu-fen
shu-hui shubhra shufang shufen shuhua shula shulan shushan shuying shuzhen shweta sibel sibongile
sienna sigal sigrid silja silke silvana silvia simin simona simonetta sina sindisiwe sinead
sinenhlanhla siobhan siphokazi siranush siri sirimavo sirpa siti slavica smadar smita smriti sneha
snezana so-hee so-yeon so-young socorro sofia soha sohair sol-ju solange soledad solveig somaya
sona sonal soni sonia sonja soo-jin soo-yeon sook-hee sophia sophie soraya srividya stacey stacy
stanislava stav stavroula stefania stella stephanie stina su-jin suad subhadra sucheta sudha sue
suha suhaila suheir sujata sulochana suman sumaya sumiko sumire sumitra sun-hee sun-young sunanda
sung-hee sunita supriya surabhi susan susana susannah susanne sushila sushma suvi suying suzan
suzanne suzhen svetlana svitlana swapna swara swati sybil sylvia sylvie sylwia tabitha taghreed
tahani tahereh tahmina taina takako tali tamar tamara tamiko tammy tansu tanvi tanya tara tarja
tatiana tatjana tatyana tejaswini teodora teresa tereza tess tessa thais thandeka thandi thandiwe
thao thelma thembeka thembi theresa thi thuli thulisile thuraya thuy tiffany tigist tina tinatin
tingting tirunesh titilayo togzhan tomoe tomoko tomomi tone toshiko touran tova tove toyoko tracey
tram trang trinh trisha trudy trupti tsetseg tsitsi tsuruko tugba tuyet tzipi tzipora ulla ulrike
uma umeko umida una upasana urmila ursel ursula urszula urvashi usha ute uyanga uyen vaira vaishali
valentina valentyna valeria valerie vanda vandana vanessa vani varda varsha vasiliki vasilisa
vasundhara veera vera verity veronica veronika veronique vesna victoria vidya vigdis vijaya
vijayalakshmi viktoria viktoriya vilma vimala vineeta viola violet virginia virginie vita viviana
viviane vjosa wafa wafaa wairimu wakako wambui wanda wangari wanjiku wanjiru wati wendy wenjing
whitney widad wiebke wieslawa wilhelmina wilma winifred winnie wislawa wulandari xiafang xiaohong
xiaojuan xiaoli xiaoling xiaomei xiaoxia xiaoyan xiaoying ximena xiomara xiufang xiulan xiumei
xiuying xiuzhen xiuzhi xueling xuemei ya-ting yaa yael yaffa yamini yana yanfang yanhong yanhua
yanling yanmei yanyan yasemin yashoda yasmin yasmine yasuko yati yating yayoi ye-jin yehudit
yekaterina yelena yen yeon-hee yetunde yevgenia yewande yi-chun yifat yingluck yingying yo-jong
yogita yoko yolanda yolande yoo-jin yoriko yoshiko yosra young-ae young-hee yu-jin yu-na yu-ting
yuanyuan yuefang yuhua yui yuika yuka yukari yukiko yuko yulan yulia yuliana yuliia yuliya yumei
yumi yumiko yuni yuriko yuying yuzhen yvette yvonne zahra zainab zakia zamira zandile zanele zara
zarina zaynab zdenka zehava zehra zeina zeinab zewditu zeynep zhanna zhenzhen zhilan zinaida zintle
zita ziva zodwa zoe zofia zohreh zoi zoleka zsofia zsuzsanna zubaida zuleikha zulema zulfiya zuzana
zvezdana
"""

_EITHER: Final = """
addison ade adi alex alexis amandeep ami andi andrea angel aoi aran ari ariel aubrey avery ayanda
ayo bailey baljit balwinder bao beverley bilgin bin bing blair blake bobbie brook cameron camille
carey casey chang charlie chau chen cheng chun courtney dale daljit dallas dana dao daryl dawa dayo
deniz derya devin devon dian dominique dong dorji drew ebun eden elia ellis emery emmanuele evren
fei feng finley fran frankie gabriele gale giang gui guo gurpreet gwyn ha hai hanh hao harjit
harley harper harpreet haru hayden hibiki hikaru hinata hong hua hui hunter hyun ilkay ira izumi
jackie jaden jamie jan jasbir jaspreet jean jess jessie ji-hyun ji-min ji-soo ji-won ji-woo jia
jiahui jian jie jin jo joan jocelyn jodie jody joo-hyun jules jun kadek kai kaoru karabo karam
kazumi kehinde kelly kendall kerry ketut khanh kim kiran kit kris kuldeep kun lakpa lam lane
laurence lee lesedi lesley leslie li liang lin lindsay lindsey ling linh loren lou lu lynn
mackenzie makoto mandeep manpreet marian marion marley masami merle micah michele min min-seo ming
mingma minh morgan mpho nam nao nasim nat natsuki navdeep neo ngoc nhi nicky nicola nikki nima ning
noa noor nour nozomi nur nyoman olu ozgur paramjit parker parminder pasang pat payton pema peyton
phoenix phuong phurba ping qi qian qin qing quinn rajdeep raz reagan reese rei ren rene riley rin
robbie robin rong rowan rui ruo sacha sakae sam sandy sascha sasha seo-jin shan shannon shay shelby
shiloh shinobu shu shuang shun simone simran siyu skyler sonam soo-min stevie su-min sukhdeep
sun-woo sung-won surinder sydney tae-hee taiwo tam tamaki tashi taylor tebogo terry thanh thato
tomo toni tracy tshepo tumelo tumi val valentine van vinh vivian wayan wei wen wenhua xiang xiao
xiaohui xin xing xinyu xu xuan xue yagmur yan yang yi yifan yijun ying yoon young yu yuan yuchen
yue yuki yun yuxuan zhen zhi zihan zion zixuan ziyi zola
"""


def _genders() -> dict[str, str]:
    table = dict.fromkeys(_MALE.split(), "m")
    table.update(dict.fromkeys(_FEMALE.split(), "f"))
    table.update(dict.fromkeys(_EITHER.split(), "u"))
    return table


#: Given name -> "m", "f" or "u".
GENDER: Final[Mapping[str, str]] = MappingProxyType(_genders())
