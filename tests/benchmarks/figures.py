"""How fast figures are read, beside quantulum3 and a bare scan for digits, and what a doubled vocabulary costs.

python tests/benchmarks/figures.py [FOLDER-OF-TEXTS]      without a folder: the stories of seeds/

All are timed in one run, in CPU time and taking turns, so that the ratios hold on a noisy machine. Printed beside them is
the share of quantulum3's spans with digits that factcheck reads too or leaves alone by a rule or as a moment; below
that of GATE the program fails.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import NamedTuple

from factcheck.extract.figures import FigureReader
from factcheck.extract.numerals import Numeral
from factcheck.extract.silences import FORMS, Silences
from factcheck.extract.tokens import Tokens
from factcheck.model import Article, Moment, Sentence, Span
from factcheck.pipeline import engine
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.figures import Measure

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
DIGITS = re.compile(r"\d[\d.,]*")
ROUNDS = 5
SLOW = 12  # whole texts that quantulum3 is given, which reads some kilobytes a second
COVERED = 60  # texts that it is given sentence by sentence for the coverage
GATE = 0.95


class Story(NamedTuple):
    """A text with what the figure reader is given."""

    text: str
    sentences: tuple[Sentence, ...]
    moments: tuple[Moment, ...]


def doubled(book: Rulebook) -> Rulebook:
    """The same rules with twice as many nouns, the new ones made up."""
    rules = []
    for rule in book.rules:
        if type(rule.body) is Measure:
            made = tuple(f"qx{noun.replace(' ', 'q')}" for noun in rule.body.nouns)
            rule = rule._replace(body=rule.body._replace(nouns=(*rule.body.nouns, *made)))
        rules.append(rule)
    return book._replace(rules=tuple(rules))


def rates(readers: dict[str, Callable[[Story], object]], stories: Sequence[Story]) -> dict[str, float]:
    """MB of text a second of CPU time, the median of rounds in which the readers take turns."""
    size = sum(len(story.text.encode()) for story in stories)
    spent: dict[str, list[float]] = {name: [] for name in readers}
    for _ in range(ROUNDS):
        for name, reader in readers.items():
            start = time.process_time()
            for story in stories:
                reader(story)
            spent[name].append(time.process_time() - start)
    return {name: size / max(median(times), 1e-9) / 1e6 for name, times in spent.items()}


class Recording(Silences):
    """The silences of a rulebook; remembers where they left a number alone, and by which rule."""

    def __init__(self, rulebook: Rulebook):
        super().__init__(rulebook)
        self.spans: list[tuple[Span, str]] = []

    def by_form(self, line: Tokens, number: Numeral) -> str | None:
        return self.noted(line, number, super().by_form(line, number))

    def by_words(self, line: Tokens, number: Numeral, counted: bool) -> str | None:
        return self.noted(line, number, super().by_words(line, number, counted))

    def is_year(self, line: Tokens, number: Numeral) -> bool:
        return self.noted(line, number, FORMS["year"] if super().is_year(line, number) else None) is not None

    def noted(self, line: Tokens, number: Numeral, rule: str | None) -> str | None:
        if rule is not None:
            self.spans.append(((line.starts[number.first], line.ends[number.stop - 1]), rule))
        return rule


def uncovered(book: Rulebook, story: Story, parse: Callable[[str], list]) -> tuple[list[str], int]:
    """(what quantulum3 finds with digits and we neither read nor leave alone by a rule, how much it finds)."""
    reader = FigureReader(book)
    reader.silences = silences = Recording(book)
    ours = [one.span for one in (*reader.figures(*story), *story.moments)]
    ours += [span for span, _ in silences.spans]
    left, every = [], 0
    for sentence in story.sentences:
        start, end = sentence.span
        for quantity in parse(story.text[start:end]):
            first, last = quantity.span[0] + start, quantity.span[1] + start
            if DIGITS.search(story.text, first, last):
                every += 1
                if not any(first < stop and begin < last for begin, stop in ours):
                    left.append(story.text[first:last])
    return left, every


def coverage(book: Rulebook, stories: Sequence[Story], parse: Callable[[str], list]) -> tuple[int, int]:
    """(quantities of quantulum3 with digits that we read or leave alone by a rule, all of them)."""
    counts = [uncovered(book, story, parse) for story in stories]
    every = sum(count for _, count in counts)
    return every - sum(len(left) for left, _ in counts), every


def main(folder: str = str(SEEDS)) -> None:
    """Prints the rates, their ratios and the coverage."""
    from quantulum3 import parser

    machine = engine()
    paths = [path for path in sorted(Path(folder).rglob("*")) if path.suffix in (".txt", ".md")][:250]
    stories = []
    for path in paths:
        text = path.read_text(encoding="utf-8")
        _, sentences = machine.segmenter.segment(Article("a", text))
        stories.append(Story(text, sentences, machine.moments.moments(text, sentences)))
    twice = FigureReader(doubled(machine.rulebook))
    ours = rates(
        {
            "digits": lambda story: DIGITS.findall(story.text),
            "figures": lambda story: machine.figures.figures(*story),
            "twice the nouns": lambda story: twice.figures(*story),
        },
        stories,
    )
    few = stories[:SLOW]
    both = rates(
        {
            "quantulum3": lambda story: parser.parse(story.text),
            "figures": lambda story: machine.figures.figures(*story),
        },
        few,
    )
    found, every = coverage(machine.rulebook, stories[:COVERED], parser.parse)
    print(f"Python {sys.version.split()[0]}, factcheck {version('factcheck')}, quantulum3 {version('quantulum3')}")
    print(", ".join(f"{name} {rate:.2f} MB/s" for name, rate in {**ours, "quantulum3": both["quantulum3"]}.items()))
    print(f"twice the nouns: {ours['figures'] / ours['twice the nouns']:.2f} times the time")
    print(f"{both['figures'] / both['quantulum3']:.0f} times as fast as quantulum3 on the same {len(few)} texts")
    print(
        f"{found} of the {every} quantities with digits that quantulum3 finds are figures, moments or silenced by rule"
    )
    if found < GATE * every:
        sys.exit(f"that is less than {GATE:.0%}")


if __name__ == "__main__":
    main(*sys.argv[1:])
