"""Terminal output as a picture: what a command prints in colour, as SVG that needs no font and no network."""

from __future__ import annotations

import io
from typing import Final

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

_THEME: Final = TerminalTheme(
    background=(23, 26, 33),
    foreground=(220, 223, 228),
    normal=[
        (23, 26, 33),
        (240, 113, 120),
        (152, 205, 120),
        (235, 200, 120),
        (110, 175, 245),
        (205, 145, 235),
        (105, 205, 215),
        (220, 223, 228),
    ],
)

_PAGE: Final = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">
<title>samestory in a terminal</title>
<style>
.{unique_id}-matrix {{
  font: {char_height}px/{line_height}px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
}}
.{unique_id}-title {{ font: 18px system-ui, sans-serif }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def svg(command: str, printed: str, width: int) -> str:
    """Return a picture of a terminal of `width` cells in which `command` has printed that."""
    console = Console(
        record=True,
        width=width,
        file=io.StringIO(),
        force_terminal=True,
        color_system="standard",
        highlight=False,
    )
    console.print(Text.assemble(("$ ", "dim"), command), soft_wrap=True)
    console.print(Text.from_ansi(printed.rstrip("\n")), soft_wrap=True)
    return console.export_svg(title="samestory", theme=_THEME, code_format=_PAGE, unique_id="t")
