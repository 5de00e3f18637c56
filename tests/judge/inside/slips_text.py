"""Makers of slips between a headline and its story, and in what is quoted twice."""

from __future__ import annotations

from random import Random

from drawing import FIRST, LAST, PEOPLE, Made, name_of, planted


def headline(draw: Random) -> Made:
    value = draw.randrange(11, 60)
    noun = draw.choice(["miners", "sailors", "hikers", "tourists"])
    shape = "Rescuers save {head} {noun} near Leith\n\nRescuers saved {value} {noun} from the hills near Leith."
    return planted(shape, {"value": value, "noun": noun}, head=(value, value + draw.choice([3, 10, -5])))


QUOTES = [
    ("We will not leave the harbour until every boat is home", "boat", "ship"),
    ("The bridge was safe when our engineers looked at it", "safe", "sound"),
    ("Nobody told the crew that the tank was still full", "crew", "men"),
    ("This town has waited thirty years for a hospital of its own", "hospital", "clinic"),
    ("I saw the wave come over the wall and then I ran", "wave", "water"),
]


def wording(draw: Random) -> Made:
    words, old, new = draw.choice(QUOTES)
    name = name_of(draw)
    shape = '"{first}," said {name}.\n\nThe council met late. "{second}," {last} repeated.'
    last = name.split()[1]
    return planted(shape, {"first": words, "name": name, "last": last}, second=(words, words.replace(old, new)))


def head_quote(draw: Random) -> Made:
    words, old, new = draw.choice(QUOTES)
    shape = "'{head}': talk of the town\n\nThe council met late. \"{words},\" {name} told it."
    return planted(shape, {"words": words, "name": name_of(draw)}, head=(words, words.replace(old, new)))


def exchanged(draw: Random) -> Made:
    tens, ones = draw.sample(range(1, 10), 2)
    noun = draw.choice(["windows", "boreholes", "ladders", "kilns"])
    shape = "The Leith mill has {value}.\n\nThe mill has {again} {noun}, and all {again} leak."
    return planted(shape, {"noun": noun, "value": f"{tens}{ones} {noun}"}, again=(f"{tens}{ones}", f"{ones}{tens}"))


def speaker(draw: Random) -> Made:
    words, _, _ = draw.choice(QUOTES)
    name, other = (" ".join(parts) for parts in zip(draw.sample(FIRST, 2), draw.sample(LAST, 2), strict=True))
    shape = '"{words}," said {name}.\n\nThe council met late. "{words}," said {again}.'
    return planted(shape, {"words": words, "name": name}, again=(name, other))


def caption(draw: Random) -> Made:
    value = draw.randrange(11, 60)
    noun = draw.choice(["miners", "sailors", "hikers", "tourists"])
    shape = "Rescuers saved {value} {noun} from the hills near Leith.\n\nCaption: The {other} {noun} saved near Leith."
    return planted(shape, {"value": value, "noun": noun}, other=(value, value + draw.choice([3, 10, -5])))


def dropped(draw: Random) -> Made:
    value, hedge = draw.randrange(11, 60), draw.choice(["at least", "more than", "up to"])
    shape = "Rescuers save {head}{value} miners near Leith\n\nRescuers saved {hedge} {value} miners near Leith."
    return planted(shape, {"value": value, "hedge": hedge}, head=(f"{hedge} ", ""))


def contrary(draw: Random) -> Made:
    value = draw.randrange(11, 60)
    shape = (
        "The frigates cost the ministry more than ${value} million. "
        "The ministry paid {hedge} ${value} million for the frigates."
    )
    return planted(shape, {"value": value}, hedge=("more than", draw.choice(["nearly", "less than", "almost"])))


def twice(draw: Random) -> Made:
    count = draw.randrange(20, 900)
    noun, place = draw.choice(PEOPLE), draw.choice(["Arran", "Skye", "Lindal", "Corley"])
    shape = draw.choice([
        "The storm killed {first} {noun} off the coast of {place}.\n\nMany were asleep.\n\nThe storm off the coast of "
        "{place} killed {second} {noun}, the mayor said.",
        "The ferry carried {first} {noun} when it sank off {place}, the port said.\n\nIt was dark.\n\nThe ferry "
        "carried {second} {noun} when it sank off {place}, said the port.",
        "Police arrested {first} {noun} after the riot at {place} prison.\n\nNobody spoke.\n\nAfter the riot at "
        "{place} prison police arrested {second} {noun} in all.",
    ])  # fmt: skip
    return planted(shape, {"first": count, "noun": noun, "place": place}, second=(count, count + draw.choice([9, 30])))


def above(draw: Random) -> Made:
    value = draw.randrange(12, 60)
    strength = draw.randrange(41, 79) / 10
    goals = draw.randrange(30, 60)
    shape, right, wrong = draw.choice([
        ("Death toll rises to {head} in Leith blast\n\nThe toll of the blast in Leith rose to {value} killed on Monday.",
         value, value + 20),
        ("{head} quake rattles Leith\n\nAn earthquake of magnitude {value} shook Leith on Monday.",
         strength, round(strength + 1, 1)),
        ("Rovers beat Leith {head}-13\n\nThe Rovers beat Leith {value}-13 on Sunday.", goals, goals + 10),
        ("{head} Women Killed in Leith Mill\n\nA blast killed {value} women in the mill on Monday.", value, value + 5),
    ])  # fmt: skip
    return planted(shape, {"value": right}, head=(right, wrong))
