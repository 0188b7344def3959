"""Who is said to say a quotation, in the article and in the captured source: the same words may be somebody else's."""

from functools import lru_cache

from tracker.language.kinds import SourceKind
from tracker.language.near_names import Named, nearness
from tracker.language.near_names.affixes import TITLES, TITLES_AND_NAMES
from tracker.language.near_names.guessed_kinds import may_be_person
from tracker.language.near_names.people import person
from tracker.language.reading.reader import read

_AROUND = 700  # characters to either side: the paragraph, and one before it that a pronoun may mean
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you", "who"})
_OFFICES = TITLES | TITLES_AND_NAMES
_OF_PEOPLE = frozenset({SourceKind.PERSON, SourceKind.ORGANISATION})


def another_speaker(text: str, start: int, end: int, source: str, first: int, last: int) -> tuple[str, str] | None:
    """Who says the words from `start` to `end` of the text and who those of the source, where they must be two people.

    Nothing where either names nobody, or names an office or a body only: its speaker may be the person.
    """
    here, there = speakers(text, start, end), speakers(source, first, last)
    if not here or not there:
        return None
    if any(_may_be_one(one, other) for one in here for other in there):
        return None
    return here[0].name, there[0].name


def speakers(text: str, start: int, end: int) -> tuple[Named, ...]:
    """Those who are said to say what stands from `start` to `end`, as the words around it name them."""
    begin = _window_start(text, start)
    return _speakers(text[begin : end + _AROUND], start - begin, end - begin)


@lru_cache(maxsize=256)
def _speakers(window: str, start: int, end: int) -> tuple[Named, ...]:
    origins = (
        claim.links[0] for claim in read(window).claims if claim.links and claim.start < end and start < claim.end
    )
    return tuple(dict.fromkeys(Named(origin.name, origin.kind) for origin in origins))


def _window_start(text: str, start: int) -> int:
    begin = max(0, start - _AROUND)
    # a window that begins in the middle of a sentence would be read as another one
    return begin and max(text.find("\n", begin, start), text.find(". ", begin, start), begin) + 1


def _may_be_one(one: Named, other: Named) -> bool:
    # “Holm” is a person or a firm by a guess; a firm's words may be those of its director
    is_comparable = _names_somebody(one) and _names_somebody(other) and one.kind is other.kind
    return not is_comparable or nearness(one, other) is not None


def _names_somebody(bearer: Named) -> bool:
    """Whether it is the name of a person, or may be, and not an office alone."""
    words = [word for word in person(bearer.name).words if _is_of_a_name(word.plain, word.printed)]
    return may_be_person(bearer) and bool(words) and bearer.kind in _OF_PEOPLE


def _is_of_a_name(plain: str, printed: str) -> bool:
    return printed[:1].isupper() and plain not in _OFFICES and plain not in _PRONOUNS
