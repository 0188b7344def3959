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
    # A web request has several values under one name, a stored filter has lists; both are read alike.
    getlist = getattr(params, "getlist", None)
    value = getlist(name) if getlist else params[name]
    values = [value] if isinstance(value, str | int) else list(value or ())
    return list(dict.fromkeys(filter(None, (str(value).strip() for value in values))))


def single(params: Mapping[str, list[str]], name: str) -> str:
    """The one value given under a name, or nothing; several are `WrongInput`."""
    values = params.get(name, [])
    if len(values) > 1:
        raise WrongInput(f"The filter “{name}” takes one value, not {len(values)}; choose one.", field=name)
    return values[0] if values else ""


def text(params: Mapping[str, list[str]], name: str, limit: Limit) -> str:
    """One line of text within the limit."""
    return one_line(single(params, name), limit, field=name)


def number(params: Mapping[str, list[str]], name: str, *, most: int = MOST_ID) -> int | None:
    """A whole number from 1 to `most`, or nothing."""
    value = single(params, name)
    if not value:
        return None
    # 0 is none, for ids and pages begin at 1.
    number = whole_number(value)
    if not number or number > most:
        called = name.replace("_", " ")
        raise WrongInput(f"The filter “{called}” takes a whole number from 1 to {most:,}, not “{value}”.", field=name)
    return number


def word(params: Mapping[str, list[str]], name: str, words: Iterable[str]) -> str:
    """One of the known words, in small letters, or nothing."""
    value = single(params, name).lower()
    if value and value not in words:
        raise WrongInput(f"The filter “{name}” knows no “{value}”; choose {listed(words, 'or')}.", field=name)
    return value


def one_of(kind: type[Choice], params: Mapping[str, list[str]], name: str) -> Choice | None:
    """The member given under a name, or nothing."""
    value = single(params, name)
    return next(iter(members(kind, {name: [value]}, name)), None) if value else None


def members(kind: type[Choice], params: Mapping[str, list[str]], name: str) -> Iterable[Choice]:
    """Every member given under a name."""
    for value in params.get(name, []):
        yield member(kind, value, name, spellings=[choice.value for choice in kind])


def member(kind: type[Choice], value: str, name: str, *, spellings: Iterable[str]) -> Choice:
    """The member spelled so; `not-checkable` and `not checkable` will do for `not_checkable`."""
    try:
        return kind(value.lower().replace("-", "_").replace(" ", "_"))
    except ValueError as error:
        sentence = f"The filter “{name}” knows no “{value}”; choose {listed(spellings, 'or')}."
        raise WrongInput(sentence, field=name) from error
