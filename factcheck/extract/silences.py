"""Numbers that are no figures: dates, times, labels, names of things, idioms."""

from __future__ import annotations

from factcheck.extract.numerals import Numeral
from factcheck.extract.tokens import HYPHENS, Tokens
from factcheck.extract.vocabulary import Phrases
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.figures import Silence

YEARS = (1100, 2100)
LABELS = 10_000  # what stands behind a name is the name of a model up to here
PLURAL = "s"
CLOSING = frozenset(".,;)!?")
LONE = "en.silence.ordinals"
FORMS = {
    "name": "en.silence.labels",
    "date": "en.silence.dates",
    "time": "en.silence.times-of-day",
    "phone": "en.silence.addresses",
    "odds": "en.silence.coordinates",
    "year": "en.silence.years",
}


class Silences:
    """The rules that tell numbers which count or measure nothing."""

    def __init__(self, rulebook: Rulebook):
        rules = list(rulebook.of(Silence))
        self.before = Phrases((cue, (body.numbers, rule)) for rule, body in rules for cue in body.before)
        self.behind = Phrases((cue, (body.numbers, rule)) for rule, body in rules for cue in body.behind)
        self.dated = {cue for _, body in rules if body.numbers == "day" for cue in body.before}
        self.named = {cue: rule for rule, body in rules for cue in body.names}

    def by_form(self, line: Tokens, number: Numeral) -> str | None:
        """The rule that silences a number in digits for its shape and what is glued to it, or ``None``."""
        at, stop, words = number.first, number.stop, line.words
        if at and line.glued(at):
            before = words[at - 1]
            if before[-1].isalpha() or before in "#_@\\":
                return FORMS["name"]
            if before in HYPHENS and at > 1 and line.glued(at - 1) and words[at - 2][-1].isalpha():
                return FORMS["name"]
            if before in ".[" and at > 1 and (line.glued(at - 1) or words[stop] == "]"):
                return LONE
            if before in ":/" and at > 1 and line.glued(at - 1) and words[at - 2][:1].isdecimal():
                return FORMS["time"]
        if number.notation is None and words[at][0] == "0" and words[at][:2].isdecimal() and len(words[at]) > 1:
            return FORMS["phone"]
        if at and len(words[at - 1]) > 1 and words[at - 1][0] == "0" and words[at - 1].isdecimal():
            return FORMS["phone"]
        if at and len(words[at]) == 5 and number.plain and len(words[at - 1]) == 2 and words[at - 1].isupper():
            return FORMS["phone"]
        return self.glued_behind(line, number, stop)

    def glued_behind(self, line: Tokens, number: Numeral, stop: int) -> str | None:
        """The rule for what is glued behind: 10:45, 2022-02-11, 5/1, 22nd."""
        words, following = line.words, line.words[stop]
        if not line.glued(stop) or not following or following in CLOSING:
            return self.digits_row(line, number)
        if following in ":/" and line.glued(stop + 1) and words[stop + 1][:1].isdecimal():
            return FORMS["time"] if following == ":" else FORMS["odds"]
        if following in HYPHENS and line.glued(stop + 1) and words[stop + 1][:1].isdecimal():
            return self.hyphened(line, number, stop)
        if following in HYPHENS and line.glued(stop + 1) and len(words[stop + 1]) == 1 and words[stop + 1].isupper():
            return FORMS["name"]
        return LONE if following[0].isalpha() else None

    def hyphened(self, line: Tokens, number: Numeral, stop: int) -> str | None:
        """Numbers that hyphens join into a date, a telephone number or a span of years."""
        other = line.words[stop + 1]
        if other[0] == "0" and len(other) > 1 and other.isdecimal():
            return FORMS["phone"]
        if line.words[stop + 2] == PLURAL and line.glued(stop + 2):
            return FORMS["name"]  # eleven 737-800s
        if line.words[stop + 2] in HYPHENS and line.glued(stop + 2) and line.words[stop + 3][:1].isdecimal():
            return FORMS["date"]
        return None

    def digits_row(self, line: Tokens, number: Numeral) -> str | None:
        """A telephone number as groups of digits between spaces; a row of a table."""
        at, stop, words = number.first, number.stop, line.words
        if at and words[at - 1] == "+" and line.glued(at) and words[stop].isdecimal():
            return FORMS["phone"]
        before, behind = at > 0 and is_number(words[at - 1]), is_number(words[stop])
        if (behind and (before or is_number(words[stop + 1]))) or (before and at > 1 and is_number(words[at - 2])):
            return FORMS["phone"]
        return FORMS["phone"] if self.behind_area_code(line, number) else None

    def behind_area_code(self, line: Tokens, number: Numeral) -> bool:
        """Whether one of two groups of digits behind a code in brackets: (03) 9000 1234."""
        words = line.words
        before = words[max(0, number.first - 4) : number.first]
        if before and before[-1].isdecimal():
            before = before[:-1]
        elif words[number.stop].isdecimal():
            before = before[-3:]
        else:
            return False
        return len(before) == 3 and before[0] == "(" and before[1].isdecimal() and before[2] == ")"

    def is_year(self, line: Tokens, number: Numeral) -> bool:
        """Whether plain digits can be a year: 1100 to 2100 without any mark."""
        return number.plain and len(line.words[number.first]) == 4 and YEARS[0] <= number.low <= YEARS[1]

    def by_words(self, line: Tokens, number: Numeral, counted: bool) -> str | None:
        """The rule whose words around the number silence it; `counted` where a lower-case plural follows."""
        lows, words = line.lows, line.words
        for (numbers, rule), first in self.before.every_behind(lows, number.first):
            capital = words[first][0].isupper()
            named = capital if numbers in ("day", "small") else numbers != "digits" or capital or not counted
            if named and self.covers(numbers, number, line):
                return rule
        for (numbers, rule), stop in self.behind.every_ahead(lows, number.stop):
            if self.covers(numbers, number, line) and (numbers != "day" or words[stop - 1][0].isupper()):
                return rule
        if number.plain and not counted and number.low < LABELS and self.in_name(line, number.first):
            return FORMS["name"]
        return self.address(line, number)

    def in_name(self, line: Tokens, at: int) -> bool:
        """Whether digits stand right behind a capitalised word inside the sentence: Galaxy Note 20, not March 340."""
        before = line.words[at - 1] if at > 1 else ""
        if line.words[at + 1] in HYPHENS and line.glued(at + 1):
            return False  # a score behind the name of a side
        return before[:1].isupper() and before.isalpha() and before.lower() not in self.dated

    def covers(self, numbers: str, number: Numeral, line: Tokens) -> bool:
        """Whether a rule for some numbers is one for this."""
        value, digits = number.low, number.style == "digits"
        if numbers == "any":
            return number.plain or value < 100
        if numbers == "digits":
            return number.plain
        if numbers == "words":
            return not digits and value < 100
        if numbers == "small":
            return value < 100
        if numbers == "part":
            return number.style == "fraction"
        if numbers == "one":
            return value == 1 and not digits
        if numbers == "year":
            return self.is_year(line, number)
        return number.plain and 1 <= value <= 31

    def address(self, line: Tokens, number: Numeral) -> str | None:
        """A house number: up to three capitalised words behind it end in Street or the like."""
        if not number.plain:
            return None
        for at in range(number.stop, number.stop + 4):
            word = line.words[at]
            if not word or not word[0].isupper():
                return None
            if at > number.stop and line.lows[at] in self.named:
                return self.named[line.lows[at]]
        return None


def is_number(word: str) -> bool:
    """Whether a token is a number in digits, with marks or without: 73, .584, 1,200."""
    return word[:1].isdecimal() or (word[:1] == "." and len(word) > 1)
