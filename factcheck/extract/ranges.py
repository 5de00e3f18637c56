"""Two numbers that are the ends of one quantity: 10 to 12 weeks, between 3 and 4, 52 ± 3 percent, 52-48."""

from __future__ import annotations

from factcheck.extract.quantities import Quantities, Quantity
from factcheck.extract.tokens import DASHES, HYPHENS, Tokens


class Ranges:
    """Joins quantities, each read as `quantities` does."""

    def __init__(self, quantities: Quantities):
        self.quantities = quantities

    def read(self, line: Tokens, left: Quantity, opener: str) -> Quantity:
        """The range that `left` begins, or `left` itself; `opener` is the word before it: between, from."""
        lows, at = line.lows, left.stop
        word = lows[at]
        if word == "±" or (word == "+" and lows[at + 1] == "/"):
            return self.margined(line, left, at + (1 if word == "±" else 3))
        if not (word in DASHES or word in ("to", "and", "or")):
            return left
        start = at + 1
        if word == "to" and lows[start] in HYPHENS:
            start += 1
        if word in HYPHENS and lows[start] == "to" and line.glued(start):
            start += 2 if lows[start + 1] in HYPHENS else 1
        while start < at + 4 and (
            lows[start] in self.quantities.units.bare or line.words[start] in self.quantities.units.signs
        ):
            start += 1
        number = self.quantities.numerals.read(line, start)
        if number is None or number.style == "vague" or number.notation == "version":
            return left
        right = self.quantities.read(line, number)
        return self.joined(line, left, right, word, opener)

    def joined(self, line: Tokens, left: Quantity, right: Quantity, word: str, opener: str) -> Quantity:
        """Two quantities as the ends of one, where their order and their units allow it."""
        low, scale = left.low, right.number.scale
        if scale > 1 and left.number.scale == 1 and left.low < right.low and left.low * scale <= right.low:
            low = left.low * scale
        if left.unit and right.unit and left.unit != right.unit and not right.unit.startswith(f"{left.unit} per "):
            return left
        if word == "or" and not (right.low == low + 1 and low < 20):
            return left
        if word == "and" and opener != "between":
            return left
        hyphen = word in HYPHENS and line.glued(left.stop)
        unit, dimension, rule = (right if right.unit else left)[5:8]
        found = right._replace(first=left.first, low=low, high=right.high, number=left.number, kind="range")
        found = found._replace(unit=unit, dimension=dimension, rule=rule, notation=left.notation or right.notation)
        if hyphen and left.unit is None and right.unit is None and low >= right.low:
            return found._replace(low=left.low, high=right.low, kind="tally")
        if low > right.high and opener != "from":
            return left
        return found

    def margined(self, line: Tokens, left: Quantity, start: int) -> Quantity:
        """A number with a margin: 52 ± 3 percent."""
        number = self.quantities.numerals.read(line, start)
        if number is None:
            return left
        right = self.quantities.read(line, number)
        return right._replace(first=left.first, low=left.low, high=left.high, number=left.number, margin=right.low)
