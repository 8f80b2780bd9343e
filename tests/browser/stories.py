"""Articles that a page of HTML is tested with, some of them hostile."""

from __future__ import annotations

import json
from pathlib import Path

#: Whatever of this runs tells the page.
SCRIPT = "<script>window.pwned=1</script>"
IMAGE = '<img src=x onerror="window.pwned=2"><svg onload=window.pwned=3></svg>'
BREAKOUT = "</style></title></textarea>-->]]><script>window.pwned=4</script>"
LINK = "javascript:window.pwned=5"
STEERING = "\x1b]52;c;cHduZWQ=\x07 \u202edenrut\u2069 zero\u200bwidth \x9b31m"

COMMON = "The harbour bridge in Riga reopened on 6 May 2024 after 20 years, the mayor Anna Berg said."
HOSTILE = {
    "id": '"><b id=x>../#%00',
    "source": f"{SCRIPT} Daily & 'Record' \"{IMAGE}",
    "title": f"{BREAKOUT} Bridge opens",
    "author": f"{IMAGE}",
    "url": LINK,
    "published": "2024-05-07",
    "text": f"{COMMON}\n\n{SCRIPT} {IMAGE}\n{BREAKOUT}\n\n{STEERING}\n\n"
    f'"We shall never close it again {SCRIPT}," Anna Berg said on Monday.\n'
    "Some 40 boats {{ 7 * 7 }} {% raw %} &amp; waited at the quay in 2023.\n",
}
PLAIN = {
    "id": "post",
    "source": "Evening Post",
    "url": "https://example.com/a?b=1&c=%22",
    "published": "2024-05-08",
    "language": "en-GB",
    "text": f'{COMMON}\n"We will never close it again," Anna Berg said on Monday.\n'
    "Some 30 boats waited at the quay in 2023.\n\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd.\n",
}
#: A text with hard breaks, its sentences go over several lines.
BROKEN = {
    "id": "echo",
    "source": "Echo",
    "published": "2024-05-07",
    "text": "The harbour bridge in Riga reopened\non 6 May 2024 after 20 years, the mayor\nAnna Berg said.\n"
    "\nAbout 40 boats had waited\nat the quay\nin 2023.\n",
}


def many(folder: Path) -> Path:
    """Write so many articles that the page folds its sections."""
    path = folder / "many.jsonl"
    lines = (
        json.dumps(
            {
                "id": f"a{number}",
                "source": f"Paper {number}",
                "published": "2024-05-07",
                "text": f"{COMMON}\nOn that day {number + 20} ferries waited at pier {number}.\n",
            }
        )
        for number in range(24)
    )
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def hostile(folder: Path) -> Path:
    """Write the articles as JSON Lines."""
    path = folder / "hostile.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in (HOSTILE, PLAIN, BROKEN)), encoding="utf-8")
    return path
