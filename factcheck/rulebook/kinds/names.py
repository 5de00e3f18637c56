"""Rule kinds of the names stage: the words that names are made of and stand beside."""

from __future__ import annotations

from typing import Literal, NamedTuple

from factcheck.model import Severity

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

    ``man`` and ``woman`` are pronouns and forms of address for one; ``several`` pronouns for many;
    ``anonymous`` and ``collective`` sources never become a person; ``whose`` are words after which a name belongs
    to somebody else (a spokesman *for* her), ``within`` words that begin what only describes a source (an aide *who*
    met her). First names of one sex only say who *he* or *she* cannot be.
    """

    class_: Literal["man", "woman", "several", "anonymous", "collective", "whose", "within", "man-name", "woman-name"]
    words: tuple[str, ...]


class TransliterationRule(NamedTuple):
    """Spellings of one sound, each with the one that stands for all of them in comparisons; read in their order."""

    sounds: tuple[tuple[str, str], ...]


class NameCheck(NamedTuple):
    """One thing that can be amiss between what articles call a person.

    ``spelling``: one person in two spellings, found where surname and first name are at least so alike (0 to 100), the
    surname ``in_office`` where one office goes with both, or both surnames begin with the same ``begun`` letters.
    ``role``: an office here and one with a word of ``lesser``
    (for a word of ``upper``) there, none with a word of ``alone`` (deputy prime minister) against one without; or
    offices that exclude each other: of two groups of one field of ``posts`` or of ``ranks``, or one of ``over`` at two
    of the ``kinds``, all of ``like`` as one; what was held before, by a word of ``past``, is no clash. Who does what a
    verb of ``leads`` says is the head of it, who ``does`` something is called so, and a form of ``holding`` gives what
    stands behind it; ``governing`` words tell what an office is over, ``pointing`` ones begin it, ``joining`` ones make
    two of it. One of ``seats`` at two places is a note, and so are two offices called by other words that are not
    ``general`` nor of one group of ``alike``. ``holder``: one office, two names that are not one but near. ``thing``:
    one ship, firm or village in two spellings, where words of one group of ``kinds`` stand with both; a name of an
    ``unknown`` kind has ``near`` letters at least and differs inside one word, but for those of ``alike``. ``place``:
    two that have no likeness, each the only one of its kind in its article and no more than ``near`` sentences below
    the lead. Where a word of ``grave`` stands in a sentence with the name, the severity is ``graver``.
    """

    of: Literal["spelling", "role", "holder", "thing", "place"]
    code: str
    severity: Severity
    says: str
    surname: float = 85.0
    given: float = 70.0
    in_office: float = 100.0
    begun: int = 0
    lesser: tuple[str, ...] = ()
    kinds: tuple[tuple[str, ...], ...] = ()
    alone: tuple[str, ...] = ()
    upper: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    does: dict[str, str] = {}
    holding: tuple[str, ...] = ()
    governing: tuple[str, ...] = ()
    pointing: tuple[str, ...] = ()
    joining: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    general: tuple[str, ...] = ()
    alike: tuple[tuple[str, ...], ...] = ()
    like: tuple[str, ...] = ()
    posts: dict[str, tuple[tuple[str, ...], ...]] = {}
    ranks: tuple[tuple[str, ...], ...] = ()
    over: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    near: int = 0
    unknown: str = ""
    grave: tuple[str, ...] = ()
    graver: Severity = "warning"


KINDS: dict[str, type] = {
    "name-word": NameWordRule,
    "speaker-word": SpeakerWordRule,
    "transliteration": TransliterationRule,
    "name-check": NameCheck,
}

SHOWS: dict[str, tuple[str, str | None]] = {
    "name-word": ("names", None),
    "speaker-word": ("statements", None),
    "transliteration": ("findings", None),
    "name-check": ("findings", None),
}
