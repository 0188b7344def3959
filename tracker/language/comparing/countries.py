"""Countries in an English sentence, by their names, their people and the seats of their governments."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from tracker.language.comparing.institutions import INSTITUTION_WORDS, OFFICES, OPENINGS
from tracker.language.comparing.periods import NAMES_OF_TIMES
from tracker.language.comparing.words import Word, is_grammar, split_words, words_of
from tracker.language.territories import customary_people, english_names, facts, people, seats

_SMALL = frozenset(["the", "of", "and"])
_MOST_WORDS = 8
# Parts of a country; no library knows them as words before a name.
_QUARTERS = ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest")
_DIRECTIONS = frozenset((*_QUARTERS, *(f"{quarter}ern" for quarter in _QUARTERS), "central", "upper", "lower"))
_WITHOUT_PLURAL = ("s", "sh", "ch", "ese", "men")
_JOINED = re.compile(r"[\s\-–&]{1,3}|(?<=\bSt)\.\s")
# Georgia is a state of the USA too, and no library tells which of them a sentence means.
_STATE_OF_GEORGIA = re.compile(
    r"\b(?:Atlanta|Savannah|Augusta|Republicans?|Democrat\w*|state of Georgia|Georgia state|Gov\.|governor|"
    r"count(?:y|ies)|Texas|Florida|Alabama|Arizona|Carolina|Michigan|Pennsylvania)\b"
)


class How(StrEnum):
    """How a country is called: a seat, such as Paris, may also be meant as a town."""

    NAME = "name"
    PEOPLE = "people"
    SEAT = "seat"


@dataclass(frozen=True)
class Country:
    """A country in a sentence: its code, or “CD|CG” where two bear the name, and which part of it is meant."""

    code: str
    how: How
    start: int
    end: int
    part: str = ""

    @property
    def key(self) -> str:
        """What it is compared by: eastern Ukraine is not Ukraine."""
        return f"country {self.code}{f' {self.part}' if self.part else ''}"


_Entry = tuple[tuple[str, ...], str, How, bool]


@lru_cache(maxsize=1024)  # what a sentence names is asked for each of its numbers and clauses
def countries_in(text: str) -> tuple[Country, ...]:
    """The countries that a text names; only words with a capital do: “us”, “turkey” and “polish” are none."""
    return tuple(_countries(text, words_of(text)))


def _countries(text: str, words: Sequence[Word]) -> Iterator[Country]:
    table = _table()
    index = 0
    while index < len(words):
        entries = table.get(_plain(words[index].form)) if text[words[index].start].isupper() else None
        match = next(filter(None, (_match(text, words, index, entry) for entry in entries or ())), None)
        if match is None:
            index += 1
            continue
        entry, last = match
        if not _is_of_another_name(text, words, index, last, entry):
            start, end = words[index].start, words[last].end
            yield Country(entry[1], entry[2], start, end, _part(words, index, text))
        index = last + 1


@lru_cache(maxsize=512)
def is_in_title_case(text: str) -> bool:
    """Whether nearly every word has a capital, as in many headlines, so that capitals show no names."""
    if text.rstrip().endswith("."):
        return False
    content = [word for word in words_of(text) if word.form[0].isalpha() and not is_grammar(word.form)]
    return len(content) > 3 and sum(text[word.start].isupper() for word in content) * 5 > len(content) * 4


def _match(text: str, words: Sequence[Word], index: int, entry: _Entry) -> tuple[_Entry, int] | None:
    """Whether the words from here on are this name, and the last of them."""
    name, _code, _how, is_letters = entry
    if is_letters and not _is_in_capitals(text, words[index]):
        return None
    place, last = 1, index
    for position in range(index + 1, min(len(words), index + _MOST_WORDS)):
        if place == len(name) or not _JOINED.fullmatch(text, words[position - 1].end, words[position].start):
            break
        form = _plain(words[position].form)
        if form == name[place]:
            place, last = place + 1, position
        elif form not in _SMALL:
            break
    return (entry, last) if place == len(name) else None


def _is_in_capitals(text: str, word: Word) -> bool:
    """“US”; in a text all in capitals nobody can tell it from “us”."""
    written = re.sub(r"['’]s$", "", text[word.start : word.end])
    return written.isupper() and ("." in written or not text.isupper() or text == written)


def _is_of_another_name(text: str, words: Sequence[Word], first: int, last: int, entry: _Entry) -> bool:
    """“Michael Jordan”, “New Mexico” and “Air France” are; “Ukraine President” and “King of Jordan” are not."""
    code, how = entry[1], entry[2]
    if code == "GE" and how is How.NAME and _STATE_OF_GEORGIA.search(text):
        return True
    if how is How.PEOPLE or is_in_title_case(text):
        return False
    before = first and text[words[first - 1].end : words[first].start] == " "
    # “Egypt's Suez Canal” names two
    behind = (
        last + 1 < len(words) and not _is_genitive(words[last]) and text[words[last].end : words[last + 1].start] == " "
    )
    return bool(
        (before and _belongs_to_a_name(text, words[first - 1], OFFICES | OPENINGS))
        or (behind and _belongs_to_a_name(text, words[last + 1], INSTITUTION_WORDS))
    )


def _belongs_to_a_name(text: str, word: Word, passing: frozenset[str]) -> bool:
    form = _plain(word.form)
    if not text[word.start].isupper() or form in _DIRECTIONS or (is_grammar(form) and form != "new"):
        return False
    is_country = any(len(entry[0]) == 1 for entry in _table().get(form, ()))
    return not is_country and form not in passing and form not in NAMES_OF_TIMES


def _part(words: Sequence[Word], index: int, text: str) -> str:
    """“Eastern” before “Ukraine”."""
    if not index or text[words[index - 1].end : words[index].start] not in {" ", "-"}:
        return ""
    before = words[index - 1].form
    return before.removesuffix("ern") if before in _DIRECTIONS else ""


def _is_genitive(word: Word) -> bool:
    return word.form.endswith("'s")


def _plain(form: str) -> str:
    return form.removesuffix("'s")


@lru_cache(maxsize=1)
def _table() -> dict[str, list[_Entry]]:
    """The names by their first words, the longest first."""
    states = facts()
    called: dict[tuple[str, ...], _Entry] = {}
    for how, pairs in (
        (How.SEAT, seats(states)),
        (How.PEOPLE, _with_plurals([*_joined_codes(people(states)), *customary_people()])),
        (How.NAME, english_names(states)),
    ):
        for code, printed in pairs:
            called |= {entry[0]: entry for entry in _entries(code, printed, how)}
    table: dict[str, list[_Entry]] = {}
    for key, entry in sorted(called.items(), key=lambda pair: -len(pair[0])):
        table.setdefault(key[0], []).append(entry)
    return table


def _entries(code: str, printed: str, how: How) -> Iterator[_Entry]:
    """A name by its words; “Myanmar (Burma)” is two, “Korea, Republic of” stands in lists only."""
    for name in re.split(r"\s*[()]\s*", printed) if "," not in printed else ():
        forms = tuple(_plain(word.form) for word in split_words(name) if word.form not in _SMALL)
        if forms and name[:1].isupper():
            yield forms, code, how, " " not in name and name.replace(".", "").isupper()


def _joined_codes(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Words for the people of two countries, such as “Dominican”, with both codes."""
    codes: dict[str, set[str]] = {}
    for code, word in pairs:
        codes.setdefault(word, set()).add(code)
    return [("|".join(sorted(bearers)), word) for word, bearers in codes.items()]


def _with_plurals(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for code, word in pairs:
        yield code, word
        if not word.endswith(_WITHOUT_PLURAL):
            yield code, f"{word}s"
