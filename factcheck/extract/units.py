"""Units and currencies beside a number; sizes in the base unit of their dimension."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extract.catalogue import unit_of
from factcheck.extract.tokens import HYPHENS, Tokens
from factcheck.extract.vocabulary import Phrases
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.figures import Currency, Numeral, Unit, UnitEntry

SHARE = "share"  # its sign may stand behind a space, as the SI has it: 19 %
OPENING, CLOSING = "()"
BRACKET = 8  # words that a quantity in brackets takes at most
QUOTED = 60  # words back in which a mark would have opened a quotation
MONEY = "currency"
AGES = {"year": "year of age", "month": "month of age", "week": "week of age", "day": "day of age"}


class Unital(NamedTuple):
    """A unit in its place: plain name, dimension, the token behind it, the rule; ``bare`` names no country."""

    name: str
    dimension: str
    stop: int
    rule: str
    bare: bool = False
    glued: bool = False


class Sense(NamedTuple):
    """What a written form of a unit stands for."""

    name: str
    dimension: str
    rule: str


class Units:
    """The units and currencies of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        senses = [
            (entry, Sense(entry.name, body.dimension, rule)) for rule, body in rulebook.of(Unit) for entry in body.unit
        ]
        self.forms = Phrases((form, sense) for entry, sense in senses for form in entry.forms)
        self.symbols = Phrases((symbol, sense) for entry, sense in senses for symbol in entry.symbols)
        self.plain = {form: sense for entry, sense in senses for form in (entry.name, *entry.forms)}
        symbols = {symbol.lower(): sense for entry, sense in senses for symbol in entry.symbols}
        self.denominators = {**symbols, **self.plain}  # per kg, per kilogram
        self.entries: dict[str, tuple[UnitEntry, str]] = {
            entry.name: (entry, body.dimension) for _, body in rulebook.of(Unit) for entry in body.unit
        }
        self.marks = {mark: Sense(entry.name, body.dimension, rule) for rule, body in rulebook.of(Unit)
                      for entry in body.unit for mark in entry.marks}  # fmt: skip
        self.read_currencies(rulebook)

    def read_currencies(self, rulebook: Rulebook) -> None:
        """The vocabularies of money."""
        rules = list(rulebook.of(Currency))
        self.signs = {sign: (code, rule) for rule, body in rules for sign, code in body.signs.items()}
        self.letters = {sign: (code, rule) for rule, body in rules for sign, code in body.letters.items()}
        self.codes = {code: rule for rule, body in rules for code in body.codes}
        self.words = {word: (code, rule) for rule, body in rules for word, code in body.words.items()}
        self.bare = frozenset(word for _, body in rules for word in body.bare)
        self.scaled = {word: (code, rule) for rule, body in rules for word, code in body.scaled.items()}
        self.scales = frozenset(word for _, numeral in rulebook.of(Numeral) for word in numeral.scales)
        self.weights = frozenset(word for _, body in rules for word in body.weights)
        self.weighing = frozenset(word for _, body in rules for word in body.weighing)
        self.countries = Phrases(
            (phrase + ending, (code, rule))
            for rule, body in rules
            for phrase, code in body.countries.items()
            for ending in ("", "s")
        )

    def sign(self, line: Tokens, at: int) -> tuple[int, str, str, bool] | None:
        """(first token, code, rule, bare) of the currency sign or code right before token `at`."""
        if at == 0:
            return None
        words = line.words
        last = words[at - 1]
        if last == "." and at > 1 and line.glued(at - 1):
            at, last = at - 1, words[at - 2]
        if (
            at > 1
            and (known := self.signs.get(words[at - 2] + last))
            and (line.glued(at - 1) or (len(words[at - 2]) > 1 and last in self.bare))
        ):
            return at - 2, known[0], known[1], False
        if known := self.signs.get(last):
            return at - 1, known[0], known[1], last in self.bare
        if last in self.codes:
            return at - 1, last, self.codes[last], False
        return None

    def letter(self, line: Tokens, at: int) -> tuple[int, str, str, bool] | None:
        """(first token, code, rule, bare) of letters that are a sign only glued before a number with a magnitude."""
        known = self.letters.get(line.words[at - 1]) if at and line.glued(at) and not line.glued(at - 1) else None
        return (at - 1, known[0], known[1], False) if known else None

    def read(self, line: Tokens, at: int, first: int) -> Unital | None:
        """The unit that begins at token `at`, behind a number that begins at `first`."""
        if line.words[at] in self.marks and self.is_mark(line, at):
            mark = self.marks[line.words[at]]
            return Unital(mark.name, mark.dimension, at + 1, mark.rule, False, True)
        hyphen = line.lows[at] in HYPHENS and line.glued(at) and line.wrapped(at + 1)
        start = at + 1 if hyphen else at
        word = line.lows[start]
        glued = line.glued(start)
        if (long := self.several(line, start)) is not None:
            return Unital(long[0].name, long[0].dimension, long[1], long[0].rule, False, hyphen)
        if word in self.words and not self.is_weight(line, start, first) and (len(word) > 1 or glued):
            code, rule = self.words[word]
            return Unital(code, MONEY, start + 1, rule, word in self.bare, hyphen)
        if word in self.scaled and line.lows[start - 1] in self.scales:
            return Unital(*self.scaled[word][:1], MONEY, start + 1, self.scaled[word][1], False, hyphen)
        if hit := self.countries.ahead(line.lows, start):
            return Unital(hit[0][0], MONEY, hit[1], hit[0][1], False, hyphen)
        if (known := self.symbol(line, start)) and (
            len(line.words[start]) > 1 or glued or known[0].dimension == SHARE or self.is_twin(line, start, known[0])
        ):
            return Unital(known[0].name, known[0].dimension, known[1], known[0].rule, False, hyphen)
        if known := self.forms.ahead(line.lows, start):
            if line.words[start][0].isupper() and line.starts[start] > line.ends[start - 1] and len(word) > 3:
                return (
                    None
                    if not line.words[start].isupper() and word not in ("celsius", "fahrenheit")
                    else Unital(known[0].name, known[0].dimension, known[1], known[0].rule, False, hyphen)
                )
            return Unital(known[0].name, known[0].dimension, known[1], known[0].rule, False, hyphen)
        if line.words[start] in self.codes:
            return Unital(line.words[start], MONEY, start + 1, self.codes[line.words[start]], False, hyphen)
        if (known2 := self.signs.get(line.words[start])) and not word.isalpha():
            return Unital(known2[0], MONEY, start + 1, known2[1], line.words[start] in self.bare, hyphen)
        if listed := unit_of(line.words[start]):
            return Unital(listed[0], listed[1], start + 1, "", False, hyphen)
        return None

    def several(self, line: Tokens, at: int) -> tuple[Sense, int] | None:
        """(unit, token behind) of a form of several words that begins at token `at`; hyphens may join them."""
        known = self.forms.ahead(line.lows, at)
        if known is None and line.lows[at + 1] in HYPHENS and line.glued(at + 1) and line.glued(at + 2):
            joined = self.forms.ahead([line.lows[at], *line.lows[at + 2 : at + 4]], 0)
            known = joined and (joined[0], at + joined[1] + 1)
        return known if known and known[1] > at + 1 else None

    def is_mark(self, line: Tokens, at: int) -> bool:
        """Whether a mark glued to a number is for feet or inches and closes no quotation: at 30' when, a 17" screen."""
        if not line.glued(at) or line.glued(at + 1):
            return False
        mark = line.words[at]
        return not any(line.words[back] == mark for back in range(max(0, at - QUOTED), at))

    def symbol(self, line: Tokens, at: int) -> tuple[Sense, int] | None:
        """The symbol at `at`; where it is two tokens (m2) they are glued."""
        known = self.symbols.ahead(line.words, at)
        if known is not None and known[1] > at + 1 and not line.glued(at + 1):
            known = self.symbols.ahead([*line.words[: at + 1], ""], at)
        return known

    def is_twin(self, line: Tokens, at: int, sense: Sense) -> bool:
        """Whether a lone letter behind a space is a unit by what stands beside it: 110 F (43 C), 90 feet (about 27 m).

        The brackets part a number with a unit from one with another unit of the same dimension.
        """
        words = line.words
        if words[at + 1] == CLOSING:
            opened = next((one for one in range(at - 1, max(0, at - BRACKET), -1) if words[one] == OPENING), 0)
            twin = opened - 1
        else:
            span = range(at + 2, min(len(words), at + BRACKET)) if words[at + 1] == OPENING else ()
            twin = next((one for one in span if words[one] == CLOSING), 0) - 1
        if twin < 0:
            return False
        other = self.plain.get(line.lows[twin]) or (self.symbol(line, twin) or (None,))[0]
        return other is not None and other.dimension == sense.dimension and other.name != sense.name

    def is_weight(self, line: Tokens, at: int, first: int) -> bool:
        """Whether a word for money is one for a weight here: three pounds of flour, weighs 90 pounds."""
        if line.lows[at] not in self.plain:
            return False
        before = line.lows[max(0, first - 4) : first]
        return line.lows[at + 1] in self.weights or not self.weighing.isdisjoint(before)

    def based(self, value: float, unit: str) -> tuple[float, str] | None:
        """(value in the base unit, dimension); ``None`` for money and what the rules do not know."""
        known = self.entries.get(unit)
        if known is None:
            return None
        entry, dimension = known
        return value * entry.factor + entry.zero, dimension
