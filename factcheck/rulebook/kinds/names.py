"""Rule kinds of the names stage: the words that names are made of and stand beside."""

from __future__ import annotations

from typing import Literal, NamedTuple

NameClass = Literal[
    "honorific",  # Mr., Dr.: before a person's name, says nothing of an office
    "rank",  # Gen., Colonel: before a person's name
    "office",  # minister, spokesman: before a name, behind it, or for the person
    "grade",  # deputy, former, vice: before an office
    "given",  # a first name
    "particle",  # von, de, al: inside a person's name
    "suffix",  # Jr., III: closes a person's name
    "link",  # of, for: inside the name of an organisation
    "organisation-word",  # Ministry, University: makes a name that of an organisation
    "firm",  # Inc., Ltd.: closes the name of a firm
    "organisation",  # whole names of bodies: the Kremlin, NATO
    "media",  # whole names of outlets and agencies
    "place",  # whole names of countries, states, cities
    "place-word",  # County, River: makes a name that of a place
    "locative",  # in, near: a name behind it is that of a place
    "demonym",  # Russian, French: of a place, no name by itself
    "other-word",  # Act, Cup, Day: makes a name that of neither a person, a body nor a place
    "opener",  # The, But: capital only because a sentence begins
]


class NameWordRule(NamedTuple):
    """Words and whole names of one class; case counts as written, and in capitals."""

    class_: NameClass
    words: tuple[str, ...]


class SpeakerWordRule(NamedTuple):
    """Words that tell what kind of source a noun phrase is.

    ``man``, ``woman`` and ``person`` are pronouns and forms of address for one; ``several`` pronouns for many;
    ``anonymous`` and ``collective`` sources never become a person; ``whose`` are words after which a name belongs
    to somebody else (a spokesman *for* her).
    """

    class_: Literal["man", "woman", "person", "several", "anonymous", "collective", "whose"]
    words: tuple[str, ...]


KINDS: dict[str, type] = {"name-word": NameWordRule, "speaker-word": SpeakerWordRule}

SHOWS: dict[str, tuple[str, str | None]] = {"name-word": ("names", None), "speaker-word": ("statements", None)}
