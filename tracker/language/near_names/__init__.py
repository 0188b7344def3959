"""Names that may be of one source: a reason to ask a person, never a reason to join two."""

from collections.abc import Iterator
from functools import lru_cache

from tracker.language.kinds import SourceKind
from tracker.language.near_names import documents, reasons_for_bodies, reasons_for_people
from tracker.language.near_names.guessed_kinds import body_of, marks_as_body, may_be_person, represented
from tracker.language.near_names.named import Named, Nearness
from tracker.language.near_names.offices import acts_for, office_in
from tracker.language.near_names.people import person
from tracker.language.near_names.residue import DATED, residue
from tracker.language.near_names.words import key, look
from tracker.language.search_key import fold, is_one_spelling, is_parted_otherwise, spelled

__all__ = ["Named", "Nearness", "marks", "may_be_one", "nearness", "residue"]

_BODIES = frozenset(
    # Who keeps a dataset is often called like it: one of the two is of the wrong kind, or they are two.
    {SourceKind.OUTLET, SourceKind.ORGANISATION, SourceKind.GOVERNMENT, SourceKind.DOCUMENT, SourceKind.DATASET}
)


def nearness(first: Named, second: Named) -> Nearness | None:
    """Why both names may be of one source, or None where nothing suggests it; the same in either order."""
    if not marks(first) & marks(second):
        return None
    # “Orla¹” is Orla with the mark of a note, or Orla1.
    if key(first.name) == key(second.name) or fold(first.name) == fold(second.name):
        return _of_one_key(first.name, second.name)
    if _unparted(first) == _unparted(second):
        return Nearness.SPACING
    if look(first.name) == look(second.name):
        return Nearness.LOOK_ALIKE
    return _by_words(first, second) or _by_residue(first, second)


def _by_residue(first: Named, second: Named) -> Nearness | None:
    """“Sky on Friday” may be Sky and the day it said so."""
    return Nearness.SHORTER if _bare(first) == _bare(second) else None


@lru_cache(maxsize=8192)
def _bare(bearer: Named) -> str:
    left = residue(bearer.name, bearer.kind if bearer.kind in DATED else None)
    return key(left or bearer.name).replace(" ", "")


def _of_one_key(first: str, second: str) -> Nearness:
    if is_one_spelling(first, second):
        return Nearness.EQUAL
    if spelled(first) != spelled(second):
        return Nearness.ACCENTS
    # “U.N.” and “UN”, “Min-a” and “Mina”; “WHO” and “Who” differ in their capitals only.
    return Nearness.SPACING if is_parted_otherwise(first, second) else Nearness.CAPITALS


def _by_words(first: Named, second: Named) -> Nearness | None:
    people = {first.kind, second.kind} & {SourceKind.PERSON}
    bodies = {first.kind, second.kind} - {SourceKind.PERSON}
    reasons = []
    if people and (not bodies or all(map(may_be_person, (first, second)))):
        reasons.append(_of_people(first.name, second.name))
    if bodies:
        reasons.append(_of_bodies(first, second))
    reasons.append(_by_office_of_person(first, second))
    if {first.kind, second.kind} <= DATED:
        papers = (documents.document(first.name), documents.document(second.name))
        reasons = [documents.why_near(*papers), *(() if documents.are_two(*papers) else reasons)]
    return min(filter(None, reasons), key=lambda reason: reason.place, default=None)


def _of_people(first: str, second: str) -> Nearness | None:
    offices = (office_in(first), office_in(second))
    if all(offices):
        return Nearness.ORDER if offices[0] == offices[1] else None
    return reasons_for_people.why_near(person(first), person(second))


def _by_office_of_person(first: Named, second: Named) -> Nearness | None:
    """“Holm's office” may speak as Anna Holm does."""
    owners = (acts_for(first.name), acts_for(second.name))
    if not any(owners) or not all(_person_of(bearer) for bearer in (first, second)):
        return None
    people = (_person_of(first), _person_of(second))
    # “Office of the President of Orla” names nobody who might be Orla
    if bool(office_in(people[0])) is not bool(office_in(people[1])):
        return None
    reason = _of_people(*people)
    return max(reason, Nearness.TITLE, key=lambda reason: reason.place) if reason else None


def _person_of(bearer: Named) -> str:
    """The name of the person who bears it or in whose name the bearer acts; nothing for another body."""
    return acts_for(bearer.name) or (bearer.name if may_be_person(bearer) else "")


def _of_bodies(first: Named, second: Named) -> Nearness | None:
    reason = reasons_for_bodies.why_near(body_of(first), body_of(second))
    # “Kremlin spokesman” is the Kremlin with an office more.
    return Nearness.TITLE if reason and bool(represented(first)) != bool(represented(second)) else reason


@lru_cache(maxsize=8192)
def _unparted(bearer: Named) -> str:
    return key(bearer.name).replace(" ", "")


@lru_cache(maxsize=8192)
def marks(bearer: Named) -> frozenset[str]:
    """What two near names share at least one of, so that a list of sources need not be compared pair by pair.

    The kind of a source is often guessed, so a person and a body may share some too.
    """
    if bearer.kind is SourceKind.UNNAMED:
        return frozenset()
    sort = "named" if bearer.kind is SourceKind.PERSON or bearer.kind in _BODIES else bearer.kind.value
    plain = (
        f"key {_unparted(bearer)}",
        f"key {_bare(bearer)}",
        f"fold {fold(bearer.name)}",
        f"look {look(bearer.name)}",
    )
    return frozenset((*(f"{sort} {mark}" for mark in plain), *_marks_of_words(bearer)))


def _marks_of_words(bearer: Named) -> Iterator[str]:
    if bearer.kind is SourceKind.PERSON and not represented(bearer):
        of_body = marks_as_body(_unparted(bearer), person(bearer.name))
    else:
        of_body = reasons_for_bodies.marks_of(body_of(bearer))
    sort = "body" if bearer.kind is SourceKind.PERSON or bearer.kind in _BODIES else bearer.kind.value
    yield from (f"{sort} {mark}" for mark in of_body)
    if bearer.kind in DATED:
        yield from (f"{sort} {mark}" for mark in documents.marks_of(documents.document(bearer.name)))
    if owner := acts_for(bearer.name):
        yield from (f"person {mark}" for mark in reasons_for_people.marks_of(person(owner)))
        yield from (f"office {office}" for office in [office_in(owner)] if office)
    if may_be_person(bearer):
        yield from (f"person {mark}" for mark in reasons_for_people.marks_of(person(bearer.name)))
        yield from (f"office {office}" for office in [office_in(bearer.name)] if office)


def may_be_one(first: Named, second: Named) -> str:
    """The doubt as a sentence: “Zelensky and Zelenskiy may be one person.”"""
    noun = "person" if first.kind is second.kind is SourceKind.PERSON else "source"
    return f"{first.name} and {second.name} may be one {noun}."
