"""How fast figures are read, beside quantulum3 and a bare scan for digits, and what a doubled vocabulary costs.

python tests/benchmarks/figures.py [FOLDER-OF-TEXTS]      without a folder: the stories of seeds/

All are timed in one run, in CPU time and taking turns, so that the ratios hold on a noisy machine. Printed beside them is
the share of quantulum3's spans with digits that factcheck reads too or leaves alone by a rule or as a moment.
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
from factcheck.model import Article, Moment, Sentence
from factcheck.pipeline import engine
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.figures import Measure

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
DIGITS = re.compile(r"\d[\d.,]*")
ROUNDS = 5
SLOW = 12  # texts that quantulum3 is given, which reads some kilobytes a second


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


def coverage(reader: FigureReader, stories: Sequence[Story], parse: Callable[[str], list]) -> tuple[int, int]:
    """(spans of quantulum3 with digits that are read or are moments, all of them)."""
    found = every = 0
    for story in stories:
        ours = [one.span for one in reader.figures(*story)] + [one.span for one in story.moments]
        for quantity in parse(story.text):
            start, end = quantity.span
            if DIGITS.search(story.text[start:end]):
                every += 1
                found += any(start < last and first < end for first, last in ours)
    return found, every


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
    found, every = coverage(machine.figures, few, parser.parse)
    print(f"Python {sys.version.split()[0]}, factcheck {version('factcheck')}, quantulum3 {version('quantulum3')}")
    print(", ".join(f"{name} {rate:.2f} MB/s" for name, rate in {**ours, "quantulum3": both["quantulum3"]}.items()))
    print(f"twice the nouns: {ours['figures'] / ours['twice the nouns']:.2f} times the time")
    print(f"{both['figures'] / both['quantulum3']:.0f} times as fast as quantulum3 on the same {len(few)} texts")
    print(f"{found} of the {every} quantities with digits that quantulum3 finds are figures or moments here")


if __name__ == "__main__":
    main(*sys.argv[1:])
