"""Lines that belong to a picture: captions, and credits glued to their end."""

from __future__ import annotations

import re

from samestory.lexicon.words import FUNCTION_WORDS
from samestory.load.phrases import MAKERS
from samestory.load.published import MONTH

_LONGEST = 700

_MAKER_SET = frozenset(MAKERS)
_PLATFORMS = frozenset({"Facebook", "Flickr", "Instagram", "TikTok", "Twitter", "Unsplash", "YouTube"})
_MAKER_FIRST = tuple(f"{maker} " for maker in MAKERS)

#: Kept as strings: compiled when first needed, for most runs meet few of these lines.
#: A credit at the very end, with or without a space before it: "…in portImage: ANNA BERG/Agency".
_LABEL = (
    r"(?:(?<=[a-z.)’”\"'\d ])|^)[(\[]?"
    r"(?:Images?|Photos?|Photographs?|Photographers?|Pictures?|Pics?|Credits?|Foto)"
    r"(?: (?:[Cc]redits?|[Bb]y|[Cc]ourtesy(?: of)?|[Ss]ource))?"
    r"(?:\s?[:/]|(?=\s?(?:Getty|R[Ee][Uu]|AFP|AP\b|EPA|Alamy|Shutter)))\s?[^:?!]{0,90}$"
)
_CREDITED = (
    r"(?:^|[.!?)’”\"] ?)(?:Photo(?:graph)?s?|Images?|Pictures?) (?:by|courtesy(?: of)?) [A-Z][^.!?]{1,60}\.?$"
)
#: "(Anna Berg for The Post)"
_MADE_FOR = r"\((?:[A-Z][\w.'’-]{0,30} ){2,4}for [A-Z][^()]{2,40}\)$"
_OPENING = (
    r"FILE ?(?:PHOTO|PICTURE|IMAGE)?\s?[:–—-]|File (?:photo|picture|image)\b|Enlarge this image\b"
    r"|(?:Image|Media|Photo|Picture) (?:caption|copyright|credit)\b"
    r"|(?:Photo|Image|Picture|Photograph|Caption)s?:\s"
    r"|In this [^.]{0,60}\b(?:photo|photograph|picture|image|frame grab)\b"
    r"|This [^.]{0,40}\b(?:photo|photograph|picture|image) "
    r"(?:from|made|obtained|provided|released|shows|supplied|taken)\b"
)
_FILE_PHOTO = (
    r"\bin (?:this|a) (?:[\w., -]{1,40})?(?:file|handout|undated) (?:photo|picture|image)"
    r"|\b(?:file|handout) (?:photo|picture)\b|\bhide caption\b|\(file\b"
)
_SHOWN = (
    r"\b(?:is|are) (?:seen|shown|photographed|displayed)(?: (?:here|\w+ing))? (?:in|on|at|as|during"
    r"|after|before|outside|inside|near|with|from|through|along)\b|\b(?:is|are) pictured\b"
    r"|(?:, |\()(?:(?:far |second |third )?(?:left|right)|cent(?:er|re)|[lLrR])[,)]"
)
_DATE = (
    rf"\b(?:{MONTH} \d|\d{{1,2}} {MONTH}\b|(?:19|20)\d\d\b"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
)
_DATED_END = (
    rf"\b(?:{MONTH} \d{{1,2}}, |{MONTH},? |\d{{1,2}} {MONTH},? )"
    r"(?:19|20)\d\d\.?(?:\s?\(.{1,80}\))?$"
)
#: A caption shows; it does not report what was said.
_REPORTED = r"\b(?:said|says|told|added|announced|reported|according to)\b|[“”\"]"

#: First words of sentences that take up what was said; a caption names what it shows.
_CONTINUES = FUNCTION_WORDS - {"a", "an", "another", "inside", "one", "outside"}

#: What a caption of the kinds above always has; looked for first, because most lines have none.
_HINTS = ("photo", "imag", "pic", "credit", "getty", "foto", "caption", "(file", "file ")
_SHOWN_HINTS = ("seen", "shown", "pictured", "displayed", "left", "right", "cent", "(l)", "(r)")


def is_caption(line: str) -> bool:
    """Say whether `line` describes a picture. Needs no context: the line itself must show it."""
    if len(line) > _LONGEST:
        return False
    low = line.casefold()
    hinted = any(hint in low for hint in _HINTS)
    end = line[-160:]
    if hinted and (re.match(_OPENING, line) or re.search(_LABEL, end) or re.search(_CREDITED, end)):
        return True
    if _agency_at(line) or (line.endswith(")") and re.search(_MADE_FOR, end)):
        return True
    if len(line) > 400:
        return False
    if hinted and re.search(_FILE_PHOTO, line, re.IGNORECASE):
        return not re.search(_REPORTED, line)
    if not any(hint in low for hint in _SHOWN_HINTS):
        return False
    return bool(re.search(_SHOWN, line) and re.search(_DATE, line) and not re.search(_REPORTED, line))


def is_credit(line: str) -> bool:
    """Say whether `line` is nothing but the credit of a picture."""
    if len(line) > 120:
        return False
    if _has_slash(line):
        return True
    if line.endswith("."):
        return False
    labelled = re.search(_LABEL, line)
    if (labelled and labelled.start() == 0) or re.match(_CREDITED, line):
        return True
    return len(line) <= 60 and _ends_in_agency(line)


def _has_slash(line: str) -> bool:
    """Know "Anna Berg/The Post" and "Agency/Instagram.": names on both sides of a slash, nothing else."""
    if "/" not in line or len(line) > 70 or "://" in line:
        return False
    parts = [part.strip() for part in line.removesuffix(".").split("/")]
    words = [part.split() for part in parts]
    if not all(1 <= len(part) <= 4 and all(word[0].isupper() for word in part) for part in words):
        return False
    return len(words[0]) > 1 or any(part in _MAKER_SET or part in _PLATFORMS for part in parts)


def may_caption(line: str) -> bool:
    """Say whether `line` could be a caption when it stands below a title, as pictures do."""
    return len(line) <= 300 and bool(re.search(_DATED_END, line)) and not re.search(_REPORTED, line)


def is_unfinished(line: str, following: str) -> bool:
    """Say whether `line` has words for a sentence and no mark at its end: a caption where prose has one.

    `following`: the next line, which shows whether a paragraph was only broken.
    """
    words = line.split(maxsplit=7)
    return (
        line[-1].isalnum()
        and line[0].isupper()
        and words[0].casefold() not in _CONTINUES
        and not words[0].endswith(",")
        and not following[:1].islower()
        and len(words) > 6
        and len(line) <= 400
        and not any(mark in line for mark in ("://", "@", "#"))
        and not re.search(_REPORTED, line)
    )


def _agency_at(line: str) -> bool:
    """Say whether an agency stands before the caption or behind it.

    Captions that follow the agency have no full stop: "Reuters reported that …" has.
    """
    if line.startswith(_MAKER_FIRST) and len(line) <= 200 and line[-1] not in '.!?:”"':
        maker = next(maker for maker in _MAKER_FIRST if line.startswith(maker))
        rest = line[len(maker) :].lstrip("- /")
        return rest[:1].isupper() or rest[:1] in "\"'“‘"
    return line.partition(":")[0] in _MAKER_SET or _ends_in_agency(line)


def _ends_in_agency(line: str) -> bool:
    """Say whether `line` ends in "(Anna Berg/Agency)", "Anna Berg/Agency", "via Agency"."""
    tail = line[-100:]
    if tail.endswith(")"):
        return _names_maker(tail[tail.rfind("(") + 1 : -1])
    if tail.endswith("]"):
        return "Photo" in tail[tail.rfind("[") :]
    tail = tail.removesuffix(".").removesuffix(", FILE").removesuffix(", File")
    if tail.endswith("Getty Images"):
        return True
    before, slash, after = tail.rpartition("/")
    if not slash:
        before, slash, after = tail.rpartition(" via ")
        return bool(slash) and (after in _MAKER_SET or "mage" in before[-6:] or after == "Storyful")
    if "://" in tail:
        return False
    if after.strip() in _MAKER_SET:
        return True
    return before.endswith(("REUTERS", "Reuters", "AP Photo")) and after.istitle()


def _names_maker(credit: str) -> bool:
    if len(credit) > 90 or credit.endswith((".", "!", "?")):
        return False
    parts = [part.strip() for part in re.split(r"[/|,]| via | – | - ", credit)]
    return any(part in _MAKER_SET or "Photo" in part or "Image" in part for part in parts)
