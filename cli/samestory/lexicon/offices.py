"""Titles, offices and roles: what stands before a name, and what stands for it later in a text.

Gender is "m" or "f" where the word itself tells it and None where it does not. Keys are lower case
and have no final full stop: "Mr." is "mr".
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from types import MappingProxyType
from typing import Final, NamedTuple

from samestory.lexicon.tables import phrases


class Role(NamedTuple):
    """What a noun lets an anaphor agree with."""

    plural: bool
    gender: str | None  #: "m", "f", "n" for things, None for persons of any gender


def _gendered(any_gender: str, male: str, female: str) -> dict[str, str | None]:
    table: dict[str, str | None] = dict.fromkeys(phrases(any_gender))
    table.update(dict.fromkeys(phrases(male), "m"))
    table.update(dict.fromkeys(phrases(female), "f"))
    return table


#: Forms of address, ranks and their abbreviations, set right before a name -> gender.
HONORIFICS: Final[Mapping[str, str | None]] = MappingProxyType(
    _gendered(
        """
        adm, admiral, amb, ambassador, archbishop, archdeacon, asst, atty, ayatollah, bishop,
        brig, brigadier, brig gen, cantor, capt, captain, cardinal, chaplain, cmdr, cllr, col,
        colonel, commander, commodore, comrade, constable, corporal, councillor, cpl, deacon,
        dean, dep, det, detective, doctor, dr, elder, eng, ensign, excellency, field marshal,
        fr, gen, general, gov, grand ayatollah, grand mufti, highness, his excellency, hon,
        honorable, honourable, insp, inspector, judge, justice, lance cpl, lieutenant,
        lieutenant colonel, lieutenant general, lt, lt col, lt gen, lt gov, maestro, maj,
        maj gen, major, major general, majesty, marshal, master sgt, mayor, msgr, monsignor,
        mullah, mx, officer, pastor, pfc, pres, president, prime minister, private, prof,
        professor, pvt, rabbi, rear adm, rear admiral, rep, representative, rev, reverend,
        right reverend, rt hon, secretary, sen, senator, sergeant, sgt, sheriff, speaker, spc,
        staff sgt, superintendent, supt, the honourable, vice adm, vice admiral, vicar, warden""",
        """
        abbot, baron, brother, congressman, councilman, count, dom, don, duke, earl, emir,
        father, emperor, herr, imam, king, lord, m, maharaja, master, messrs, monsieur, mr,
        patriarch, pope, prince, senor, sheik, sheikh, signor, sir, sr, sultan, swami, tsar,
        viscount, crown prince, friar, shah, his holiness, his highness, his majesty, sri, shri""",
        """
        abbess, baroness, congresswoman, councilwoman, countess, crown princess, dame, dona,
        duchess, empress, frau, grand duchess, her highness, her excellency, her majesty, lady,
        ma'am, madam, madame, mademoiselle, miss, mlle, mme, mother, mrs, ms, princess, queen,
        senora, senorita, signora, sister, smt, srta, tsarina, viscountess""",
    )
)

_PORTFOLIOS: Final = """
agriculture, cabinet, climate, commerce, communications, culture, defence, defense,
development, economic affairs, economics, economy, education, emergencies, employment, energy,
environment, equalities, european affairs, family, finance, fisheries, foreign,
foreign affairs, health, housing, immigration, industry, information, infrastructure, interior,
internal affairs, intelligence, justice, labor, labour, migration, national security, oil,
planning, security, science, sports, technology, tourism, trade, transport, transportation,
water, welfare
"""

_OFFICES: Final = """
activist, adviser, advisor, aide, air chief marshal, ambassador, analyst, archaeologist,
archbishop, architect, army chief, artist, assembly member, assistant secretary,
assistant secretary of state, astronaut, astronomer, athlete, attorney, attorney general,
author, ayatollah, banker, biologist, bishop, blogger, board member, campaigner, candidate,
captain, cardinal, central bank governor, chair, chairperson,
chairman of the joint chiefs of staff, chancellor, chancellor of the exchequer,
charge d'affaires, chef, chief, chief constable, chief executive, chief executive officer,
chief financial officer, chief economist, chief justice, chief minister, chief negotiator,
chief of general staff, chief of staff, chief of the general staff, chief operating officer,
chief whip, city councillor, climatologist, co-chair, co-founder, coach, columnist, comedian,
commander, commander in chief, commander-in-chief, commentator, commissioner,
commissioner general, communist party chief, composer, conductor, congress member, consul,
consul general, coroner, correspondent, councillor, critic, customs chief, ceo, cfo, coo, cto,
cio, dean, defence attorney, defense attorney, defence lawyer, defense lawyer, delegate,
demographer, deputy, deputy prime minister, deputy secretary of state, designer, detective,
dictator, diplomat, director, director general, director-general, dissident, district attorney,
doctor, ecologist, economist, editor, editor-in-chief, engineer, entrepreneur, envoy,
epidemiologist, eu commissioner, exchequer secretary, executive, executive director, expert,
farmer, fellow, filmmaker, financier, fire chief, firefighter, first deputy prime minister,
first minister, first secretary, foreign policy chief, founder, general, general manager,
general secretary, geologist, goalkeeper, governor, governor general, governor-general,
grand mufti, head, head coach, head of government, head of mission, head of state,
head teacher, headteacher, high commissioner, high representative, historian, home secretary,
house speaker, house majority leader, influencer, inspector general, intelligence chief,
interior secretary, investigator, investor, journalist, judge, jurist, justice, lawmaker,
lawyer, leader, lecturer, legislator, lieutenant governor, lobbyist, lord chancellor,
majority leader, managing director, manager, mayor, medic, member of congress,
member of parliament, meteorologist, midfielder, midwife, military chief,
military spokesperson, minister, minister of defence, minister of defense, minister of finance,
minister of foreign affairs, minister of health, minister of state, minister of the interior,
minister of justice, minister-president, minority leader, minority whip, model, mp, mep, mla,
msp, musician, national security adviser, national security advisor, naval chief, negotiator,
novelist, nurse, officer, official, ombudsman, opposition leader, organiser, organizer,
paramedic, parliament speaker, parliamentary leader, paramount leader, partner, party chairman,
party chief, party leader, party secretary, pastor, pathologist, peacekeeper,
permanent representative, permanent secretary, photographer, physician, physicist, pilot,
player, poet, police chief, police commissioner, police officer, policy director,
politburo member, political scientist, politician, pollster, portfolio manager,
postmaster general, premier, presenter, president, president-elect, presidential candidate,
press secretary, priest, prime minister, principal, producer, professor, programme director,
program director, prosecutor, prosecutor general, provost, psychiatrist, psychologist,
publisher, rabbi, rapporteur, rebel leader, rector, regent, regional director, registrar,
religious leader, reporter, representative, republican leader, democratic leader,
research director, research fellow, researcher, ruler, scholar, scientist, screenwriter,
secretary, secretary general, secretary of defence, secretary of defense, secretary of state,
secretary of the treasury, secretary-general, security adviser, security chief, seismologist,
senate leader, senate president, senator, senior adviser, senior advisor, senior analyst,
senior fellow, senior lecturer, senior official, senior researcher, sheriff, singer,
sociologist, solicitor, solicitor general, songwriter, speaker, special adviser, special envoy,
special rapporteur, special representative, spiritual leader, spokesperson, sports director,
spy chief, state councillor, state councilor, state secretary, strategist, striker,
supreme leader, surgeon, surgeon general, surveyor, teacher, trade representative, treasurer,
treasury secretary, trustee, tycoon, under secretary, under-secretary, under-secretary-general,
undersecretary, union leader, united nations chief, un chief, veterinarian, vice chair,
vice chancellor, vice foreign minister, vice minister, vice premier, vice president,
vice-chancellor, vice-president, visiting fellow, visiting professor, virologist,
volcanologist, warlord, whistleblower, writer, zoologist
"""

_MALE: Final = """
actor, alderman, anchorman, assemblyman, businessman, cameraman, chairman, congressman,
councilman, crown prince, deputy chairman, duke, emir, emperor, father, first gentleman,
husband, imam, king, monk, patriarch, policeman, pope, prince, salesman, sportsman, spokesman,
statesman, sultan, tsar, vice chairman, weatherman
"""

_FEMALE: Final = """
actress, anchorwoman, assemblywoman, businesswoman, chairwoman, congresswoman, councilwoman,
crown princess, duchess, empress, first lady, mother, nun, policewoman, princess, queen,
queen mother, spokeswoman, sportswoman, stateswoman, vice chairwoman, wife
"""


def _offices() -> dict[str, str | None]:
    table = _gendered(_OFFICES, _MALE, _FEMALE)
    for portfolio, rank in product(phrases(_PORTFOLIOS), ("minister", "secretary")):
        table.setdefault(f"{portfolio} {rank}")
    return table


#: Office, profession or standing that is set before or after a name -> gender.
OFFICES: Final[Mapping[str, str | None]] = MappingProxyType(_offices())

_PERSONS: Final = """
activist, adult, adviser, advisor, aide, ally, analyst, artist, athlete, attacker, attorney,
author, baby, billionaire, boss, buyer, campaigner, candidate, captain, celebrity, chancellor,
chief, child, citizen, civilian, coach, colleague, columnist, commander, commentator, critic,
customer, defendant, delegate, detainee, detective, developer, dictator, diplomat, director,
dissident, doctor, driver, economist, editor, employee, employer, engineer, envoy, executive,
expert, farmer, fighter, founder, friend, fugitive, general, governor, guard, guest, head,
historian, host, hostage, immigrant, inmate, inspector, insurgent, investigator, investor,
journalist, judge, juror, lawmaker, lawyer, leader, legislator, manager, mayor, migrant,
militant, millionaire, minister, murderer, musician, neighbour, neighbor, nominee,
novelist, nurse, officer, official, opponent, organiser, organizer, owner, parent, participant,
partner, passenger, patient, pensioner, performer, person, photographer, physician, pilot,
plaintiff, player, poet, politician, premier, president, priest, prisoner, professor,
prosecutor, protester, protestor, rebel, refugee, reporter, representative, rescuer,
researcher, resident, rival, ruler, runner, scholar, scientist, secretary, senator, shooter,
singer, soldier, speaker, spokesperson, strongman, striker, student, supporter, surgeon,
survivor, suspect, teacher, teenager, tourist, trader, veteran, victim, visitor, volunteer,
voter, winner, witness, worker, writer, youngster, youth
"""

_MEN: Final = """
actor, boy, brother, businessman, chairman, congressman, emperor, father, fisherman, gentleman,
grandfather, gunman, husband, king, man, monk, policeman, pope, prince, serviceman, son,
spokesman, statesman, uncle
"""

_WOMEN: Final = """
actress, aunt, businesswoman, chairwoman, congresswoman, daughter, empress, girl, grandmother,
lady, mother, nun, policewoman, princess, queen, servicewoman, sister, spokeswoman,
stateswoman, widow, wife, woman
"""

_THINGS: Final = """
administration, agency, airline, alliance, army, association, authority, bank, bloc, body,
brand, broadcaster, capital, charity, chain, church, city, club, commission, committee,
company, conference, corporation, council, country, court, department, embassy, empire, event,
family, federation, firm, force, foundation, government, group, hospital, institute,
institution, island, jury, kingdom, maker, manufacturer, meeting, ministry, mission, movement,
museum, nation, network, neighbourhood, newspaper, office, opposition, organisation,
organization, outlet, paper, parliament, party, plant, port, power, programme, program,
project, province, region, regime, regulator, republic, retailer, school, senate, side, state,
store, studio, summit, superpower, team, tribunal, town, union, university, village, watchdog
"""

_IRREGULAR: Final = {
    "child": "children",
    "man": "men",
    "person": "people",
    "wife": "wives",
    "woman": "women",
}


def _plural(noun: str) -> str:
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "sh", "ch", "x")) else "s")


def _roles() -> dict[str, Role]:
    table: dict[str, Role] = {}
    for nouns, gender in ((_PERSONS, None), (_MEN, "m"), (_WOMEN, "f"), (_THINGS, "n")):
        singular = phrases(nouns)
        table.update(dict.fromkeys(singular, Role(plural=False, gender=gender)))
        table.update(dict.fromkeys(map(_plural, singular), Role(plural=True, gender=gender)))
    return table


#: Noun that can take up somebody or something named before ("the official", "the two companies").
ROLE_NOUNS: Final[Mapping[str, Role]] = MappingProxyType(
    {
        **_roles(),
        "duo": Role(plural=True, gender=None),
        "pair": Role(plural=True, gender=None),
        "trio": Role(plural=True, gender=None),
        "couple": Role(plural=True, gender=None),
        "counterpart": Role(plural=False, gender=None),
        "counterparts": Role(plural=True, gender=None),
        "police": Role(plural=True, gender="n"),
    }
)
