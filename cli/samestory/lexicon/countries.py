"""The countries of the world: what they, their people, capitals and governments are called.

All members and observers of the United Nations, and beside them Taiwan, Kosovo, Hong Kong, the
European Union and the four parts of the United Kingdom. A form belongs to the country that news
English means by it; that takes no side in any dispute over land, name or seat of government.

Keys are lower case, but many of them mean a country only when they are capitalised in the text
("turkey", "polish", "us"): callers must check capitals, above all for those in `AMBIGUOUS`.
"Korea" and "Korean" alone are left out, as they may mean either state.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

# name | adjectives and people | capitals | other names | seats of power that stand for the state
_TABLE: Final = """
Afghanistan | Afghan | Kabul | Islamic Emirate of Afghanistan |
Albania | Albanian | Tirana | |
Algeria | Algerian | Algiers | | El Mouradia
Andorra | Andorran | Andorra la Vella | |
Angola | Angolan | Luanda | |
Antigua and Barbuda | Antiguan, Barbudan | Saint John's, St John's, St. John's | Antigua |
Argentina | Argentine, Argentinian, Argentinean | Buenos Aires | Argentine Republic | Casa Rosada
Armenia | Armenian | Yerevan, Erevan | |
Australia | Australian, Aussie | Canberra | Commonwealth of Australia | Kirribilli House
Austria | Austrian | Vienna | | Ballhausplatz, Hofburg
Azerbaijan | Azerbaijani, Azeri | Baku | |
Bahamas | Bahamian | Nassau | The Bahamas |
Bahrain | Bahraini | Manama | |
Bangladesh | Bangladeshi | Dhaka, Dacca | | Ganabhaban, Bangabhaban
Barbados | Barbadian, Bajan | Bridgetown | |
Belarus | Belarusian, Belarussian, Byelorussian | Minsk | Belorussia, Byelorussia |
Belgium | Belgian | Brussels | | Rue de la Loi
Belize | Belizean | Belmopan | British Honduras |
Benin | Beninese | Porto-Novo, Cotonou | Dahomey |
Bhutan | Bhutanese | Thimphu | |
Bolivia | Bolivian | La Paz, Sucre | Plurinational State of Bolivia | Palacio Quemado
Bosnia and Herzegovina | Bosnian, Herzegovinian | Sarajevo | Bosnia, Bosnia-Herzegovina, BiH |
Botswana | Botswanan, Motswana, Batswana | Gaborone | |
Brazil | Brazilian | Brasilia | | Planalto, Planalto Palace, Itamaraty
Brunei | Bruneian | Bandar Seri Begawan | Brunei Darussalam |
Bulgaria | Bulgarian | Sofia | |
Burkina Faso | Burkinabe | Ouagadougou | Burkina, Upper Volta |
Burundi | Burundian | Gitega, Bujumbura | |
Cambodia | Cambodian | Phnom Penh | Kampuchea |
Cameroon | Cameroonian | Yaounde | |
Canada | Canadian | Ottawa | | Parliament Hill, Rideau Hall
Cape Verde | Cape Verdean, Cabo Verdean | Praia | Cabo Verde |
Central African Republic | Central African | Bangui | CAR, C.A.R. |
Chad | Chadian | N'Djamena, Ndjamena | |
Chile | Chilean | Santiago, Santiago de Chile | | La Moneda, La Moneda Palace
China | Chinese | Beijing, Peking | People's Republic of China, PRC, P.R.C., Mainland China | \
 Zhongnanhai, Great Hall of the People
Colombia | Colombian | Bogota | | Casa de Narino, Narino Palace
Comoros | Comorian, Comoran | Moroni | |
Costa Rica | Costa Rican | San Jose | |
Croatia | Croatian, Croat | Zagreb | | Banski Dvori
Cuba | Cuban | Havana | | Palace of the Revolution
Cyprus | Cypriot | Nicosia, Lefkosia | Republic of Cyprus |
Czechia | Czech | Prague | Czech Republic | Prague Castle
Democratic Republic of the Congo | Congolese | Kinshasa | Congo, DR Congo, DRC, D.R.C., \
 Congo-Kinshasa, Democratic Republic of Congo, Zaire |
Denmark | Danish, Dane | Copenhagen | | Christiansborg, Folketing
Djibouti | Djiboutian | Djibouti City | |
Dominica | | Roseau | Commonwealth of Dominica |
Dominican Republic | Dominican | Santo Domingo | |
East Timor | East Timorese, Timorese | Dili | Timor-Leste, Timor Leste |
Ecuador | Ecuadorian, Ecuadorean, Ecuadoran | Quito | | Carondelet, Carondelet Palace
Egypt | Egyptian | Cairo | Arab Republic of Egypt | Al-Ittihadiya
El Salvador | Salvadoran, Salvadorean, Salvadorian | San Salvador | |
England | English, Englishman, Englishmen, Englishwoman | | |
Equatorial Guinea | Equatorial Guinean, Equatoguinean | Malabo | |
Eritrea | Eritrean | Asmara | |
Estonia | Estonian | Tallinn | | Riigikogu, Stenbock House
Eswatini | Swazi | Mbabane, Lobamba | Swaziland |
Ethiopia | Ethiopian | Addis Ababa | Abyssinia |
European Union | | | EU, E.U., European Community | Berlaymont
Fiji | Fijian | Suva | |
Finland | Finnish, Finn | Helsinki | | Eduskunta
France | French, Frenchman, Frenchmen, Frenchwoman | Paris | French Republic | \
 Elysee, Elysee Palace, Quai d'Orsay, Matignon
Gabon | Gabonese | Libreville | |
Gambia | Gambian | Banjul | The Gambia |
Georgia | Georgian | Tbilisi, Tiflis | Republic of Georgia | Orbeliani Palace
Germany | German, Germans | Berlin | Federal Republic of Germany, West Germany, FRG | \
 Bundestag, Bundesrat, German Chancellery
Ghana | Ghanaian | Accra | Gold Coast | Jubilee House
Greece | Greek | Athens | Hellenic Republic | Maximos Mansion
Grenada | Grenadian | Saint George's, St George's, St. George's | |
Guatemala | Guatemalan | Guatemala City | |
Guinea | Guinean | Conakry | Guinea-Conakry |
Guinea-Bissau | Bissau-Guinean | Bissau | Guinea Bissau |
Guyana | Guyanese | Georgetown | British Guiana |
Haiti | Haitian | Port-au-Prince, Port au Prince | |
Honduras | Honduran | Tegucigalpa | |
Hong Kong | Hongkonger, Hong Konger | | Hong Kong SAR, HKSAR | LegCo
Hungary | Hungarian, Magyar | Budapest | | Carmelite Monastery
Iceland | Icelandic, Icelander | Reykjavik | | Althing
India | Indian | New Delhi, Delhi | Bharat | \
 Rashtrapati Bhavan, South Block, Lok Sabha, Rajya Sabha
Indonesia | Indonesian | Jakarta, Djakarta, Nusantara | | Merdeka Palace
Iran | Iranian, Persian | Tehran, Teheran | Islamic Republic of Iran, Persia |
Iraq | Iraqi | Baghdad | |
Ireland | Irish, Irishman, Irishmen, Irishwoman | Dublin | Republic of Ireland, Irish Republic, \
 Eire | Leinster House, Dail, Aras an Uachtarain
Israel | Israeli | Jerusalem, Tel Aviv | | Knesset
Italy | Italian | Rome | | Palazzo Chigi, Quirinale, Quirinal Palace, Farnesina
Ivory Coast | Ivorian, Ivoirian | Yamoussoukro | Cote d'Ivoire |
Jamaica | Jamaican | Kingston | |
Japan | Japanese | Tokyo | | Kantei, Nagatacho, Kasumigaseki
Jordan | Jordanian | Amman | Hashemite Kingdom of Jordan | Raghadan Palace
Kazakhstan | Kazakh, Kazakhstani, Kazak | Astana, Nur-Sultan, Nursultan | Kazakstan | Akorda
Kenya | Kenyan | Nairobi | |
Kiribati | I-Kiribati | South Tarawa, Tarawa | |
Kosovo | Kosovan, Kosovar | Pristina, Prishtina | |
Kuwait | Kuwaiti | Kuwait City | |
Kyrgyzstan | Kyrgyz, Kyrgyzstani, Kirghiz | Bishkek, Frunze | Kyrgyz Republic, Kirghizia |
Laos | Lao, Laotian | Vientiane | Lao PDR |
Latvia | Latvian | Riga | | Saeima, Riga Castle
Lebanon | Lebanese | Beirut | | Baabda Palace
Lesotho | Basotho, Mosotho | Maseru | Basutoland |
Liberia | Liberian | Monrovia | |
Libya | Libyan | Tripoli | |
Liechtenstein | Liechtensteiner | Vaduz | |
Lithuania | Lithuanian | Vilnius | | Seimas
Luxembourg | Luxembourger, Luxembourgish | Luxembourg City | Luxemburg |
Madagascar | Malagasy, Madagascan | Antananarivo, Tananarive | |
Malawi | Malawian | Lilongwe | Nyasaland |
Malaysia | Malaysian | Kuala Lumpur | | Putrajaya
Maldives | Maldivian | Male | The Maldives |
Mali | Malian | Bamako | |
Malta | Maltese | Valletta, Valetta | | Auberge de Castille
Marshall Islands | Marshallese | Majuro | |
Mauritania | Mauritanian | Nouakchott | |
Mauritius | Mauritian | Port Louis | |
Mexico | Mexican | Mexico City, Ciudad de Mexico | | Los Pinos
Micronesia | Micronesian | Palikir | Federated States of Micronesia, FSM |
Moldova | Moldovan, Moldavian | Chisinau, Kishinev | Moldavia |
Monaco | Monegasque, Monacan | | |
Mongolia | Mongolian, Mongol | Ulaanbaatar, Ulan Bator | |
Montenegro | Montenegrin | Podgorica, Titograd | |
Morocco | Moroccan | Rabat | |
Mozambique | Mozambican | Maputo, Lourenco Marques | |
Myanmar | Burmese, Myanma | Naypyidaw, Nay Pyi Taw, Naypyitaw | Burma |
Namibia | Namibian | Windhoek | South West Africa |
Nauru | Nauruan | Yaren | |
Nepal | Nepali, Nepalese | Kathmandu, Katmandu | | Singha Durbar
Netherlands | Dutch, Dutchman, Dutchmen, Dutchwoman, Netherlander | Amsterdam | \
 The Netherlands, Holland | The Hague, Hague, Binnenhof
New Zealand | New Zealander, Kiwi | Wellington | Aotearoa | Beehive
Nicaragua | Nicaraguan | Managua | |
Niger | Nigerien | Niamey | |
Nigeria | Nigerian | Abuja | | Aso Rock
North Korea | North Korean | Pyongyang | DPRK, D.P.R.K., \
 Democratic People's Republic of Korea |
North Macedonia | Macedonian, North Macedonian | Skopje, Skopye | Macedonia, FYROM |
Northern Ireland | Northern Irish | Belfast | Ulster, N. Ireland | Stormont
Norway | Norwegian | Oslo | | Storting
Oman | Omani | Muscat | |
Pakistan | Pakistani | Islamabad | | Aiwan-e-Sadr
Palau | Palauan | Ngerulmud | Belau |
Palestine | Palestinian | Ramallah | Palestinian Authority, Palestinian territories, \
 State of Palestine | Muqata
Panama | Panamanian | Panama City | | Las Garzas Palace
Papua New Guinea | Papua New Guinean, Papuan | Port Moresby | PNG, P.N.G. |
Paraguay | Paraguayan | Asuncion | | Palacio de Lopez
Peru | Peruvian | Lima | |
Philippines | Philippine, Filipino, Filipina | Manila | The Philippines | Malacanang, \
 Malacanang Palace
Poland | Polish, Pole | Warsaw | | Sejm, Belweder
Portugal | Portuguese | Lisbon | | Belem Palace, Sao Bento
Qatar | Qatari | Doha | | Amiri Diwan
Republic of the Congo | | Brazzaville | Congo-Brazzaville, Congo Republic, Republic of Congo |
Romania | Romanian | Bucharest | Rumania | Cotroceni, Cotroceni Palace, Victoria Palace
Russia | Russian | Moscow | Russian Federation | Kremlin, State Duma, Duma
Rwanda | Rwandan | Kigali | | Urugwiro Village
Saint Kitts and Nevis | Kittitian, Nevisian | Basseterre | St Kitts and Nevis, \
 St. Kitts and Nevis, St Kitts, St. Kitts |
Saint Lucia | Saint Lucian, St Lucian, St. Lucian | Castries | St Lucia, St. Lucia |
Saint Vincent and the Grenadines | Vincentian | Kingstown | St Vincent and the Grenadines, \
 St. Vincent and the Grenadines, St Vincent, St. Vincent |
Samoa | Samoan | Apia | Western Samoa |
San Marino | Sammarinese | | |
Sao Tome and Principe | Sao Tomean, Santomean | Sao Tome | |
Saudi Arabia | Saudi, Saudi Arabian | Riyadh | Kingdom of Saudi Arabia, KSA, K.S.A. | \
 Al-Yamamah Palace
Scotland | Scottish, Scot, Scotsman, Scotsmen, Scotswoman | Edinburgh | | Holyrood, Bute House
Senegal | Senegalese | Dakar | |
Serbia | Serbian, Serb | Belgrade | |
Seychelles | Seychellois | Victoria | The Seychelles |
Sierra Leone | Sierra Leonean | Freetown | |
Singapore | Singaporean | | | Istana
Slovakia | Slovak, Slovakian | Bratislava | Slovak Republic |
Slovenia | Slovenian, Slovene | Ljubljana | |
Solomon Islands | Solomon Islander | Honiara | Solomons |
Somalia | Somali, Somalian | Mogadishu | | Villa Somalia
South Africa | South African | Pretoria, Tshwane, Cape Town, Bloemfontein | RSA | \
 Union Buildings, Tuynhuys
South Korea | South Korean | Seoul | Republic of Korea, ROK, R.O.K. | Blue House, Cheong Wa Dae
South Sudan | South Sudanese | Juba | |
Spain | Spanish, Spaniard | Madrid | | Moncloa, La Moncloa, Zarzuela, Zarzuela Palace
Sri Lanka | Sri Lankan | Colombo, Sri Jayawardenepura Kotte | Ceylon | Temple Trees
Sudan | Sudanese | Khartoum | |
Suriname | Surinamese | Paramaribo | Surinam |
Sweden | Swedish, Swede | Stockholm | | Riksdag, Rosenbad
Switzerland | Swiss | Bern, Berne | Swiss Confederation | Bundeshaus
Syria | Syrian | Damascus | Syrian Arab Republic |
Taiwan | Taiwanese | Taipei | Republic of China, Chinese Taipei, Formosa | Legislative Yuan
Tajikistan | Tajik, Tajikistani, Tadzhik | Dushanbe | Tadjikistan, Tadzhikistan |
Tanzania | Tanzanian | Dodoma | Tanganyika |
Thailand | Thai | Bangkok | Siam |
Togo | Togolese | Lome | |
Tonga | Tongan | Nuku'alofa, Nukualofa | |
Trinidad and Tobago | Trinidadian, Tobagonian | Port of Spain, Port-of-Spain | Trinidad |
Tunisia | Tunisian | Tunis | | Carthage Palace
Turkey | Turkish, Turk | Ankara | Turkiye, Republic of Turkey | Bestepe
Turkmenistan | Turkmen, Turkmens, Turkmenistani | Ashgabat, Ashkhabad | Turkmenia |
Tuvalu | Tuvaluan | Funafuti | |
Uganda | Ugandan | Kampala | |
Ukraine | Ukrainian | Kyiv, Kiev, Kyyiv | The Ukraine | Verkhovna Rada, Bankova
United Arab Emirates | Emirati | Abu Dhabi | UAE, U.A.E., Emirates, The Emirates |
United Kingdom | British, Briton, Brit, Britisher | London | UK, U.K., Britain, Great Britain | \
 Downing Street, 10 Downing Street, No 10, No. 10, Number 10, Whitehall, Westminster, \
 Buckingham Palace
United States | American | Washington, Washington DC, Washington D.C., Washington; D.C. | \
 US, U.S., USA, U.S.A., America, United States of America, The States | \
 White House, Oval Office, Capitol Hill, Pentagon, Foggy Bottom, State Department
Uruguay | Uruguayan | Montevideo | | Torre Ejecutiva
Uzbekistan | Uzbek, Uzbekistani | Tashkent | |
Vanuatu | Ni-Vanuatu | Port Vila | New Hebrides |
Vatican City | | | Vatican, Holy See, The Vatican | Apostolic Palace
Venezuela | Venezuelan | Caracas | Bolivarian Republic of Venezuela | Miraflores, \
 Miraflores Palace
Vietnam | Vietnamese | Hanoi, Ha Noi | Viet Nam |
Wales | Welsh, Welshman, Welshmen, Welshwoman | Cardiff | | Senedd
Yemen | Yemeni, Yemenite | Sanaa, Sana'a, Aden | |
Zambia | Zambian | Lusaka | Northern Rhodesia |
Zimbabwe | Zimbabwean | Harare | Rhodesia | Munhumutapa
"""

# Adjectives with these endings are not counted: "the Chinese", not "Chineses".
_UNCOUNTED: Final = ("ese", "ish", "ch", "s", "z", "ic", "sy", "man", "men", "abe", "otho")


def _keys(cell: str) -> list[str]:
    """Return the keys in `cell`; words cut out of a text have lost a last full stop."""
    if not cell or cell == " ":
        return []
    forms = cell.strip().split(", ")
    if "." in cell:  # ";" stands for the comma of "Washington, D.C."
        forms = [form.replace(";", ",") for form in forms]
        forms += [form[:-1] for form in forms if form[-1] == "."]
    return forms


def _people(words: list[str]) -> list[str]:
    """Return adjectives and the nouns made of them, in singular and plural."""
    plurals = [word + "s" for word in words if not word.endswith(_UNCOUNTED)]
    return words + plurals + [word[:-5] + "women" for word in words if word[-5:] == "woman"]


def _read() -> tuple[dict[str, tuple[str, ...]], dict[str, str], dict[str, str], dict[str, str]]:
    forms: dict[str, tuple[str, ...]] = {}
    adjective: dict[str, str] = {}
    capital: dict[str, str] = {}
    seat: dict[str, str] = {}
    lines = _TABLE.strip("\n").replace("  ", " ").split("\n")
    for line, folded in zip(lines, map(str.lower, lines), strict=True):
        name = line[: line.index(" |")]
        cells = folded.split("|")
        words = _people(_keys(cells[1]))
        capitals, others, seats = _keys(cells[2]), _keys(cells[3]), _keys(cells[4])
        forms[name] = (name.lower(), *others, *words, *capitals, *seats)
        adjective.update(dict.fromkeys(words, name))
        capital.update(dict.fromkeys(capitals or [name.lower()], name))
        if seats:
            seat.update(dict.fromkeys(seats, name))
    for name in ("England", "European Union"):  # neither a state with a capital nor a city
        del capital[name.lower()]
    return forms, adjective, capital, seat


_FORMS, _ADJECTIVE, _CAPITAL, _SEAT = _read()

#: Country -> every form that stands for it: names, people, capitals, seats; lower case.
FORMS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(_FORMS)

#: The names that all other tables here use for countries.
COUNTRIES: Final = frozenset(_FORMS)

#: Any form of `FORMS`, lower case -> country.
COUNTRY_OF: Final[Mapping[str, str]] = MappingProxyType(
    {form: name for name, forms in _FORMS.items() for form in forms}
)

#: Adjective or word for the people, singular and plural -> country.
ADJECTIVE: Final[Mapping[str, str]] = MappingProxyType(_ADJECTIVE)

#: Capital or seat of government under any of its spellings -> country.
CAPITAL: Final[Mapping[str, str]] = MappingProxyType(_CAPITAL)

#: House, palace or parliament that news English lets speak for the state -> country.
SEAT: Final[Mapping[str, str]] = MappingProxyType(_SEAT)

_AMBIGUOUS: Final = """
america beehive bern berne car chad china congo colombo dane dominica duma emirates finn
georgetown georgia georgian german guinea hague holland jordan kingston kiwi kiwis lima male
mali mongol nassau niger pole poles polish riga rsa santiago scot scots sofia sucre swede
swedes trinidad turkey turk us victoria wellington washington westminster wales
"""

#: Keys of `COUNTRY_OF` that are ordinary words, persons or other places as well.
AMBIGUOUS: Final = frozenset(_AMBIGUOUS.split())


def country_of(low: str) -> str | None:
    """Return the country that a folded name, adjective, capital or seat of government stands for."""
    plain = low.replace(".", "")
    return COUNTRY_OF.get(low) or COUNTRY_OF.get(plain) or CAPITAL.get(low) or SEAT.get(low)
