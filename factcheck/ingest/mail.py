"""E-mail: the text part, or the HTML part where there is no other; attachments are told, not read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, Message

from factcheck.errors import FactcheckError
from factcheck.ingest.doubt import POOR
from factcheck.ingest.hypertext import grown
from factcheck.ingest.markup import Paragraph, cuts, paragraphs, words
from factcheck.ingest.story import Head, article
from factcheck.ingest.strand import Strand
from factcheck.ingest.transfer import Carried
from factcheck.ingest.tree import Node
from factcheck.ingest.weave import Piece
from factcheck.model import Article, Skipped

SIGNATURE = re.compile(r"^-- ?$", re.M)
# Above what a mail program has put below a reply, without a mark on its lines.
OLDER = re.compile(
    r"^[ \t]*(?:-{2,}[ \t]*(?:Original Message|Urspr\u00fcngliche Nachricht|Message d'origine)[ \t]*-{2,}"
    r"|_{10,}[ \t]*\r?\n(?=From:)|From:[ \t]+\S[^\n]*\n(?:Sent|Date):[ \t]+\S[^\n]*\n(?:[^\n]*\n){0,3}?Subject:)",
    re.M,
)
PASSED = re.compile(r"^[ \t]*(?:Begin forwarded message:|-{2,}[ \t]*Forwarded message[ \t]*-{2,})[ \t\r]*$", re.M)
QUOTED = re.compile(r"^>[ \t]?", re.M)
ENVELOPE = re.compile(rb"\s*(?:From \S+ [^\n]{0,80}\n)?")  # a mailbox has a line of its own above each message
HANDED_ON = re.compile(r"(?:(?:fwd?|wg|tr|i)\s?:\s*)+", re.I)
FIELDS = re.compile(r"^[ >*]*[A-Z][a-z-]{1,12}\*?:\*? \S", re.M)
PARTING = ("divRplyFwdMsg", "appendonsend", "x_divRplyFwdMsg")
WROTE = re.compile(r"On .{4,200} wrote:", re.S)


def read(raw: bytes, path: str) -> Iterator[Article | Skipped]:
    """The message as one article. Raises FactcheckError where nothing of it is text."""
    carried = Carried(raw)
    start = ENVELOPE.match(raw)
    message = message_from_bytes(raw[start.end() if start else 0 :], policy=policy.default)
    try:
        plain, pages, others = parts(message)
    except Exception as error:  # as below: what a message says of its parts may break the library that reads it
        raise FactcheckError(f"no readable mail: {type(error).__name__}") from None
    if not (plain or pages):
        yield Skipped(path, "a mail without text", deliberate=True)
        return
    pieces, notes, is_page, whole = told(carried, plain, pages)
    head = head_of(message)._replace(notes=notes, doubts=tuple(others))
    text = "".join(piece.text for piece in pieces)
    handed_on = bool(HANDED_ON.match(head.title))
    if form := form_of(text):
        head = head._replace(title=form["headline"], byline=form["byline"])
        pieces = located(form["body"], carried.source)
    body = html_paragraphs(pieces, cited=not handed_on) if is_page else plain_paragraphs(pieces, handed_on=handed_on)
    title = HANDED_ON.sub("", head.title, count=1)
    place = max(carried.source.find(title), 0)
    yield article(carried.source, path, head._replace(title=title), body, headline=[Piece(title, place)], whole=whole)


def parts(message: Message) -> tuple[list[EmailMessage], list[EmailMessage], list[str]]:
    """(the plain parts, the pages, what is not read): a message inside the message is somebody else's."""
    plain: list[EmailMessage] = []
    pages: list[EmailMessage] = []
    others: list[str] = []
    for one in outer(message):
        kind = one.get_content_type()
        if one.get_filename() or kind == "message/rfc822":
            others.append(f"attachment not read: {one.get_filename() or 'a message'}")
        elif isinstance(one, EmailMessage) and kind in ("text/plain", "text/html"):
            (plain if kind == "text/plain" else pages).append(one)
    return plain, pages, others


def outer(message: Message) -> Iterator[Message]:
    """The parts of a message without those of messages attached to it."""
    yield message
    if message.get_content_maintype() == "multipart":
        for part in message.iter_parts() if isinstance(message, EmailMessage) else ():
            yield from outer(part)


def told(
    carried: Carried, plain: list[EmailMessage], pages: list[EmailMessage]
) -> tuple[list[Piece], tuple[str, ...], bool, int]:
    """(the text, what is odd about it, whether it is a page, the words of the fuller of both).

    The plain parts unless they only point to the page.
    """
    text, notes = joined(carried, plain)
    page, oddities = joined(carried, pages)
    story = words(html_paragraphs(page, cited=False)) if page else 0
    plainly = words([Paragraph(text)])
    if story and plainly < POOR * story:
        return page, oddities, True, story
    return text, notes, False, max(plainly, story)


def joined(carried: Carried, found: list[EmailMessage]) -> tuple[list[Piece], tuple[str, ...]]:
    """The texts of several parts, one below the other."""
    texts = [carried.pieces(one) for one in found]
    return [piece for pieces, _ in texts for piece in (*pieces, Piece("\n\n", 0))], tuple(
        note for _, notes in texts for note in notes
    )


def field_of(message: Message, name: str) -> str:
    """A header field on one line; as it is written where Python's reader of such fields gives up on it."""
    try:
        value = str(message.get(name) or "")
    except Exception:  # it raises IndexError and AttributeError for some fields that are no fields
        value = next((str(raw) for key, raw in message.raw_items() if key.lower() == name), "")
    return " ".join(value.split())


def head_of(message: Message) -> Head:
    """What the header fields tell, with encoded words decoded."""
    field = {name: field_of(message, name) for name in ("subject", "from", "date", "message-id")}
    return Head(title=field["subject"], source=field["from"], date=field["date"], guid=field["message-id"])


def form_of(text: str) -> dict[str, str]:
    """The fields of a story that was filed through a form: JSON with lists of one value; empty where it is none."""
    if not text.lstrip().startswith("{"):
        return {}
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    fields = {key.lower(): str(value[0]) for key, value in found.items() if isinstance(value, list) and value}
    if "body" not in fields or "headline" not in fields:
        return {}
    return {"byline": "", **fields}


def located(text: str, source: str) -> list[Piece]:
    """The lines of a text that was taken out of a form, with their places in the file where they stand there."""
    found, at = [], 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        index = source.find(words, at) if words else -1
        at = index if index >= 0 else at
        found.append(Piece(line, max(at - (len(line) - len(line.lstrip())), 0)))
    return found


def plain_paragraphs(pieces: list[Piece], *, handed_on: bool) -> Iterator[Paragraph]:
    """Paragraphs of plain text: blank lines part them, and indents; signature and what is answered are no story.

    What is `handed_on` is the story, whatever marks stand before its lines.
    """
    strand = Strand(pieces)
    if (passed := PASSED.search(strand.text)) and QUOTED.search(strand.text, passed.end()):
        strand = Strand(unquoted(strand, passed.end()))
    ends = [SIGNATURE.search(strand.text), None if handed_on or passed else OLDER.search(strand.text)]
    end_of_story = min((end.start() for end in ends if end), default=len(strand.text))
    for start, end in cuts(strand.text):
        below = start + 1 >= end_of_story  # a cut keeps the line break before it
        silent = below or is_of_another(strand.text[start:end].strip("\r\n"))
        yield Paragraph(list(strand.cut(start, end)), "boilerplate" if silent else None)


def unquoted(strand: Strand, start: int) -> Iterator[Piece]:
    """The pieces of a strand, from `start` on without the marks with which a mail program cites."""
    at = 0
    for match in QUOTED.finditer(strand.text, start):
        yield from strand.cut(at, match.start())
        at = match.end()
    yield from strand.cut(at, len(strand.text))


def is_of_another(text: str) -> bool:
    """Whether a paragraph is what the sender answers to, or the header of what is handed on."""
    if len(FIELDS.findall(text)) >= 3 or WROTE.fullmatch(text):
        return True
    lines = [line.strip() for line in text.splitlines()]
    own = next((number for number, line in enumerate(lines) if line.startswith(">")), len(lines))
    answered = lines[own:] and all(line.startswith(">") for line in lines[own:])
    return bool(answered) and (own == 0 or (own <= 3 and lines[own - 1].endswith(":")))


def html_paragraphs(pieces: Iterable[Piece], *, cited: bool) -> Iterator[Paragraph]:
    """Paragraphs of a page; where mail is `cited` in it, that is no part of the story."""
    root = grown(Strand(pieces))
    return paragraphs(Node("body", {}, [without_cited(root) if cited else root]))


def without_cited(node: Node) -> Node:
    """The tree with what is answered moved aside."""
    children = [without_cited(child) if isinstance(child, Node) else child for child in node.children]
    is_cited = (node.tag == "blockquote" and node.get("type") == "cite") or "gmail_quote" in node.get("class").split()
    parted = next(
        (at for at, child in enumerate(children) if isinstance(child, Node) and child.get("id") in PARTING), None
    )
    if parted is not None:  # Outlook: everything from here on is older
        children = [*children[:parted], Node("aside", {}, children[parted:])]
    return node._replace(tag="aside" if is_cited else node.tag, children=children)
