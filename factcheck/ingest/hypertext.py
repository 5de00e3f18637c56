"""HTML to the same tree as XML: forgiving, with the place of every text, by the parser that Python ships."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser

from factcheck.ingest.strand import Strand
from factcheck.ingest.tree import DEEPEST, Node
from factcheck.ingest.weave import Piece

EMPTY = frozenset([
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
])  # fmt: skip
CLOSED_BY_NEXT = {"p": frozenset({"p", "div", "ul", "ol", "table", "h1", "h2", "h3", "h4", "blockquote", "section"}),
                  "li": frozenset({"li"}), "tr": frozenset({"tr"}), "td": frozenset({"td", "th", "tr"})}  # fmt: skip


class Growth(HTMLParser):
    """Grows a tree out of tags that may lack their ends; what is nested too deeply stays on the last level."""

    def __init__(self, strand: Strand):
        super().__init__(convert_charrefs=False)
        self.strand = strand
        self.breaks = [0]
        at = strand.text.find("\n")
        while at >= 0:
            self.breaks.append(at + 1)
            at = strand.text.find("\n", at + 1)
        self.root = Node("", {}, [])
        self.stack = [self.root]

    def index(self) -> int:
        """Where the parser stands in the strand's text."""
        line, column = self.getpos()
        return self.breaks[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens an element, after closing one that cannot hold it."""
        if tag in CLOSED_BY_NEXT.get(self.stack[-1].tag, ()):
            self.stack.pop()
        node = Node(tag.rpartition(":")[2], {name: value or "" for name, value in attrs}, [])
        self.stack[-1].children.append(node)
        if tag not in EMPTY and len(self.stack) < DEEPEST:
            self.stack.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that closes itself."""
        self.stack[-1].children.append(Node(tag, {name: value or "" for name, value in attrs}, []))

    def handle_endtag(self, tag: str) -> None:
        """Closes the nearest open element of that name; an end without a beginning is passed over."""
        for depth in range(len(self.stack) - 1, 0, -1):
            if self.stack[depth].tag == tag:
                del self.stack[depth:]
                return

    def handle_data(self, data: str) -> None:
        """Text as it stands."""
        index = self.index()
        self.stack[-1].children.extend(self.strand.cut(index, index + len(data)))

    def handle_entityref(self, name: str) -> None:
        """A character by its name."""
        self.stack[-1].children.append(Piece(unescape(f"&{name};"), self.strand.place(self.index())))

    def handle_charref(self, name: str) -> None:
        """A character by its number."""
        self.stack[-1].children.append(Piece(unescape(f"&#{name};"), self.strand.place(self.index())))


def grown(strand: Strand) -> Node:
    """The tree of a page or of a fragment."""
    growth = Growth(strand)
    growth.feed(strand.text)
    growth.close()
    return growth.root
