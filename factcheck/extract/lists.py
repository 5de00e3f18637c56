"""Figures of one list share what was done or counted: seven children, three women and two men were killed."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.measures import Measures
from factcheck.extract.nouns import Nouns
from factcheck.model import Figure

WAITING = "-"  # a hyphen with nothing behind it, before what stands between the members of a list


def listed(
    figures: Sequence[Figure], text: str, separators: frozenset[str], measures: Measures, nouns: Nouns
) -> list[Figure]:
    """The figures of a sentence; those of a list without a predicate take it from their neighbour in the list."""
    done = list(figures)
    last = len(done) - 1
    for at in range(last - 1, -1, -1):
        between = text[done[at].span[1] : done[at + 1].span[0]]
        if between[:1] == WAITING and between[1:] in separators and done[at].noun is None:
            done[at] = suspended(done[at], done[at + 1])
        elif between == " " and done[at].noun is None and is_stacked(done[at], done[at + 1]):
            done[at] = stacked(done[at], done[at + 1], measures)
    joins = [text[done[at].span[1] : done[at + 1].span[0]] in separators for at in range(last)]
    for at in range(last - 1, -1, -1):
        if joins[at]:
            done[at] = shared(done[at], done[at + 1], measures, nouns)
    for at in range(last):
        if joins[at]:
            done[at + 1] = shared(done[at + 1], done[at], measures, nouns)
    return done


def is_stacked(figure: Figure, model: Figure) -> bool:
    """Whether a count stands before the size of what it counts: two 500-pound bombs."""
    return figure.unit is None and model.unit is not None and model.frame.head is not None and model.change is None


def stacked(figure: Figure, model: Figure, measures: Measures) -> Figure:
    """A count of what the figure behind it measures."""
    head = model.frame.head
    predicate = figure.frame.predicate or model.frame.predicate
    rule = figure.measure is None and measures.counted(head, "", predicate, False)
    frame = figure.frame._replace(head=head, modifiers=model.frame.modifiers, predicate=predicate)
    figure = figure._replace(noun=model.noun, frame=frame)
    return figure._replace(measure=rule.rpartition(".")[2], rule=rule) if rule else figure


def suspended(figure: Figure, model: Figure) -> Figure:
    """A number whose hyphen waits for the word behind the next: four- and six-cylinder engines."""
    frame = figure.frame._replace(head=model.frame.head, modifiers=model.frame.modifiers)
    return figure._replace(
        noun=model.noun, unit=model.unit, dimension=model.dimension, measure=model.measure, frame=frame, rule=model.rule
    )


def shared(figure: Figure, model: Figure, measures: Measures, nouns: Nouns) -> Figure:
    """A count with the predicate of its neighbour, and the family that this gives to people."""
    frame, predicate = figure.frame, model.frame.predicate
    if frame.predicate is not None or predicate is None or figure.unit is not None or model.unit is not None:
        return figure
    figure = figure._replace(frame=frame._replace(predicate=predicate))
    head = (figure.noun or "").rpartition(" ")[2].lower() if frame.head else None
    rule = measures.counted(head, "", predicate, head is not None and nouns.is_person(head))
    return figure._replace(measure=rule.rpartition(".")[2], rule=rule) if rule else figure
