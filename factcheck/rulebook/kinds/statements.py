"""Rule kinds of statements: the words that attribute, the classes of the words around them."""

from __future__ import annotations

from typing import Literal, NamedTuple

from factcheck.model import Severity

Takes = Literal["quote", "clause", "object", "to", "whether", "tail", "recipient", "as", "speaker"]
Stance = Literal["assert", "deny", "confirm", "decline", "question", "demand", "promise"]
WordClass = Literal[
    "determiner", "quantifier", "plural", "possessive", "subject", "object", "nobody", "auxiliary", "being", "negation",
    "adverb", "preposition", "occasion", "coordinator", "contrast", "subordinator", "meanwhile", "question", "relative",
    "thing", "time", "aspect", "locative", "withholding", "failing", "no-speaker", "verb", "noun-or-verb", "noun",
]  # fmt: skip


class CueRule(NamedTuple):
    """Verbs that attribute, in their base form, with a particle where they have one (``point out``).

    ``takes`` says what may carry the content: a quotation, a clause with or without ``that``, an object, ``to`` and a
    verb, a question, a content that went before (``tail``), a hearer before the content (``recipient``), somebody ``as
    saying`` it (``speaker``).
    ``prepositions`` lead to a content that is a noun phrase and belong to the cue (``call for``). ``negated`` is the
    stance under a negation: who did not say declined, who did not deny confirmed. ``speech`` is off for beliefs and
    wishes, which are not said aloud.
    """

    verbs: tuple[str, ...]
    takes: tuple[Takes, ...]
    stance: Stance = "assert"
    prepositions: tuple[str, ...] = ()
    passive: Literal["agent", "raising", "seeming", "none"] = "none"
    negated: Stance = "decline"
    speech: bool = True


class CueNounRule(NamedTuple):
    """Nouns that attribute (``his claim that``, ``a call for``); ``prepositions`` lead to the content."""

    nouns: tuple[str, ...]
    takes: tuple[Literal["that", "to", "whether"], ...] = ()
    stance: Stance = "assert"
    prepositions: tuple[str, ...] = ()


class CuePhraseRule(NamedTuple):
    """Phrases before the source (``according to``, ``as reported by``); ``hearsay`` has no source at all."""

    phrases: tuple[str, ...]
    source: Literal["after", "none"] = "after"
    stance: Stance = "assert"
    hearsay: bool = False


class CueStateRule(NamedTuple):
    """Adjectives after a form of *be* that attribute (``is confident that``)."""

    adjectives: tuple[str, ...]
    takes: tuple[Literal["that", "to", "whether"], ...] = ()
    prepositions: tuple[str, ...] = ()
    stance: Stance = "assert"


class CarrierRule(NamedTuple):
    """Nouns for what carries a statement: a document, a post, an occasion."""

    nouns: tuple[str, ...]
    carrier: Literal["document", "post", "occasion"]


class WordRule(NamedTuple):
    """Words of one grammatical class."""

    words: tuple[str, ...]
    class_: WordClass


class LexiconRule(NamedTuple):
    """Words of an open class in their base form, ``verb-noun`` more often verbs than nouns, ``noun-verb`` less often.

    ``forms``: irregular forms -> base, of verbs that are also auxiliaries; ``phrases``: words in a row that are one of
    the class together.
    """

    class_: Literal[
        "verb",
        "verb-noun",
        "noun-verb",
        "adjective",
        "adverb",
        "noun",
        "particle",
        "particle-or-preposition",
        "preposition",
        "subordinator",
    ]
    forms: dict[str, str] = {}
    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()


class ConjugationRule(NamedTuple):
    """Verbs with their own past forms: base = [past] or [past, participle]."""

    forms: dict[str, tuple[str, ...]]
    double: tuple[str, ...] = ()


class QuotationCheck(NamedTuple):
    """One thing that can be amiss between what two articles say that somebody said.

    ``of`` is what differs: the speaker of the same words, the wording of what one speaker said, its spelling or small
    words, the stance (denied here, confirmed there), or the attribution that one article leaves out. What is shorter
    than ``shortest`` words is not looked at. The same words are no chance from ``excerpt`` on, where ``telling`` of
    them are long, or one is and both quotations are the same ``whole`` or more words, or both are the same ``entire``
    or more words that somebody said in full; what is ``retold`` has so many at least, and twice as many that tell
    something. Two wordings are one quotation told differently where the words that they share are at least ``alike`` of
    the shorter and at most ``most`` differ; ``known_alike`` and ``known_most`` where both are of one named person.
    ``says`` is the message; it may name {speakers}, {differing} and {words}.

    Nobody is of two ``callings``, nor of two ``bodies``. A wording differs in what it says by numbers, by
    ``negating`` and ``weighty`` words and by any other that is not ``slight``. Of a stance ``meanings`` are words for
    one thing, ``idle`` ones tell nothing; ``excluding`` and ``refusing`` cues under a negation leave open or refuse,
    ``rejecting`` ones deny only what is called one of the ``claims``, ``blaming`` ones tell what others did or nobody
    knows; ``hedging`` words tell nothing sure, phrases of ``untrue`` that it is not so. The words of ``auxiliaries``
    begin a verb, those of ``passives`` where somebody else does it; of ``bodies`` one may stand for its name. Where
    only ``some`` of the words are shared, it is a note. ``ordinals`` are numbers, too.
    """

    of: Literal["speaker", "wording", "spelling", "stance", "dropped"]
    code: str
    severity: Severity
    says: str
    shortest: int = 5
    excerpt: int = 0
    whole: int = 0
    entire: int = 0
    retold: int = 0
    telling: int = 0
    alike: float = 1.0
    some: float = 1.0
    most: int = 0
    known_alike: float = 1.0
    known_most: int = 0
    callings: tuple[tuple[str, ...], ...] = ()
    bodies: tuple[tuple[str, ...], ...] = ()
    negating: tuple[str, ...] = ()
    weighty: tuple[str, ...] = ()
    slight: tuple[str, ...] = ()
    ordinals: dict[str, int] = {}
    meanings: tuple[tuple[str, ...], ...] = ()
    idle: tuple[str, ...] = ()
    excluding: tuple[str, ...] = ()
    refusing: tuple[str, ...] = ()
    rejecting: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    blaming: tuple[str, ...] = ()
    auxiliaries: tuple[str, ...] = ()
    passives: tuple[str, ...] = ()
    hedging: tuple[str, ...] = ()
    untrue: tuple[str, ...] = ()


KINDS: dict[str, type] = {
    "cue": CueRule,
    "cue-noun": CueNounRule,
    "cue-phrase": CuePhraseRule,
    "cue-state": CueStateRule,
    "carrier": CarrierRule,
    "word": WordRule,
    "lexicon": LexiconRule,
    "conjugation": ConjugationRule,
    "quotation": QuotationCheck,
}

SHOWS: dict[str, tuple[str, str | None]] = {
    "cue": ("statements", None),
    "cue-noun": ("statements", None),
    "cue-phrase": ("statements", None),
    "cue-state": ("statements", None),
    "carrier": ("statements", None),
    "word": ("statements", None),
    "lexicon": ("figures", None),
    "conjugation": ("statements", None),
    "quotation": ("findings", None),
}
