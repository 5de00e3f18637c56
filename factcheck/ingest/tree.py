"""XML to a tree whose texts know their offset in the file. Nothing outside the file is ever looked at.

Expat directly, because it alone of what Python ships tells the place of each text. Declared entities are refused,
be they bombs or doors; a DOCTYPE that only names a DTD is passed over unread.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import entities
from typing import TYPE_CHECKING, NamedTuple
from xml.parsers import expat

from factcheck.errors import FactcheckError
from factcheck.ingest.decode import decode
from factcheck.ingest.weave import Piece

if TYPE_CHECKING:
    from xml.parsers.expat import XMLParserType

DEEPEST = 256
DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})")
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class Node(NamedTuple):
    """An element: its name without prefix, its attributes without theirs, and what it holds in order."""

    tag: str
    attributes: dict[str, str]
    children: list[Node | Piece]

    def nodes(self, *tags: str) -> Iterator[Node]:
        """The elements of these names below this one, in the order of the file; all where none is given."""
        for child in self.children:
            if isinstance(child, Node):
                if not tags or child.tag in tags:
                    yield child
                yield from child.nodes(*tags)

    def node(self, *tags: str) -> Node | None:
        """The first of them, taking the names in their order."""
        return next((found for tag in tags for found in self.nodes(tag)), None)

    def pieces(self) -> Iterator[Piece]:
        """All text below."""
        for child in self.children:
            if isinstance(child, Node):
                yield from child.pieces()
            else:
                yield child

    def text(self) -> str:
        """All text below, white space collapsed."""
        return " ".join("".join(piece.text for piece in self.pieces()).split())

    def get(self, *names: str) -> str:
        """The first attribute of these names that says anything."""
        return next((value for name in names if (value := self.attributes.get(name, "").strip())), "")


def text_of(root: Node, *tags: str) -> str:
    """The text of the first element of these names that has any, the names in their order."""
    return next((text for tag in tags for node in root.nodes(tag) if (text := node.text())), "")


class Tree(NamedTuple):
    """A parsed file: its text as decoded, its root, and what was odd about it."""

    source: str
    root: Node
    notes: tuple[str, ...]


def parse(raw: bytes) -> Tree:
    """The tree of an XML file. Raises FactcheckError for what is not well-formed, too deep or declares entities."""
    declared = DECLARED.match(raw.lstrip())
    source, _, notes = decode(raw, declared.group(1).decode() if declared else None)
    if FORBIDDEN.search(source):
        source, notes = FORBIDDEN.sub(" ", source), (*notes, "control characters, which XML forbids, read as blanks")
    return Tree(source, Builder(source).root(), notes)


class Builder:
    """Grows the tree as expat reads; offsets of bytes become offsets of code points."""

    def __init__(self, source: str):
        self.before = len(source) - len(source.lstrip())  # nothing may stand before an XML declaration, and yet it does
        self.encoded = source[self.before :].encode("utf-8", "replace")
        self.plain = len(self.encoded) == len(source) - self.before
        self.at, self.chars = 0, self.before  # how far offsets have been counted, in bytes and in code points
        self.top = Node("", {}, [])
        self.stack = [self.top]
        self.parser: XMLParserType = expat.ParserCreate("utf-8")
        self.parser.UseForeignDTD(True)  # as if there were a DTD that is not read: then HTML's entities are no error
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.data
        self.parser.EntityDeclHandler = self.declared
        self.parser.SkippedEntityHandler = self.skipped

    def root(self) -> Node:
        """The root element. Raises FactcheckError."""
        try:
            self.parser.Parse(self.encoded, True)
        except expat.ExpatError as error:
            message = f"no well-formed XML: {expat.errors.messages.get(error.code, 'error')} in line {error.lineno}"
            raise FactcheckError(message, line=error.lineno) from None
        return next(child for child in self.top.children if isinstance(child, Node))

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if len(self.stack) > DEEPEST:
            raise FactcheckError(f"XML nested deeper than {DEEPEST} elements", line=self.parser.CurrentLineNumber)
        plain = {name.rpartition(":")[2]: value for name, value in attributes.items()}
        space, _, name = tag.rpartition(":")
        # Media RSS has titles and contents of pictures beside those of the story.
        node = Node(f"media-{name}".lower() if space == "media" else name.lower(), plain, [])
        self.stack[-1].children.append(node)
        self.stack.append(node)

    def end(self, tag: str) -> None:
        """The element at the top of the stack ends."""
        self.stack.pop()

    def data(self, text: str) -> None:
        """A run of text that stands in the file as it is, or the one character of a reference."""
        self.stack[-1].children.append(Piece(text, self.offset()))

    def skipped(self, name: str, is_parameter: bool) -> None:
        """A named character that an unread DTD declares; HTML knows most of them."""
        if not is_parameter:
            self.data(entities.html5.get(f"{name};", f"&{name};"))

    def declared(self, name: str, *_: object) -> None:
        """A file that declares entities is refused before any of them is used."""
        message = f"DTD/entity refused: the file declares the entity {name[:40]!r}"
        raise FactcheckError(message, line=self.parser.CurrentLineNumber)

    def offset(self) -> int:
        """The offset of the current event in code points."""
        byte = self.parser.CurrentByteIndex
        if not self.plain:
            self.chars += len(self.encoded[self.at : byte].decode("utf-8", "ignore"))
            self.at = byte
            return self.chars
        return self.before + byte
