"""Names that may be of one source: a reason to ask a person, never a reason to join two."""

from functools import lru_cache

from tracker.language.kinds import SourceKind
from tracker.language.near_names import bodies, people
from tracker.language.near_names.named import Named, Nearness
from tracker.language.near_names.residue import residue
from tracker.language.near_names.words import key, look

__all__ = ["Named", "Nearness", "marks", "may_be_one", "nearness", "residue"]

_BODIES = {SourceKind.OUTLET, SourceKind.ORGANISATION, SourceKind.GOVERNMENT, SourceKind.DOCUMENT}


def nearness(first: Named, second: Named) -> Nearness | None:
    """Why both names may be of one source, or None where nothing suggests it; the same in either order."""
    if not marks(first) & marks(second):
        return None
    if key(first.name) == key(second.name):
        return Nearness.EQUAL
    if look(first.name) == look(second.name):
        return Nearness.LOOK_ALIKE
    if first.kind is SourceKind.PERSON:
        return people.why_near(people.person(first.name), people.person(second.name))
    return bodies.why_near(bodies.body(first.name), bodies.body(second.name))


@lru_cache(maxsize=8192)
def marks(named: Named) -> frozenset[str]:
    """What two near names share at least one of, so that a list of sources need not be compared pair by pair."""
    if named.kind is SourceKind.UNNAMED:
        return frozenset()
    if named.kind is SourceKind.PERSON:
        own = people.marks_of(people.person(named.name))
    else:
        own = bodies.marks_of(bodies.body(named.name))
    bearer = "body" if named.kind in _BODIES else named.kind.value
    return frozenset(f"{bearer} {mark}" for mark in (f"key {key(named.name)}", f"look {look(named.name)}", *own))


def may_be_one(first: Named, second: Named) -> str:
    """The doubt as a sentence: “Zelensky and Zelenskiy may be one person.”"""
    noun = "person" if first.kind is SourceKind.PERSON else "source"
    return f"{first.name} and {second.name} may be one {noun}."
