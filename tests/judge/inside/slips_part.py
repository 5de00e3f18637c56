"""Makers of slips in parts and wholes, shares and rates."""

from __future__ import annotations

from random import Random

from drawing import PEOPLE, THINGS, Made, grouped, planted


def addition(draw: Random) -> Made:
    parts = [draw.randrange(11, 90) for _ in range(3)]
    a, b, c = draw.sample(PEOPLE, 3)
    shape = draw.choice([
        "The ferry carried {x} {a}, {y} {b} and {z} {c}, a total of {total} people.",
        "The ferry carried {total} people: {x} {a}, {y} {b} and {z} {c}.",
        "The ferry carried {total} people - {x} {a}, {y} {b} and {z} {c}.",
        "The convoy of {total} people, made up of {x} {a}, {y} {b} and {z} {c}, is safe.",
        "The ferry carried {x} {a}, {y} {b} and {z} {c}, {total} people in all.",
    ])  # fmt: skip
    words = {"x": parts[0], "y": parts[1], "z": parts[2], "a": a, "b": b, "c": c}
    total = sum(parts)
    return planted(shape, words, total=(total, total + draw.choice([10, -10, 7])))


def part(draw: Random) -> Made:
    whole = draw.randrange(12, 95)
    small, large = draw.randrange(2, whole), whole + draw.randrange(2, 30)
    noun = draw.choice(PEOPLE)
    shape = draw.choice([
        "Rescuers found {part} of the {whole} {noun}.", "The storm killed {whole} people, including {part} {noun}.",
        "The bus carried {whole} people, {part} of them {noun}.", "In all, {part} out of {whole} {noun} agreed.",
    ])  # fmt: skip
    return planted(shape, {"whole": whole, "noun": noun}, part=(small, large))


def rest(draw: Random) -> Made:
    whole = draw.randrange(20, 95)
    small = draw.randrange(3, whole - 5)
    left = whole - small
    noun = draw.choice(PEOPLE + THINGS)
    shape = draw.choice([
        "Rescuers reached {part} of the {whole} {noun}; the other {left} {noun} are missing.",
        "Crews reached {part} of the {whole} {noun}. The remaining {left} {noun} are cut off.",
        "Of the {whole} {noun}, {part} were found, and the other {left} were not.",
    ])  # fmt: skip
    words = {"part": small, "whole": whole, "noun": noun}
    return planted(shape, words, left=(left, left + draw.choice([1, 2, 10, -2])))


def hundred(draw: Random) -> Made:
    first = draw.randrange(30, 50)
    second = draw.randrange(20, 40)
    last = 100 - first - second
    shape = draw.choice([
        "Wind gave {a} percent, gas {b} percent and coal the remaining {c} percent.",
        "In the poll {a} percent were for the tunnel, {b} percent against it and {c} percent undecided.",
        "Some {a} percent went to schools, {b} percent to roads and the remaining {c} percent to the port.",
    ])  # fmt: skip
    words = {"a": first, "b": second}
    return planted(shape, words, c=(last, last + draw.choice([5, 10, 8])))


def share(draw: Random) -> Made:
    whole = draw.randrange(40, 400)
    small = draw.randrange(8, whole - 8)
    printed = round(small / whole * 100)
    noun = draw.choice(PEOPLE + THINGS)
    shape = draw.choice([
        "The plan failed in {part} of the {whole} {noun}, or {share} percent.",
        "It reached {part} of {whole} {noun} ({share} percent).",
        "A survey found that {part} out of {whole} {noun}, or {share}%, were lost.",
    ])  # fmt: skip
    words = {"part": small, "whole": whole, "noun": noun}
    return planted(shape, words, share=(printed, printed + draw.choice([9, 12, 20])))


def rate(draw: Random) -> Made:
    count, each = draw.randrange(20, 90) * 10, draw.randrange(2, 9) * 1000
    thing = draw.choice(THINGS)
    shape = draw.choice([
        "The state paid ${sum} for {count} {thing}, or ${each} each.",
        "The state paid ${sum} for {count} {thing}, an average of ${each} per {one}.",
    ])  # fmt: skip
    words = {"sum": grouped(count * each), "count": count, "thing": thing, "one": thing[:-1]}
    return planted(shape, words, each=(grouped(each), grouped(each * 10)))


def one_in(draw: Random) -> Made:
    words, right = draw.choice([("One in four", 25), ("One in five", 20), ("One in ten", 10), ("One in two", 50)])
    shape = "{words} {noun}, or {share} percent, had no water."
    return planted(shape, {"words": words, "noun": draw.choice(THINGS)}, share=(right, right + draw.choice([8, 15])))


def per_head(draw: Random) -> Made:
    people = draw.randrange(2, 90) * 100_000
    each = draw.randrange(11, 60)
    noun = draw.choice(["burglaries", "thefts", "fires", "crashes"])
    shape = draw.choice([
        "There were {count} {noun} in the city of {people} last year, a rate of {each} per 100,000 residents.",
        "The town, home to {people} people, counted {count} {noun}, or {each} per 100,000 inhabitants.",
        "With a population of {people}, the county saw {count} {noun}, or {each} per 100,000 people.",
    ])  # fmt: skip
    words = {"people": grouped(people), "count": grouped(each * people // 100_000), "noun": noun}
    return planted(shape, words, each=(each, each + draw.choice([9, 14, 25])))


NUMBERS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


def kinds(draw: Random) -> Made:
    first, second = draw.randrange(0, 5), draw.randrange(0, 5)
    a, b = draw.sample(["men", "women", "children", "boys", "girls"], 2)
    total = first + second + 2
    shape = draw.choice([
        "The fire killed {total} people, {x} {a} and {y} {b}.", "The dead are {x} {a} and {y} {b}, {total} people in all.",
        "Of the {total} passengers, {x} were {a} and {y} were {b}.",
        "In the crash {total} people were hurt, {x} seriously and {y} slightly.",
    ])  # fmt: skip
    words = {"x": NUMBERS[first], "y": NUMBERS[second], "a": a, "b": b}
    return planted(shape, words, total=(NUMBERS[total], NUMBERS[max(0, total - draw.choice([1, 2]))]))


def in_words(draw: Random) -> Made:
    whole = draw.randrange(1, 8)
    shape = draw.choice([
        "{part} of the {whole} {noun} were found.", "{part} out of the {whole} {noun} came home.",
        "Police spoke to {part} of the {whole} {noun} on Monday.",
    ])  # fmt: skip
    words = {"whole": NUMBERS[whole], "noun": draw.choice(PEOPLE)}
    return planted(shape, words, part=(NUMBERS[draw.randrange(0, whole)], NUMBERS[draw.randrange(whole + 1, 11)]))


def of_its(draw: Random) -> Made:
    whole, share = draw.randrange(2, 30) * 100, draw.choice([5, 10, 15, 20, 25, 40])
    shape = draw.choice([
        "The mill will lay off {part} workers, or {share} percent of its {whole} employees.",
        "The strike kept {part} workers, {share} percent of the {whole} workers of the yard, at home.",
    ])  # fmt: skip
    words = {"part": grouped(whole * share / 100), "whole": grouped(whole)}
    return planted(shape, words, share=(share, share + draw.choice([9, 15])))
