"""What a body is about, without the words for what sort of body it is: “Orla Fire Brigade”, “Orla Fire Department”."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tracker.language.near_names.affixes import SMALL_WORDS
from tracker.language.near_names.authorities import is_authority
from tracker.language.near_names.countries import with_countries
from tracker.language.reading.wordlists import bag

# What bodies of one matter are called by turns; a committee or a council is another body than the office.
BY_TURNS = bag(
    "department ministry office service services brigade board authority authorities agency administration "
    "directorate bureau division command headquarters secretariat inspectorate force forces"
)
_KINDS = BY_TURNS | bag(
    "official officials staff affairs situations matters center centre community movement leadership leaders "
    "representatives representative spokesperson research public council committee commission group team people "
    "delegation mission government organisation organization network members"
)
# What a country itself, its government and whoever speaks for it are called.
_STATE = bag(
    "government federal administration authority authorities official officials state republic gov govt cabinet"
)
_MAJESTY = bag("hm hmg majesty majestys")
_OVER_ALL = bag("un us uk eu federal national state")
# What the place of an authority is may be left out: “Lisk City Council” is the “Council of Lisk”.
_SORTS_OF_PLACE = bag("city town village borough municipality municipal")
# Two words for one matter, that no ending tells.
_SAME_MATTER = {"interior": "intern", "home": "intern", "defense": "defenc", "labor": "labour"}
_ENDING = re.compile("(?<=\\w{4})(?:ical|ial|ian|ics|ic|ies|ary|al|es|y|s|e)$")
_SHORTEST_ADJECTIVE = 4
_ARTICLES = bag("the a an")
_OF = SMALL_WORDS - _ARTICLES - {"and"}


@dataclass(frozen=True)
class Matter:
    """What a name says: its words without articles, what the body is about, of what sort it is, and whose it is.

    `about` has the words without their endings: “presidential” and “president” are one. `state` is the country of which
    a name says nothing but that it is its government, `region` the beginning of the one word beside “government”.
    `sorts` has what its place is, a city or a village.
    """

    words: tuple[str, ...]
    about: frozenset[str]
    kinds: frozenset[str]
    state: str
    region: str
    sorts: frozenset[str] = frozenset()


@lru_cache(maxsize=8192)
def matter(words: tuple[str, ...]) -> Matter:
    """What these words say of the body that they name."""
    tokens = [token for token, _ in with_countries(words)]
    sorts = _sorts_of_place(words)
    telling = {token for token in tokens if token not in _KINDS | SMALL_WORDS and not token.startswith("country ")}
    about = frozenset(map(_stem, telling - sorts or telling))
    bare = tuple(word for word in words if word not in _ARTICLES)
    return Matter(bare, about, _KINDS.intersection(words), _state(tokens), _region(words), sorts)


def _sorts_of_place(words: Sequence[str]) -> frozenset[str]:
    """What the place of an authority is: “Orla City Star” and “Orla Star” are two papers."""
    is_of_place = "of" in words and words[0] in _SORTS_OF_PLACE
    has_authority = is_of_place or not _KINDS.isdisjoint(words) or any(map(is_authority, words))
    return _SORTS_OF_PLACE.intersection(words) if has_authority else frozenset()


def _stem(word: str) -> str:
    return _SAME_MATTER.get(word) or _ENDING.sub("", word)


def _state(tokens: Sequence[str]) -> str:
    countries = {token for token in tokens if token.startswith("country ")}
    others = {token for token in tokens if token not in countries | SMALL_WORDS}
    if not countries and _MAJESTY & others:
        countries, others = {"country GB"}, others - _MAJESTY - {"his", "her"}
    return min(countries) if len(countries) == 1 and others <= _STATE else ""


def _region(words: Sequence[str]) -> str:
    others = [word for word in words if word not in _STATE | SMALL_WORDS]
    is_region = len(others) == 1 and "government" in words and len(others[0]) > _SHORTEST_ADJECTIVE
    return others[0][:_SHORTEST_ADJECTIVE] if is_region else ""


def are_one_state(first: Matter, second: Matter) -> bool:
    """Whether both are a country or its government, or both the government of one part of a country."""
    is_one_country = bool(first.state) and first.state == second.state
    return is_one_country or (bool(first.region) and first.region == second.region)


def may_be_one(first: Matter, second: Matter) -> bool:
    """Whether both are about one matter and the words for their sort are no reason to part them."""
    return (bool(first.about) and first.about == second.about and _may_be_one_kind(first, second)) or _goes_on(
        *sorted((first.words, second.words), key=len)
    )


def _may_be_one_kind(first: Matter, second: Matter) -> bool:
    if first.sorts and second.sorts and first.sorts != second.sorts:
        return False
    # Without a word for what they are, it is not the ending alone that two names have otherwise: “Time”, “The Times”.
    if not first.kinds | second.kinds and len(first.about) == 1:
        return first.words == second.words or bool(first.sorts | second.sorts)
    is_within = first.kinds <= second.kinds or second.kinds <= first.kinds
    return is_within or first.kinds | second.kinds <= BY_TURNS


def _goes_on(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the longer name says after “of” or “for” whose the shorter one is, or has “UN” in front of it."""
    if len(short) < 2 or len(long) <= len(short):
        return False
    has_more_behind = long[: len(short)] == short and long[len(short)] in _OF
    return has_more_behind or (long[0] in _OVER_ALL and long[1:] == short)


def marks_of(matter: Matter) -> Iterator[str]:
    """What two bodies of one matter share one of."""
    yield from (f"state {whose}" for whose in (matter.state, matter.region) if whose)
    if matter.about:
        yield f"about {' '.join(sorted(matter.about))}"
    words = matter.words
    yield f"words {' '.join(words)}"
    if len(words) > 1:
        yield from (f"words {' '.join(words[:at])}" for at in range(2, len(words)) if words[at] in _OF)
    if words and words[0] in _OVER_ALL:
        yield f"words {' '.join(words[1:])}"
