"""Words that tell two subjects apart though most words are the same: “School A”, “the new bridge”, “Lufthansa Cargo”.

What stands before the number is set side by side. A word that only one sentence has, and that stands directly at one
which both have, may make another subject of it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rapidfuzz.distance import Indel

from tracker.language.comparing.concepts import concept_of
from tracker.language.comparing.countries import Country, countries_in
from tracker.language.comparing.figures import Quantity
from tracker.language.comparing.institutions import LEGAL_FORMS, OFFICES
from tracker.language.comparing.periods import NAMES_OF_TIMES
from tracker.language.comparing.speakers import without_speaker
from tracker.language.comparing.words import is_grammar

_MOST_WORDS = 40
_LABEL_LENGTH = 3
_TOKEN = re.compile(r"\w+(?:[-‐‑]\w+)+|\w+(?:['’]s)?\.?")
_LABEL = re.compile(r"[A-Z]|[IVX]{1,5}|\d{1,3}[A-Za-z]?")
_PARTS = re.compile(r"[-‐‑]")
_DETERMINERS = frozenset(["the", "a", "an", "its", "their", "his", "her", "our", "this", "that", "these", "those"])
# “New York” is not York; no library lists what begins the names of places
_OF_PLACES = frozenset(["new", "old", "great", "north", "south", "east", "west", "upper", "lower"])
_MEN, _WOMEN = frozenset(["mr"]), frozenset(["mrs", "ms", "miss"])
_SEXES = ((_MEN, _WOMEN), (_WOMEN, _MEN))
# “the heavily damaged bridge”, “the remaining troops” are told of the same; only a word for what is another one counts
_TOLD_OF = ("ed", "ing", "ly")
_VALUING = frozenset(["whole", "entire", "big", "large", "huge", "small", "tiny", "famous", "main", "mere", "very"])


@dataclass(frozen=True)
class _Token:
    key: str
    form: str
    written: str
    is_country: bool = False

    @property
    def is_hyphenated(self) -> bool:
        return _PARTS.search(self.written) is not None

    @property
    def is_of_a_name(self) -> bool:
        return self.written[0].isupper()

    @property
    def is_genitive(self) -> bool:
        return self.written.endswith(("'s", "’s"))


@dataclass(frozen=True)
class _Side:
    """The words of one sentence, and which of them the other has in the same order."""

    tokens: Sequence[_Token]
    shared: frozenset[int]

    @cached_property
    def keys(self) -> frozenset[str]:
        """What its words are compared by."""
        return frozenset(token.key for token in self.tokens)

    def alone(self) -> Iterator[int]:
        """The places of the words that the other does not have."""
        return (place for place in range(len(self.tokens)) if place not in self.shared)

    def alone_before(self, key: str) -> list[_Token]:
        """The words of its own that stand directly before that one."""
        return [self.tokens[at] for at in self.alone() if at + 1 < len(self.tokens) and self.tokens[at + 1].key == key]

    def phrase(self, place: int) -> str:
        """The word with its neighbours, for a sentence."""
        return " ".join(token.written for token in self.tokens[max(0, place - 1) : place + 2])


def other_subject(claimed: Quantity, attested: Quantity) -> tuple[str, str] | None:
    """The words before two numbers that may make two subjects of one: of the text, of the evidence."""
    first, second = _tokens(claimed.sentence, claimed.start), _tokens(attested.sentence, attested.start)
    if not first or not second or max(len(first), len(second)) > _MOST_WORDS:
        return None
    keys = [token.key for token in first], [token.key for token in second]
    equal = [edit for edit in Indel.opcodes(*keys) if edit.tag == "equal"]
    facing = {
        place: edit.dest_start + place - edit.src_start
        for edit in equal
        for place in range(edit.src_start, edit.src_end)
    }
    here, there = _Side(first, frozenset(facing)), _Side(second, frozenset(facing.values()))
    for place in here.alone():
        if _tells_apart(here, place, there):
            return here.phrase(place), _beside(there, facing, place)
    back = {to: at for at, to in facing.items()}
    for place in there.alone():
        if _tells_apart(there, place, here):
            return _beside(here, back, place), there.phrase(place)
    return _of_another_number(here, there, facing)


def _beside(side: _Side, facing: dict[int, int], place: int) -> str:
    """What the other sentence has where the word stands."""
    if place - 1 in facing:
        return side.phrase(facing[place - 1] + 1)
    return side.phrase(max(0, facing.get(place + 1, 0) - 1))


def _tells_apart(side: _Side, place: int, other: _Side) -> bool:
    token = side.tokens[place]
    # the same words in another order: “the Ministry of Defence”, “the Defence Ministry”
    if token.key in other.keys or _is_year(token):
        return False
    if token.is_hyphenated and not token.is_country:
        return _turns_a_word(token, other) or (token.is_of_a_name and _stands_before_a_name(side, place))
    if _LABEL.fullmatch(token.written):
        return _is_label(side, place)
    if token.is_of_a_name and (not token.is_country or _stands_before_a_name(side, place)):
        return _goes_on_with_a_name(side, place)
    return _is_another_sort(side, place, other)


def _is_year(token: _Token) -> bool:
    """Times are compared for themselves."""
    return token.form[0].isdigit() and len(token.form) > _LABEL_LENGTH


def _turns_a_word(token: _Token, other: _Side) -> bool:
    """“US-led” beside “US”, “non-members” beside “members”."""
    return not _parts(token.written).isdisjoint(other.keys)


@lru_cache(maxsize=1024)
def _parts(written: str) -> frozenset[str]:
    """The words that hyphens join, and the countries that they name."""
    parts = _PARTS.split(written)
    countries = {country.key for part in parts for country in countries_in(part)}
    return frozenset(concept_of(part.lower()) for part in parts) | countries


def _stands_before_a_name(side: _Side, place: int) -> bool:
    """“Russian-held Ukraine”."""
    return place + 1 in side.shared and side.tokens[place + 1].is_of_a_name


def _is_label(side: _Side, place: int) -> bool:
    """The letter of “School A” and the number of “Block 4”, but not the day of “December 17”."""
    if place == 0 or place - 1 not in side.shared:
        return False
    before = side.tokens[place - 1]
    return before.form not in NAMES_OF_TIMES and not is_grammar(before.form)


def _goes_on_with_a_name(side: _Side, place: int) -> bool:
    """“Toyota Boshoku” beside “Toyota”, “New York” beside “York”; “Anna Keller” may be Keller."""
    token = side.tokens[place]
    plain = token.form.rstrip(".")
    if plain in OFFICES or plain in LEGAL_FORMS or plain in NAMES_OF_TIMES:
        return False
    if place - 1 in side.shared and place and _is_joined(side.tokens[place - 1]):
        return True
    behind = side.tokens[place + 1] if place + 1 in side.shared else None
    if behind is None or not behind.is_of_a_name or token.is_genitive:
        return False
    # what stands before a family name may be any first name
    return plain in _OF_PLACES or (behind.is_country and plain not in _DETERMINERS and not is_grammar(plain))


def _is_joined(before: _Token) -> bool:
    is_name = before.is_of_a_name and not before.is_genitive
    return is_name and before.form not in _DETERMINERS | NAMES_OF_TIMES | OFFICES and not is_grammar(before.form)


def _is_another_sort(side: _Side, place: int, other: _Side) -> bool:
    """“The new bridge”: a word between an article and the thing; what values or tells of the same does not count."""
    token = side.tokens[place]
    if place + 1 not in side.shared or not place or side.tokens[place - 1].form not in _DETERMINERS:
        return False
    behind = side.tokens[place + 1]
    # “the navy's fleet” says whose it is
    if token.is_genitive or token.is_country or token.form in _VALUING:
        return False
    if is_grammar(behind.form) or behind.is_of_a_name:
        return False
    return bool(other.alone_before(behind.key)) or not token.form.endswith(_TOLD_OF)


def _of_another_number(here: _Side, there: _Side, facing: dict[int, int]) -> tuple[str, str] | None:
    """“The minister owns”, “the ministers own”: one and all of them. “Mr Holm” and “Mrs Holm” are two."""
    for at, to in facing.items():
        one, other = here.tokens[at], there.tokens[to]
        if one.form != other.form and OFFICES & {one.form, other.form} and one.form[:4] == other.form[:4]:
            return one.written, other.written
        pair = [side.tokens[place - 1].form.rstrip(".") for side, place in ((here, at), (there, to)) if place]
        if len(pair) == 2 and any(pair[0] in men and pair[1] in women for men, women in _SEXES):
            return here.phrase(at - 1), there.phrase(to - 1)
    return None


@lru_cache(maxsize=1024)
def _tokens(sentence: str, end: int) -> tuple[_Token, ...]:
    heard = without_speaker(sentence)[:end]
    countries: dict[int, Country] = {country.start: country for country in countries_in(sentence)}
    tokens, passed = [], 0
    for match in _TOKEN.finditer(heard):
        if match.start() < passed:
            continue
        country = countries.get(match.start())
        written = match[0] if _PARTS.search(match[0]) else match[0].removesuffix(".")
        if country is not None and country.end >= match.start() + len(re.sub(r"['’]s$", "", written)):
            tokens.append(_Token(country.key, written.lower(), written, is_country=True))
            passed = country.end
            continue
        form = re.sub(r"['’]s$", "", written).lower()
        tokens.append(_Token(form if _PARTS.search(written) else concept_of(form), form, written))
    return tuple(tokens)
