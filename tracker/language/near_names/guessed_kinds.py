"""Names whose bearer may be a person or a body: reading guesses the kind from a word or two."""

from collections.abc import Iterator
from functools import lru_cache

from tracker.language.kinds import SourceKind
from tracker.language.near_names.bodies import Body, body
from tracker.language.near_names.legal_forms import LEGAL_FORMS
from tracker.language.near_names.ministries import as_ministry
from tracker.language.near_names.named import Named
from tracker.language.near_names.names_elsewhere import numbers_of
from tracker.language.near_names.offices import speaks_for
from tracker.language.near_names.people import Person
from tracker.language.reading.names import names_a_body

_MOST_WORDS = 6  # “Russian Foreign Minister Sergey Viktorovich Lavrov”
_FEWEST_INITIALS = 3  # two letters are those of half the people there are
_MAY_BE_PEOPLE = frozenset({SourceKind.ORGANISATION, SourceKind.GOVERNMENT, SourceKind.OUTLET})


def may_be_person(bearer: Named) -> bool:
    """Whether it is one, or a body by a guess only: “Putin”, but not “Putin Foundation”."""
    if bearer.kind is SourceKind.PERSON:
        return True
    if bearer.kind not in _MAY_BE_PEOPLE or names_a_body(bearer.name):
        return False
    words = bearer.name.split()
    return len(words) <= _MOST_WORDS and words[-1:] != [] and words[-1].strip(".").lower() not in LEGAL_FORMS


@lru_cache(maxsize=8192)
def represented(bearer: Named) -> str:
    """The body in whose name somebody speaks who is named by the office only; nothing for another name."""
    as_minister = as_ministry(bearer.name) if bearer.kind is SourceKind.PERSON else ""
    return as_minister or speaks_for(bearer.name)


@lru_cache(maxsize=8192)
def body_of(bearer: Named) -> Body:
    """A name as that of a body: of a minister or a spokesman without a name, the body itself."""
    return body(represented(bearer) or bearer.name)


def marks_as_body(unparted: str, person: Person) -> Iterator[str]:
    """What the name of a person shares with that of a body that it may be: “WHO”, “Human Rights Watch” and “HRW”."""
    yield f"letters {unparted}"
    yield from (f"elsewhere {number}" for number in numbers_of({unparted}))
    yield from (f"letters {letters}" for letters in person.initials if len(letters) >= _FEWEST_INITIALS)
