"""Reads one number, in digits or in words, from a token on."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extract.figurewords import FigureWords
from factcheck.extract.magnitudes import Magnitudes
from factcheck.extract.notations import vulgar, written
from factcheck.extract.tokens import HYPHENS, Tokens
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.figures import Numeral as Rule

THOUSAND = 1000.0
DECADE = "decade"  # the style of tens of years in words


class Numeral(NamedTuple):
    """A number from token `first` to before `stop`: [low, high], one value where it is exact.

    ``style``: digits, words, fraction, vague, zero, decade (fifties).
    """

    first: int
    stop: int
    low: float
    high: float
    style: str = "digits"
    approximate: bool = False
    notation: str | None = None
    scale: float = 1.0
    plain: bool = False


class Numerals:
    """The number words of a rulebook."""

    def __init__(self, rulebook: Rulebook, around: FigureWords):
        rules = [body for _, body in rulebook.of(Rule)]
        self.articles, self.one_more = around.of("article"), around.of("one-more")
        self.moving = around.of("by") - around.of("copula")
        self.words = {word: float(value) for rule in rules for word, value in rule.words.items()}
        self.scales = {word: float(value) for rule in rules for word, value in rule.scales.items()}
        suffixes = {word: float(value) for rule in rules for word, value in rule.suffixes.items()}
        lengths = frozenset(word for rule in rules for word in rule.lengths)
        self.magnitudes = Magnitudes(self.scales, suffixes, lengths)
        self.parts = {word: value for rule in rules for word, value in rule.parts.items()}
        self.plurals = {word: ends for rule in rules for word, ends in rule.plurals.items()}
        self.few = {word: ends for rule in rules for word, ends in rule.few.items()}
        self.sets = {word: float(value) for rule in rules for word, value in rule.sets.items()}
        self.loose = frozenset(word for rule in rules for word in rule.loose)
        self.comparing = frozenset(word for rule in rules for word in rule.comparing)
        self.earlier = frozenset(word for rule in rules for word in rule.earlier)
        self.each = frozenset(word for rule in rules for word in rule.each)
        self.zeros = {tuple(phrase.split()) for rule in rules for phrase in rule.zeros}
        self.decades = {word: float(value) for rule in rules for word, value in rule.decades.items()}
        self.thirds = {word: ends for rule in rules for word, ends in rule.thirds.items()}
        self.minus = frozenset(word for rule in rules for word in rule.minus)
        self.triggers = frozenset({*self.words, *self.scales, *self.plurals, *self.sets, *self.parts})
        self.triggers |= {phrase[0] for phrase in self.zeros} | self.decades.keys()

    def read(self, line: Tokens, at: int) -> Numeral | None:
        """The number that begins at token `at`, or ``None``."""
        word = line.lows[at]
        if word[:1].isdecimal() or (word[:1] == "." and len(word) > 1):
            return self.in_digits(line, at)
        if word in self.words:
            return self.in_words(line, at)
        if word in self.plurals:
            return self.open_plural(line, at)
        if word in self.scales:
            return self.scaled_article(line, at)
        if word in self.sets:
            return self.named_set(line, at)
        if word in self.parts:
            return self.half(line, at)
        if word in self.decades:
            return Numeral(at, at + 1, self.decades[word], self.decades[word] + 9, DECADE)
        if (value := vulgar(word)) is not None:
            return Numeral(at, at + 1, value, value, "fraction")
        return self.zero(line, at)

    def zero(self, line: Tokens, at: int) -> Numeral | None:
        """``no one``, ``nobody``, ``no`` for the number nought; framing keeps it only where casualties are counted."""
        for size in (3, 2, 1):
            if tuple(line.lows[at : at + size]) in self.zeros and line.lows[at + size + 1 : at + size + 2] != ["than"]:
                return Numeral(at, at + size, 0.0, 0.0, "zero")
        return None

    def in_digits(self, line: Tokens, at: int) -> Numeral | None:
        """Digits with groups, a fraction behind them and a magnitude."""
        number = written(line.words[at])
        if number is None:
            return None
        value, notation, stop = number.value, number.notation, at + 1
        if line.words[stop].isdecimal() and len(line.words[stop]) == 3 and value < THOUSAND and not notation:
            stop = self.spaced(line, at)
            if stop > at + 1:
                value, notation = float("".join(line.words[at:stop])), "grouping by spaces"
        value, stop = self.powered(line, stop, value)
        added, stop = self.fraction_behind(line, stop, value)
        if (part := self.slashed(line, at)) is not None:
            value, stop = part, at + 3
        scale, stop = self.magnitude(line, stop, digits=True)
        total = value + added if scale == 1 else round((value + added) * scale, 6)
        plain = stop == at + 1 and line.words[at].isdecimal()
        return Numeral(at, stop, total, total, "digits", False, notation, scale, plain)

    def powered(self, line: Tokens, at: int, value: float) -> tuple[float, int]:
        """Multiplies by a power of ten behind the number: 6.02×10^23, 1e10."""
        words, sign = line.words, 1
        if words[at] in "×xX*" and words[at] and words[at + 1] == "10" and words[at + 2] == "^":
            start = at + 3
        elif words[at] in ("e", "E") and line.glued(at) and line.glued(at + 1):
            start = at + 1
        else:
            return value, at
        if words[start] in ("-", "−"):
            sign, start = -1, start + 1
        if not words[start].isdecimal() or len(words[start]) > 2:
            return value, at
        return value * 10.0 ** (sign * int(words[start])), start + 1

    def spaced(self, line: Tokens, at: int) -> int:
        """The token behind groups of three digits that single spaces part: 1 250 000."""
        stop = at + 1
        words = line.words
        while len(words[stop]) == 3 and words[stop].isdecimal() and line.starts[stop] == line.ends[stop - 1] + 1:
            stop += 1
        return stop if line.words[at].isdecimal() and line.words[at][0] != "0" else at + 1

    def slashed(self, line: Tokens, at: int) -> float | None:
        """A fraction in digits: 1/2, 3/4; not odds (5/1) or dates (3/4/2022)."""
        if line.words[at + 1] != "/" or not line.glued(at + 1) or not line.glued(at + 2):
            return None
        above, below = line.words[at], line.words[at + 2]
        if line.words[at + 3 : at + 4] == ["/"] or not (above.isdecimal() and below.isdecimal()):
            return None
        if len(below) > 2 or int(below) not in self.parts.values() or not 0 < int(above) < int(below):
            return None
        return int(above) / int(below)

    def fraction_behind(self, line: Tokens, at: int, value: float) -> tuple[float, int]:
        """What a fraction behind a whole number adds: 2½, 2 1/2, two and a half, six and three-quarter."""
        lows = line.lows
        if (part := vulgar(lows[at])) is not None and line.starts[at] <= line.ends[at - 1] + 1:
            return part, at + 1
        if lows[at].isdecimal() and value < THOUSAND and (part := self.slashed(line, at)) is not None:
            return part, at + 3
        stop = at + 1 if lows[at] in HYPHENS else at
        if lows[stop] == "and":
            stop += 2 if lows[stop + 1] in HYPHENS else 1
            above = 1.0 if lows[stop] in self.articles else self.words.get(lows[stop], 0.0)
            if above:
                stop += 2 if lows[stop + 1] in HYPHENS else 1
                below = self.parts.get(lows[stop], 0) if lows[stop] not in self.words else 0
                if above < below:
                    return above / below, stop + 1
        return 0.0, at

    def magnitude(self, line: Tokens, at: int, *, digits: bool) -> tuple[float, int]:
        """What multiplies a number, and the token behind it."""
        return self.magnitudes.read(line, at, digits=digits)

    def in_words(self, line: Tokens, at: int, *, one: bool = False) -> Numeral | None:
        """Words that add up and multiply: two hundred and fifty thousand; `one` where an article stands for the one."""
        lows = line.lows
        total, current, last, stop, join = 0.0, 0.0, 0.0, at, at
        biggest = float("inf")
        while True:
            word = lows[join]
            value = self.words.get(word)
            if value is not None:
                if join > at and not fits(current, value, last):
                    break
                current += value
                last = value
            elif (scale := self.scales.get(word)) is not None and (join > at or one):
                if scale < THOUSAND:
                    current = (current or 1.0) * scale
                elif scale < biggest:
                    total, current, biggest = total + (current or 1.0) * scale, 0.0, scale
                else:
                    total *= scale
                last = scale
            else:
                break
            stop = join + 1
            join = self.joined(line, stop, last)
        value = total + current
        if (share := self.share(line, stop, value)) is not None:
            return Numeral(at, share[1], share[0], share[0], "fraction")
        added, behind = self.fraction_behind(line, stop, value)
        if added:
            scale, behind = self.magnitude(line, behind, digits=False)
            value, stop = (value + added * (last if last >= THOUSAND else 1.0)) * scale, behind
        if lows[stop] in HYPHENS and lows[stop + 1] == "figure":
            return Numeral(at, stop + 2, 10 ** (value - 1), 10**value - 1, "vague")
        return Numeral(at, stop, value, value, "words", scale=last if last >= THOUSAND else 1.0)

    def joined(self, line: Tokens, at: int, last: float) -> int:
        """The token that goes on with a number behind a hyphen or, after hundreds, behind ``and``."""
        lows = line.lows
        if lows[at] in HYPHENS and (lows[at + 1] in self.words or lows[at + 1] in self.scales) and line.wrapped(at + 1):
            return at + 1
        if lows[at] == "and" and last >= 100 and lows[at + 1] in self.words:
            return at + 1
        return at

    def share(self, line: Tokens, at: int, value: float) -> tuple[float, int] | None:
        """(value, token behind) of a fraction in words: thirds behind ``two``, with a million behind it or not."""
        lows = line.lows
        part = at + 1 if lows[at] in HYPHENS else at
        below = self.parts.get(lows[part])
        if below is None or value <= 0 or value != int(value):
            return None
        plural = lows[part].endswith("s") or lows[part] == "halves"
        if (value == 1) == plural or (part == at and not plural and lows[part + 1] != "of"):
            return None
        return self.of_million(line, part + 1, value / below)

    def of_million(self, line: Tokens, at: int, value: float) -> tuple[float, int]:
        """Multiplies a fraction by ``(of) a million``."""
        lows = line.lows
        article = at + 1 if lows[at] == "of" else at
        if lows[article] in self.articles and lows[article + 1] in self.scales:
            scale, stop = self.magnitude(line, article + 1, digits=False)
            return value * scale, stop
        if lows[at] in HYPHENS or article == at:
            scale, stop = self.magnitude(line, at, digits=False)
            return value * scale, stop
        return value, at

    def half(self, line: Tokens, at: int) -> Numeral | None:
        """``half``, ``a third``, ``a quarter`` where they are parts of a number or of what follows."""
        lows, below = line.lows, self.parts[line.lows[at]]
        value, stop = self.of_million(line, at + 1, 1 / below)
        article = at > 0 and lows[at - 1] in self.articles
        moved = article and at > 1 and lows[at - 2] in self.moving  # rose by a fifth
        if stop == at + 1 and not moved and lows[stop] not in ("of", "an", "the"):
            return None
        if below != 2 and not article:
            return None
        return Numeral(at - 1 if article else at, stop, value, value, "fraction" if value < 1 else "words")

    def open_plural(self, line: Tokens, at: int) -> Numeral | None:
        """``dozens``, ``tens of thousands``: from one to ten of them."""
        low, high = self.plurals[line.lows[at]]
        stop = at + 1
        if line.lows[stop] == "of" and line.lows[stop + 1] in self.plurals:
            by = self.plurals[line.lows[stop + 1]][0]
            low, high, stop = low * by, high * by, stop + 2
        elif line.lows[at] in self.sets and line.lows[stop] != "of":
            return None
        first = at - 1 if at > 0 and line.lows[at - 1] in self.few else at
        return Numeral(first, stop, low, high, "vague")

    def scaled_article(self, line: Tokens, at: int) -> Numeral | None:
        """A magnitude by itself: ``a hundred``, ``several hundred``, ``a few thousand``."""
        before = line.lows[at - 1] if at else ""
        scale, stop = self.magnitude(line, at, digits=False)
        if before in self.few:
            low, high = self.few[before]
            first = at - 2 if at > 1 and line.lows[at - 2] in self.articles else at - 1
            return Numeral(first, stop, low * scale, high * scale, "vague")
        if before == "of" and at > 1 and line.lows[at - 2] in self.sets:
            value = self.sets[line.lows[at - 2]] * scale
            return Numeral(at - 2, stop, value, value, "words", True)
        if before not in self.articles:
            return None
        found = self.in_words(line, at, one=True)
        return found and found._replace(first=at - 1, scale=1.0)

    def named_set(self, line: Tokens, at: int) -> Numeral | None:
        """``a couple of officers``, ``a pair of dogs``."""
        following = line.lows[at + 1]
        if following != "of" or line.lows[at + 2] in self.scales or at == 0 or line.lows[at - 1] not in self.one_more:
            return None
        value = self.sets[line.lows[at]]
        return Numeral(at - 1, at + 1, value, value, "words", line.lows[at] in self.loose)


def fits(current: float, value: float, last: float) -> bool:
    """Whether a word may be added to the ones before it: thirty + five, hundred + ten, not five + six."""
    if last >= 100:
        return value < 100
    return 20 <= last < 100 and last % 10 == 0 and 0 < value < 10
