"""Names of the world with several spellings or an older form: places renamed, names transliterated.

What differs by system only (Mohammed, Muhammad; Yeltsin, Eltsin) needs no entry: see
`naming`. Countries have their own table. A form belongs to the name that news English uses most; that
takes no side in any dispute.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

_TABLE: Final = """
al-qaeda: al-qaida, al qaeda, al qaida, al-qa'ida
al-shabab: al-shabaab, al shabaab, al shabab
aleppo: halab
almaty: alma-ata, alma ata
astana: nur-sultan, nursultan, nur sultan, akmola, tselinograd, aqmola
basra: basrah, al-basrah
beijing: peking, pekin
bengaluru: bangalore
bishkek: frunze, pishpek
bratislava: pressburg, pozsony
chattogram: chittagong
chennai: madras
chernihiv: chernigov
chernivtsi: chernovtsy, czernowitz
chernobyl: chornobyl
chongqing: chungking
cluj-napoca: cluj, klausenburg, kolozsvar
dhaka: dacca
dnipro: dnipropetrovsk, dnepropetrovsk, dnepr
donbas: donbass
dushanbe: stalinabad, dyushambe
falluja: fallujah, al-fallujah
gaddafi: qaddafi, kadafi, gadhafi, kadhafi, qadhafi, khadafy, gadafi, el-gaddafi, al-gaddafi
gdansk: danzig
gqeberha: port elizabeth
guangzhou: canton
gurugram: gurgaon
hezbollah: hizbollah, hizbullah, hezbullah, hizballah
ho chi minh city: saigon, thanh pho ho chi minh
hodeidah: hudaydah, al-hudaydah, hodeida, hudaida
islamic state: isis, isil, daesh, da'esh, is group, islamic state of iraq and syria, \
 islamic state of iraq and the levant, islamic state group
istanbul: constantinople
ivano-frankivsk: ivano-frankovsk, stanislav
jeddah: jedda, jiddah, jidda
kaliningrad: konigsberg
kandahar: qandahar
kharkiv: kharkov
khmelnytskyi: khmelnitsky, proskurov
kisangani: stanleyville
kinshasa: leopoldville
kochi: cochin
kolkata: calcutta
kozhikode: calicut
kremenchuk: kremenchug
kropyvnytskyi: kirovohrad, kirovograd
kryvyi rih: krivoy rog, kryvy rih, krivoi rog
kunduz: konduz, qonduz
kyiv: kiev, kyyiv
ljubljana: laibach
luhansk: lugansk, voroshilovgrad
lukashenko: lukashenka
lviv: lvov, lwow, lemberg
malabo: santa isabel
mangaluru: mangalore
maputo: lourenco marques
mariupol: mariupil, zhdanov
marrakesh: marrakech
mashhad: meshed, mashad
mazar-i-sharif: mazar-e-sharif
mecca: makkah, mekka
medina: madinah, al-madinah
mosul: mawsil, al-mawsil
mumbai: bombay
mykolaiv: nikolaev, nikolayev, mykolayiv
mysuru: mysore
nanjing: nanking
navalny: navalnyy, nawalny
ndjamena: fort-lamy, fort lamy
nizhny novgorod: gorky, gorki, nizhniy novgorod
nuuk: godthab, godthaab
odesa: odessa
palmyra: tadmur
podgorica: titograd
prayagraj: allahabad
puducherry: pondicherry
pune: poona
qingdao: tsingtao
raqqa: raqa, rakka, ar-raqqah, raqqah, al-raqqa
rijeka: fiume
rivne: rovno
saint petersburg: st petersburg, st. petersburg, leningrad, petrograd
samara: kuybyshev, kuibyshev
sana'a: sanaa
sevastopol: sebastopol
shymkent: chimkent
sirte: surt
stepanakert: khankendi, xankendi
szczecin: stettin
taliban: taleban
tbilisi: tiflis
thessaloniki: salonica, saloniki, thessalonica
thiruvananthapuram: trivandrum
turkmenbashi: krasnovodsk
uluru: ayers rock
ulyanovsk: simbirsk
vadodara: baroda
varanasi: benares, banaras
vilnius: wilno, vilna
visakhapatnam: vizag
volgograd: stalingrad, tsaritsyn
volodymyr: wolodymyr
wroclaw: breslau
xiamen: amoy
xi'an: xian, sian
yangon: rangoon
yekaterinburg: ekaterinburg, sverdlovsk
yerevan: erevan, jerevan
zaporizhzhia: zaporizhia, zaporozhye, zaporizhzhya, zaporozhe, zaporizhzhe
zagreb: agram
"""


def _forms() -> Iterator[tuple[str, str]]:
    for line in _TABLE.strip().replace("\\\n", "").splitlines():
        name, _, variants = line.partition(": ")
        yield from ((variant.strip(), name) for variant in variants.split(","))


#: Other form -> the one that stands for all; lower case, no accents, straight apostrophes.
RENAMED: Final[Mapping[str, str]] = MappingProxyType(dict(_forms()))
