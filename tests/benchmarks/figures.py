"""How fast figures are read, in bytes of CPU time, and what a doubled vocabulary costs.

python tests/benchmarks/figures.py FOLDER-OF-TEXTS
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from statistics import median

from factcheck.extract.figures import FigureReader
from factcheck.model import Article
from factcheck.pipeline import engine
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.figures import Measure


def doubled(book: Rulebook) -> Rulebook:
    """The same rules with twice as many nouns, the new ones made up."""
    rules = []
    for rule in book.rules:
        if type(rule.body) is Measure:
            made = tuple(f"qx{noun.replace(' ', 'q')}" for noun in rule.body.nouns)
            rule = rule._replace(body=rule.body._replace(nouns=(*rule.body.nouns, *made)))
        rules.append(rule)
    return book._replace(rules=tuple(rules))


def main(folder: str) -> None:
    """Prints MB/s and the ratio of the times with double and single vocabulary."""
    machine = engine()
    texts = [path.read_text(encoding="utf-8") for path in sorted(Path(folder).glob("*.txt"))[:250]]
    stories = []
    for text in texts:
        _, sentences = machine.segmenter.segment(Article("a", text))
        stories.append((text, sentences, machine.moments.moments(text, sentences)))
    size = sum(len(text.encode()) for text in texts)
    readers = {"single": machine.figures, "double": FigureReader(doubled(machine.rulebook))}
    spent: dict[str, list[float]] = {name: [] for name in readers}
    for _ in range(5):
        for name, reader in readers.items():
            start = time.process_time()
            for story in stories:
                reader.figures(*story)
            spent[name].append(time.process_time() - start)
    single, double = median(spent["single"]), median(spent["double"])
    print(f"{size / single / 1e6:.1f} MB/s of CPU time; twice the nouns: {double / single:.2f} times the time")


if __name__ == "__main__":
    main(*sys.argv[1:])
