"""Words that are no name of the story but nearly a surname of it: ``Sorenson`` in a story about Ingrid Sorensen."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from factcheck.judge.inside.page import Page
from factcheck.model import Name

WORD = re.compile(r"\b[A-Z][a-z]+(?:['’-]?[A-Z]?[a-z]+)*\b")
CLUSTER = 1  # letters by which a surname is looked up
OFTEN = 2  # mentions from which on a surname is surely spelled as it is meant
REACH = 24  # code points before a word in which the last one stands
BESIDE = re.compile(r" [A-Z]")


def strays(page: Page, people: Iterable[Name], most: int) -> Iterator[tuple[Name, Name]]:
    """(word, person) for the words that begin like a surname of the story and stand in it at most `most` times."""
    surnames: dict[str, dict[str, Name]] = {}
    for person in people:
        last = person.name.split()[-1]
        surnames.setdefault(last[:CLUSTER], {}).setdefault(last, person)
    words = [match for match in WORD.finditer(page.text) if match.group()[:CLUSTER] in surnames]
    counts = Counter(match.group().removesuffix("'s").removesuffix("’s") for match in words)
    named = {offset for name in page.reading.names for offset in range(*name.span)} if words else set()
    for match in words:
        word = match.group().removesuffix("'s").removesuffix("’s")
        if counts[word] > most or match.start() in named or not page.told(page.sentence(match.start())):
            continue
        if not stands_alone(page.text, *match.span()) or f" {word.lower()}" in page.text:
            continue
        for last, person in surnames[word[:CLUSTER]].items():
            begins = word[:2] == last[:2] or sorted(word) == sorted(last)
            if last != word and begins and counts[last] >= OFTEN and last[-1] == word[-1]:
                end = match.start() + len(word)
                sentence = page.sentence(match.start())
                yield person._replace(span=(match.start(), end), text=word, sentence=sentence), person


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no other word with a capital stands beside a word; a title with its point may."""
    before = text[max(0, start - REACH) : start].split()[-1:]
    titled = not before or not before[0][0].isupper() or not before[0][-1].isalnum()
    return titled and not BESIDE.match(text, end)
