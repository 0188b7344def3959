"""Public holidays and weekends by country and region: the one place that asks the library `holidays`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import takewhile
from types import MappingProxyType
from typing import Any, Self

from tracker.errors import WrongInput
from tracker.language.territories import english_names, facts

WEEKEND = frozenset({5, 6})
"""Saturday and Sunday, as Python numbers the days of a week: what is free where no country says otherwise."""

_LANGUAGE = "en_US"
_HOW = "Write a country, or a country and a region, such as FR or DE-BE"


@dataclass(frozen=True)
class Place:
    """A country and, where its regions differ, a region; make one with `of`, which refuses what nobody knows.

    One that was kept and that a newer library no longer knows has no holidays, and its code for a name.
    """

    country: str
    region: str = ""

    @classmethod
    def of(cls, text: str, *, field: str | None = "place") -> Self:
        """Read `DE`, `Germany`, `DE-BE` or `DE-Berlin`; what is none is `WrongInput` at `field`."""
        named = _names()
        country, _, region = (part.strip() for part in named.get(text.strip().casefold(), text).partition("-"))
        country = named.get(country.casefold(), country.upper())
        if country not in _countries():
            raise WrongInput(f"There are no public holidays known for “{text.strip()}”; {_HOW[0].lower()}{_HOW[1:]}.",
                             field=field)  # fmt: skip
        if not region:
            return cls(country)
        code = _region_code(country, region)
        if code is None:
            raise WrongInput(f"{country_name(country)} has no region “{region}”; {_or_one_of(country)}.", field=field)
        return cls(country, code)

    @classmethod
    def kept(cls, code: str) -> Self:
        """The place of a code that was taken once."""
        country, _, region = code.partition("-")
        return cls(country, region)

    @property
    def code(self) -> str:
        """As settings, commands and the database write it: `DE-BE`."""
        return f"{self.country}-{self.region}" if self.region else self.country

    @property
    def name(self) -> str:
        """As people read it: `Berlin (Germany)`, `Japan`."""
        if not self.region:
            return country_name(self.country)
        return f"{region_name(self.country, self.region)} ({country_name(self.country)})"

    @property
    def weekend(self) -> frozenset[int]:
        """The days of the week that are free there now, from 0 for Monday."""
        if self.country not in _countries():
            return WEEKEND
        return frozenset(_calendar(self.country, "", ()).weekend)


@cache
def countries() -> Sequence[tuple[str, str]]:
    """Every country the library knows, code and English name, by name."""
    return tuple(sorted(((code, country_name(code)) for code in _countries()), key=lambda pair: pair[1]))


@cache
def _names() -> Mapping[str, str]:
    """What countries are called, and their codes; also UK, Turkey and Ivory Coast."""
    customary = ((name.replace("_", " "), code) for code, name in english_names(facts()))
    names = {name.casefold(): code for name, code in customary if code in _countries()}
    return names | {name.casefold(): code for code, name in countries()}


@cache
def regions(country: str) -> Sequence[tuple[str, str]]:
    """The regions of a country that the library tells apart, code and name, by name; none of an unknown country."""
    if country not in _countries():
        return ()
    codes = _calendar(country, "", ()).subdivisions
    return tuple(sorted(((code, region_name(country, code)) for code in codes), key=lambda pair: pair[1]))


def country_name(country: str) -> str:
    """The English name of a country."""
    from babel import Locale  # on first need: the names of a language take a moment to load

    return str(Locale("en").territories.get(country, country))


def region_name(country: str, region: str) -> str:
    """What a region is called there; its code where the library has no name for it."""
    names = (name for name, code in _aliases(country) if code == region)
    # Some other names are codes of former days (TG for Telangana), which nobody reads.
    return next((name for name in names if not name.isupper()), region)


@lru_cache(maxsize=200)
def free_in(place: Place, year: int) -> Mapping[date, str]:
    """What is free there in a year: each public holiday with its name, and days of the weekend without one.

    A Saturday that is worked instead of a bridge day, as in China, is not among them.
    """
    first = date(year, 1, 1)
    days = [first + timedelta(days=number) for number in range((date(year, 12, 31) - first).days + 1)]
    if place.country not in _countries():
        return MappingProxyType({day: "" for day in days if day.weekday() in WEEKEND})
    # Made anew for each year and not shared: the library fills itself while it is asked, which threads must not see.
    calendar = _calendar(place.country, place.region, (year,))
    return MappingProxyType({day: calendar.get(day) or "" for day in days if not calendar.is_working_day(day)})


def _calendar(country: str, region: str, years: tuple[int, ...]) -> Any:
    from holidays import country_holidays  # on first need: it takes a tenth of a second and ten megabytes

    known_regions = country_holidays(country).subdivisions
    language = _LANGUAGE if _LANGUAGE in country_holidays(country).supported_languages else None
    return country_holidays(country, region if region in known_regions else None, years, language=language)


@cache
def _countries() -> frozenset[str]:
    from holidays.registry import COUNTRIES  # on first need, as above

    return frozenset(names[1] for names in COUNTRIES.values())


def _aliases(country: str) -> Sequence[tuple[str, str]]:
    if country not in _countries():
        return ()
    names: Mapping[str, str] = getattr(_calendar(country, "", ()), "subdivisions_aliases", {})
    return tuple(names.items())


def _region_code(country: str, text: str) -> str | None:
    """The region with that code, or with that name."""
    codes = {name.casefold(): code for name, code in _aliases(country)}
    codes |= {code.casefold(): code for code, _ in regions(country)}
    return codes.get(text.casefold())


def _or_one_of(country: str) -> str:
    """What can be written instead."""
    choices = [f"{country}-{code}" for code, _ in regions(country)]
    if not choices:
        return f"write {country} alone"
    lengths = takewhile(lambda number: len(", ".join(choices[:number])) < 120, range(1, len(choices) + 1))
    shown = choices[: max(lengths, default=1)]
    return f"write {', '.join(shown)}{' and so on' if len(shown) < len(choices) else ''}"
