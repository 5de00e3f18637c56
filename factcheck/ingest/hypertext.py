"""HTML to the same tree as XML: forgiving, in linear time, with the place of every text.

Not by ``html.parser``, which goes quadratic on unclosed tags and comments and keeps no offsets.
"""

from __future__ import annotations

import re
from html import unescape

from factcheck.ingest.strand import Strand
from factcheck.ingest.tree import DEEPEST, Node
from factcheck.ingest.weave import Piece

# No alternative begins like another and none gives back what it took, so that a tag costs its own length.
# The look-ahead takes what it finds as a whole and gives nothing back, which keeps tags that never end linear.
OPEN = re.compile(r"<([A-Za-z][\w:.-]{0,60})(?=((?:[^<>\"']+|\"[^\"<]{0,4000}\"|'[^'<]{0,4000}'|[\"'])*))\2>")
CLOSE = re.compile(r"</([A-Za-z][\w:.-]{0,60})[^<>]{0,400}>")
ATTRIBUTE = re.compile(r"([\w:.-]{1,60})(?:\s{0,20}=\s{0,20}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
LONGEST_TAG = 5000
RAW = {name: re.compile(rf"</{name}\b[^<>]{{0,100}}>", re.I) for name in ("script", "style", "textarea", "title")}
EMPTY = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
WHOLE = frozenset(["html", "body"])  # with whose end a page ends
PAIRED = frozenset(["html", "body", "article", "main", "section", "div", "table", "blockquote", "ul", "ol", "figure"])
CLOSED_BY_NEXT = {
    "p": frozenset(["p", "div", "ul", "ol", "table", "h1", "h2", "h3", "h4", "blockquote", "section", "article"]),
    "li": frozenset(["li"]),
    "tr": frozenset(["tr", "tbody"]),
    "td": frozenset(["td", "th", "tr"]),
}


class Growth:
    """Grows a tree out of tags that may lack their ends; what is nested too deeply stays on the last level."""

    def __init__(self, strand: Strand):
        self.strand = strand
        self.text = strand.text
        self.root = Node("", {}, [])
        self.stack = [self.root]
        self.deep = self.ended = self.cut = False

    def grow(self) -> Node:
        """The tree of the whole text."""
        at = 0
        while (sign := self.text.find("<", at)) >= 0:
            self.data(at, sign)
            at = self.markup(sign)
        self.data(at, len(self.text))
        return self.root

    def markup(self, sign: int) -> int:
        """Takes what begins with the ``<`` at `sign`; the offset behind it."""
        if match := OPEN.match(self.text, sign):
            return self.opened(match.group(1).lower(), match.group(2), match.end())
        if match := CLOSE.match(self.text, sign):
            self.closed(match.group(1).lower())
            return match.end()
        if self.text.startswith("<!--", sign):
            return self.behind("-->", sign)
        following = self.text[sign + 1 : sign + 2]
        if following in ("!", "?"):
            return self.behind(">", sign)
        end = self.text.find(">", sign, sign + LONGEST_TAG) if following.isalpha() or following == "/" else -1
        if end < 0:
            self.data(sign, sign + 1)
        return max(end, sign) + 1

    def behind(self, mark: str, start: int) -> int:
        """The offset behind the next `mark`; the end of the text where it never comes."""
        end = self.text.find(mark, start)
        self.cut |= end < 0
        return end + len(mark) if end >= 0 else len(self.text)

    def opened(self, tag: str, attributes: str, end: int) -> int:
        """Opens an element, after closing one that cannot hold it; of scripts and titles the text is taken raw."""
        if tag in CLOSED_BY_NEXT.get(self.stack[-1].tag, ()):
            self.stack.pop()
        node = Node(tag.rpartition(":")[2], attributes_of(attributes), [])
        self.stack[-1].children.append(node)
        if tag in RAW:
            close = RAW[tag].search(self.text, end)
            self.cut |= close is None
            self.stack.append(node)
            self.data(end, close.start() if close else len(self.text))
            self.stack.pop()
            return close.end() if close else len(self.text)
        if tag not in EMPTY and not attributes.endswith("/"):
            self.deep |= len(self.stack) >= DEEPEST
            if len(self.stack) < DEEPEST:
                self.stack.append(node)
        return end

    def closed(self, tag: str) -> None:
        """Closes the nearest open element of that name; an end without a beginning is passed over."""
        tag = tag.rpartition(":")[2]
        self.ended |= tag in WHOLE
        for depth in range(len(self.stack) - 1, 0, -1):
            if self.stack[depth].tag == tag:
                del self.stack[depth:]
                return

    def doubts(self) -> tuple[str, ...]:
        """What may be missing of a page: it is cut off, or nested so deeply that paragraphs run together."""
        is_open = any(node.tag in PAIRED for node in self.stack)
        is_cut = self.cut or (is_open and not self.ended)
        cut = ("the page is cut off: what comes after is missing",) if is_cut else ()
        return (
            (*cut, f"nested deeper than {DEEPEST} elements: text may be missing or run together") if self.deep else cut
        )

    def data(self, start: int, end: int) -> None:
        """Text, with each reference to a character in a piece of its own."""
        into = self.stack[-1].children
        for match in REFERENCE.finditer(self.text, start, end):
            into.extend(self.strand.cut(start, match.start()))
            into.append(Piece(unescape(match.group()), self.strand.place(match.start())))
            start = match.end()
        into.extend(self.strand.cut(start, end))


def attributes_of(written: str) -> dict[str, str]:
    """The attributes of a tag, the first of a name winning."""
    found: dict[str, str] = {}
    for name, double, single, bare in ATTRIBUTE.findall(written):
        found.setdefault(name.rpartition(":")[2].lower(), unescape(double or single or bare))
    return found


def grown(strand: Strand) -> Node:
    """The tree of a page or of a fragment."""
    return Growth(strand).grow()
