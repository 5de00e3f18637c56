"""Makers of slips in ages and names."""

from __future__ import annotations

from random import Random

from drawing import FIRST, LAST, Made, name_of, planted


def birth(draw: Random) -> Made:
    year = draw.randrange(1935, 1990)
    age = 2016 - year
    shape = draw.choice(
        ["{name}, {age}, was born in {year} in Leith.", "Born in {year}, {name}, {age}, grew up in Leith."]
    )
    name = name_of(draw)
    slip = (age, age - draw.choice([10, 5, 20]))
    return planted(shape, {"name": name, "year": year}, age=slip, day_of="2016-11-20")


def life(draw: Random) -> Made:
    year, age = draw.randrange(1900, 1940), draw.randrange(60, 90)
    shape = "{name} ({year}-{end}) died at home, aged {age}."
    words = {"name": name_of(draw), "year": year, "end": year + age}
    return planted(shape, words, age=(age, age + draw.choice([10, -10, 5])))


def lived(draw: Random) -> Made:
    year, age = draw.randrange(1900, 1940), draw.randrange(60, 90)
    shape = "{name} was born in {year} and died in {end} at the age of {age}."
    words = {"name": name_of(draw), "year": year, "end": year + age}
    return planted(shape, words, age=(age, age + draw.choice([10, -10, 5])))


def two_ages(draw: Random) -> Made:
    name, age = name_of(draw), draw.randrange(20, 80)
    shape = "{name}, {age}, found the ring.\n\nIt was real, the police said. {name}, {again}, wants to sell it."
    return planted(shape, {"name": name, "age": age}, again=(age, age + draw.choice([3, 10, -2])))


def spelling_last(draw: Random) -> Made:
    first, last = draw.choice(FIRST), draw.choice(LAST)
    at = draw.randrange(1, len(last) - 1)
    wrong = last[:at] + last[at + 1 :]
    shape = "Mayor {first} {last} spoke. The bridge is safe, {first} {last} said.\n\nThen {first} {again} left."
    words = {"first": first, "last": last}
    return planted(shape, words, again=(last, wrong))


def spelling_first(draw: Random) -> Made:
    first, other = draw.choice(
        [("Sarah", "Sara"), ("Oleksiy", "Oleksii"), ("Stephen", "Stephan"), ("Helena", "Helene"), ("Marcus", "Markus")]
    )
    last = draw.choice(LAST)
    shape = "Mayor {first} {last} spoke. The bridge is safe, {first} {last} said.\n\nThen {again} {last} left."
    return planted(shape, {"first": first, "last": last}, again=(first, other))


def dies_at(draw: Random) -> Made:
    name, age = name_of(draw), draw.randrange(60, 95)
    shape = "Painter {name} dies at {head}\n\n{name}, {age}, who painted the harbour, died at home on Monday."
    return planted(shape, {"name": name, "age": age}, head=(age, age + draw.choice([10, -10, 2])))


def rank(draw: Random) -> Made:
    name, first, other = name_of(draw), *draw.sample(["Capt.", "Col.", "Sgt.", "Lt."], 2)
    shape = "{first} {name} led the search.\n\nThe boats came home, {again} {name} said."
    return planted(shape, {"name": name, "first": first}, again=(first, other))


def apposition(draw: Random) -> Made:
    name, age = name_of(draw), draw.randrange(20, 80)
    shape = draw.choice([
        "The {age}-year-old baker, {name}, found the ring.\n\n{last}, {again}, wants to sell it.",
        "{name}, a {age}-year-old baker, found the ring.\n\nNobody asked {name}, {again}, for it.",
        "{name}, aged {age}, found the ring.\n\nThe {again}-year-old {last} wants to sell it.",
    ])  # fmt: skip
    return planted(
        shape, {"name": name, "last": name.split()[1], "age": age}, again=(age, age + draw.choice([3, 10, -2]))
    )


def obituary(draw: Random) -> Made:
    name, age = name_of(draw), draw.randrange(60, 95)
    shape = draw.choice([
        "{name}, {head}; painted harbours\n\n{name}, the painter of harbours, has died. She was {age}.",
        "Painter {name} dead at {head}\n\n{name} died at home on Monday at the age of {age}, the family said.",
    ])  # fmt: skip
    return planted(shape, {"name": name, "age": age}, head=(age, age + draw.choice([10, -10, 2])))


def surname_alone(draw: Random) -> Made:
    first, last = draw.choice(FIRST), draw.choice(LAST)
    at = draw.randrange(2, len(last) - 1)
    wrong = last[:at] + last[at + 1 :]
    shape = draw.choice([
        "Mayor {first} {last} spoke. The bridge is safe, {last} said.\n\n{again} then left for the harbour.",
        "Mayor {first} {last} spoke. The bridge is safe, {last} said.\n\nNobody else saw the plans, {again} told the town.",
    ])  # fmt: skip
    return planted(shape, {"first": first, "last": last}, again=(last, wrong))


def office(draw: Random) -> Made:
    name, field = name_of(draw), draw.choice(["Finance", "Foreign", "Defence", "Health"])
    shape = "{field} Minister {name} opened the bridge.\n\nIt is safe, {again} {name} said."
    slip = (f"{field} Minister", f"Deputy {field} Minister")
    return planted(shape, {"field": field, "name": name}, again=slip)
