"""The shortcodes of WordPress: marks in square brackets, of which a reader of the page never sees anything."""

from __future__ import annotations

import re

from factcheck.ingest.strand import Strand
from factcheck.ingest.tree import Node
from factcheck.ingest.weave import Piece

# With attributes, or closed further on: words in brackets that somebody put into a quotation are neither.
CODE = re.compile(r"\[(/?)([A-Za-z][\w-]{0,40})((?:\s[^\[\]]{0,1000}=[^\[\]]{0,1000})?)/?\]")
ADDRESS = re.compile(r"\[([A-Za-z][\w-]{0,40})(?:\s[^\[\]]{0,1000})?\]\s{0,9}https?://[^\s\[\]]{1,2000}\s{0,9}\[/\1\]")
CAPTION = "caption"


def without_shortcodes(content: Node) -> Node:
    """The same with blanks for shortcodes, each as long as it was, so that all else keeps its place."""
    strand = Strand(content.pieces() if not any(isinstance(child, Node) for child in content.children) else ())
    if not strand.pieces:
        return content
    closed = {match.group(2) for match in CODE.finditer(strand.text) if match.group(1)}

    def shown(match: re.Match[str]) -> str:
        """A caption as the element that it stands for, blanks for all other codes."""
        if not (match.group(3) or match.group(2) in closed):
            return match.group()
        code = match.group()
        return f"<{code[1:-1]}>" if match.group(2) == CAPTION else " " * len(code)

    bare = ADDRESS.sub(lambda match: " " * len(match.group()), strand.text)
    text = CODE.sub(shown, bare)
    pieces = zip(strand.pieces, strand.starts, strict=False)
    changed = [Piece(text[start : start + len(piece.text)], piece.offset) for piece, start in pieces]
    return content._replace(children=[*changed])
