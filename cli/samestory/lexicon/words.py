"""Words that carry grammar or nothing in particular, and words that open sentences or name bodies.

Keys are lower case with straight apostrophes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from samestory.lexicon.tables import words

#: Words that turn a statement into its opposite.
NEGATIONS: Final = frozenset(
    words(
        """
        ain't aren't can't cannot cant couldn't didn't doesn't don't dont hadn't hasn't haven't
        isn't mightn't mustn't n't needn't neither never no nobody none nor not nothing nowhere
        oughtn't shan't shouldn't wasn't weren't without won't wouldn't"""
    )
)

#: The closed classes of English: articles, pronouns, prepositions, conjunctions, auxiliaries and
#: the adverbs that work like them, with their contractions.
FUNCTION_WORDS: Final = frozenset(
    words(
        """
        a aboard about above across after again against ain't albeit all along alongside
        already also although always am amid amidst among amongst an and another any anybody
        anyone anything anyway anywhere are aren't around as aside at away back be became
        because become been before behind being below beneath beside besides between beyond
        both but by can can't cannot concerning could couldn't d despite did didn't do does
        doesn't doing don't done down due during each either else elsewhere enough even ever
        every everybody everyone everything everywhere except few fewer following for former
        from further had hadn't has hasn't have haven't having he he'd he'll he's hence her
        here here's hereby hers herself him himself his how however i i'd i'll i'm i've if in
        indeed inside instead into is isn't it it'd it'll it's its itself just latter least
        less lest let let's like ll m many may maybe me meanwhile might mightn't mine more
        moreover most much must mustn't my myself n't near neither never nevertheless next no
        nobody none nonetheless nor not nothing notwithstanding now nowhere of off often on
        once one one's ones oneself only onto opposite or other others otherwise ought our ours
        ourselves out outside over own past per perhaps plus quite rather re regarding s same
        several shall shan't she she'd she'll she's should shouldn't since so some somebody
        somehow someone something sometimes somewhat somewhere soon still such t than that
        that'd that'll that's the thee their theirs them themselves then thence there there'd
        there'll there's thereby therefore these they they'd they'll they're they've this those
        thou though through throughout thus till to together too toward towards under
        underneath unless unlike until up upon us ve versus very via vs was wasn't we we'd
        we'll we're we've were weren't what what's whatever when when's whenever where where's
        whereas whereby wherein whereupon wherever whether which whichever while whilst who
        who'd who'll who's whoever whole whom whomever whose why will with within without won't
        worth would wouldn't yet you you'd you'll you're you've your yours yourself yourselves"""
    )
)

#: Verbs, nouns, adjectives and adverbs of all news, inflected, that identify no story.
GENERIC: Final = frozenset(
    words(
        """
        able absolutely accept accepted accepting access accord according account accounts
        across act acted acting action actions active activities activity actual actually add
        added adding addition additional adds afternoon age aged ago agree agreed agrees ahead
        aim aimed aiming aims allow allowed allowing allows almost alone amount amounts
        analysis announce announced announcement announces announcing annual answer answers
        appear appearance appeared appears apparent apparently approach area areas argue argued
        argues arrive arrived article articles ask asked asking asks aspect attempt attempts
        attend attended attention author authorities authority available aware background bad
        base based basic basis became become becomes becoming began begin beginning begins
        begun believe believed believes best better big bigger biggest bit body bring bringing
        brings broad brought build building built business call called calling calls came
        capital care carried carry carrying case cases cause caused causes center central
        centre century certain certainly chance change changed changes changing chief children
        choice choose citizens city claim claimed claims clear clearly close closed closer come
        comes coming comment comments common community companies company complete completed
        completely concern concerned concerns condition conditions conference confirm confirmed
        confirms consider considered considering contact contain content context continue
        continued continues continuing contrast control conversation cost costs countries
        country couple course cover covered create created creating critical current currently
        daily date dates day days deal deals decade decades decide decided decision decisions
        declared deep deeply described describes despite detail details develop developed
        developing development developments did difference different difficult direct direction
        directly discuss discussed discussing discussion discussions document documents early
        earlier earliest easily easy effect effective effort efforts eight eighth eleven
        emerged end ended ending ends ensure enter entire entirely environment especially
        essential establish established evening event events eventually evidence exactly
        example except exist existing exists expect expected expects experience experts explain
        explained explains express expressed extent extra extremely face faced faces facing
        fact factor factors facts fall family far fast feel feels felt field fifth figure
        figures final finally find finding finds fine finish first five focus focused follow
        followed follows force forces form formal formed forms forward found four fourth free
        frequently fresh friend friends full fully function fund future gain gained gains gave
        general generally get gets getting give given gives giving global go goal goals goes
        going gone good got government governments great greater greatest ground group groups
        grow growing grown growth guest half hand hands happen happened happening happens hard
        head heads hear heard hearing held help helped helping helps high higher highest highly
        historic history hit hold holding holds home hope hopes host hour hours house huge
        human hundred hundreds idea ideas immediate immediately impact important importantly
        include included includes including increase increasingly indicate indicated individual
        individuals influence information initial initially inside instance interest interests
        international interview introduced involve involved involves involving issue issued
        issues item items join joined joining joint key kind knew know known knows large
        largely larger largest last late later latest lead leader leaders leadership leading
        leads learn learned leave leaves leaving led left less let letter level levels life
        light likely limit limited line lines list little live lived lives living local long
        longer look looked looking looks lose lost lot lots low lower made main mainly major
        majority make makes making man manner mark marked marks mass massive matter matters
        mean meaning means meant measure measures media meet meeting meetings meets member
        members men mention mentioned message met method middle million millions mind minister
        ministers minor minute minutes moment month months morning mostly move moved movement
        moves moving named names nation national nations nature nearly necessary need needed
        needs network new newly news newspaper night nine normal note noted notes notice number
        numbers object obvious obviously occasion occur occurred offer offered offering offers
        office officer officers official officials old older online open opened opening opens
        operation operations opinion opportunity opposed option options order orders
        organisation organisations organization organizations original originally overall page
        paper part particular particularly parties partly parts party pass passed passing past
        pay people percent period person personal persons photo picture piece place placed
        places plan planned planning plans play played playing plays point pointed points
        policies policy position positions positive possibility possible possibly post posted
        potential potentially power powerful powers practice precisely prepare prepared present
        presented president press pressure previous previously primary principle prior private
        probably problem problems process produce produced programme program progress project
        projects promise promised proper proposal prove proved provide provided provides
        providing public publication publicly publish published purpose push put puts putting
        quarter question questions quick quickly quote quoted raise raised raising range rate
        rather reach reached reaches reaching read reader readers reading ready real reality
        really reason reasons receive received receives recent recently record recorded records
        reduce reference referred reflect reflects regard regarding regional regular regularly
        related relation relations relatively release released releases remain remained
        remaining remains remark remarks remember report reported reportedly reporter reporters
        reporting reports represent representative represents request require required requires
        response rest result resulted results return returned returning returns reveal revealed
        right rights rise role roles room rule run running runs safe said same saw say saying
        says scale scene second secondly section sector see seeing seek seeking seeks seem
        seemed seems seen send sending senior sense sent separate separately series serious
        seriously serve served serves service services set sets setting seven share shared
        shares sharp short shortly show showed showing shown shows side sides sign signed
        significant significantly signs similar simple simply single site sites situation six
        size slightly small smaller social society sort sought sound source sources speak
        speaker speaking speaks special specific specifically speech spend spent spoke spoken
        spokesman spokesperson spokeswoman staff stage stand standing stands start started
        starting starts state stated statement statements states stay step steps stop stopped
        story strategy street strong structure subject success successful such sudden suddenly
        suggest suggested suggests support supported sure system systems take taken takes
        taking talk talked talking talks tell telling tells ten tend term terms test th thing
        things think thinking thinks third thought thoughts thousand thousands three time times
        title today told tomorrow tonight took top topic total totally touch town track tried
        tries truly try trying turn turned turning turns twelve twice twitter two type types
        understand understanding understood unit unlikely upcoming update updated urged use
        used user users uses using usual usually value various version video view views visible
        visit visited voice wait waiting want wanted wants warned watch water way ways week
        weekend weekly weeks went white wide widely wider win woman women won word words work
        worked worker workers working works world worse worst write writer writes writing
        written wrong wrote year years yesterday young zero"""
    )
)


#: Words often capitalised only because they open a sentence or a headline, and are no names.
SENTENCE_OPENERS: Final = frozenset(
    FUNCTION_WORDS
    | NEGATIONS
    | set(
        words(
            """
            accordingly accused additionally admittedly afterwards ahead almost altogether
            analysts announcing apart apparently approximately asked asking aside authorities
            based basically billed born breaking briefly broadly certainly citing clearly
            combined compared consequently considering conversely correction critics currently
            describing earlier echoing editor's eight eighteen eighty eleven elsewhere equally
            especially essentially eventually evidently exactly experts explaining explainer
            fewer fifteen fifty finally firstly five flanked fortunately forty four fourteen
            founded frankly fresh generally given giving good hello historically hopefully
            hours hundreds ideally immediately importantly inevitably initially interestingly
            ironically joined killed last lastly late lately later leaders likewise literally
            little locals long looking luckily mainly many medics men millions minutes months
            more mostly much named namely naturally nearby nearly new next nine nineteen ninety
            normally notably noting obviously occasionally officers officials old originally
            our overall overnight part particularly people photo photos pictured please police
            possibly precisely presumably previously prior privately probably protesters
            provided publicly quickly rarely read reached really recalling recent recently
            regardless relatedly related reportedly reporters rescuers researchers residents
            right roughly sadly satellite scientists scores second secondly see seemingly
            separately seven seventeen seventy shortly similarly simply simultaneously six
            sixteen sixty slightly slowly sources speaking specifically starting strangely
            strictly subsequently such suddenly supporters supposedly sure surely surprisingly
            survivors tens ten thanks third thirdly thirteen thirty thousands three today
            together tomorrow tonight traditionally troops twelve twenty twice two typically
            ultimately understandably undoubtedly unfortunately unsurprisingly updated usually
            victims virtually voters warning watch watching well whatever witnesses women
            workers writing wounded yes yesterday"""
        )
    )
)

#: Common nouns and abbreviations that make a name the name of a body.
ORGANISATION_WORDS: Final = frozenset(
    words(
        """
        academy administration aerospace ag agency airlines airways alliance army assembly associates
        association authority bank battalion bench board brigade broadcasting brotherhood
        bundesbank bureau cabinet campaign center central centre chamber charity chronicle
        church circuit club co coalition college command commission committee commons company
        confederation conference congress consortium constabulary consulate convention
        cooperative corp corporation corps council court daily delegation democrats department
        directorate division dynamics electric embassy energy enterprises exchange express faculty
        federation fc financial fleet force forces forum foundation front fund gazette gmbh government group
        guard guild headquarters herald holding holdings hospital house inc independent
        industries initiative inquirer inspectorate institute institution intelligence
        international journal judiciary junta knesset laboratories laboratory labour league
        legion legislature library limited llc llp lords ltd magazine mail media militia
        ministry motors mission mirror monitor mosque movement museum navy network networks news
        newspaper nv office orchestra organisation organization panel parliament partners
        partnership party petroleum pharmaceuticals plc police politburo post presidency press
        productions programme program quartet radio record regiment register republicans
        reserve review rovers sa school secretariat senate service services society spa squad
        squadron standard star studios sun syndicate synod systems taskforce team technologies
        telegraph television times tribunal tribune trust tv union united university watch
        works"""
    )
)

# Lemma: its irregular forms.
_IRREGULAR: Final = """
arise: arose arisen; be: am are is was were been being; bear: bore borne; beat: beaten; become:
became; begin: began begun; bend: bent; bind: bound; bite: bit bitten; bleed: bled; blow: blew
blown; break: broke broken; breed: bred; bring: brought; build: built; burn: burnt; buy:
bought; catch: caught; choose: chose chosen; cling: clung; come: came; creep: crept; deal:
dealt; dig: dug; do: did done does; draw: drew drawn; dream: dreamt; drink: drank drunk; drive:
drove driven; eat: ate eaten; fall: fell fallen; feed: fed; feel: felt; fight: fought; find:
found; flee: fled; fling: flung; fly: flew flown; forbid: forbade forbidden; foresee: foresaw
foreseen; forget: forgot forgotten; forgive: forgave forgiven; freeze: froze frozen; get: got
gotten; give: gave given; go: went gone goes; grow: grew grown; hang: hung; have: has had
having; hear: heard; hide: hid hidden; hold: held; keep: kept; kneel: knelt; know: knew known;
lay: laid; lead: led; lean: leant; leap: leapt; learn: learnt; leave: left; lend: lent; lie:
lain lying; light: lit; lose: lost; make: made; mean: meant; meet: met; mistake: mistook
mistaken; overcome: overcame; oversee: oversaw overseen; overtake: overtook overtaken;
overthrow: overthrew overthrown; pay: paid; plead: pled; prove: proven; ride: rode ridden;
ring: rang rung; rise: rose risen; run: ran; say: said; see: saw seen; seek: sought; sell:
sold; send: sent; shake: shook shaken; shine: shone; shoot: shot; show: shown; shrink: shrank
shrunk; sing: sang sung; sink: sank sunk; sit: sat; sleep: slept; slide: slid; speak: spoke
spoken; speed: sped; spend: spent; spin: spun; spring: sprang sprung; stand: stood; steal:
stole stolen; stick: stuck; sting: stung; strike: struck stricken; strive: strove striven;
swear: swore sworn; sweep: swept; swim: swam swum; swing: swung; take: took taken; teach:
taught; tear: tore torn; tell: told; think: thought; throw: threw thrown; undergo: underwent
undergone; understand: understood; undertake: undertook undertaken; uphold: upheld; wake: woke
woken; wear: wore worn; weep: wept; win: won; withdraw: withdrew withdrawn; withhold: withheld;
withstand: withstood; write: wrote written; man: men; woman: women; child: children; person:
people; foot: feet; tooth: teeth; wife: wives; life: lives; knife: knives; thief: thieves;
half: halves; crisis: crises; basis: bases; criterion: criteria; phenomenon: phenomena; good:
better best; bad: worse worst
"""


def _irregular() -> Iterator[tuple[str, str]]:
    for entry in _IRREGULAR.split(";"):
        lemma, forms = entry.split(":")
        yield from ((form, lemma.strip()) for form in words(forms))


#: Irregular form -> lemma, for what no stemmer can know; where a form has two, the commoner one.
IRREGULAR: Final[Mapping[str, str]] = MappingProxyType(dict(_irregular()))
