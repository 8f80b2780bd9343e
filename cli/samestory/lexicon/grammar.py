"""The closed word classes of English that tell where a clause begins and what governs a noun."""

from __future__ import annotations

from typing import Final

from samestory.lexicon.tables import word_set

#: Words that make a noun phrase something else than a subject.
PREPOSITIONS: Final = word_set(
    """
    about above across after against ahead along alongside amid amidst among amongst around as at
    before behind below beneath beside besides between beyond by concerning despite down during
    except excluding following for from in including inside into like minus near of off on onto
    opposite out outside over past per plus regarding respecting since than through throughout
    till to toward towards under underneath unlike until up upon versus via with within without
    """
)

#: Prepositions that begin a clause as well: "as the minister said".
CONJUNCTIVE: Final = word_set("after as before but like since than till until")

#: Words after which a new clause has its own subject.
SUBORDINATORS: Final = word_set(
    """
    that while whilst when whenever because if although though whereas where wherever whether why
    how once unless lest so what whatever but yet or nor after as before since than till until and
    """
)

#: Pronouns that begin a relative clause about the noun before them.
RELATIVES: Final = word_set("who whom whose which that where when")

#: Words between a subject and its verb: auxiliaries and the negation.
AUXILIARIES: Final = word_set(
    """
    am are be been being can could did do does had has have having is may might must not ought
    shall should was were will would never didn't doesn't don't hasn't haven't hadn't won't wouldn't
    couldn't can't isn't wasn't weren't cannot used
    """
)

#: Forms of "to be", which make a participle passive.
BEING: Final = word_set("am are be been being is was were isn't wasn't weren't aren't")

#: Forms that with a participle tell of what was said: "has said", "is saying".
HAVING: Final = word_set("has have had having is are was were am been hasn't haven't hadn't")

#: Adverbs without "-ly" that stand between a subject and its verb; days do so in American news.
ADVERBS: Final = word_set(
    """
    again all almost already also always both each earlier even ever first further hence here
    himself herself themselves itself just last later long now often once only rather soon still
    then there thereby thereupon thus today together tonight too twice yesterday
    monday tuesday wednesday thursday friday saturday sunday
    """
)

#: Verbs other than those of speech that show a clause to be finite.
FINITE: Final = AUXILIARIES - word_set("be been being having not never") | word_set(
    """
    ain't became began bought broke brought came caught chose did drew fell felt found fought gave
    got grew happened held kept knew led left lost made makes met paid ran rose said saw says sent
    showed sold spent stood takes took tried turned went won wrote
    """
)

#: Words that begin a noun phrase.
DETERMINERS: Final = word_set(
    """
    a an another any both each either every few her his its many most much my neither no one only
    other our several some such that the their these this those two three four five your
    """
)

#: Pronouns that stand for persons, without the relative ones and those for whom somebody speaks to.
PERSONAL: Final = word_set(
    """
    he him his himself he's he'd he'll she her hers herself she's she'd she'll they them their theirs
    themselves they're they'd they'll they've we us our ours ourselves we're we'd we'll we've i me my
    mine myself i'm i'd i'll i've
    """
)
