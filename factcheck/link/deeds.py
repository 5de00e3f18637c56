"""What a moment dates: the verb in the past that stands nearest to it in its sentence."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.link.bases import WORD, stem
from factcheck.link.occasions import Occasion
from factcheck.model import Reading

NEAR = 60  # code points between a verb and the moment of what it tells
SHORTEST = 5  # letters of a regular past: red and bed are none


class Deeds:
    """Verbs by their past forms: the `irregular` ones with their base, all others by -ed but the `idle` words."""

    def __init__(self, irregular: Mapping[str, tuple[str, ...]], idle: tuple[str, ...]):
        self.pasts = {form: base for base, forms in irregular.items() for form in forms}
        self.idle = frozenset(idle)

    def of(self, occasion: Occasion, reading: Reading) -> str | None:
        """The stem of the verb that a moment stands with; ``None`` where no past form is near."""
        text, (start, end) = reading.article.text, occasion.moment.span
        floor, ceiling = reading.sentences[occasion.moment.sentence].span
        best: tuple[int, str] | None = None
        for match in WORD.finditer(text, max(floor, start - NEAR), min(ceiling, end + NEAR)):
            base = self.base(match.group())
            away = max(start - match.end(), match.start() - end)
            if base and away > 0 and (best is None or away < best[0]):
                best = away, base
        return best[1] if best else None

    def base(self, word: str) -> str | None:
        """The stem of a word that is a past form."""
        if word in self.pasts:
            return stem(self.pasts[word])
        regular = word.endswith("ed") and len(word) >= SHORTEST and word.islower() and word not in self.idle
        return stem(word.removesuffix("ed")) if regular else None
