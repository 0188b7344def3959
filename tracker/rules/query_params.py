"""Reading the parameters of an address, a form or a command; what is none of the known values says which are."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from tracker.errors import WrongInput
from tracker.language.english import listed
from tracker.limits import Limit
from tracker.rules.input_cleaning import MOST_ID, one_line, whole_number

Choice = TypeVar("Choice", bound=StrEnum)


def values(params: Mapping[str, Any], name: str) -> list[str]:
    """Everything given under a name, trimmed, each once, without empty ones."""
    many = getattr(params, "getlist", None)
    value = many(name) if many else params[name]
    every = [value] if isinstance(value, str | int) else list(value or ())
    return list(dict.fromkeys(filter(None, (str(each).strip() for each in every))))


def single(given: Mapping[str, list[str]], name: str) -> str:
    """The one value given under a name, or nothing; several are `WrongInput`."""
    every = given.get(name, [])
    if len(every) > 1:
        raise WrongInput(f"The filter “{name}” takes one value, not {len(every)}; choose one.", field=name)
    return every[0] if every else ""


def text(given: Mapping[str, list[str]], name: str, limit: Limit) -> str:
    """One line of text within the limit."""
    return one_line(single(given, name), limit, field=name)


def number(given: Mapping[str, list[str]], name: str, *, most: int = MOST_ID) -> int | None:
    """A whole number from 1 to `most`, or nothing."""
    value = single(given, name)
    if not value:
        return None
    found = whole_number(value)
    if not found or found > most:
        called = name.replace("_", " ")
        raise WrongInput(f"The filter “{called}” takes a whole number from 1 to {most:,}, not “{value}”.", field=name)
    return found


def word(given: Mapping[str, list[str]], name: str, known: Iterable[str]) -> str:
    """One of the known words, in small letters, or nothing."""
    value = single(given, name).lower()
    if value and value not in known:
        raise WrongInput(f"The filter “{name}” knows no “{value}”; choose {listed(known, 'or')}.", field=name)
    return value


def one_of(kind: type[Choice], given: Mapping[str, list[str]], name: str) -> Choice | None:
    """The member given under a name, or nothing."""
    value = single(given, name)
    return next(iter(members(kind, {name: [value]}, name)), None) if value else None


def members(kind: type[Choice], given: Mapping[str, list[str]], name: str) -> Iterable[Choice]:
    """Every member given under a name."""
    for value in given.get(name, []):
        yield member(kind, value, name, known=[each.value for each in kind])


def member(kind: type[Choice], value: str, name: str, *, known: Iterable[str]) -> Choice:
    """The member spelled so; `not-checkable` and `not checkable` will do for `not_checkable`."""
    try:
        return kind(value.lower().replace("-", "_").replace(" ", "_"))
    except ValueError as error:
        sentence = f"The filter “{name}” knows no “{value}”; choose {listed(known, 'or')}."
        raise WrongInput(sentence, field=name) from error
