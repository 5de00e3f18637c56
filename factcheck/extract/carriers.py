"""What carried a statement: a document, a post, an occasion, or the outlet that reports it."""

from __future__ import annotations

from factcheck.extract import contents
from factcheck.extract.lexicon import Lexicon
from factcheck.extract.line import Line
from factcheck.extract.scene import Found, within


def carrier(line: Line, item: Found, found: list[Found], lexicon: Lexicon) -> str | None:
    """The carrier of an attribution of `found`, in the words of the text, or nothing."""
    if item.inner:
        outer = next((one for one in found if one.source and one is not item and within(item, one)), None)
        return outer and outer.source and line.text[slice(*line.span(outer.source.first, outer.source.head))]
    return next((lexicon.carriers[line.words[at]] for at in places(line, item, lexicon) if line.words[at] in lexicon.carriers), None)


def places(line: Line, item: Found, lexicon: Lexicon) -> list[int]:
    """The words in which a carrier may stand: the head of the source, what is between it and the cue, what follows."""
    first, last = item.cue
    low, high = (item.source.first, item.source.head) if item.source else (first, first)
    after = max(last, item.source.last if item.source else last)
    beyond = contents.skip_adverbials(line, after, lexicon.carriers)
    found = [*range(low, high), *range(high, first), *range(first, last), *range(after, beyond)]
    return [place for place in found if not any(begin <= place < end for begin, end in item.parts)]
