"""What carried a statement: a document, a post, an occasion, or the outlet that reports it."""

from __future__ import annotations

from factcheck.extract import contents
from factcheck.extract.line import Line
from factcheck.extract.scene import Found, within

NO_NOUN = "cbzyG"  # names and verbs: the Washington *Post*, to *call*


def carrier(line: Line, item: Found, found: list[Found]) -> str | None:
    """The carrier of an attribution of `found`, in the words of the text, or nothing."""
    if item.through:
        return line.text[slice(*line.span(item.through.first, item.through.head))]
    if item.inner:
        outer = next((one for one in found if one.source and one is not item and within(item, one)), None)
        return outer and outer.source and line.text[slice(*line.span(outer.source.first, outer.source.head))]
    carriers = line.lexicon.carriers
    if carriers.keys().isdisjoint(line.words):
        return None
    words = (line.words[place] for place in places(line, item))
    return next((carriers[word] for word in words if word in carriers), None)


def places(line: Line, item: Found) -> list[int]:
    """The words in which a carrier may stand: the head of the source, what is between it and the cue, what follows."""
    first, last = item.cue
    low, high = (item.source.first, item.source.head) if item.source else (first, first)
    after = max(last, item.source.last if item.source else last)
    beyond = contents.skip_adverbials(line, after)
    found = [*range(low, high), *range(high, first), *range(first, last), *range(after, beyond)]
    nouns = (place for place in found if line.tags[place] not in NO_NOUN)
    return [place for place in nouns if not any(begin <= place < end for begin, end in item.parts)]
