"""Names that may be of one source: a reason to ask a person, never a reason to join two."""

from tracker.language.kinds import SourceKind
from tracker.language.near_names.named import Named, Nearness
from tracker.language.near_names.words import key

__all__ = ["Named", "Nearness", "marks", "may_be_one", "nearness"]

_SMALL_WORDS = {"the", "a", "an", "die", "der", "das", "le", "la", "les", "el", "il"}
_TITLES = {"mr", "mrs", "ms", "dr", "sir", "president", "minister", "prime"}
_BODIES = {SourceKind.OUTLET, SourceKind.ORGANISATION, SourceKind.GOVERNMENT, SourceKind.DOCUMENT}


def _bare(named: Named) -> tuple[str, ...]:
    affixes = _TITLES if named.kind is SourceKind.PERSON else _SMALL_WORDS
    words = tuple(key(named.name).split())
    return tuple(word for word in words if word not in affixes) or words


def _family(named: Named) -> str:
    return "person" if named.kind is SourceKind.PERSON else "body" if named.kind in _BODIES else named.kind.value


def nearness(first: Named, second: Named) -> Nearness | None:
    """Why both names may be of one source, or None where nothing suggests it; the same in either order."""
    if SourceKind.UNNAMED in {first.kind, second.kind} or _family(first) != _family(second):
        return None
    if key(first.name) == key(second.name):
        return Nearness.EQUAL
    if _bare(first) == _bare(second):
        return Nearness.TITLE if first.kind is SourceKind.PERSON else Nearness.SMALL_WORD
    short, long = sorted((_bare(first), _bare(second)), key=len)
    is_family_name = first.kind is SourceKind.PERSON and len(short) == 1 and long[-1:] == short
    return Nearness.SHORTER if is_family_name else None


def marks(named: Named) -> frozenset[str]:
    """What two near names share at least one of, so that a list of sources need not be compared pair by pair."""
    if named.kind is SourceKind.UNNAMED:
        return frozenset()
    return frozenset(f"{_family(named)}:{mark}" for mark in (key(named.name), " ".join(_bare(named)), _bare(named)[-1]))


def may_be_one(first: Named, second: Named) -> str:
    """The doubt as a sentence: “Zelensky and Zelenskiy may be one person.”"""
    noun = "person" if first.kind is SourceKind.PERSON else "source"
    return f"{first.name} and {second.name} may be one {noun}."
