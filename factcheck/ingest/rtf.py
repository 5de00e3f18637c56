"""RTF, by striprtf (extra rtf): the text as a reader sees it; what is struck out, deleted or hidden is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.errors import FactcheckError
from factcheck.ingest.docx import is_dated
from factcheck.ingest.markup import Paragraph
from factcheck.ingest.story import Head, article, unplaced
from factcheck.ingest.titles import fronted
from factcheck.ingest.weave import Piece
from factcheck.model import Article, Skipped

MISSING = "RTF needs striprtf: python -m pip install striprtf"
TOKEN = re.compile(r"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})?[ ]?|\\'..|\\.|[{}]|[^\\{}]+|\\", re.S)
UNSEEN = frozenset(("strike", "striked", "deleted", "v"))
DROPPED = frozenset(("fldinst", "pict", "object", "themedata", "colorschememapping"))  # groups that hold no copy
FONTS, MANY = "fonttbl", 6_000  # tokens
PAGE = re.compile(rb"\\ansicpg(\d{3,5})")
PAGES = frozenset(f"cp{page}" for page in (437, 850, 852, 866, 874, 932, 936, 949, 950, *range(1250, 1259)))
TITLE = re.compile(r"\{\\title ((?:[^{}\\]|\\[^\n]){1,400})\}")
TIME = re.compile(r"\{\\(revtim|creatim)\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")
CELL = "|"  # with which striprtf ends a cell of a table


def read(raw: bytes, path: str) -> Iterator[Article | Skipped]:
    """The one article of a file. Raises FactcheckError without striprtf and for files that it cannot read."""
    try:
        from striprtf.striprtf import rtf_to_text
    except ImportError:
        raise FactcheckError(MISSING) from None
    source = raw.decode(encoding(raw), "replace")
    try:
        text = rtf_to_text("".join(seen(source)), errors="replace")
        named = TITLE.search(source)
        title = rtf_to_text(f"{{\\rtf1 {named[1]}}}", errors="replace").strip() if named else ""
    except Exception as error:  # a file made to break a reader breaks it in any of a hundred ways
        raise FactcheckError(f"no readable RTF: {type(error).__name__}: {error}") from None
    found = list(paragraphs(text))
    date = "" if is_dated([text], "") else written(source)
    made = unplaced(article(text, path, Head(title=title, date=date), found))
    yield made if isinstance(made, Skipped) else fronted(made)


def encoding(raw: bytes) -> str:
    """The code page that a file declares, of those that RTF knows."""
    declared = PAGE.search(raw, 0, 2000)
    name = f"cp{declared[1].decode()}" if declared else ""
    return name if name in PAGES else "cp1252"


def seen(source: str) -> Iterator[str]:
    """The tokens of a file without the words that no reader sees, and without the groups that hold none.

    Their names are left out, too, and what is too much for a table of fonts: striprtf searches for both in time that
    grows with the square of their number.
    """
    above: list[frozenset[str]] = []
    off: frozenset[str] = frozenset()
    fonts = 0
    for match in TOKEN.finditer(source):
        token, word = match[0], match["word"]
        if token == "{":
            above.append(off)
        elif token == "}":
            off = above.pop() if above else off
        elif word in UNSEEN:
            off = off - {word} if match["number"] == "0" else off | {word}
        elif word == "plain":
            off -= UNSEEN
        elif word in DROPPED or word == FONTS:
            off |= {word}
        fonts += FONTS in off
        braces = token in ("{", "}")
        if braces or not (word in DROPPED or fonts_end(off, fonts) or (off - {FONTS} and is_words(token, word))):
            yield token


def fonts_end(off: frozenset[str], number: int) -> bool:
    """Whether this is inside a table of fonts that is longer than any that a program writes."""
    return FONTS in off and number > MANY


def is_words(token: str, word: str | None) -> bool:
    """Whether a token is text: letters, a byte or a character by its number."""
    return word == "u" or (not word and token not in ("\\*", "\\\n", "\\\r"))


def written(source: str) -> str:
    """The day of the last revision, else of the making, as a date."""
    days = {match[1]: f"{match[2]}-{int(match[3]):02}-{int(match[4]):02}" for match in TIME.finditer(source)}
    return days.get("revtim") or days.get("creatim") or ""


def paragraphs(text: str) -> Iterator[Paragraph]:
    """A paragraph a line; the rows of a table are of one."""
    offset = 0
    for line in text.split("\n"):
        row = line.rstrip().endswith(CELL)
        if line.strip():
            yield Paragraph([Piece(line.replace(CELL, " ") if row else line, offset)], "table" if row else None)
        offset += len(line) + 1
