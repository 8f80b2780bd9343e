"""How news English marks who says, calls, thinks or passes over something.

`CUE_VERBS` has every inflected form of every verb, in British and American spelling; forms of
phrasal verbs hold a space ("called for"). A form says nothing about its part of speech: those in
`OFTEN_NO_VERB` are more often nouns or adjectives, so callers need more evidence for them.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from samestory.lexicon.tables import phrases, words


class CueKind(StrEnum):
    """What a cue verb does with the words that follow or precede it."""

    SAY = "say"  #: the subject utters or writes them: "said", "tweeted"
    NAME = "name"  #: the subject gives something a name: "dubbed", "described as"
    THINK = "think"  #: the subject holds them to be true: "believes"
    MENTION = "mention"  #: reports that a topic came up, or, negated, that it did not


class Cue(NamedTuple):
    """The verb behind a form."""

    lemma: str
    kind: CueKind


# Regular verbs stand alone; "+" doubles the last consonant (admit+: admitted); irregular ones give
# past and participle (tell:told, write:wrote:written). Commas part the verbs.
_SAY: Final = """
accuse, acknowledge, add, admit+, advise, advocate, affirm, agree, allege, announce, answer,
apologise, apologize, appeal, argue, ask, assail, assert, assure, attest, avow, aver+, bark,
beg+, bemoan, berate, blame, blast, blog+, boast, brag+, caution, challenge, charge, chide,
cite, claim, clarify, comment, complain, concede, conclude, concur+, condemn, confess,
confide, confirm, congratulate, contend, counter, criticise, criticize, cry, declare, decry,
demand, denounce, deny, deplore, detail, disclose, dismiss, echo, emphasise, emphasize,
estimate, exclaim, explain, expound, forecast:forecast, foretell:foretold, grumble, guarantee,
hail, hint, implore, imply, indicate, inform, inquire, enquire, insinuate, insist, instruct,
interject, intone, invoke, joke, justify, lament, laud, lambast, lambaste, maintain, mourn,
muse, mutter, narrate, note, notify, object, observe, offer, opine, order, pen+, plead, pledge,
post, praise, predict, proclaim, profess, promise, pronounce, propose, protest, publish,
question, quip+, quote, read:read, reaffirm, reassure, rebuff, rebuke, rebut+, recall, recite,
reckon, recommend, recount, refute, reiterate, reject, relate, release, remark, remind, reply,
report, request, respond, restate, retort, retweet, reveal, rule, say:said, scoff, scold, shout,
signal, signal+, sigh, slam+, speculate, spell out:spelled out, state, stipulate, stress, submit+,
suggest, swear:swore:sworn, tell:told, testify, thank, threaten, thunder, tout, tweet,
underline, underscore, urge, utter, voice, volunteer, vow, warn, whisper, wonder,
write:wrote:written, yell, claim responsibility, call for, call on, call upon, express, extol+,
cheer, point out, point to, set+ out:set out, speak:spoke:spoken,
speak out:spoke out:spoken out, speak of:spoke of:spoken of, hit+ back:hit back,
hit+ out:hit out, lash out, fire back, shoot back:shot back, sum+ up, make clear:made clear,
go on:went on:gone on, chime in, rule out, weigh in, push back, put+ it:put it,
lay out:laid out, play down, speak up:spoke up:spoken up, weep:wept, welcome, commend,
admonish, caution against, warn against, warn of, argue for, argue against, vouch, summarise,
summarize, retract, recant, repeat, reprimand, ridicule, mock, taunt, sneer,
propose a toast, pray, chant, exhort, attack, reference, hammer, dispute, dissuade, deride, disparage,
scorn, vilify, hype, single out, go after:went after:gone after, boo, heckle
"""

_NAME: Final = """
brand, call, characterise, characterize, christen, deem, denote, depict, describe, dub+,
entitle, cast:cast, frame, herald, rate, tag+, hail as, know as:knew as:known as, label, label+, liken,
name, nickname, paint, portray, refer+ to, style, term, title
"""

_THINK: Final = """
assume, believe, consider, contemplate, decide, doubt, envisage, envision, expect, fear,
feel:felt, figure, find:found, foresee:foresaw:foreseen, guess, hold:held, hope, imagine,
intend, judge, know:knew:known, learn, mean:meant, realise, realize, regard, see:saw:seen,
sense, suppose, suspect, think:thought, trust, understand:understood, view, want, wish
"""

_MENTION: Final = """
address, allude, allude to, bring up:brought up, broach, comment on, cover, discuss, elaborate,
go into:went into:gone into, mention, name-check, raise, specify, talk about, touch on,
touch upon
"""


def _regular(verb: str) -> tuple[str, str, str]:
    """Return third person, past, -ing form of a regular verb; a trailing "+" doubles."""
    if verb.endswith("+"):
        verb, doubled = verb[:-1], verb[:-1] + verb[-2]
        return verb + "s", doubled + "ed", doubled + "ing"
    if verb.endswith("e"):
        ing = verb if verb.endswith(("ee", "ye", "oe")) else verb[:-1]
        return verb + "s", verb + "d", ing + "ing"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    third = "es" if verb.endswith(("s", "sh", "ch", "x", "z", "cho")) or verb == "go" else "s"
    return verb + third, verb + "ed", verb + "ing"


def _forms(entry: str) -> tuple[str, list[str]]:
    """Return the lemma of an entry of the tables and its other forms."""
    base, *past = entry.split(":")
    head, space, tail = base.partition(" ")
    third, regular, ing = _regular(head)
    if not space:
        return head.rstrip("+"), [third, ing, *(past or [regular])]
    tail = " " + tail
    return head.rstrip("+") + tail, [third + tail, ing + tail, *(past or [regular + tail])]


def _cues() -> dict[str, Cue]:
    cues: dict[str, Cue] = {}
    tables = {
        CueKind.THINK: _THINK,
        CueKind.MENTION: _MENTION,
        CueKind.NAME: _NAME,
        CueKind.SAY: _SAY,  # last: where a form is in two tables, it is speech
    }
    for kind, table in tables.items():
        for entry in phrases(table):
            lemma, forms = _forms(entry)
            cues[lemma] = cue = Cue(lemma, kind)
            for form in forms:
                cues[form] = cue
    return cues


#: Form, lower case -> its verb.
CUE_VERBS: Final[Mapping[str, Cue]] = MappingProxyType(_cues())


#: Forms of `CUE_VERBS` that are nouns or adjectives more often than verbs of speech.
OFTEN_NO_VERB: Final = frozenset(
    words(
        """
        address appeal appeals answer answers challenge challenges charge charges cheer
        cheers claims comment comments cover covers detail details doubt doubts echo estimate
        estimates fear fears figure figures find finding forecast forecasts guarantee
        guarantees hope hopes feeling hold holding judge judges label labels meaning name names
        note notes object objects offer offers order orders pen post posts posting
        promise promises protest protests question questions quote quotes raise raising read
        reading release releases remark remarks report reports request requests sense signal
        signals state states stress style styles submit suspect suspects telling term
        terms thought title titles thanks trust trusts tweet tweets understanding view views
        viewed voice voices vow vows wish wishes writing see sees seeing saw pledge pledges
        want demand demands praise hail mean meant rate rates cast frame frames tag tags learned
        known name-check related relating rule rules ruling
        agreed welcome reported expected published blog blogs  joke jokes"""
    )
)

#: Verbs that tell of speech only right beside a quotation: "…," she laughed.
BESIDE_QUOTES: Final = frozenset(
    form
    for entry in phrases(
        """
        continue, begin:began:begun, start, finish, end, conclude, sing:sang:sung, laugh, smile, grin,
        nod+, shrug+, chuckle, chant, exhort, recall, read:read, open, close, gasp, sob+,
        snap+, growl, croon, enthuse, jeer, deadpan+, persist, press, prompt, interrupt, counsel, venture
        """
    )
    for form in (_forms(entry)[0], *_forms(entry)[1])
)

#: Verbs that make a noun of `CUE_NOUNS` the words of their subject: "made the point", "issued a warning".
LIGHT_VERBS: Final = frozenset(
    form
    for entry in phrases(
        """
        make:made, issue, give:gave:given, deliver, release, post, send:sent, write:wrote:written, sign,
        offer, use, launch, publish, utter, voice, file, submit+, tweet, share, read:read, draft, record,
        have:had, raise, repeat, coin, adopt, invoke, borrow, keep:kept, take:took:taken
        """
    )
    for form in (_forms(entry)[0], *_forms(entry)[1])
)

#: Lemmas of `CUE_VERBS` that name whom they speak to before what they say: "told reporters that …".
ADDRESSING: Final = frozenset(
    phrases("advise, assure, caution, inform, instruct, notify, promise, reassure, remind, tell, warn")
)

#: Lemmas of `CUE_VERBS` that take a clause without "that": "said the dam was old".
CLAUSAL: Final = frozenset(
    phrases(
        """
        acknowledge, add, admit, affirm, allege, announce, argue, assert, assure, boast, claim, complain,
        concede, conclude, confess, confirm, contend, declare, deny, emphasise, emphasize, estimate, explain,
        inform, insist, joke, lament, maintain, note, observe, predict, promise, reckon, reiterate, remark,
        remind, repeat, reply, report, respond, reveal, rule, say, state, stress, suggest, swear, tell,
        testify, threaten, tweet, vow, warn, write"""
    )
)

#: Lemmas of `CUE_VERBS` that things do as well: "it underscores that …" quotes nobody.
INANIMATE: Final = frozenset(
    phrases(
        """
        comment, confirm, demand, detail, disclose, echo, emphasise, emphasize, explain, forecast,
        hint, imply, indicate, justify, predict, promise, refute, relate, release, reveal, signal,
        speak, suggest, threaten, underline, underscore"""
    )
)

#: Nouns that carry words: "in a statement", "his warning that …"; singular and plural.
CUE_NOUNS: Final = frozenset(
    phrases(
        """
        accusation, acknowledgement, acknowledgment, address, admission, advice, affidavit,
        allegation, announcement, answer, apology, appeal, argument, article, assertion,
        assessment, assurance, book, blog, blog post, briefing, broadcast, bulletin, call,
        caution, claim, column, comment, commentary, communique, complaint, conclusion,
        condemnation, confession, confirmation, congratulations, conversation, criticism,
        declaration, defence, defense, demand, denial, denunciation, diary, disclosure,
        dispatch, document, editorial, e-mail, email, essay, estimate, excerpt, explanation,
        filing, finding, forecast, greeting, guarantee, hint, insistence, instruction,
        interview, joint declaration, joint statement, joke, lecture, letter, live stream,
        manifesto, media briefing, memo, memoir, memorandum, message, monologue, news briefing,
        news conference, news release, note, notice, objection, observation, op-ed, opinion,
        opinion piece, order, outburst, pledge, plea, podcast, post, posting, praise,
        prediction, press briefing, press conference, press release, press statement, promise,
        prophecy, proposal, proposition, protest, question, quip, quotation, quote, reaction,
        readout, rebuke, rebuttal, recommendation, recording, refusal, rejection, remark,
        reminder, reply, report, request, response, retort, revelation, ruling, sermon, signal,
        social media post, soundbite, speech, statement, submission, suggestion, summary,
        summons, talk, telegram, phrase, term, point, case, slogan, chant, motto, nickname, label,
        catchphrase, mantra, testimony, text message, thread, threat, toast, transcript,
        tweet, ultimatum, verdict, video, video address, video message, viewpoint, voicemail,
        vow, warning, wish, words, writing"""
    )
)
