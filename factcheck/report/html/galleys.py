"""Galley proofs: each article in full, all its claims underlined by how they stand, and a note on each beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from factcheck.model import Finding, Report
from factcheck.report.galley import STANDINGS, Galleys, Place, telling
from factcheck.report.heading import heading
from factcheck.report.html.tags import block, dates, link, tag, text
from factcheck.report.rows import brief, days


def galleys(report: Report, found: list[Finding], names: list[str], kept: Sequence[int]) -> str:
    """The articles that are `kept`, one below the other; the page's script shows one of them."""
    made = Galleys(report, found)
    lines = [str(heading(report, finding)) for finding in found]
    listed = [proof(report, at, made.places(at), names, lines) for at in kept]
    left = len(report.readings) - len(kept)
    more = tag("p", text(f"{left} more articles have no galley here: check fewer at once"), {"class": "left faint"})
    return choice(names, kept) + (more if left else "") + legend() + "".join(listed) if listed else ""


def called(report: Report) -> list[str]:
    """What to call each article: its outlet, else the name of its file; with its whole id where several have that."""
    articles = [reading.article for reading in report.readings]
    names = [article.source or article.id.rpartition("/")[2] for article in articles]
    twice = {name for name, number in Counter(names).items() if number > 1}
    return [
        name if name not in twice else f"{name}, {article.id}" if article.source else article.id
        for name, article in zip(names, articles, strict=True)
    ]


def choice(names: Sequence[str], kept: Sequence[int]) -> str:
    """A list from which an article is chosen."""
    options = "".join(tag("option", text(names[at]), {"value": at}) for at in kept)
    return tag(
        "label",
        text("article ") + tag("select", options, {"name": "galley", "autocomplete": "off"}),
        {"class": "choice"},
    )


def legend() -> str:
    """What each underline means; a box takes those of a kind away."""
    boxes = [
        tag("label", tag("input", None, {"type": "checkbox", "name": "standing", "value": name, "checked": "checked",
                                         "autocomplete": "off"}) + tag("span", text(words), {"class": f"claim {name}"}))
        for name, words in STANDINGS.items()
    ]  # fmt: skip
    return tag("div", "".join(boxes), {"class": "legend", "role": "group", "aria-label": "underlines"})


def proof(report: Report, at: int, places: Sequence[Place], names: Sequence[str], lines: Sequence[str]) -> str:
    """One article with its notes."""
    article = report.readings[at].article
    known = [text(article.title or ""), dates(days(article.published)), text(article.id)]
    numbers = Counter(place.standing for place in places)
    told = " · ".join(f"{words}: {numbers[name]}" for name, words in STANDINGS.items() if numbers[name])
    head = (
        tag("h2", link(article.source or article.id, article.url))
        + tag("p", " · ".join(part for part in known if part), {"class": "faint"})
        + tag("p", text(told or "no claim was read"))
    )
    words = tag("div", "".join(set_(article.text, places, at)), {"class": "copy", "lang": article.language})
    notes = "".join(note(place, at, article.text, names, lines) for place in places)
    return tag(
        "article", head + tag("div", words + tag("ol", notes, {"class": "notes"}), {"class": "proof"}),
        {"id": f"g{at}", "data-galley": at},
    )  # fmt: skip


def set_(words: str, places: Sequence[Place], at: int) -> list[str]:
    """The text with every claim as a link to its note; of claims inside one another the inner one is the link."""
    edges = sorted({0, len(words), *(edge for place in places for edge in place.span)})
    cut, begun, first, here = [], set[int](), 0, list[int]()
    for start, end in pairwise(edges):
        while first < len(places) and places[first].span[0] <= start:
            here.append(first)
            first += 1
        here = [number for number in here if places[number].span[1] > start]
        cut.append(stretch(block(words[start:end]), [(number, places[number]) for number in here], at, begun))
    return cut


def stretch(words: str, here: Sequence[tuple[int, Place]], at: int, begun: set[int]) -> str:
    """A stretch inside of claims: marked as the shortest of them, tinted where one is a statement."""
    if not here:
        return words
    number, place = min(here, key=lambda item: item[1].span[1] - item[1].span[0])
    kinds = f"claim {place.standing} {place.kind}"
    if any(item.kind == "statement" for _, item in here):
        kinds += " stated"
    attributes: dict[str, object] = {"href": f"#n{spot(place, at)}", "class": kinds, "title": STANDINGS[place.standing]}
    if number not in begun:
        attributes["id"] = f"c{spot(place, at)}"
        begun.add(number)
    return tag("a", words, attributes).rstrip("\n")


def spot(place: Place, at: int) -> str:
    """What a claim is called in addresses: ``c`` and this is its place in the text, ``n`` and this the note on it."""
    return f"{at}-{place.kind}-{place.span[0]}-{place.span[1]}"


def note(place: Place, at: int, words: str, names: Sequence[str], lines: Sequence[str]) -> str:
    """What there is to say of a claim: its words, how it stands, the findings that it belongs to, the others."""
    printed = brief(" ".join(words[slice(*place.span)].split()))
    found = "".join(
        " " + tag("a", text(f"{own + 1}"), {"href": f"#f{own}", "data-finding": own, "title": lines[own]})
        for own in place.findings
    )
    head = tag("a", text(printed), {"href": f"#c{spot(place, at)}"}) + " " + tag("b", text(STANDINGS[place.standing]))
    said = tag("span", text(f"said by {place.who}")) if place.who else ""
    said += "".join(tag("span", text(part)) for part in telling(place, names))
    if place.findings:
        said = tag("span", text("finding") + found) + said
    attributes = {
        "id": f"n{spot(place, at)}",
        "class": f"{place.standing} {place.kind}",
        "data-standing": place.standing,
    }
    return tag("li", head + said, attributes)
