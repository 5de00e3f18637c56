"""From the head and the paragraphs that a format gives to an article, the same way for all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from factcheck.ingest.dates import instant, published
from factcheck.ingest.doubt import SHORT, scant
from factcheck.ingest.hypertext import grown
from factcheck.ingest.markup import TAG, Paragraph, paragraphs
from factcheck.ingest.strand import Strand
from factcheck.ingest.tree import Node
from factcheck.ingest.weave import Piece, Weaver
from factcheck.model import Anchor, Article, Skipped

EMBARGO = re.compile(
    r"\W{0,9}(?:eds?\W{1,3})?(?:(?:strictly |under )?embargo(?:ed)?\b"
    r"|not for (?:release|use|publication) (?:before|until))",
    re.I,
)
ESCAPED = re.compile(r"</?[A-Za-z][^<>]{0,200}>|&(?:#\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
SURROGATE = re.compile("[\ud800-\udfff]")
CORRECTED = re.compile(r"\W{0,3}correct(?:ed|ion)\b", re.I)
CORRECTS = re.compile(r"\bcorrect(?:s|ed|ing|ion)\b", re.I)
LIFTED = re.compile(r"\b(?:lifted|expired|over|no longer|no embargo)\b", re.I)
LONGEST_EMBARGO = timedelta(days=31)


class Head(NamedTuple):
    """What a format tells of a story, as it writes it; empty where it tells nothing."""

    title: str = ""
    source: str = ""
    date: str = ""
    dateline: str = ""
    byline: str = ""
    language: str = ""
    version: str = ""
    status: str = ""
    embargo: str = ""
    url: str = ""
    guid: str = ""
    notes: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def article(
    source: str,
    path: str,
    head: Head,
    body: Iterable[Paragraph],
    *,
    part: str = "",
    headline: Iterable[Piece] = (),
    whole: int = 0,
) -> Article | Skipped:
    """The article, or why there is none: a package or picture without text. A killed story may lack its text.

    `source` is the text of the file to which the pieces refer, `part` what tells a story from others of its file,
    `whole` the number of words where the format has its stories: far more than are in the article is a doubt.
    """
    head = printable(head)
    weaver = Weaver(source)
    weaver.block(headline, "headline")
    found = [weaver.block(pieces, role) for pieces, role in body]
    status = status_of(head)
    identity = f"{path}#{part}" if part else path
    if not any(found) and status != "canceled":
        much = whole > SHORT
        reason = f"no story found among {whole} words" if much else "no text (a package, a picture or an empty story)"
        return Skipped(identity, reason, deliberate=not much)
    doubts = (*head.doubts, *scant(len(weaver.text().split()), whole))
    woven = weaver.woven(headed(head._replace(doubts=doubts), identity, path, status))
    return woven._replace(text=SURROGATE.sub("\ufffd", woven.text)) if SURROGATE.search(woven.text) else woven


def headed(head: Head, identity: str, path: str, status: str) -> Article:
    """An article without its text yet."""
    when = published(head.date)
    return Article(
        id=identity,
        text="",
        path=path,
        source=head.source or None,
        published=when.period,
        published_at=when.at,
        title=head.title or None,
        language=head.language[:2].lower() or "en",
        dateline=head.dateline or None,
        byline=head.byline or None,
        version=version_of(head) or None,
        status=status,
        url=head.url or None,
        notes=head.notes,
        guid=head.guid or None,
        doubts=(*head.doubts, *when.notes),
    )


def version_of(head: Head) -> str:
    """The version, and whether its source says that it corrects one before it."""
    corrects = CORRECTED.match(head.title) or any(CORRECTS.search(note) for note in head.notes)
    return f"{head.version} (corrected)".strip() if corrects else head.version


def printable(head: Head) -> Head:
    """The head without halves of characters, which no encoding can print."""
    changed: dict[str, Any] = {
        name: SURROGATE.sub("\ufffd", value)
        for name, value in head._asdict().items()
        if isinstance(value, str) and SURROGATE.search(value)
    }
    notes = tuple(SURROGATE.sub("\ufffd", note) for note in head.notes)
    return head._replace(notes=notes, **changed)


def status_of(head: Head) -> str:
    """usable, embargoed, canceled, withheld: the last word of codes such as ``stat:usable``, in one spelling."""
    word = re.split("[:/]", head.status.strip())[-1].lower() or "usable"
    word = {"cancelled": "canceled", "killed": "canceled", "kill": "canceled", "withheld": "embargoed"}.get(word, word)
    return "embargoed" if word == "usable" and (is_held(head.embargo) or is_told_to_wait(head)) else word


def is_held(embargo: str) -> bool:
    """Whether an embargo, written as a time or in words, is still on."""
    until = instant(embargo)
    return bool(embargo) and (until is None or until > datetime.now(UTC))


def is_told_to_wait(head: Head) -> bool:
    """Whether a note of a desk speaks of an embargo; of one that gives no time nobody knows when it is over."""
    when = instant(head.date)
    old = when is not None and datetime.now(UTC) - when > LONGEST_EMBARGO
    return not old and any(EMBARGO.match(note) and not LIFTED.search(note) for note in head.notes)


def unplaced(found: Article | Skipped) -> Article | Skipped:
    """The same for formats whose files have no lines: lines are counted in the text itself."""
    return found if isinstance(found, Skipped) else found._replace(anchors=(Anchor(0, 1, 1),), flowing=True)


def heading(node: Node | None) -> list[Piece]:
    """The pieces of a headline; one that is itself HTML, escaped once more or in CDATA, is unpacked first."""
    pieces = list(node.pieces()) if node else []
    return pieces if node is not None and node.get("type") == "text" else unpacked(pieces)


def unpacked(pieces: list[Piece]) -> list[Piece]:
    """The pieces of a line that may be HTML."""
    strand = Strand(pieces)
    return list(grown(strand).pieces()) if ESCAPED.search(strand.text) else pieces


def wording(pieces: Iterable[Piece]) -> str:
    """The text of pieces, white space collapsed."""
    return " ".join("".join(piece.text for piece in pieces).split())


def markup_inside(node: Node) -> Iterable[Paragraph]:
    """The paragraphs of an element; text that is itself HTML, escaped once more or in CDATA, is unpacked first."""
    pieces = [child for child in node.children if isinstance(child, Piece)]
    strand = Strand(pieces)
    if TAG.search(strand.text):
        return paragraphs(grown(strand))
    return paragraphs(node)
