"""Words that are written with a full stop, by what may follow them in the same sentence.

Keys have no final full stop and keep their case where it tells the abbreviation from a word: "Gen."
is a rank, "gen." is not. Only those are listed after which a capital or a figure can follow; before
a small letter no full stop ends a sentence anyway.
"""

from __future__ import annotations

from typing import Final

from samestory.lexicon.tables import word_set

#: A name follows, so they never end a sentence.
BEFORE_NAMES: Final = word_set(
    """
    Abp Adj Adm Ald Amb Assemb Asst Atty Bp Brig Br Capt Cdr Cllr Cmdr Cmsr Col Comdr Const Cmdt Cpl Cpt Del
    Dep Det Dir Dr Drs Eng Ens Fr Ft Gen Gens Gov Govs Hon Hr Insp Lt Maj Messrs Mgr Mlle Mme Mmes Mr
    Mrs Ms Msgr Mt Mx Pfc Pres Prof Profs Pt Pte Pvt Rep Reps Revd Rev Sec Sen Sens Sgt Sgts Spc Sr Sra
    St Sta Ste Sto Supt Tpr Treas Adml Hons Srta Sgt.Maj Lt.Col Lt.Gen Maj.Gen Brig.Gen Lt.Gov Atty.Gen
    Rt.Hon vs v viz cf ca e.g i.e eg ie approx incl aka a.k.a f.k.a n.k.a c P.S"""
)

#: Those of them that are also the end of a street's name: "on Main St."
ALSO_STREETS: Final = word_set("St Dr Ft Mt Sr Sto")

#: A figure follows; before anything else they are words or the end of a sentence: "No."
BEFORE_FIGURES: Final = word_set(
    """
    No Nos no nos Nr N° n° № Art Arts art arts p P pp Pp par para pars Sect sect Vol Vols vol vols Ch
    Chs ch Chap chap Fig Figs fig figs Op op Ex Exh Pt pt Pts Pl pl Tab Eq eq eqs Bk bk Ver ver v Ed
    ed Ref ref Ps Matt Mk Lk Jn Rom Cor Gal Eph Phil Heb Rev Isa Jer Ezek Deut Lev Exod Num § l ll n"""
)

#: They stand within a sentence as well as at its end: what follows decides.
ANYWHERE: Final = word_set(
    """
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    Mon Tue Tues Wed Weds Thu Thur Thurs Fri
    Inc Corp Co Cos Ltd Bros Plc plc LLC Pty Pte GmbH Mfg Intl Natl Assn Assoc Dept Div Univ Inst Govt
    Dist Comm Cmte Admin Co-op
    Jr Sr jr sr Esq PhD Ph.D M.D D.D.S J.D M.A B.A B.S M.S B.Sc M.Sc M.B.A LL.B LL.M D.Phil Ed.D R.N C.P.A
    Ave Blvd Rd Hwy Pkwy Rte Ln Ct Sq Pl Terr Tpk Bldg Fl Apt Cres Gdns Hts Sta
    Al al seq et.al op.cit ibid Ibid Est est Tel tel Ext ext Max max Min min Ave av Vs Op.Cit
    Wm Geo Chas Thos Jas Jos Jno Benj Robt Edw Alex Fred Eliz Saml Danl
    Penn So No.Calif"""
)

#: States and provinces as newspapers shorten them. Behind a town and a comma they would have another
#: comma if the sentence went on, so a capital begins the next one.
STATES: Final = word_set(
    """
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb Nebr Nev
    Okla Ore Oreg Pa Tenn Tex Va Vt Wash Wis Wisc Wyo W.Va W.V N.H N.J N.M N.Y N.C N.D R.I S.C S.D
    Alta Man Ont Que Sask N.B N.S N.L P.E.I B.C"""
)

#: Names that end in a mark of exclamation.
EXCLAIMED: Final = word_set("E Jeb Jeopardy Joomla Oklahoma Yahoo Yum")

#: What a letter names when it is no initial: "plan B".
LETTERED: Final = word_set(
    """
    appendix block building category class deck division exhibit factor figure gate grade group
    hepatitis influenza league level line option part phase plan platform point route schedule
    section series serie stage strain team terminal tier title type unit variant vitamin wing zone"""
)

#: Zones of time, as they follow the hour.
TIME_ZONES: Final = word_set(
    """
    ADT AEDT AEST AKDT AKST AST BST CAT CDT CEST CET CST CT EAT EDT EEST EET EST ET GMT HKT HST IDT IST
    JST KST MDT MSK MST MT NZDT NZST PDT PKT PST PT SAST SGT UTC WAT WEST WET WIB Alaska Atlantic
    Beijing Central Eastern Greenwich Hawaii Israel London Moscow Mountain Pacific Tokyo"""
)
