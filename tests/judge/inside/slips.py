"""Makes sound sentences and the same with one slip planted: the corpus on which each check must prove itself.

Every maker draws its words and numbers from a random source and returns (sound, slipped, day of publication).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

Made = tuple[str, str, str | None]
Maker = Callable[[Random], Made]

PEOPLE = ["men", "women", "children", "soldiers", "passengers", "students", "workers", "tourists", "patients"]
THINGS = ["boats", "houses", "cars", "schools", "bridges", "ships", "farms", "shops", "trees"]
SUBJECTS = ["Visits to the museum", "Sales of the firm", "Membership of the club", "Applications", "Complaints"]
MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]  # fmt: skip
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
FIRST = ["Ada", "Ivo", "Nora", "Tomas", "Helena", "Marcus", "Judith", "Pavel", "Ingrid", "Oscar"]
LAST = ["Birch", "Marsh", "Holloway", "Lindqvist", "Carver", "Whitlock", "Ferreira", "Novak", "Tanner", "Sorensen"]


def grouped(value: float) -> str:
    return f"{value:,.0f}"


def percent_change(draw: Random) -> Made:
    old = draw.randrange(40, 900)
    share = draw.choice([-40, -30, -25, -20, 15, 20, 25, 30, 40, 50, 60, 80])
    new = round(old * (1 + share / 100))
    size, wrong = abs(share), abs(share) + draw.choice([-12, 9, 14, 25])
    up = share > 0
    subject = draw.choice(SUBJECTS)
    shape = draw.choice([
        "{subject} {verb} from {old} to {new}, a {size} percent {noun}.",
        "{subject} {verb} {size} percent, from {old} to {new}.",
        "{subject} {verb} by {size} percent to {new} from {old} a year earlier.",
        "{subject} {verb} {size}% to {new}, compared with {old} last year.",
        "{subject} {verb} from {old} to {new}, {word} {size} percent, the report said.",
    ])  # fmt: skip
    words = {
        "subject": subject, "old": old, "new": new, "word": "up" if up else "down",
        "verb": draw.choice(["rose", "grew", "increased"] if up else ["fell", "dropped", "declined"]),
        "noun": draw.choice(["increase", "rise"] if up else ["decrease", "drop"]),
    }  # fmt: skip
    return shape.format(**words, size=size), shape.format(**words, size=wrong), None


def money_change(draw: Random) -> Made:
    old = draw.randrange(20, 90)
    share = draw.choice([25, 50, 75, 100, 40])
    new = old * (100 + share) / 100
    shape = "Revenue {verb} {size} percent to ${new} million from ${old} million a year earlier."
    words = {"verb": draw.choice(["rose", "climbed", "jumped"]), "new": f"{new:g}", "old": old}
    return shape.format(**words, size=share), shape.format(**words, size=share - 15), None


def points(draw: Random) -> Made:
    old = draw.randrange(20, 90) / 10
    step = draw.choice([0.3, 0.4, 0.5, 0.6, 0.8])
    shape = "{subject} {verb} {step} {unit}, from {old} percent to {new} percent."
    words = {"subject": draw.choice(["Unemployment", "Inflation", "The rate"]), "verb": draw.choice(["rose", "climbed"]),
             "old": old, "new": f"{old + step:.1f}", "step": step}  # fmt: skip
    return shape.format(**words, unit="percentage points"), shape.format(**words, unit="percent"), None


def difference(draw: Random) -> Made:
    old, step = draw.randrange(20, 400), draw.randrange(5, 19)
    shape = draw.choice([
        "The fare rose by ${step} to ${new} from ${old}.", "The fee rose by ${step}, from ${old} to ${new}.",
    ])  # fmt: skip
    words = {"old": old, "new": old + step}
    return shape.format(**words, step=step), shape.format(**words, step=step + draw.choice([2, 10, -3])), None


def factor(draw: Random) -> Made:
    old = draw.randrange(3, 90)
    times, word = draw.choice([(2, "doubled"), (3, "tripled"), (0.5, "halved")])
    old *= 2
    thing = draw.choice(THINGS)
    shape = "The number of {thing} {word} from {old} to {new} in a year."
    wrong = round(old * times * draw.choice([0.6, 1.5]))
    words = {"thing": thing, "word": word, "old": old}
    return shape.format(**words, new=round(old * times)), shape.format(**words, new=wrong), None


def direction(draw: Random) -> Made:
    old, step = draw.randrange(30, 300), draw.randrange(5, 25)
    up = draw.random() < 0.5
    verb = draw.choice(["rose", "climbed", "increased"] if up else ["fell", "dropped", "declined"])
    low, high = old, old + step
    first, last = (low, high) if up else (high, low)
    shape = draw.choice(["{subject} {verb} from {a} to {b}.", "{subject} {verb} to {b} from {a}."])
    words = {"subject": draw.choice(SUBJECTS), "verb": verb}
    return shape.format(**words, a=first, b=last), shape.format(**words, a=last, b=first), None


def addition(draw: Random) -> Made:
    parts = [draw.randrange(11, 90) for _ in range(3)]
    a, b, c = draw.sample(PEOPLE, 3)
    shape = draw.choice([
        "The ferry carried {x} {a}, {y} {b} and {z} {c}, a total of {total} people.",
        "The ferry carried {total} people: {x} {a}, {y} {b} and {z} {c}.",
        "The ferry carried {total} people - {x} {a}, {y} {b} and {z} {c}.",
        "The group of {total} people, made up of {x} {a}, {y} {b} and {z} {c}, is safe.",
        "The ferry carried {x} {a}, {y} {b} and {z} {c}, {total} people in all.",
    ])  # fmt: skip
    words = {"x": parts[0], "y": parts[1], "z": parts[2], "a": a, "b": b, "c": c}
    total = sum(parts)
    return shape.format(**words, total=total), shape.format(**words, total=total + draw.choice([10, -10, 7])), None


def part(draw: Random) -> Made:
    whole = draw.randrange(12, 95)
    small, large = draw.randrange(2, whole), whole + draw.randrange(2, 30)
    noun = draw.choice(PEOPLE)
    shape = draw.choice([
        "Rescuers found {part} of the {whole} {noun}.", "The storm killed {whole} people, including {part} {noun}.",
        "The bus carried {whole} people, {part} of them {noun}.", "In all, {part} out of {whole} {noun} agreed.",
    ])  # fmt: skip
    return shape.format(part=small, whole=whole, noun=noun), shape.format(part=large, whole=whole, noun=noun), None


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
    return shape.format(**words, left=left), shape.format(**words, left=left + draw.choice([1, 2, 10, -2])), None


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
    return shape.format(**words, c=last), shape.format(**words, c=last + draw.choice([5, 10, 8])), None


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
    return shape.format(**words, share=printed), shape.format(**words, share=printed + draw.choice([9, 12, 20])), None


def rate(draw: Random) -> Made:
    count, each = draw.randrange(20, 90) * 10, draw.randrange(2, 9) * 1000
    thing = draw.choice(THINGS)
    shape = draw.choice([
        "The state paid ${sum} for {count} {thing}, or ${each} each.",
        "The state paid ${sum} for {count} {thing}, an average of ${each} per {one}.",
    ])  # fmt: skip
    words = {"sum": grouped(count * each), "count": count, "thing": thing, "one": thing[:-1]}
    return shape.format(**words, each=grouped(each)), shape.format(**words, each=grouped(each * 10)), None


UNITS = [("miles", "km", 1.609344), ("feet", "meters", 0.3048), ("kilograms", "pounds", 2.2046), ("acres", "hectares", 0.4047)]


def conversion(draw: Random) -> Made:
    first, second, times = draw.choice(UNITS)
    value = draw.randrange(12, 400)
    right = round(value * times)
    wrong = round(right * draw.choice([1.3, 0.7, 10]))
    shape = draw.choice(["It measured {value} {first} ({other} {second}).", "It was {value} {first}, or {other} {second}."])
    words = {"value": value, "first": first, "second": second}
    return shape.format(**words, other=right), shape.format(**words, other=wrong), None


def degrees(draw: Random) -> Made:
    value = draw.randrange(-10, 42)
    right = round(value * 1.8 + 32)
    shape = "The thermometer showed {value} degrees Celsius ({other} degrees Fahrenheit) at noon."
    wrong = right + draw.choice([12, 20, -12])
    return shape.format(value=value, other=right), shape.format(value=value, other=wrong), None


def currency(draw: Random) -> Made:
    value = draw.randrange(2, 90)
    symbol, code = draw.choice([("€", 0.9), ("£", 0.75)])
    other = f"{value * code:.1f}"
    shape = "The sale brought ${value} million ({symbol}{other} {scale}), the house said."
    words = {"value": value, "symbol": symbol, "other": other}
    return shape.format(**words, scale="million"), shape.format(**words, scale="billion"), None


def grouping(draw: Random) -> Made:
    value = draw.randrange(1_000_000, 99_000_000)
    right = grouped(value)
    wrong = draw.choice([right.replace(",", "", 1)[:4] + "," + str(value)[4:], right + "0", right[:-1]])
    shape = "Printers made {value} ballots for the vote."
    return shape.format(value=right), shape.format(value=wrong), None


def magnitude(draw: Random) -> Made:
    value = draw.choice([1.2, 3.4, 5.6, 7.8, 2.5, 4.3, 6.1, 8.7])
    shape = "The ministry will pay ${value} billion for the frigates. The frigates cost the ministry ${value} {scale}, it said."
    return shape.format(value=value, scale="billion"), shape.format(value=value, scale="million"), None


def any_day(draw: Random) -> date:
    return date(2012, 1, 1) + timedelta(days=draw.randrange(5000))


def weekday(draw: Random) -> Made:
    day = any_day(draw)
    name = MONTHS[day.month - 1]
    shape = draw.choice([
        "The hall opens on {weekday}, {name} {day}, {year}.", "The hall is to open on {weekday} {day} {name} {year}.",
        "The vote was on {weekday}, {day} {name}.", "Voters go to the polls on {weekday}, {name} {day}.",
        "The court will sit on {short}. {day} {name} {year}.",
    ])  # fmt: skip
    published = (day + timedelta(days=draw.randrange(-20, 20))).isoformat()
    right = WEEKDAYS[day.weekday()]
    wrong = WEEKDAYS[(day.weekday() + draw.randrange(1, 7)) % 7]
    words = {"name": name, "day": day.day, "year": day.year}
    return (
        shape.format(**words, weekday=right, short=right[:3]), shape.format(**words, weekday=wrong, short=wrong[:3]),
        published,
    )  # fmt: skip


def no_such_day(draw: Random) -> Made:
    name, day = draw.choice([("February", 30), ("April", 31), ("June", 31), ("September", 31), ("November", 31)])
    shape = draw.choice(["The accounts were closed on {day} {name}.", "It opened on {name} {day}, 2019.", "On {name} {day} it rained."])
    return shape.format(name=name, day=day - 3), shape.format(name=name, day=day), "2019-12-01"


def duration(draw: Random) -> Made:
    month = draw.choice(MONTHS)
    first = draw.randrange(1, 14)
    days = draw.randrange(3, 14)
    shape = draw.choice([
        "The {days}-day fair runs from {first} to {last} {month}.", "The fair lasts {days} days, from {month} {first} to {month} {last}.",
        "The {days}-day fair, {month} {first}-{last}, is free.",
    ])  # fmt: skip
    words = {"first": first, "last": first + days - 1, "month": month}
    return shape.format(**words, days=days), shape.format(**words, days=days + draw.choice([2, 3, -2])), None


def later(draw: Random) -> Made:
    month = draw.choice(MONTHS)
    first, days = draw.randrange(1, 14), draw.randrange(2, 13)
    shape = draw.choice([
        "He was arrested on {first} {month} and freed {days} days later, on {last} {month}.",
        "It sank on {month} {first}. {Days} days later, on {month} {last}, it was found.",
    ])  # fmt: skip
    words = {"first": first, "last": first + days, "month": month}
    wrong = days + draw.choice([2, 3, 5])
    return shape.format(**words, days=days, Days=days), shape.format(**words, days=wrong, Days=wrong), None


def after_publication(draw: Random) -> Made:
    published = any_day(draw)
    shape = draw.choice(["The mill burned down on {date}.", "Two men were killed in the blast on {date}.", "The ship sank on {date}, divers said."])
    before, after = published - timedelta(days=draw.randrange(3, 200)), published + timedelta(days=draw.randrange(5, 300))
    shown = [f"{day.day} {MONTHS[day.month - 1]} {day.year}" for day in (before, after)]
    return shape.format(date=shown[0]), shape.format(date=shown[1]), published.isoformat()


def zone(draw: Random) -> Made:
    hour = draw.randrange(1, 5)
    place, ahead = draw.choice([("in Paris", 2), ("in Moscow", 3), ("in Tokyo", 9), ("in London", 1)])
    utc = hour + 12
    local = (utc + ahead) % 24
    shown = f"{(local - 1) % 12 + 1}:30 {'p' if local >= 12 else 'a'}.m."
    wrong_hour = (local + draw.choice([1, 2, 22])) % 24
    wrong = f"{(wrong_hour - 1) % 12 + 1}:30 {'p' if wrong_hour >= 12 else 'a'}.m."
    shape = "The quake struck at {utc}:30 GMT ({local} {place})."
    return shape.format(utc=utc, local=shown, place=place), shape.format(utc=utc, local=wrong, place=place), "2019-07-10"


def name_of(draw: Random) -> str:
    return f"{draw.choice(FIRST)} {draw.choice(LAST)}"


def birth(draw: Random) -> Made:
    year, age = draw.randrange(1935, 1990), 0
    age = 2016 - year
    shape = draw.choice(["{name}, {age}, was born in {year} in Leith.", "Born in {year}, {name}, {age}, grew up in Leith."])
    name = name_of(draw)
    return shape.format(name=name, year=year, age=age), shape.format(name=name, year=year, age=age - draw.choice([10, 5, 20])), "2016-11-20"


def life(draw: Random) -> Made:
    year, age = draw.randrange(1900, 1940), draw.randrange(60, 90)
    shape = "{name} ({year}-{end}) died at home, aged {age}."
    words = {"name": name_of(draw), "year": year, "end": year + age}
    return shape.format(**words, age=age), shape.format(**words, age=age + draw.choice([10, -10, 5])), None


def lived(draw: Random) -> Made:
    year, age = draw.randrange(1900, 1940), draw.randrange(60, 90)
    shape = "{name} was born in {year} and died in {end} at the age of {age}."
    words = {"name": name_of(draw), "year": year, "end": year + age}
    return shape.format(**words, age=age), shape.format(**words, age=age + draw.choice([10, -10, 5])), None


def two_ages(draw: Random) -> Made:
    name, age = name_of(draw), draw.randrange(20, 80)
    shape = "{name}, {age}, found the ring on the beach.\n\nIt was real, the police said. {name}, {again}, wants to sell it."
    return shape.format(name=name, age=age, again=age), shape.format(name=name, age=age, again=age + draw.choice([3, 10, -2])), None


def spelling_last(draw: Random) -> Made:
    first, last = draw.choice(FIRST), draw.choice(LAST)
    at = draw.randrange(1, len(last) - 1)
    wrong = last[:at] + last[at + 1 :]
    shape = "Mayor {first} {last} spoke on Monday. The bridge is safe, {first} {last} said.\n\nMany cheered when {first} {again} left."
    words = {"first": first, "last": last}
    return shape.format(**words, again=last), shape.format(**words, again=wrong), None


def spelling_first(draw: Random) -> Made:
    first, other = draw.choice([("Sarah", "Sara"), ("Oleksiy", "Oleksii"), ("Stephen", "Stephan"), ("Helena", "Helene"), ("Marcus", "Markus")])
    last = draw.choice(LAST)
    shape = "Mayor {first} {last} spoke on Monday. The bridge is safe, {first} {last} said.\n\nMany cheered when {again} {last} left."
    return shape.format(first=first, last=last, again=first), shape.format(first=first, last=last, again=other), None


def headline(draw: Random) -> Made:
    value = draw.randrange(11, 60)
    noun = draw.choice(["miners", "sailors", "hikers", "tourists"])
    shape = "Rescuers save {head} {noun} near Leith\n\nRescuers saved {value} {noun} from the hills near Leith on Monday, the coastguard said."
    return shape.format(head=value, value=value, noun=noun), shape.format(head=value + draw.choice([3, 10, -5]), value=value, noun=noun), None


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
    return shape.format(first=words, name=name, second=words, last=last), shape.format(first=words, name=name, second=words.replace(old, new), last=last), None


def speaker(draw: Random) -> Made:
    words, _, _ = draw.choice(QUOTES)
    name, other = (f"{first} {last}" for first, last in zip(draw.sample(FIRST, 2), draw.sample(LAST, 2), strict=True))
    shape = '"{words}," said {name}.\n\nThe council met late. "{words}," said {again}.'
    return shape.format(words=words, name=name, again=name), shape.format(words=words, name=name, again=other), None


MAKERS: dict[str, tuple[Maker, ...]] = {
    "FC301": (weekday,), "FC302": (no_such_day,), "FC303": (duration, later), "FC304": (after_publication,),
    "FC305": (zone,), "FC401": (addition,), "FC402": (part,), "FC403": (rest,), "FC404": (hundred,),
    "FC411": (percent_change, money_change), "FC412": (points,), "FC413": (difference,), "FC414": (factor,),
    "FC415": (direction,), "FC416": (share,), "FC417": (rate,), "FC421": (conversion, degrees), "FC422": (currency,),
    "FC423": (grouping,), "FC424": (magnitude,), "FC431": (headline,), "FC451": (birth, lived), "FC452": (life,),
    "FC453": (two_ages,), "FC461": (spelling_last,), "FC462": (spelling_first,), "FC471": (wording,), "FC472": (speaker,),
}  # fmt: skip
