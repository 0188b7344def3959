"""Names that may be of one source: a reason to ask a person, never a reason to join two."""

from collections.abc import Iterator
from functools import lru_cache

from tracker.language.kinds import SourceKind
from tracker.language.near_names import reasons_for_bodies, reasons_for_people
from tracker.language.near_names.bodies import body
from tracker.language.near_names.named import Named, Nearness
from tracker.language.near_names.people import person
from tracker.language.near_names.residue import residue
from tracker.language.near_names.words import key, look
from tracker.language.search_key import spelled

__all__ = ["Named", "Nearness", "marks", "may_be_one", "nearness", "residue"]

_BODIES = {SourceKind.OUTLET, SourceKind.ORGANISATION, SourceKind.GOVERNMENT, SourceKind.DOCUMENT}


def nearness(first: Named, second: Named) -> Nearness | None:
    """Why both names may be of one source, or None where nothing suggests it; the same in either order."""
    if not marks(first) & marks(second):
        return None
    if key(first.name) == key(second.name):
        return Nearness.EQUAL if spelled(first.name) == spelled(second.name) else Nearness.ACCENTS
    if _unparted(first) == _unparted(second):
        return Nearness.SPACING
    if look(first.name) == look(second.name):
        return Nearness.LOOK_ALIKE
    if first.kind is SourceKind.PERSON:
        return reasons_for_people.why_near(person(first.name), person(second.name))
    return reasons_for_bodies.why_near(body(first.name), body(second.name))


def _unparted(bearer: Named) -> str:
    return key(bearer.name).replace(" ", "")


@lru_cache(maxsize=8192)
def marks(bearer: Named) -> frozenset[str]:
    """What two near names share at least one of, so that a list of sources need not be compared pair by pair."""
    if bearer.kind is SourceKind.UNNAMED:
        return frozenset()
    sort = "body" if bearer.kind in _BODIES else bearer.kind.value
    plain = (f"key {_unparted(bearer)}", f"look {look(bearer.name)}")
    return frozenset(f"{sort} {mark}" for mark in (*plain, *_marks_of_words(bearer)))


def _marks_of_words(bearer: Named) -> Iterator[str]:
    if bearer.kind is SourceKind.PERSON:
        return reasons_for_people.marks_of(person(bearer.name))
    return reasons_for_bodies.marks_of(body(bearer.name))


def may_be_one(first: Named, second: Named) -> str:
    """The doubt as a sentence: “Zelensky and Zelenskiy may be one person.”"""
    noun = "person" if first.kind is SourceKind.PERSON else "source"
    return f"{first.name} and {second.name} may be one {noun}."
