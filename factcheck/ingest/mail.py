"""E-mail: the text part, or the HTML part where there is no other; attachments are told, not read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, Message

from factcheck.errors import FactcheckError
from factcheck.ingest.decode import decode
from factcheck.ingest.hypertext import grown
from factcheck.ingest.markup import Paragraph, cuts, paragraphs
from factcheck.ingest.story import Head, article
from factcheck.ingest.strand import Strand
from factcheck.ingest.tree import Node
from factcheck.ingest.weave import Piece
from factcheck.model import Article, Skipped

SIGNATURE = re.compile(r"^-- ?$", re.M)


def read(raw: bytes, path: str) -> Iterator[Article | Skipped]:
    """The message as one article. Raises FactcheckError where nothing of it is text."""
    message = message_from_bytes(raw.lstrip(), policy=policy.default)
    part = body_part(message)
    if part is None:
        yield Skipped(path, "a mail without text", deliberate=True)
        return
    text, notes = content(part)
    source = decode(raw).text
    attached = [name for one in message.walk() if (name := one.get_filename())]
    notes = (*notes, *(f"attachment not read: {name}" for name in attached))
    head = head_of(message)._replace(notes=notes)
    if form := form_of(text):
        head = head._replace(title=form["headline"], byline=form["byline"])
        text = form["body"]
    pieces = located(text, source)
    body = html_paragraphs(pieces) if part.get_content_subtype() == "html" else plain_paragraphs(pieces)
    yield article(source, path, head, body, headline=[Piece(head.title, max(source.find(head.title), 0))])


def body_part(message: Message) -> EmailMessage | None:
    """The part that holds the story: plain text before HTML."""
    texts = [one for one in message.walk() if isinstance(one, EmailMessage) and one.get_content_maintype() == "text"]
    shown = [one for one in texts if not one.get_filename()]
    plain = [one for one in shown if one.get_content_subtype() == "plain"]
    return next(iter((*plain, *shown)), None)


def content(part: EmailMessage) -> tuple[str, tuple[str, ...]]:
    """The text of a part; a charset that is wrong or unknown gives way to what the bytes are."""
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes):
        raise FactcheckError("a mail part without content")
    text, _, notes = decode(raw, part.get_content_charset())
    return text.replace("\r\n", "\n"), notes


def head_of(message: Message) -> Head:
    """What the header fields tell, with encoded words decoded."""
    field = {name: " ".join(str(message.get(name) or "").split()) for name in ("subject", "from", "date", "message-id")}
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
    """The lines of the text with their places in the file; an encoded line keeps the place of the one before."""
    found, at = [], 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        index = source.find(words, at) if words else -1
        at = index if index >= 0 else at
        found.append(Piece(line, max(at - (len(line) - len(line.lstrip())), 0)))
    return found


def plain_paragraphs(pieces: list[Piece]) -> Iterator[Paragraph]:
    """Paragraphs of plain text: blank lines part them, and indents; a signature is none of the story."""
    strand = Strand(pieces)
    signed = SIGNATURE.search(strand.text)
    end_of_story = signed.start() if signed else len(strand.text)
    for start, end in cuts(strand.text):
        below = start + 1 >= end_of_story  # a cut keeps the line break before it
        yield Paragraph(list(strand.cut(start, end)), "boilerplate" if below else None)


def html_paragraphs(pieces: list[Piece]) -> Iterator[Paragraph]:
    """Paragraphs of an HTML part."""
    return paragraphs(Node("body", {}, [grown(Strand(pieces))]))
