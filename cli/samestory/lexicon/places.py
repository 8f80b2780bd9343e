"""Places other than countries: the words that mark a place name, regions, states and big cities.

Keys are lower case; as with countries, callers check capitals in the text. The cities are those of
about a million people or more, and beside them the cities of each country that world news names
most often; capitals stand in `countries.CAPITAL`. Names that are ordinary words ("nice", "reading",
"split", "mobile") are left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from samestory.lexicon.tables import phrases, words

#: Common nouns that are part of a place name ("Baker Street", "Lake Geneva"), lower case.
PLACE_WORDS: Final = frozenset(
    words(
        """
        airbase airfield airport alley alps archipelago arena atoll avenue barracks base basin bay
        beach bend bluff border borough boulevard bridge building camp canal canyon cape castle
        cathedral causeway cave cemetery centre center channel church circle circuit city cliff
        coast cottage county courthouse cove creek crescent crossing crossroads dam delta depot
        desert district downs drive embassy estate estuary expressway falls farm fjord ford forest
        fort fortress gap gardens garden gate glacier glen gorge green gulf hall harbour harbor
        heath heights highlands highway hill hills hospital hotel house hut interchange island
        islands isle isles isthmus jail junction jungle lagoon lake lakes landing lane lighthouse
        line lough loch lowlands manor market marsh mausoleum meadow memorial mesa metropolis mill
        mine monastery monument moor mosque motorway mount mountain mountains mt museum
        neighborhood neighbourhood oasis oblast ocean palace parish park parkway pass passage peak
        peninsula pier pipeline place plain plains plant plateau plaza point pond port prairie
        prefecture prison province pyramid quarter quay raion range rapids ravine reef refinery
        region republic reserve reservoir resort ridge rise river riverside road rock row runway
        sanctuary savannah sea shore shrine sound spit spring springs square stadium state station
        steppe strait straits strand stream street strip suburb summit swamp synagogue temple
        terminal terrace territory theatre theater tomb tower town township trail triangle tunnel
        turnpike valley velodrome viaduct village volcano wadi wall waterfall way wetland wharf
        wood woods yard zone zoo"""
    )
)

#: Those of them that make any name before them a place: streets, waters, heights.
LANDMARKS: Final = frozenset(
    words(
        """
        airport alley avenue bay beach boulevard bridge canyon county creek desert forest glacier gulf
        harbour harbor heights highway hill hills island islands lake lakes lane mountain mountains ocean
        park peninsula plaza river road sea shore square strait street valley village"""
    )
)

#: Those of them that are surnames as well.
PLACE_SURNAMES: Final = frozenset(
    words(
        """
        banks bay beach border bridge brook brooks camp castle church cliff cross dale dam downs field fields
        ford forest garden gates glen green grove hall harbour heath hill hills house hunt jail lake land lane
        marsh meadow mill mills moor mount park parks pass pond pool reef rivers rock rock row sound spring
        springs stone street towers temple wall waters way wood woods yard"""
    )
)

#: Continents and the parts of them that are named like one.
CONTINENTS: Final = frozenset(
    phrases(
        """africa, antarctica, asia, australasia, europe, north america, oceania, south america,
        central america, latin america, the americas, americas, eurasia"""
    )
)

#: Seas, oceans, gulfs, straits, canals and the great rivers and lakes.
WATERS: Final = frozenset(
    phrases(
        """adriatic, adriatic sea, aegean, aegean sea, amazon, amazon river, amur, andaman sea,
        arabian gulf, arabian sea, aral sea, arctic ocean, atlantic, atlantic ocean,
        bab al-mandab, bab el-mandeb, baltic, baltic sea, barents sea, bass strait,
        bay of bengal, bay of biscay, bering sea, bering strait, black sea, bosphorus,
        bosporus, brahmaputra, caribbean sea, caspian, caspian sea, colorado river,
        congo river, coral sea, danube, dardanelles, dead sea, dnieper, dnipro, east china sea,
        east sea, elbe, english channel, euphrates, ganges, great lakes, gulf of aden,
        gulf of alaska, gulf of finland, gulf of guinea, gulf of mexico, gulf of oman,
        gulf of thailand, gulf of tonkin, hudson bay, indian ocean, indus, ionian sea,
        irish sea, irrawaddy, jordan river, kerch strait, lake baikal, lake chad, lake erie,
        lake huron, lake michigan, lake ontario, lake superior, lake tanganyika, lake victoria,
        loire, mediterranean, mediterranean sea, mekong, mississippi river, missouri river,
        niger river, nile, north atlantic, north pacific, north sea, oder, orinoco, pacific,
        pacific ocean, panama canal, parana, persian gulf, philippine sea, po river, red sea,
        rhine, rhone, rio grande, river jordan, sea of azov, sea of galilee, sea of japan,
        sea of marmara, seine, south atlantic, south china sea, south pacific, southern ocean,
        st lawrence river, strait of gibraltar, strait of hormuz, strait of malacca,
        straits of malacca, suez canal, taiwan strait, tasman sea, thames, the gulf, tiber,
        tigris, tyrrhenian sea, vistula, volga, white nile, blue nile, yangtze, yellow river,
        yellow sea, yenisei, zambezi"""
    )
)

#: Parts of the world, of several countries or of one, that news names like a place.
REGIONS: Final = frozenset(
    phrases(
        """alps, andes, anatolia, antarctic, appalachia, arab world, arctic, arctic circle,
        asia-pacific, asia pacific, balkans, baltic states, baltics, basque country, benelux,
        british isles, caribbean, catalonia, caucasus, central africa, central asia,
        central europe, chechnya, corsica, crimea, dagestan, darfur, donbas, donbass,
        east africa, east asia, east jerusalem, eastern europe, eastern mediterranean,
        euro area, eurozone, euro zone, falkland islands, falklands, far east,
        galapagos islands, gaza, gaza strip, global north, global south, golan heights,
        greater china, greenland, gulf states, himalayas, holy land, horn of africa, iberia,
        iberian peninsula, indian subcontinent, indo-pacific, indochina, inner mongolia,
        kashmir, kurdistan, iraqi kurdistan, korean peninsula, kuril islands, lapland, levant,
        macau, macao, maghreb, manchuria, melanesia, mesopotamia, middle east, mindanao,
        muslim world, nagorno-karabakh, near east, new caledonia, nordic countries,
        north africa, northern africa, northern cyprus, northern europe, oceania,
        pacific islands, pacific rim, polynesia, puerto rico, gibraltar, bermuda, guam,
        scandinavia, sahara, sahel, sardinia, siberia, sicily, sinai, sinai peninsula,
        somaliland, south asia, south-east asia, south ossetia, abkhazia, southeast asia,
        southeastern europe, southern africa, southern cone, southern europe, spratly islands,
        paracel islands, sub-saharan africa, tibet, tigray, transcaucasia, transnistria,
        transdniestria, tyrol, urals, ural mountains, west africa, west asia, west bank,
        western balkans, western europe, western hemisphere, western sahara, western world,
        xinjiang, third world, developing world, free world, western pacific, silicon valley,
        hollywood, java, sumatra, borneo, bali, sulawesi, hokkaido, okinawa, honshu, luzon,
        punjab, sindh, balochistan, khyber pakhtunkhwa, bavaria, saxony, brandenburg, hesse,
        thuringia, north rhine-westphalia, baden-wurttemberg, lower saxony, andalusia, galicia,
        lombardy, tuscany, veneto, normandy, brittany, provence, alsace, lorraine, flanders,
        wallonia, crete, patagonia, amazonia, amazon rainforest, kalimantan, uttar pradesh,
        bihar, gujarat, maharashtra, rajasthan, west bengal, kerala, tamil nadu, karnataka,
        assam, manipur, new south wales, queensland, tasmania, western australia,
        south australia, northern territory, guangdong, sichuan, hubei, hunan, henan, hebei,
        shandong, shanxi, shaanxi, yunnan, zhejiang, jiangsu, fujian, guangxi, guizhou, gansu,
        qinghai, heilongjiang, jilin, liaoning, anhui, jiangxi, hainan, ningxia,
        donetsk oblast, luhansk, zaporizhzhia oblast, kherson oblast, kurdish region, oromia,
        amhara, north kivu, south kivu, cabo delgado, katanga, kivu, borno, kwazulu-natal,
        gauteng"""
    )
)

_US: Final = """
alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia,
hawaii, idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland,
massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska, nevada,
new hampshire, new jersey, new mexico, new york, new york state, north carolina, north dakota,
ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee,
texas, utah, vermont, virginia, washington state, west virginia, wisconsin, wyoming,
district of columbia
"""

#: States of the US as news shortens them behind a town, lower case, without the last full stop.
STATES_IN_SHORT: Final = frozenset(
    words(
        """
        ala ariz calif colo conn d.c fla ill kan ky md mich minn mo mont n.c n.d n.h n.j n.m n.y neb nev okla
        pa r.i s.c s.d tenn tex vt va w.va wis wyo"""
    )
)

_CANADA: Final = """
alberta, british columbia, manitoba, new brunswick, newfoundland, newfoundland and labrador,
northwest territories, nova scotia, nunavut, ontario, prince edward island, quebec, saskatchewan,
yukon
"""

#: State of the US, province or territory of Canada -> country. "Georgia" means the state only when
#: something else in the text says so.
STATES: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(phrases(_US), "United States"),
        **dict.fromkeys(phrases(_CANADA), "Canada"),
    }
)

_CITIES: Final = """
Afghanistan: herat, kandahar, jalalabad, kunduz, mazar-i-sharif
Algeria: oran
Angola: huambo, benguela
Argentina: cordoba, mendoza, rosario
Armenia: gyumri
Australia: adelaide, alice springs, brisbane, darwin, hobart, melbourne, perth, sydney
Austria: graz, innsbruck, linz, salzburg
Azerbaijan: ganja
Bangladesh: chittagong, chattogram, cox's bazar, sylhet, khulna
Belarus: brest, gomel, grodno, vitebsk
Belgium: antwerp, bruges, ghent, liege
Bolivia: cochabamba, santa cruz de la sierra
Bosnia and Herzegovina: banja luka, mostar, srebrenica
Brazil: belem, belo horizonte, curitiba, fortaleza, manaus, porto alegre, recife, rio de \
 janeiro, rio, salvador, sao paulo
Bulgaria: plovdiv, varna, burgas
Burkina Faso: bobo-dioulasso
Cambodia: siem reap, sihanoukville
Cameroon: douala, bamenda
Canada: calgary, edmonton, halifax, hamilton, montreal, quebec city, regina, saskatoon, \
 toronto, vancouver, winnipeg
Chile: antofagasta, concepcion, valparaiso
China: changchun, changsha, chengdu, chongqing, dalian, dongguan, fuzhou, guangzhou, guiyang, \
 harbin, hangzhou, hefei, jinan, kashgar, kunming, lanzhou, lhasa, nanchang, nanjing, nanning, \
 ningbo, qingdao, sanya, shanghai, shenyang, shenzhen, shijiazhuang, suzhou, taiyuan, tianjin, \
 urumqi, wenzhou, wuhan, wuxi, xiamen, xi'an, xian, zhengzhou, zhuhai
Colombia: barranquilla, cali, cartagena, medellin
Croatia: dubrovnik, rijeka
Cuba: guantanamo, santiago de cuba
Cyprus: larnaca, limassol, paphos
Czechia: brno, ostrava, pilsen
Democratic Republic of the Congo: bukavu, bunia, goma, kananga, kisangani, lubumbashi, \
 mbuji-mayi
Denmark: aarhus, odense
Ecuador: guayaquil, cuenca
Egypt: alexandria, aswan, giza, luxor, port said, sharm el-sheikh, suez
England: birmingham, bradford, brighton, bristol, cambridge, coventry, exeter, leeds, \
 leicester, liverpool, manchester, newcastle, norwich, nottingham, oxford, plymouth, \
 portsmouth, sheffield, southampton, stoke-on-trent, york, wolverhampton, sunderland
Ethiopia: adwa, dire dawa, gondar, mekelle
Finland: espoo, tampere, turku
France: bordeaux, calais, cannes, grenoble, lille, lyon, lyons, marseille, marseilles, \
 montpellier, nantes, rouen, strasbourg, toulouse
Georgia: batumi, kutaisi
Germany: bonn, bremen, cologne, dortmund, dresden, dusseldorf, essen, frankfurt, hamburg, \
 hanover, leipzig, munich, nuremberg, potsdam, stuttgart
Ghana: kumasi, tamale
Greece: patras, piraeus, thessaloniki
Guinea: nzerekore
Haiti: cap-haitien, gonaives
Honduras: san pedro sula
Hungary: debrecen, szeged
India: agra, ahmedabad, allahabad, amritsar, ayodhya, bangalore, bengaluru, bhopal, \
 bhubaneswar, bombay, calcutta, chandigarh, chennai, cochin, goa, guwahati, gurgaon, hyderabad, \
 imphal, indore, jaipur, jammu, kanpur, kochi, kolkata, lucknow, madras, mumbai, mysore, \
 nagpur, patna, pune, ranchi, srinagar, surat, thiruvananthapuram, vadodara, varanasi, \
 visakhapatnam
Indonesia: balikpapan, bandung, banda aceh, denpasar, makassar, medan, palembang, semarang, \
 surabaya, yogyakarta
Iran: ahvaz, bushehr, isfahan, karaj, kerman, mashhad, natanz, qom, shiraz, tabriz
Iraq: basra, erbil, irbil, fallujah, karbala, kirkuk, mosul, najaf, ramadi, sulaymaniyah, \
 tikrit
Ireland: galway, limerick, waterford
Israel: ashdod, ashkelon, beersheba, eilat, haifa, nazareth, sderot
Italy: bari, bologna, catania, florence, genoa, milan, naples, padua, palermo, pisa, siena, \
 trieste, turin, venice, verona
Ivory Coast: abidjan, bouake
Japan: fukuoka, hiroshima, kawasaki, kitakyushu, kobe, kyoto, nagasaki, nagoya, \
 nara, niigata, osaka, sapporo, sendai, yokohama
Jordan: aqaba, irbid, zarqa
Kazakhstan: aktau, aktobe, almaty, alma-ata, karaganda, shymkent
Kenya: eldoret, kisumu, mombasa, nakuru
Kosovo: mitrovica, prizren
Kyrgyzstan: jalal-abad, osh
Laos: luang prabang
Lebanon: baalbek, sidon, tyre
Libya: benghazi, derna, misrata, sebha, sirte, tobruk
Lithuania: kaunas, klaipeda
Malawi: blantyre
Malaysia: george town, ipoh, johor bahru, kota kinabalu, kuching, penang, malacca
Mali: gao, kidal, mopti, timbuktu
Mexico: acapulco, cancun, chihuahua, ciudad juarez, culiacan, guadalajara, juarez, matamoros, \
 merida, mexicali, monterrey, oaxaca, puebla, queretaro, reynosa, tijuana, veracruz
Moldova: balti, tiraspol
Morocco: agadir, casablanca, fez, marrakech, marrakesh, meknes, tangier, tangiers
Mozambique: beira, nampula, pemba
Myanmar: mandalay, myawaddy, rangoon, sittwe, yangon
Nepal: biratnagar, pokhara
Netherlands: eindhoven, groningen, maastricht, rotterdam, utrecht
New Zealand: auckland, christchurch, dunedin, queenstown, rotorua
Nicaragua: leon, masaya
Niger: agadez, zinder
Nigeria: benin city, enugu, ibadan, jos, kaduna, kano, lagos, maiduguri, onitsha, port \
 harcourt, zaria
Northern Ireland: derry, londonderry, omagh
North Korea: kaesong, sinuiju, wonsan
Norway: bergen, stavanger, tromso, trondheim
Oman: salalah
Pakistan: abbottabad, faisalabad, gwadar, gujranwala, karachi, lahore, multan, peshawar, \
 quetta, rawalpindi, sialkot
Palestine: bethlehem, deir al-balah, gaza city, hebron, jenin, jericho, khan younis, khan \
 yunis, nablus, rafah, tulkarm
Paraguay: ciudad del este
Peru: arequipa, callao, cusco, cuzco, trujillo
Philippines: baguio, cebu, cebu city, davao, davao city, quezon city, zamboanga
Poland: gdansk, katowice, krakow, cracow, lodz, lublin, poznan, szczecin, wroclaw, oswiecim
Portugal: faro, porto, braga
Romania: cluj-napoca, constanta, iasi, timisoara
Russia: arkhangelsk, astrakhan, belgorod, bryansk, chelyabinsk, grozny, irkutsk, kaliningrad, \
 kazan, khabarovsk, krasnodar, krasnoyarsk, kursk, magadan, makhachkala, murmansk, nizhny \
 novgorod, novosibirsk, omsk, perm, rostov-on-don, ryazan, samara, saratov, sochi, st \
 petersburg, st. petersburg, saint petersburg, leningrad, stalingrad, tyumen, ufa, vladivostok, \
 volgograd, voronezh, yakutsk, yekaterinburg
Rwanda: butare, gisenyi
Saudi Arabia: dammam, dhahran, jeddah, mecca, medina, neom
Scotland: aberdeen, dundee, glasgow, inverness, stirling
Senegal: saint-louis, touba
Serbia: novi sad
Slovakia: kosice
Slovenia: maribor
Somalia: baidoa, bosaso, hargeisa, kismayo
South Africa: durban, east london, gqeberha, johannesburg, port elizabeth, soweto, polokwane
South Korea: busan, daegu, daejeon, gwangju, incheon, jeju, pyeongchang, suwon, ulsan
South Sudan: bentiu, malakal
Spain: alicante, barcelona, bilbao, granada, las palmas, malaga, murcia, palma de mallorca, san \
 sebastian, santiago de compostela, seville, valencia, zaragoza
Sri Lanka: galle, hambantota, jaffna, kandy, trincomalee
Sudan: el fasher, el geneina, nyala, omdurman, port sudan
Sweden: gothenburg, linkoping, malmo, uppsala
Switzerland: basel, davos, geneva, lausanne, lucerne, lugano, zurich
Syria: aleppo, daraa, deir ez-zor, hama, hasakah, homs, idlib, kobani, latakia, palmyra, raqqa, \
 tartus
Taiwan: hsinchu, kaohsiung, taichung, tainan, hualien
Tajikistan: khorog, khujand
Tanzania: arusha, dar es salaam, mwanza, zanzibar
Thailand: chiang mai, chiang rai, hat yai, pattaya, phuket
Tunisia: sfax, sousse
Turkey: adana, antakya, antalya, bursa, diyarbakir, gaziantep, istanbul, constantinople, izmir, \
 konya, mersin, sanliurfa, trabzon, kahramanmaras
Turkmenistan: turkmenbashi
Uganda: entebbe, gulu, jinja
Ukraine: avdiivka, bakhmut, bucha, chernihiv, chernivtsi, chernobyl, chornobyl, dnipropetrovsk, \
 donetsk, irpin, ivano-frankivsk, kharkiv, kharkov, kherson, kramatorsk, kryvyi rih, lviv, \
 lvov, mariupol, melitopol, mykolaiv, odesa, odessa, poltava, sevastopol, simferopol, sumy, \
 uzhhorod, vinnytsia, yalta, zaporizhzhia, zaporizhia, zhytomyr
United Arab Emirates: ajman, dubai, fujairah, sharjah
United States: albuquerque, anchorage, atlanta, austin, baltimore, baton rouge, boise, boston, \
 buffalo, charleston, charlotte, chicago, cincinnati, cleveland, columbus, dallas, denver, des \
 moines, detroit, el paso, fort worth, fresno, honolulu, houston, indianapolis, jacksonville, \
 kansas city, las vegas, los angeles, louisville, memphis, miami, milwaukee, minneapolis, \
 nashville, new orleans, new york city, oakland, oklahoma city, omaha, orlando, philadelphia, \
 phoenix, pittsburgh, portland, providence, raleigh, richmond, sacramento, salt lake city, san \
 antonio, san diego, san francisco, san juan, seattle, st louis, st. louis, tallahassee, tampa, \
 tucson, tulsa, palm beach, camp david, annapolis
Uruguay: punta del este
Uzbekistan: andijan, bukhara, fergana, khiva, namangan, nukus, termez
Venezuela: barquisimeto, ciudad guayana, maracaibo, maracay
Vietnam: da nang, danang, haiphong, ho chi minh city, hue, saigon
Wales: newport, swansea, wrexham
Yemen: hodeidah, hudaydah, marib, mukalla, taiz
Zambia: kitwe, livingstone, ndola
Zimbabwe: bulawayo
"""


def _cities() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _CITIES.strip().split("\n"):
        country, _, names = line.partition(": ")
        table.update(dict.fromkeys(phrases(names), country))
    return table


#: City, no capital, lower case -> country as `countries.COUNTRIES` has it.
CITIES: Final[Mapping[str, str]] = MappingProxyType(_cities())

#: Every place that this file knows by name.
PLACES: Final = CONTINENTS | WATERS | REGIONS | STATES.keys() | CITIES.keys()

_AMBIGUOUS: Final = """
austin buffalo cali charleston charlotte cleveland columbus dallas darwin denver derry florence
georgia hamilton houston hue kobe leon livingstone maine medina memphis montana newport odessa
orlando oxford perm perth phoenix portland providence regina richmond rio rosario salvador sidon
sochi stirling suez surat tamale turin tyre valencia verona virginia york
"""

#: Keys of `PLACES` that are persons' names or ordinary words as well.
AMBIGUOUS: Final = frozenset(_AMBIGUOUS.split())
