"""Words that two journalists use for the same fact, and words that exclude each other.

A class holds lemmas that may stand for one another in a report of the same event: synonyms,
British and American spellings, and the noun, verb and adjective of one root. A word is in at most
one class, that of its commonest sense in news; words with several common senses are in none.
Look a word up as it is before its stem: a few stems are shared ("protest", "protester"). Classes
widen a comparison of two sentences that share other evidence; they prove nothing by themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

# Classes are parted by semicolons, their members by commas.

_POLITICS: Final = """
agreement, agree, accord, pact, treaty, deal; negotiate, negotiation, negotiator, bargain; talks,
dialogue, discussion, consultation, discuss, consult, talk; meeting, meet, summit, encounter,
get-together; visit, trip, tour, travel, journey; arrive, arrival, touch down; depart, departure,
leave, set off; abroad, overseas, foreign; domestic, home-grown, homegrown; international, global,
worldwide; ally, alliance, allied; partner, partnership, cooperation, co-operation, cooperate,
collaborate, collaboration; friend, friendship, friendly; tie, relation, relationship, link;
bilateral, two-way; sanction, embargo, blacklist; tariff, levy; veto, block; recognise, recognize,
recognition; sovereignty, sovereign; independence, independent, secession, secede; annex,
annexation; border, frontier, boundary; territory, territorial; neighbour, neighbor, neighbouring,
neighboring; ambassador, envoy, diplomat, emissary; embassy, consulate, diplomatic mission; expel,
expulsion, deport, deportation, kick out; president, presidential, presidency; premier,
prime minister; minister, ministerial, ministry; chancellor, chancellery; king, monarch, monarchy,
royal; parliament, legislature, parliamentary; lawmaker, legislator, parliamentarian,
member of parliament; law, legislation, statute, legal; constitution, constitutional; amend,
amendment, revise, revision; reform, overhaul, shake-up, shakeup; government, administration,
cabinet; regime, junta; coalition, bloc; opposition, dissident, dissent; election, poll, ballot,
elect; vote, voter, voting, electorate; candidate, contender, nominee, nominate, nomination;
campaign, campaigner; referendum, plebiscite; landslide, sweeping victory; incumbent, sitting;
majority, plurality; resign, resignation, quit, step down, stand down; appoint, appointment,
name to; sack, dismiss, dismissal, oust, ouster, remove from office; inaugurate, inauguration,
swear in, swearing-in; impeach, impeachment; coup, putsch, overthrow, topple; democracy, democratic;
dictator, dictatorship, autocrat, autocratic, authoritarian, strongman; corrupt, corruption, graft,
bribe, bribery; policy, strategy; pledge, promise, vow, commit, commitment; proposal, propose,
proposition; demand, insist, insistence; urge, exhort, call on, call for; warn, warning, caution;
threaten, threat, menace; condemn, condemnation, denounce, decry; criticise, criticize, criticism,
critic, slam, lambast, lambaste; praise, hail, laud, applaud, commend; accuse, accusation, allege,
allegation; blame, fault; deny, denial; reject, rejection, rebuff, spurn, turn down; refuse,
refusal, decline to; approve, approval, endorse, endorsement, ratify, ratification; ban, prohibit,
prohibition, outlaw, forbid; allow, permit, permission, authorise, authorize, authorisation,
authorization; announce, announcement, unveil, declare, declaration, proclaim; confirm,
confirmation, verify; reveal, revelation, disclose, disclosure, divulge; admit, admission,
acknowledge, concede; say, statement, tell, remark; claim, assert, assertion; explain, explanation;
emphasise, emphasize, stress, underline, underscore, highlight; reply, respond, response, answer,
retort; suggest, suggestion, hint, imply; joke, quip; recall, remember, reminisce; commemorate,
commemoration, remembrance, mark the anniversary; anniversary, jubilee; celebrate, celebration;
parade, march past; ceremony, ceremonial; invite, invitation; attend, attendance, take part,
participate; toast, raise a glass; handshake, shake hands; speech, address, oration; letter,
missive; communique, joint statement; declare war, declaration of war; protest, demonstration,
demonstrate, rally; protester, protestor, demonstrator; riot, unrest, disorder, rioting; uprising,
revolt, rebellion, insurrection; revolution, revolutionary; activist, rights defender; human rights,
civil liberties; free, freedom, liberty; censor, censorship; propaganda, disinformation,
misinformation; tension, strain, friction; dispute, row, spat, feud, disagreement; crisis, turmoil;
stalemate, deadlock, impasse; compromise, concession; mediate, mediation, mediator, broker,
intermediary; neutral, neutrality, impartial; support, backing; oppose, object, objection; isolate,
isolation, ostracise, ostracize, pariah; unite, unity, united; divide, division, split, rift;
hegemony, dominance, domination, dominate; multipolar, multi-polar; superpower, great power; rival,
rivalry, adversary; leader, ruler, head of state; official, functionary; spokesman, spokeswoman,
spokesperson; adviser, advisor, aide; mayor, mayoral; governor, gubernatorial; committee, panel;
budget, fiscal; taxpayer, tax; welfare, social security; pension, retirement, retire; subsidy,
subsidise, subsidize; privatise, privatize, privatisation, privatization; nationalise, nationalize,
nationalisation, nationalization; membership, accession; enlarge, enlargement, expand, expansion;
withdrawal, withdraw, pull out, pullout; postpone, postponement, delay, put off; cancel,
cancellation, call off, scrap; extend, extension, prolong; schedule, timetable; deadline,
cut-off date; launch, kick off; begin, start, commence, beginning; end, finish, conclude,
conclusion; continue, continuation, carry on; resume, resumption, restart; halt, stop, cease;
suspend, suspension; abolish, abolition, repeal; implement, implementation, enact; sign, signature,
ink; violate, violation, breach, infringe, infringement, contravene; comply, compliance, abide,
adhere, adherence;
"""

_CONFLICT: Final = """
war, conflict, hostilities, fighting, warfare; invade, invasion, incursion; attack, assault, strike,
raid; offensive, onslaught; counteroffensive, counter-offensive, counterattack, counter-attack;
bomb, bombing, bombard, bombardment; shell, shelling; missile, rocket, projectile; drone,
unmanned aerial vehicle, uav; explosion, explode, blast, detonate, detonation; weapon, arms,
weaponry, arsenal; ammunition, munition; nuclear, atomic; soldier, troop, serviceman; army,
military, armed forces; navy, naval; air force, warplane, fighter jet; warship, frigate; tank,
armoured vehicle, armored vehicle; drill, exercise, manoeuvre, maneuver, war game; deploy,
deployment; mobilise, mobilize, mobilisation, mobilization, conscript, conscription; battle, clash,
skirmish, combat; battlefield, front line, frontline; siege, besiege, blockade, encircle; occupy,
occupation, occupier; liberate, liberation; capture, seize, seizure, overrun; recapture, retake,
regain; retreat, pull back, pullback; surrender, capitulate, capitulation; defeat, rout, vanquish;
victory, triumph, win; ceasefire, cease-fire, truce, armistice; peace, peaceful; disarm,
disarmament; kill, dead, death, die, fatality, fatal, slay; casualty, toll; injure, wound, hurt,
injury; murder, homicide; massacre, slaughter, carnage; genocide, ethnic cleansing; assassinate,
assassination, assassin; execute, execution, put to death; hostage, captive; abduct, abduction,
kidnap, kidnapping; prisoner of war, pow; rebel, insurgent, guerrilla, insurgency; militant,
fighter, gunman; militia, paramilitary; terror, terrorist, terrorism, extremist, extremism;
mercenary, private military contractor; civilian, non-combatant; refugee, displaced, displacement;
flee, escape, run away; evacuate, evacuation; shelter, refuge; aggression, aggressor, aggressive;
provoke, provocation, provocative; escalate, escalation, intensify; de-escalate, de-escalation,
defuse; deter, deterrence, deterrent; retaliate, retaliation, reprisal, revenge, avenge; target,
aim at; destroy, destruction, demolish, demolition, wreck, raze; damage, harm; devastate,
devastation, devastating, ravage; defend, defence, defense; protect, protection, safeguard;
security, secure; guard, sentry; spy, espionage, spying; intelligence service, secret service;
sabotage, saboteur; intercept, interception, shoot down; buffer zone, demilitarised zone,
demilitarized zone; peacekeeper, peacekeeping, blue helmet; veteran, ex-serviceman; comrade,
brother-in-arms;
"""

_CRIME: Final = """
crime, criminal, offence, offense; police, policeman, police officer, constable; arrest, detain,
detention, custody, apprehend; perpetrator, culprit, attacker, assailant; investigate,
investigation, investigator, probe, inquiry, enquiry; detective, sleuth; theft, steal, stolen,
thief; burglary, burglar, break-in; robbery, rob, robber, heist; fraud, defraud, swindle, scam;
smuggle, smuggling, smuggler, trafficking, trafficker; drug, narcotic; cartel, drug gang; hack,
hacker, hacking, cyberattack, cyber-attack; stab, stabbing, knife attack; shooting, gunfire,
gunshot, open fire; gun, firearm, pistol; rifle, assault rifle; rape, sexual assault; abuse,
mistreat, mistreatment, maltreatment; harass, harassment; blackmail, extort, extortion; arson,
arsonist; vandalise, vandalize, vandalism; launder, money laundering; court, tribunal; judge,
magistrate; jury, juror; trial, court case; sue, lawsuit, litigation, legal action; prosecute,
prosecution, prosecutor; lawyer, attorney, barrister, solicitor; witness, eyewitness, onlooker;
testify, testimony, give evidence; plead, plea; indict, indictment; convict, conviction,
find guilty; guilty, guilt; acquit, acquittal, exonerate; innocent, innocence; sentence, jail term,
prison term; prison, jail, gaol, penitentiary, imprison, imprisonment; prisoner, inmate, detainee;
parole, probation; pardon, amnesty, clemency; penalty, penalise, penalize; ruling, verdict,
judgment, judgement; appeal court, court of appeal; overturn, quash, annul, annulment; extradite,
extradition; fugitive, on the run; surveillance, wiretap, eavesdrop; evidence, proof, prove;
confess, confession; motive, reason; conspire, conspiracy, plot; death penalty, capital punishment;
illegal, unlawful, illicit; lawful, legitimate, legitimacy; scandal, affair;
"""

_DISASTER: Final = """
disaster, catastrophe, calamity, catastrophic; earthquake, quake, tremor, temblor; tsunami,
tidal wave; volcano, volcanic, erupt, eruption; storm, tempest; hurricane, typhoon, cyclone;
tornado, twister; flood, flooding, inundate, deluge; rain, rainfall, downpour; snow, snowfall,
blizzard; drought, dry spell; heatwave, heat wave, scorching; cold snap, cold spell; fire, blaze,
inferno; wildfire, bushfire, forest fire; firefighter, fireman, fire crew; burn, char; smoke, fume;
lightning, thunderstorm; temperature, thermometer; forecast, predict, prediction; meteorologist,
weather service; crash, collision, collide; accident, mishap; derail, derailment; capsize, sink;
shipwreck, wreckage; drown, drowning; aircraft, plane, airliner, aeroplane, airplane; helicopter,
chopper; car, automobile; lorry, truck; train, railway, railroad, rail; ship, vessel, boat; ferry,
passenger boat; motorway, highway, freeway; pilot, aviator; collapse, cave in; rubble, debris, ruin;
bury, burial; trap, stuck; missing, unaccounted for; survive, survivor, survival; rescue, rescuer,
save; search, hunt; ambulance, paramedic, medic; emergency, state of emergency; leak, spill;
contaminate, contamination, pollute, pollution, pollutant; toxic, poisonous, poison; power cut,
blackout, power outage, outage; aid, relief, humanitarian assistance; donate, donation, donor;
famine, starvation, starve; hunger, malnutrition, hungry; homeless, homelessness; rebuild,
reconstruction, reconstruct; magnitude, richter scale; epicentre, epicenter; stampede, crush;
"""

_BUSINESS: Final = """
economy, economic; company, firm, corporation, business, enterprise; buy, buyer, purchase,
purchaser, acquire, acquisition, takeover; sell, sale, divest; merge, merger; stock, equity;
shareholder, stockholder, investor; invest, investment; market, marketplace; stock exchange, bourse;
profit, earnings, profitable, net income; loss-making, unprofitable; revenue, turnover; dividend,
payout; rise, increase, surge, jump, climb, soar, gain; fall, drop, decline, decrease, plunge,
tumble, slump; cut, reduce, reduction, slash, cutback; grow, growth; shrink, contraction; recover,
recovery, rebound; recession, downturn, slowdown; slow, sluggish, ailing, weak, weaken; strong,
robust, strengthen; stable, stability, steady, stabilise, stabilize; volatile, volatility,
turbulence, turbulent; inflation, consumer price; price, cost, pricing; cheap, discounted,
cut-price, low-cost, discount; expensive, pricey; interest rate, borrowing cost; central bank,
monetary authority; currency, exchange rate; devalue, devaluation, depreciate, depreciation; dollar,
greenback; debt, liability, indebted; loan, lend, lending, lender; borrow, borrower; bankrupt,
bankruptcy, insolvent, insolvency; bail out, bailout, rescue package; deficit, shortfall; surplus,
excess; fund, funding, finance, financial; bank, banking, banker; wealthy, rich, affluent, wealth;
poor, poverty, impoverished; billionaire, tycoon, magnate; trade, commerce, commercial; export,
exporter; import, importer; supply, supplier, delivery; shortage, scarcity, scarce; produce,
production, output, producer, manufacture, manufacturer; factory, plant; industry, industrial;
retailer, shop, store, retail; supermarket, grocery; consumer, customer, shopper; advertise,
advertisement, advert, ad; worker, employee, staff, workforce; employer, boss; job, employment,
employ; unemployment, jobless, unemployed, joblessness; hire, recruit, recruitment; lay off, layoff,
redundancy, job cut; wage, salary; walkout, industrial action; trade union, labour union, labor
union; chief executive, ceo; chairman, chairwoman, chair, chairperson; founder, establish,
foundation; oil, crude, petroleum; gas, natural gas; petrol, gasoline, fuel; electricity, electric,
electrical; renewable, green energy; solar, photovoltaic; wind farm, wind turbine; refinery, refine;
car maker, carmaker, automaker, car manufacturer; airline, carrier; start-up, startup; property,
real estate; house price, home price; mortgage, home loan; rent, rental, tenant; build, construct,
construction; agriculture, farming, agricultural, farmer, farm; crop, harvest; grain, wheat, cereal;
fishing, fishery, fisherman; monopoly, antitrust, anti-trust; regulate, regulation, regulator,
watchdog; audit, auditor; tax cut, tax break; boycott, shun; expect, expectation, anticipate;
exceed, surpass; halve, halving; double, twofold; triple, treble, threefold;
"""

_LIFE: Final = """
hospital, clinic, infirmary, hospitalise, hospitalize; doctor, physician, gp; nurse, nursing;
disease, illness, sickness, ailment, ill, sick, unwell; virus, viral; infect, infection, infectious,
contagious; epidemic, outbreak, pandemic; coronavirus, covid-19, covid; vaccine, vaccinate,
vaccination, jab, inoculate, inoculation, immunise, immunize; quarantine, lockdown; diagnose,
diagnosis; treat, treatment, therapy, cure; surgery, surgeon; medicine, medication, pharmaceutical;
cancer, tumour, tumor; heart attack, cardiac arrest; obesity, obese, overweight; pregnant,
pregnancy; birth, born, newborn; suicide, take own life; mental health, psychiatric; alcohol,
liquor, drunk; addict, addiction, addictive; health, medical, healthcare; scientist, researcher,
academic; research, study; discover, discovery; experiment, test; theory, hypothesis; laboratory,
lab; space, outer space; astronaut, cosmonaut; rocket launch, liftoff, lift-off, blast-off;
satellite, orbiter; climate change, global warming; emission, greenhouse gas, carbon dioxide;
environment, environmental, ecological; species, wildlife; extinct, extinction; whale, cetacean;
forest, woodland; deforestation, logging; archaeologist, archeologist, archaeology; technology,
technological, tech; internet, web, online; artificial intelligence, ai, machine learning; robot,
robotic; chip, semiconductor, microchip; data breach, data leak; social media, social network;
tweet, post, posting; video, footage, clip; photo, photograph, picture, image; encrypt, encryption;
school, classroom; teacher, schoolteacher, educator; pupil, schoolchild, schoolboy, schoolgirl;
student, undergraduate; university, college; education, educational; exam, examination; child, kid,
youngster; teenager, teen, adolescent; baby, infant, toddler; woman, female; man, male; father, dad;
mother, mum, mom; marry, marriage, wedding, wed; funeral, cremation, cremate; mourn, mourning,
grieve, grief; tribute, homage; condolence, sympathy; religion, religious, faith; church, cathedral;
mosque, minaret; pope, pontiff, papal; christian, christianity; muslim, islamic, islam; jew, jewish,
judaism; hindu, hinduism; buddhist, buddhism; pilgrim, pilgrimage; worship, worshipper, worshiper,
prayer, pray; migrate, migration, migrant, immigrant, immigration; asylum, asylum seeker; visa,
entry permit; citizenship, citizen; racist, racism, racial; discriminate, discrimination;
antisemitic, antisemitism, anti-semitism; minority, ethnic group; gay, homosexual, homosexuality;
feminist, feminism; inequality, unequal; slave, slavery, enslave; indigenous, aboriginal;
population, inhabitant, resident;
"""

_CULTURE: Final = """
game, match, fixture; team, squad; player, footballer; goalkeeper, goalie; goal, score, net; beat,
overcome, thrash; lose, loss, losing; champion, championship; tournament, contest, competition,
compete; medal, podium; gold medal, gold medallist, gold medalist; olympic, olympics, olympic games;
semi-final, semifinal; quarter-final, quarterfinal; football, soccer; referee, umpire; red card,
send off, sending-off; supporter, fan; stadium, arena; athlete, sportsman, sportswoman; sprinter,
runner; race, grand prix; doping, performance-enhancing, steroid; injury time, stoppage time; debut,
first appearance; film, movie, motion picture; actor, actress; director, filmmaker; broadcaster,
tv channel, television channel; streaming, streaming service; song, track; singer, vocalist; band,
pop group; festival, carnival; award, prize, accolade; box office, ticket sale; novel, fiction,
novelist; author, writer; painting, canvas; painter, artist; sculpture, statue, sculptor; museum,
gallery; exhibition, exhibit, exposition; auction, auctioneer; journalist, reporter, correspondent;
newspaper, daily paper, broadsheet; editor, editorial; interview, interviewer, interviewee;
press conference, news conference; press, media, news outlet; culture, cultural; history, historic,
historical; translate, translation, translator, interpreter; monument, memorial; heritage, legacy;
dinner, banquet; lunch, luncheon;
"""

_GENERAL: Final = """
big, large, huge, enormous, massive; small, little, tiny; important, crucial, vital, key, essential,
importance; main, chief, principal; new, recent; old, ancient; quick, fast, rapid, swift, speed;
difficult, hard, tough, difficulty; easy, simple, straightforward; dangerous, hazardous, danger,
peril, perilous; risk, risky; safe, safety; likely, probable, probably; unlikely, improbable; clear,
obvious; unclear, uncertain, uncertainty; possible, potential, possibility; impossible, unfeasible;
rare, unusual, uncommon; secret, covert, clandestine, secretly; public, publicly; private,
privately; famous, renowned, well-known; unknown, unidentified, anonymous; popular, popularity;
angry, anger, fury, furious, outrage; afraid, fear, scared, frightened; shock, stun, astonish;
surprise, unexpected, surprising; worry, concern, anxious, anxiety, worried; hope, hopeful,
optimistic, optimism; pessimistic, pessimism; confident, confidence; apologise, apologize, apology;
thank, gratitude, grateful; respect, esteem; doubt, sceptical, skeptical, scepticism, skepticism;
decide, decision; choose, choice, select, selection; plan, intend, intention; try, attempt, bid;
help, assist, assistance; give, provide, grant; change, alter, alteration; improve, improvement,
enhance, better; worsen, deteriorate, deterioration, aggravate; boost, bolster, shore up; undermine,
erode, erosion; prevent, avert, avoid, prevention; cause, trigger, spark, prompt; result, outcome,
consequence; affect, impact, influence; disappear, vanish, disappearance; lead, spearhead; follow,
ensue, subsequent; happen, occur, take place; unable, incapable, inability; equal, equality, parity;
unfair, unjust, injustice; effective, effectiveness, efficacy, efficient; ineffective, futile;
success, successful; fail, failure, unsuccessful, flop; achieve, accomplish, achievement,
accomplishment, attain; complete, completion; open, opening; close, shut, closure; return,
come back, homecoming; gather, assemble, gathering, congregate; spread, proliferate, proliferation;
replace, substitute, replacement; include, comprise, inclusion; exclude, exclusion, leave out;
limit, restrict, restriction, curb, constraint; control, oversee, oversight; promote, promotion;
develop, development; modern, modernise, modernize, modernisation, modernization; traditional,
tradition; joint, mutual; roughly, approximately, approximate; minimum, lowest; total, overall;
young, youth, youthful; village, hamlet; countryside, rural; coast, seaside, shore, coastal; sea,
ocean; river, waterway; airport, airfield; port, harbour, harbor; centre, center, central; north,
northern; south, southern; east, eastern; west, western; temporary, interim, provisional; permanent,
lasting; immediate, immediately, at once; sudden, suddenly, abrupt; gradual, gradually; programme,
program; organisation, organization; organise, organize; labour, labor; behaviour, behavior,
conduct; honour, honor; favour, favor; colour, color; grey, gray; metre, meter; kilometre,
kilometer; litre, liter; tonne, metric ton; licence, license; tyre, tire; analyse, analyze,
analysis; prioritise, prioritize, priority; practise, practice; percent, per cent, percentage;
"""


def _classes() -> Iterator[list[str]]:
    for field in (_POLITICS, _CONFLICT, _CRIME, _DISASTER, _BUSINESS, _LIFE, _CULTURE, _GENERAL):
        for members in field.strip("\n;").replace("\n", " ").split("; "):
            yield members.split(", ")


#: The classes in order; the place in this tuple is the number of the class.
CLASSES: Final = tuple(map(tuple, _classes()))

#: Lemma -> number of its class.
SYNONYMS: Final[Mapping[str, int]] = MappingProxyType(
    {word: number for number, members in enumerate(CLASSES) for word in members}
)

_ANTONYMS: Final = """
absent/present accelerate/slow accept/reject acquit/convict advance/retreat agree/disagree
agree/refuse alive/dead allow/ban ally/enemy annul/uphold approve/reject arm/disarm arrest/release
arrive/depart ascend/descend ban/permit begin/end benefit/harm best/worst better/worse big/small
boycott/attend build/demolish calm/violent cheap/expensive close/open cold/hot combine/separate
complete/incomplete comply/violate condemn/praise confirm/deny continue/stop cool/warm
create/destroy criticise/praise criticize/praise decrease/increase defeat/victory deficit/surplus
deny/admit deploy/withdraw depreciate/appreciate deteriorate/improve domestic/foreign doubt/trust
drop/rise early/late ease/tighten east/west easy/difficult effective/ineffective
encourage/discourage enemy/friend enter/leave equal/unequal escalate/de-escalate exclude/include
expand/shrink extend/shorten fail/succeed fair/unfair fall/rise false/true fast/slow few/many
find/lose forbid/permit free/imprison freeze/thaw friendly/hostile full/empty gain/lose grow/shrink
guilty/innocent halt/resume happy/sad healthy/sick high/low hire/fire impose/lift improve/worsen
increase/reduce inside/outside join/leave kill/save known/unknown large/small lawful/unlawful
legal/illegal lengthen/shorten likely/unlikely lose/win loss/profit lower/raise majority/minority
male/female marry/divorce maximum/minimum move/stay negative/positive new/old north/south obey/defy
open/shut optimistic/pessimistic permanent/temporary plunge/soar possible/impossible praise/denounce
prevent/cause private/public public/secret push/pull rare/common reject/endorse release/detain
remember/forget repeal/enact rich/poor rural/urban safe/dangerous sink/float stable/unstable
start/finish start/stop strengthen/weaken strong/weak success/failure support/oppose survive/die
suspend/resume tighten/loosen unite/divide up/down upgrade/downgrade upper/lower victory/loss
visible/invisible war/peace weaken/intensify wealthy/poor welcome/condemn widen/narrow
withdraw/remain yes/no young/elderly young/old
"""

#: Pairs of lemmas of which one excludes the other when said of the same thing at the same time.
ANTONYMS: Final = frozenset(frozenset(pair.split("/")) for pair in _ANTONYMS.split())
