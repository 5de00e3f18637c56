"""Judges two figures of one slot: levels in their order, the first that holds decides.

The intervals honour the hedges: at least 17 is 17 and more. Every level has a sentence, so that every verdict can be
told.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import permutations

from factcheck.judge.values import day, digits, ends, gap, in_time, middle, ordered, rounded
from factcheck.link.comparisons import SLIPS, named, powers, reach, slipped
from factcheck.link.records import COUNT, Record
from factcheck.rulebook.kinds.checks import FigureCheck, Level

EXACT = "exact"
SO_FAR, FORECAST = "so_far", "forecast"
NEARLY = "nearly"
PLAIN = frozenset((EXACT, "about", NEARLY))  # the shapes of a number that may be a rounded one
YEAR = 365.2425  # days
FAR = "far-apart-in-time"
OF_ONE_TIME = ("bounds-apart", "opposite-ways", "powers-of-ten")  # levels that months between two articles excuse
Test = Callable[[Record, Record, Level, FigureCheck], bool]


def judged(one: Record, other: Record, check: FigureCheck) -> Level:
    """The first level of the check that holds between two figures, given in any order."""
    held = (level for level in check.level if TESTS[level.when](one, other, level, check))
    return next((level for level in held if not excused(one, other, level, check)), check.level[-1])


def excused(one: Record, other: Record, level: Level, check: FigureCheck) -> bool:
    """Whether a level is one of a single time, and the two figures lie months apart."""
    return level.when in OF_ONE_TIME and any(
        far.when == FAR and far_apart_in_time(one, other, far, check) for far in check.level
    )


def same_value(one: Record, other: Record, level: Level, check: FigureCheck) -> bool:
    """The numbers as printed are the same, whatever their hedges; at_most is what conversion may leave over."""
    left, right = middle(one), middle(other)
    return gap(left, right) <= level.at_most or one.printed == other.printed


def bounds_apart(one: Record, other: Record, level: Level, check: FigureCheck) -> bool:
    """One number with two bounds that exclude each other: just under 500, more than 500."""
    low, high = max(ends(one)[0], ends(other)[0]), min(ends(one)[1], ends(other)[1])
    bounded = all(record.figure.bound != EXACT for record in (one, other))
    open_ = any(record.figure.strict or record.figure.bound == NEARLY for record in (one, other))
    return bounded and open_ and one.printed == other.printed and low >= high


def opposite_ways(one: Record, other: Record, level: Level, check: FigureCheck) -> bool:
    """Two movements of one thing, up and down."""
    changes = [record.figure.change for record in (one, other) if record.figure.change]
    return len({change.direction for change in changes if change.kind == "by"}) == 2


def digits_swapped(one: Record, other: Record, level: Level, check: FigureCheck) -> bool:
    """The same digits, two of them in each other's place, of numbers of at least so many digits as at_most says."""
    return slipped(one, other) == "swapped" and len(f"{one.figure.printed[1]:.10g}".replace(".", "")) >= level.at_most


def overlap(one: Record, other: Record, level: Level, check: FigureCheck) -> bool:
    """Some value satisfies both; a strict bound does not satisfy itself."""
    low = max(ends(one)[0], ends(other)[0])
    high = min(ends(one)[1], ends(other)[1])
    touching = not (one.figure.approximate or other.figure.approximate) and any(
        record.figure.strict and low in ends(record) for record in (one, other)
    )
    return low < high or (low == high and not touching)


def implicature(one: Record, other: Record, level: Level, check: FigureCheck) -> bool:
    """More than N against far more than N: nobody writes more than 100,000 for 200,000."""
    if one.figure.vague or other.figure.vague:
        return False
    for bounded, plain in ((one, other), (other, one)):
        lowest = bounded.printed[0]
        if (
            bounded.high is None
            and lowest >= 50
            and plain.low is not None
            and plain.printed[0] >= level.at_most * lowest
        ):
            return True
    return False


def tally_grown(one: Record, other: Record, level: Level, check: FigureCheck) -> bool:
    """A tally of at least so many, and one at_most times as high that is not known to be older."""
    low, high = sorted((one, other), key=middle)
    if low.high is not None or not running(one, other, check) or middle(high) < level.at_most * middle(low):
        return False
    pair = in_time(one, other)
    return pair is None or pair[0] is low


def side_by_side(one: Record, other: Record, level: Level, check: FigureCheck) -> bool:
    """One of the two articles has both values of the thing, each in somebody's account."""
    return (
        bool(one.event)
        and one.event == other.event
        and (one.printed in other.siblings or other.printed in one.siblings)
        and not one.source & other.source
    )


def provisional(one: Record, other: Record, level: Level, check: FigureCheck) -> bool:
    """One of the two is called preliminary, or revised, close to the number; or the later was counted anew."""
    pair = in_time(one, other)
    anew = pair is not None and pair[1].recounted and running(one, other, check)
    return anew or any(
        record.spoken.get(word, "").casefold() in check.provisional for record in (one, other) for word in record.near
    )


def has(record: Record, words: Sequence[str]) -> bool:
    """Whether one of the words, in lower case, stands in the sentence of a figure."""
    return any(word.casefold() in words for word in record.spoken.values())


def another_age(one: Record, other: Record, level: Level, check: FigureCheck) -> bool:
    """Two ages of one person that the time between the two articles does not explain."""
    pair = in_time(one, other)
    if pair is None or one.figure.dimension != "age" or not all(ages(record, check) for record in pair):
        return False
    if one.printed != other.printed and (one.printed in other.siblings or other.printed in one.siblings):
        return False
    years = (day(pair[1], 0) - day(pair[0], 1)).days / YEAR
    return not math.floor(years) <= middle(pair[1]) - middle(pair[0]) <= math.ceil(years)


def age_to_come(one: Record, other: Record, level: Level, check: FigureCheck) -> bool:
    """An age that somebody turns next month, and the one of today: no more than at_most years apart."""
    turns = any(record.figure.frame.verb in check.turning for record in (one, other))
    return turns and one.figure.dimension == "age" and abs(middle(one) - middle(other)) <= level.at_most


def ages(record: Record, check: FigureCheck) -> bool:
    """Whether the bearer of an age is somebody named who lives and grows older."""
    return named(record) and not has(record, check.ended) and record.head.isdisjoint(record.page.dead)


def rounding(one: Record, other: Record, level: Level, check: FigureCheck) -> bool:
    """The rounder of two numbers is the other one rounded, by no more than at_most; a bound is not rounded."""
    if not {one.figure.bound, other.figure.bound} <= PLAIN:
        return False
    return gap(middle(one), middle(other)) <= level.at_most and any(
        rough.printed[0] == rough.printed[1] and rounded(fine.printed[0], digits(rough)) == rough.printed[0]
        for rough, fine in ((one, other), (other, one))
        if digits(rough) >= 2 or digits(fine) < min(0, digits(rough))
    )


def whole(one: Record, other: Record, level: Level, check: FigureCheck) -> bool:
    """One measured value is the other without its decimals, and no further off than at_most: one mile, 1.2 miles."""
    if one.figure.dimension is None or one.figure.unit != other.figure.unit or one.kind.isupper():
        return False
    return gap(middle(one), middle(other)) <= level.at_most and any(
        rough == int(rough) and fine != int(fine) and rough in (math.floor(fine), math.floor(fine + 0.5))
        for rough, fine in permutations((one.figure.printed[0], other.figure.printed[0]))
    )


def residue(one: Record, other: Record, level: Level, check: FigureCheck) -> bool:
    """Different units, or one of them converted, and no further apart than a conversion leaves."""
    return said_in_two_units(one, other) and gap(middle(one), middle(other)) <= level.at_most


def converted(one: Record, other: Record, level: Level, check: FigureCheck) -> bool:
    """The same value in another unit, as near as whole numbers can tell it."""
    return one.figure.unit != other.figure.unit and gap(middle(one), middle(other)) <= level.at_most


def said_in_two_units(one: Record, other: Record) -> bool:
    """Whether a conversion lies between the two figures."""
    return bool(one.figure.unit != other.figure.unit or one.figure.also or other.figure.also)


def explained(one: Record, other: Record, level: Level, check: FigureCheck) -> bool:
    """What stands beside one of two numbers makes it the other: 290, 15 fewer than the 305; 450, in ten parts of 45.

    A difference below at_most may be chance, unless it is told as more, new or a part.
    """
    low, high = sorted((middle(one), middle(other)))
    if (
        high - low == 1
        and one.kind == COUNT
        and reach(one) != reach(other)
        and {reach(one), reach(other)} & set(check.adding)
    ):
        return True  # 17 other countries, and this one
    for neighbour in (*one.beside, *other.beside):
        told = neighbour.value >= level.at_most or neighbour.scope in check.adding
        if neighbour.kind == one.kind and told and math.isclose(low + neighbour.value, high):
            return True
        if neighbour.kind == COUNT and neighbour.value > 1 and math.isclose(low * neighbour.value, high):
            return True
    return False


def moved(one: Record, other: Record, level: Level, check: FigureCheck) -> bool:
    """A tally or an estimate that is told as moved beyond the other: raised to 62 from what was 50, lowered to 40."""
    pair = in_time(one, other)
    for new, old in ((one, other), (other, one)):
        change = new.figure.change
        if change is None or change.kind != "to" or (pair is not None and pair[0] is new):
            continue
        tally = running(one, other, check) and change.direction == "down"
        if tally or (pair is not None and has(new, check.revised)):
            return (middle(new) > middle(old)) == (change.direction == "up")
    return False


def later_and_higher(one: Record, other: Record, level: Level, check: FigureCheck) -> bool:
    """A tally that rises: the later of two is the higher."""
    pair = in_time(one, other)
    return pair is not None and running(one, other, check) and middle(pair[1]) > middle(pair[0])


def later_but_lower(one: Record, other: Record, level: Level, check: FigureCheck) -> bool:
    """A tally that falls, though tallies only rise."""
    pair = in_time(one, other)
    return pair is not None and running(one, other, check) and middle(pair[1]) < middle(pair[0])


def level_moved(one: Record, other: Record, level: Level, check: FigureCheck) -> bool:
    """Something that differs from day to day, told of two days, or more than at_most days apart where nobody says."""
    frames = [record.figure.frame for record in (one, other)]
    if not any(record.figure.measure in check.moving for record in (one, other)):
        return False
    if all(frame.scope == FORECAST for frame in frames):
        return False  # two articles on what it will be
    told, pair = ordered((one.day, one), (other.day, other)), in_time(one, other)
    if one.day.first and other.day.first:
        return told is not None
    of = ordered((one.figure.as_of, one), (other.figure.as_of, other))
    return of is not None or (pair is not None and (day(pair[1], 0) - day(pair[0], 1)).days > level.at_most)


def far_apart_in_time(one: Record, other: Record, level: Level, check: FigureCheck) -> bool:
    """More days than at_most lie between the two: the world may have changed, but not what is of a `fixed` kind."""
    pair = None if one.kind in check.fixed else in_time(one, other)
    return pair is not None and (day(pair[1], 0) - day(pair[0], 1)).days > level.at_most


def undated(one: Record, other: Record, level: Level, check: FigureCheck) -> bool:
    """Something that changes with time, in two articles of which only one has a date."""
    changing = running(one, other, check) or one.figure.dimension == "age" or one.figure.measure in check.moving
    return changing and bool(one.told.first) != bool(other.told.first)


def vague(one: Record, other: Record, level: Level, check: FigureCheck) -> bool:
    """One of the two is no number but a plural: dozens, hundreds."""
    return one.figure.vague or other.figure.vague


def powers_of_ten(one: Record, other: Record, level: Level, check: FigureCheck) -> bool:
    """The same digits, ten, a hundred, a thousand or a million times apart."""
    return one.kind != "time" and powers(middle(one), middle(other)) in SLIPS


TESTS: dict[str, Test] = {
    "same-value": same_value,
    "age-to-come": age_to_come,
    "bounds-apart": bounds_apart,
    "opposite-ways": opposite_ways,
    "digits-swapped": digits_swapped,
    "moved": moved,
    "explained": explained,
    "overlap": overlap,
    "implicature": implicature,
    "tally-grown": tally_grown,
    "side-by-side": side_by_side,
    "provisional": provisional,
    "another-age": another_age,
    "converted": converted,
    "rounding": rounding,
    "whole": whole,
    "residue": residue,
    "later-and-higher": later_and_higher,
    "later-but-lower": later_but_lower,
    "level-moved": level_moved,
    "far-apart-in-time": far_apart_in_time,
    "powers-of-ten": powers_of_ten,
    "vague": vague,
    "undated": undated,
    "otherwise": lambda one, other, level, check: True,
}


def running(one: Record, other: Record, check: FigureCheck) -> bool:
    """Whether two figures are of a tally: by what is counted, or one is told so far, or as what *the tally* reached."""
    frames = [record.figure.frame for record in (one, other)]
    measures = {record.figure.measure for record in (one, other)} | {frame.predicate for frame in frames}
    counted = one.kind == COUNT and any(frame.scope == SO_FAR or frame.holder in check.revised for frame in frames)
    return counted or not measures.isdisjoint(check.running)
