"""Whose number it is: the names that a number belongs to, and whether two numbers belong to different ones."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tracker.language.comparing.countries import countries_in
from tracker.language.comparing.figures import Quantity
from tracker.language.comparing.named_subjects import Name, names_in
from tracker.language.comparing.units import Kind

# What a capital has for itself, and does not stand for its country with.
_OF_TOWNS = frozenset(
    ["inhabitants", "residents", "people", "citizens", "homes", "households", "schools", "pupils", "flats"]
)
# “It also built 40 schools” is of whom the sentence before names; a sentence with a subject of its own is not.
_REFERS_BACK = re.compile(r"\W*(?:it|its|they|their|he|his|she|her)\b", re.IGNORECASE)
_SEVERAL = 2
_ALL = "all together"


def named_apart(claimed: Quantity, attested: Quantity, *, in_lists: bool) -> tuple[str, str] | None:
    """The names that tell two numbers apart, the text's and the evidence's; `in_lists` where a sentence has several.

    “Egypt bought 5 million tonnes from Russia” is of what “Russia sold 7 million tonnes to Egypt” is of; “Egypt bought
    5 million tonnes and Russia 7 million” names the owner of each number.
    """
    first, second = _owned(claimed, attested), _owned(attested, claimed)
    if first.owners and second.owners and not _are_owned_together(first, second, in_lists=in_lists):
        return _shown(first.owners), _shown(second.owners)
    return _apart_by_place(first.names, second.names)


def statements_apart(text: str, evidence: str) -> tuple[str, str] | None:
    """The names that tell two sentences apart, which need have no numbers: by what each names first."""
    first, second = _sure(names_in(text)), _sure(names_in(evidence))
    heads = [next(iter(_with_its_group(names, _ownable(names))), None) for names in (first, second)]
    if heads[0] is None or heads[1] is None:
        return None
    if _has_like(heads[0], second) or _has_like(heads[1], first):
        return None
    return heads[0].written, heads[1].written


def countries_apart(headline: str, sentence: str) -> tuple[str, str] | None:
    """The countries that tell a headline from a sentence: names that a headline prints with capitals show nothing."""
    here, there = countries_in(headline), countries_in(sentence)
    if not here or not there or {country.key for country in here} & {country.key for country in there}:
        return None
    return headline[here[0].start : here[0].end], sentence[there[0].start : there[0].end]


@dataclass(frozen=True)
class _Owned:
    """The names of a number's sentence, and those that own it; where it has none, those of the sentences before."""

    names: tuple[Name, ...]
    owners: tuple[Name, ...]

    @property
    def all(self) -> Sequence[Name]:
        """Every name that may own it."""
        return [*self.names, *self.owners]


def _owned(quantity: Quantity, beside: Quantity) -> _Owned:
    # “Courts in Cambodia” of “Cambodian courts”: no name, though it opens the sentence
    unsure = next((name for name in names_in(quantity.sentence)[:1] if not name.is_sure), None)
    is_word = unsure is not None and unsure.words <= beside.about
    is_of_towns = not _OF_TOWNS.isdisjoint((*quantity.units, *beside.units))
    sentence, place, start = quantity.sentence, quantity.number.start, quantity.start
    # “5 TWh” and “40 °F” name a unit
    unit_end = quantity.end if quantity.kind in {Kind.MEASURE, Kind.TEMPERATURE} else place
    return _read(sentence, quantity.before, place, start, unit_end, is_of_towns=is_of_towns, skips_first=is_word)


# Each number is set beside each of the evidence, 160,000 pairs at most; who owns it is looked up once.
@lru_cache(maxsize=2048)
def _read(
    sentence: str, before: str, place: int, start: int, unit_end: int, *, is_of_towns: bool, skips_first: bool
) -> _Owned:
    names = [name for name in names_in(sentence)[skips_first:] if not name.is_spoken]
    names = [name for name in names if not place <= name.start < unit_end]
    if is_of_towns:
        names = [name.as_town for name in names]
    owners = _owners(names, sentence, place, start)
    if not names and before and _REFERS_BACK.match(sentence):
        earlier = _sure(names_in(before))
        owners = _with_its_group(earlier, _ownable(earlier))[:1]
    return _Owned(tuple(names), tuple(owners))


def _owners(names: Sequence[Name], sentence: str, place: int, start: int) -> list[Name]:
    """The name before the number and nearest to it, else the first behind it; with those that “and” joins to it."""
    ownable = [name for name in _ownable(names) if not _is_beside(name, names, sentence, start)]
    before = [name for name in ownable if name.start < place]
    nearest = before[-1:] or ownable[:1]
    return _with_its_group(names, nearest)


def _ownable(names: Iterable[Name]) -> list[Name]:
    """“In Porto” is where something happened; “the army of Egypt” and “imported by Egypt” are Egypt's."""
    return [name for name in names if not name.preposition]


def _is_beside(name: Name, names: Sequence[Name], sentence: str, number_start: int) -> bool:
    """Whether it only explains the name before it: “Pakistan, Egypt's rival, imported 3 million tonnes”."""
    before = [candidate for candidate in names if candidate.end < name.start]
    if not before or name.start > number_start:
        return False
    joint = sentence[before[-1].end : name.start].removeprefix("'s").removeprefix("’s")
    return joint.startswith(", ") and " and " not in joint and "," in sentence[name.end : number_start]


def _with_its_group(names: Iterable[Name], chosen: Sequence[Name]) -> list[Name]:
    groups = {name.group for name in chosen[:1]}
    return [name for name in names if name.group in groups]


def _are_owned_together(first: _Owned, second: _Owned, *, in_lists: bool) -> bool:
    if all(_has_like(owner, second.owners) for owner in first.owners) and len(first.owners) == len(second.owners):
        return True
    # of a single word that opens a sentence nobody knows whether it is a name: two of them tell nothing
    if not any(owner.is_sure for owner in (*first.owners, *second.owners)):
        return True
    if in_lists or len(first.owners) != len(second.owners):
        return _are_all_like(first.owners, second.owners)
    return _are_all_like(first.owners, second.all) and _are_all_like(second.owners, first.all)


def _are_all_like(owners: Sequence[Name], names: Sequence[Name]) -> bool:
    return all(_has_like(owner, names) for owner in owners)


def _has_like(name: Name, names: Iterable[Name]) -> bool:
    return any(name.may_be(candidate) for candidate in names)


@lru_cache(maxsize=2048)
def _apart_by_place(first: tuple[Name, ...], second: tuple[Name, ...]) -> tuple[str, str] | None:
    return _apart_by_preposition(first, second) or _apart_by_places(first, second)


def _apart_by_preposition(first: Sequence[Name], second: Sequence[Name]) -> tuple[str, str] | None:
    """“In Porto” and “in Braga”, “to China” and “to India”."""
    for preposition in {name.preposition for name in first if name.preposition}:
        here, there = (
            [name for name in names if name.preposition == preposition and name.is_sure] for names in (first, second)
        )
        if here and there and not any(_has_like(name, there) for name in here):
            return _shown(here), _shown(there)
    return None


def _apart_by_places(first: Sequence[Name], second: Sequence[Name]) -> tuple[str, str] | None:
    """“12 ships in the Baltic and 9 in the Atlantic” are parts of what a sentence without a place counts."""
    here, there = ([name for name in names if name.preposition == "in"] for names in (first, second))
    if bool(here) is bool(there) or len({name.group for name in (*here, *there)}) < _SEVERAL:
        return None
    return (_shown(here), _ALL) if here else (_ALL, _shown(there))


def _sure(names: Iterable[Name]) -> list[Name]:
    return [name for name in names if name.is_sure and not name.is_spoken]


def _shown(names: Sequence[Name]) -> str:
    return " and ".join(dict.fromkeys(name.written for name in names))
