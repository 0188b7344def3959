"""Whom a pronoun, "the minister" or a bare surname means, as far as the article itself says."""

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from tracker.language.characters import CAPITALS
from tracker.language.kinds import SourceKind
from tracker.language.reading.names import PRONOUNS, TITLE, is_government, is_outlet, is_unnamed, kind_of, name_of
from tracker.language.reading.wordlists import bag

_NEAR = 500  # characters
_FEW = 4  # sources
_LOOK_BACK = 200  # names or sources
_LONGEST_NAME = 200  # characters; a longer run of capitals is a heading
# The bound keeps the search from being quadratic: without it every letter of "AAAA…" is tried to the end of the run.
_CAPITAL = rf"[{CAPITALS}][\w.’'-]{{0,60}}[\w]"
_FULL = re.compile(rf"{_CAPITAL}(?: (?:de|la|von|van|der|al|bin|[A-Z]\.))*(?: {_CAPITAL})+")
_POSSESSED = re.compile("[’']s$")  # “Donald Trump’s plan” names Donald Trump
_TITLED = re.compile(rf"(?P<title>.*\b{TITLE}) (?P<name>{_CAPITAL}(?: {_CAPITAL})+)$", re.IGNORECASE)
_ROLE = re.compile(rf"^the (?:\w+ )?(?P<role>{TITLE})$", re.IGNORECASE)
_SURNAME = re.compile(rf"^(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Prof)\.?\s+)?(?P<name>[{CAPITALS}][\w’-]+)$")
_OFFICE = re.compile(rf"{TITLE},?", re.IGNORECASE)
_AFTER = re.compile(
    rf",? (?:an?|the|his|her|its|their|who is the|\w+’s) (?P<role>(?:[\w’'-]+ ){{0,4}}?{TITLE})\b", re.IGNORECASE
)
_FEMALE = bag("mrs ms she her queen princess spokeswoman congresswoman chairwoman actress businesswoman woman")
_MALE = bag("mr he his king prince spokesman congressman chairman actor businessman man pope")
_NOT_NAMES = bag(
    "The A An In On At By For But And As If When While After Before He She They It We I This That "
    "These Those His Her Monday "
    "Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July "
    "August September October "
    "November December"
)


@dataclass(frozen=True)
class Mention:
    """Somebody named in full, and what else the text calls that person."""

    start: int
    name: str
    roles: str
    female: bool | None
    sure: bool


class Antecedents:
    """The names of one article in their order; `whom` looks back from a place. `speakers` are those of a dialogue."""

    def __init__(
        self,
        text: str,
        sources: list[tuple[int, int]],
        speakers: Mapping[tuple[int, int], tuple[str, SourceKind]] | None = None,
    ) -> None:
        self.text = text
        self._speakers = speakers or {}
        self._sources = sorted(sources)
        self._people = [
            person for match in _FULL.finditer(text) if (person := self._mention(match.start(), match.end()))
        ]
        self._starts = [person.start for person in self._people]

    def whom(self, start: int, end: int) -> tuple[str, SourceKind]:
        """The name and kind of the source that stands there."""
        if (start, end) in self._speakers:
            return self._speakers[start, end]
        words = " ".join(self.text[start:end].split())
        lower = words.lower()
        if lower in PRONOUNS:
            return self._pronoun(lower, start) or (words, SourceKind.PERSON)
        role = _ROLE.match(words)
        if role:
            holder = self._with_role(role["role"].lower(), start)
            if holder:
                return holder, SourceKind.PERSON
        bearer = self._with_surname(words, start)
        if bearer:
            return bearer, SourceKind.PERSON
        if lower.startswith("the ") and kind_of(words) is SourceKind.UNNAMED:
            longer = self._unnamed(lower.split()[-1], start)
            if longer:
                return longer, SourceKind.UNNAMED
        return name_of(words), kind_of(words)

    def _with_surname(self, words: str, start: int) -> str | None:
        """The full name last given before "Mr Sanchez" or "Sanchez"."""
        surname = _SURNAME.match(words)
        if surname is None or is_outlet(words):
            return None
        ending = " " + surname["name"]
        bearers = (person for person in reversed(self._people_before(start)) if person.name.endswith(ending))
        return next((person.name for person in bearers if person.sure), None)

    def _mention(self, start: int, end: int) -> Mention | None:
        if end - start > _LONGEST_NAME:
            return None
        words = self.text[start:end].split()
        while words and words[0] in _NOT_NAMES:
            start += self.text[start:end].index(words[0]) + len(words[0])
            start += len(self.text[start:end]) - len(self.text[start:end].lstrip())
            words = self.text[start:end].split()
        name = _POSSESSED.sub("", " ".join(words))
        inner = _TITLED.match(name) if len(words) > 2 else None
        before = self._office_before(start)
        after = _AFTER.match(self.text, end)
        roles = " ".join(
            role
            for role in (
                inner["title"] if inner else "",
                before,
                after["role"] if after else "",
            )
            if role
        ).lower()
        if inner:
            name = inner["name"]
        if len(name.split()) < 2 or is_outlet(name) or is_government(name):
            return None
        return Mention(start, name, roles, _gender(name, roles), bool(roles) or len(name.split()) == 2)

    def _office_before(self, start: int) -> str:
        """The words before a name if they end with an office: "the foreign minister"."""
        words = self.text[max(0, start - 40) : start].split(" ")
        if len(words) > 1 and not words[-1] and _OFFICE.fullmatch(words[-2]):
            return " ".join(words[-5:-1])
        return ""

    def _pronoun(self, word: str, start: int) -> tuple[str, SourceKind] | None:
        if word in {"he", "his", "she", "her"}:
            female = word in {"she", "her"}
            spoken = self._last_speaker(start, female=female)
            if spoken:
                return spoken, SourceKind.PERSON
            fitting = [person for person in self._people_before(start) if person.female in {female, None}]
            identified = [
                person for person in fitting[-6:] if person.roles or person.female is female or self._speaks(person)
            ]
            speaking = [person for person in identified if self._speaks(person)]
            best = (speaking or identified or fitting)[-1:]
            return (best[0].name, SourceKind.PERSON) if best else self._last_unnamed(start, several=False)
        if word in {"it", "its"}:
            return self._last_body(start)
        if word in {"they", "their"}:
            return self._last_unnamed(start, several=True)
        return None

    def _last_speaker(self, start: int, *, female: bool) -> str | None:
        """Who spoke last by name, if that is near enough and the name fits."""
        for first, last in reversed(self._sources_before(start)[-_FEW:]):
            if start - last > _NEAR:
                return None
            name, kind = self.whom(first, last) if self.text[first:last].lower() not in PRONOUNS else ("", None)
            person = next((person for person in reversed(self._people_before(start)) if person.name == name), None)
            if person and kind is SourceKind.PERSON and person.female in {female, None}:
                return name
        return None

    def _speaks(self, mention: Mention) -> bool:
        place = bisect_left(self._sources, (mention.start + 1, 0)) - 1
        return place >= 0 and mention.start < self._sources[place][1]

    def _people_before(self, start: int) -> list[Mention]:
        place = bisect_left(self._starts, start)
        return self._people[max(0, place - _LOOK_BACK) : place]

    def _sources_before(self, start: int) -> list[tuple[int, int]]:
        place = bisect_left(self._sources, (start, 0))
        return self._sources[max(0, place - _LOOK_BACK) : place]

    def _with_role(self, role: str, start: int) -> str | None:
        for person in reversed(self._people_before(start)):
            if re.search(rf"\b{re.escape(role)}\b", person.roles):
                return person.name
        return None

    def _unnamed(self, noun: str, start: int) -> str | None:
        for first, last in reversed(self._sources_before(start)):
            words = self.text[first:last]
            if (
                is_unnamed(words)
                and re.search(rf"\b{re.escape(noun)}\b", words.lower())
                and not words.lower().startswith("the ")
            ):
                return name_of(words)
        return None

    def _last_unnamed(self, start: int, *, several: bool) -> tuple[str, SourceKind] | None:
        opening = _sentence_before(self.text, start)
        for first, last in reversed(self._sources_before(start)):
            words = self.text[first:last]
            if words.lower() in PRONOUNS or kind_of(words) in {SourceKind.DOCUMENT, SourceKind.DATASET}:
                continue
            plural = bool(re.search(r"(?:s|people|police|and \w+)$", name_of(words), re.IGNORECASE))
            if plural is several:
                return name_of(words), kind_of(words)
        subject = re.match(r"(?P<name>(?:The )?[A-Z]\w+(?: [a-z]*s)?)(?= \w+ed\b)", self.text[opening:start])
        if several and subject:
            return name_of(subject["name"]), kind_of(subject["name"])
        return None

    def _last_body(self, start: int) -> tuple[str, SourceKind] | None:
        opening = _sentence_before(self.text, start)
        subject = re.match(rf"(?:The (?:\w+ )?\w+|{_CAPITAL}(?: {_CAPITAL})*)", self.text[opening:start])
        if subject and subject[0].split()[0] not in _NOT_NAMES - {"The"}:
            words = subject[0]
            if kind_of(words) not in {SourceKind.PERSON, SourceKind.UNNAMED}:
                return name_of(words), kind_of(words)
        for first, last in reversed(self._sources_before(start)):
            words = self.text[first:last]
            if words.lower() not in PRONOUNS and kind_of(words) not in {SourceKind.PERSON, SourceKind.UNNAMED}:
                return name_of(words), kind_of(words)
        return None


def _sentence_before(text: str, start: int) -> int:
    """Where the sentence before the one of `start` begins, roughly."""
    stops = [match.end() for match in re.finditer(r"[.!?]\s+", text[max(0, start - 600) : start])]
    base = max(0, start - 600)
    return base + stops[-2] if len(stops) > 1 else base


def _gender(name: str, roles: str) -> bool | None:
    words = set(roles.split())
    if words & _FEMALE:
        return True
    if words & _MALE:
        return False
    first = name.split()[0]
    return (
        True
        if re.search(r"(?:a|ie|een|lyn|elle|eth)$", first)
        and first not in {"Joshua", "Luca", "Sasha", "Nikita", "Charlie", "Kenneth", "Seth"}
        else None
    )
