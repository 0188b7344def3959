"""Who is said to say a quotation, in the article and in the captured source: the same words may be somebody else's."""

import re
from functools import lru_cache

from tracker.language.comparing.words import is_grammar
from tracker.language.kinds import SourceKind
from tracker.language.near_names import Named, nearness
from tracker.language.near_names.affixes import TITLES, TITLES_AND_NAMES
from tracker.language.near_names.guessed_kinds import may_be_person
from tracker.language.near_names.people import person
from tracker.language.reading.reader import read
from tracker.language.reading.wordlists import MESSAGES

_AROUND = 700  # characters to either side: the paragraph, and one before it that a pronoun may mean
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you", "who"})
_OFFICES = TITLES | TITLES_AND_NAMES
_OF_PEOPLE = frozenset({SourceKind.PERSON, SourceKind.ORGANISATION})
_WORD = r"[^\W\d_a-z][\w.’'-]+"
# “Brandt: We shall see.” on a line of its own, as transcripts have it.
_LABEL = re.compile(rf"^[ \t>*]*({_WORD}(?: {_WORD}){{0,3}}):(?=\s)", re.MULTILINE)
# “Holm’s spokesman”, “an aide to Holm”
_OF_SOMEBODY = re.compile(
    r"(?P<whose>.+?)['’]s? (?P<who>[^\WA-Z].*)|(?P<before>[^\WA-Z][^A-Z]*) (?:of|for|to) (?P<of>[^\Wa-z].*)"
)
# What is written on something: “a poster read: “…””
_WRITTEN = re.compile(r"(?:\A|[.!?;,]\s|\n)\s*((?:[^\s.!?;,]+ ){1,6})(?:reads?|reading)\s?[:,]?\s*[“\"„«‘']?\s*\Z")
_SO = re.compile(rf"[”\"“»’'.,]{{0,3}}\s*,?\s+so\s+(?:[^\s.,;:]+ ){{0,3}}?({_WORD}(?: {_WORD}){{0,2}})\s*[.\n]")
_WORDS_AND_NAMES = frozenset({"Per"})  # a first name, though it is a preposition too


def another_speaker(text: str, start: int, end: int, source: str, first: int, last: int) -> tuple[str, str] | None:
    """Who says the words from `start` to `end` of the text and who those of the source, where they must be two people.

    Nothing where either names nobody, or names an office or a body only: its speaker may be the person.
    """
    here = speakers(text, start, end)
    if not here:
        return None
    there = speakers(source, first, last) or _otherwise_named(source, first, last)
    thing = "" if there else _written_on(source, first)
    if thing:
        is_of_speaker = any(_last_word(speaker) in thing for speaker in here)
        return None if is_of_speaker or _written_on(text, start) else (here[0].name, thing)
    if not there or any(_may_be_one(one, other) for one in here for other in there):
        return None
    return here[0].name, there[0].name


def speakers(text: str, start: int, end: int) -> tuple[Named, ...]:
    """Those who are said to say what stands from `start` to `end`, as the words around it name them."""
    begin = _window_start(text, start)
    return _speakers(text[begin : end + _AROUND], start - begin, end - begin)


@lru_cache(maxsize=256)
def _speakers(window: str, start: int, end: int) -> tuple[Named, ...]:
    origins = (
        claim.links[0] for claim in read(window).candidates if claim.links and claim.start < end and start < claim.end
    )
    return tuple(dict.fromkeys(_whole(Named(origin.name, origin.kind)) for origin in origins))


def _whole(bearer: Named) -> Named:
    """The name without “then” before it."""
    first, _, others = bearer.name.partition(" ")
    is_word = others and first[0].isupper() and first not in _WORDS_AND_NAMES and is_grammar(first.lower())
    return Named(others, bearer.kind) if is_word else bearer


def _otherwise_named(source: str, first: int, last: int) -> tuple[Named, ...]:
    """Whom the label of a transcript or “…, so Brandt” names."""
    behind = _SO.match(source, last, last + _AROUND)
    if behind is not None:
        return (Named(behind[1], SourceKind.PERSON),)
    begin = _window_start(source, first)
    labels = list(_LABEL.finditer(source, begin, first))
    names = {label[1].lower() for label in _LABEL.finditer(source, begin, last + _AROUND)}
    # one label alone may be “Note:”
    return (Named(labels[-1][1], SourceKind.PERSON),) if labels and len(names) > 1 else ()


def _written_on(text: str, start: int) -> str:
    """The thing on which the words are read."""
    written = _WRITTEN.search(text[max(0, start - _AROUND) : start])
    return written[1].strip() if written else ""


def _last_word(bearer: Named) -> str:
    return bearer.name.split()[-1]


def _window_start(text: str, start: int) -> int:
    begin = max(0, start - _AROUND)
    # a window that begins in the middle of a sentence would be read as another one
    return begin and max(text.find("\n", begin, start), text.find(". ", begin, start), begin) + 1


def _may_be_one(one: Named, other: Named) -> bool:
    if _speaks_for(other, one):
        return False
    # “Holm” is a person or a firm by a guess; a firm's words may be those of its director
    is_comparable = _names_somebody(one) and _names_somebody(other) and _are_of_one_kind(one, other)
    return not is_comparable or nearness(one, other) is not None


def _are_of_one_kind(one: Named, other: Named) -> bool:
    return one.kind is other.kind or all(
        bearer.kind is SourceKind.PERSON or " " not in bearer.name for bearer in (one, other)
    )


def _speaks_for(other: Named, one: Named) -> bool:
    """Whether the other one is somebody of a person: an aide is not the person, a letter is as good as the person."""
    belonging = _OF_SOMEBODY.fullmatch(other.name)
    if belonging is None or not _names_somebody(one) or one.name.isupper() or _OF_SOMEBODY.fullmatch(one.name):
        return False
    whose, who = belonging["whose"] or belonging["of"], belonging["who"] or belonging["before"]
    is_of_them = nearness(Named(whose, SourceKind.PERSON), Named(one.name, SourceKind.PERSON)) is not None
    return is_of_them and MESSAGES.isdisjoint(who.lower().split())


def _names_somebody(bearer: Named) -> bool:
    """Whether it is the name of a person, or may be, and not an office alone."""
    words = [word for word in person(bearer.name).words if _is_of_a_name(word.plain, word.printed)]
    return may_be_person(bearer) and bool(words) and bearer.kind in _OF_PEOPLE


def _is_of_a_name(plain: str, printed: str) -> bool:
    return printed[:1].isupper() and plain not in _OFFICES and plain not in _PRONOUNS
