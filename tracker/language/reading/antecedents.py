"""Whom a pronoun, "the minister" or a bare surname means, as far as the article itself says."""

import re
from bisect import bisect_left
from collections.abc import Mapping

from tracker.language.characters import CAPITALS
from tracker.language.kinds import SourceKind
from tracker.language.reading.genders import is_female
from tracker.language.reading.mentions import CAPITAL, NOT_NAMES, Mention, in_full, mention_at
from tracker.language.reading.names import PRONOUNS, TITLE, is_outlet, is_unnamed, kind_of, name_of
from tracker.language.reading.outlets import Outlets
from tracker.language.reading.wordlists import bag

_NEAR = 500  # characters
_FEW = 4  # sources
_LOOK_BACK = 200  # names or sources
_FULL = re.compile(rf"{CAPITAL}(?: (?:de|la|von|van|der|al|bin|[A-Z]\.))*(?: {CAPITAL})+")
_ROLE = re.compile(rf"^the (?:\w+ )?(?P<role>{TITLE})$", re.IGNORECASE)
_SURNAME = re.compile(rf"^(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Prof)\.?\s+)?(?P<name>[{CAPITALS}][\w’-]+)$")
_AGED = re.compile(r", (?:aged )?\d{1,3},?$")
_HANGS = re.compile(r"\b(?:of|for|from|by|to|with|in|at|near|who|whose|including) (?:the )?$")


_HEAD = 70  # characters within which a sentence names whom it is about
_OPENING_NAME = re.compile(rf"(?P<name>{CAPITAL})(?=,? [^{CAPITALS}])")
_OF_ONE = bag("he his him she her")
# Words in small letters may stand between the stop and the name: an office, but no verb of another subject.
_OPENS = re.compile(r"(?:^|[.!?\n][”\"’]?\s+)(?:(?:The|A|An|His|Her|Its|Their|Our|But|And) )?(?:[a-z-]+ ){0,3}$")
_SEVERAL = re.compile(r"(?:s|people|police|men|women|and (?:\w+ ){0,2}\w+)$", re.IGNORECASE)
_BODY_SUBJECT = re.compile(rf"(?:According to )?(?P<name>[Tt]he (?:\w+ )?\w+|(?:the )?{CAPITAL}(?: {CAPITAL})*)")
_COLLECTIVE = re.compile(
    r"[Tt]he (?:\w+ )?(?:company|firm|group|union|party|bank|airline|institute|maker|club|church|school|hospital|"
    r"university|charity|team|opposition|coalition|inquiry|society|trust|association|board)\b"
)


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
        self._outlets = Outlets(text)
        self._called: dict[tuple[int, int], tuple[str, SourceKind]] = {}
        self._people = in_full(
            [person for match in _FULL.finditer(text) if (person := mention_at(text, match.start(), match.end()))]
        )
        self._starts = [person.start for person in self._people]

    def whom(self, start: int, end: int) -> tuple[str, SourceKind]:
        """The name and kind of the source that stands there."""
        if (start, end) in self._speakers:
            return self._speakers[start, end]
        if (start, end) not in self._called:
            self._called[start, end] = self._whom(start, end)
        return self._called[start, end]

    def _whom(self, start: int, end: int) -> tuple[str, SourceKind]:
        words = " ".join(self.text[start:end].split())
        lower = words.lower()
        if lower in PRONOUNS:
            return self._pronoun(lower, start) or (words, SourceKind.PERSON)
        outlet = self._outlets.full(words, start)
        if outlet:
            return outlet, SourceKind.OUTLET
        role = _ROLE.match(words)
        if role:
            holder = self._with_role(role["role"].lower(), start)
            if holder:
                return holder, SourceKind.PERSON
        bearer = self._with_surname(_AGED.sub("", words), start)
        if bearer:
            return bearer, SourceKind.PERSON
        if lower.startswith("the ") and kind_of(words) is SourceKind.UNNAMED:
            longer = self._unnamed(lower.split()[-1], start)
            if longer:
                return longer, SourceKind.UNNAMED
        return name_of(words) or words, kind_of(words)

    def people_near(self, start: int, *, female: bool) -> set[str]:
        """The people named shortly before that place who may be called "she", or "he"."""
        near = [person for person in self._people_before(start) if start - person.start <= _NEAR]
        return {person.name for person in near if person.female in {female, None}}

    def may_be(self, name: str, *, female: bool) -> bool:
        """Whether nothing in the text says that this person is no woman, or no man."""
        known = [person.female for person in self._people if person.name == name]
        return {female, None}.issuperset([*known, is_female(name)])

    def _with_surname(self, words: str, start: int) -> str | None:
        """The full name last given before "Mr Sanchez" or "Sanchez"."""
        surname = _SURNAME.match(words)
        if surname is None or is_outlet(words):
            return None
        ending = " " + surname["name"]
        bearers = (person for person in reversed(self._people_before(start)) if person.name.endswith(ending))
        return next((person.name for person in bearers if person.sure), None)

    def _pronoun(self, word: str, start: int) -> tuple[str, SourceKind] | None:
        if word in _OF_ONE:
            name = self._person(start, female=word in {"she", "her"})
            return (name, SourceKind.PERSON) if name else None
        if word in {"it", "its"}:
            return self._last_body(start)
        if word in {"they", "their", "them"}:
            return self._last_unnamed(start)
        return None

    def _person(self, start: int, *, female: bool) -> str | None:
        """Who “she” or “he” is; nobody where it may be two."""
        subject = self._subject(start, female=female)
        if subject:
            return subject
        fitting = [person for person in self._people_before(start) if person.female in {female, None}]
        surely = [person for person in fitting if start - person.start < _NEAR and person.female is female]
        speaker = self._last_speaker(start, female=female)
        opening = _sentence_before(self.text, start)
        latest = {person.name for person in surely if person.start >= opening}
        if speaker is None and len(latest) == 1:
            return latest.pop()
        speaker = speaker or self._speaking([person for person in fitting if start - person.start < _NEAR])
        if speaker:
            rivals = {person.name for person in surely if self._opens_sentence(person)} - {speaker.name}
            return speaker.name if speaker.female is female or not rivals else None
        if len({person.name for person in surely}) == 1:
            return surely[0].name
        best = ([person for person in fitting[-6:] if person.roles or person.female is female] or fitting)[-1:]
        return best[0].name if best and not self._has_rival(best[0], fitting, start) else None

    def _subject(self, start: int, *, female: bool) -> str | None:
        """Whom the sentence before, in the same paragraph, is about, if nobody spoke since."""
        paragraph = self.text.rfind("\n", 0, start) + 1
        opening = max(paragraph, _prose_before(self.text, start))
        person, place = self._named_first(opening, start)
        if not person or not self.may_be(person, female=female) or self._is_doubtful(person, start, female):
            return None
        since = [source for source in self._sources_before(start) if source[0] > place]
        return None if any(self.text[first:last].lower() not in PRONOUNS for first, last in since) else person

    def _is_doubtful(self, name: str, start: int, female: bool) -> bool:
        """Whether nobody knows if this person is "she", or "he", and somebody else near may be meant."""
        known = {person.female for person in self._people if person.name == name} | {is_female(name)}
        return female not in known and bool(self.people_near(start, female=female) - {name})

    def _named_first(self, opening: int, start: int) -> tuple[str | None, int]:
        """Who is named at the head of the sentence there, by the full name or a surname known before, and where."""
        head = min(opening + _HEAD, start)
        surname = _OPENING_NAME.match(self.text, opening, head)
        if surname and surname["name"] not in NOT_NAMES:
            return self._with_surname(surname["name"], opening), opening
        place = bisect_left(self._starts, opening)
        person = self._people[place] if place < len(self._people) else None
        if person is None or person.start >= head or _HANGS.search(self.text[opening : person.start]):
            return None, opening
        return person.name, person.start

    def _speaking(self, people: list[Mention]) -> Mention | None:
        return next((person for person in reversed(people[-6:]) if self._speaks(person)), None)

    def _opens_sentence(self, person: Mention) -> bool:
        """Whether a sentence begins with it, the office before the name included: "The actress Ann Moe"."""
        before = _OPENS.search(self.text[max(0, person.start - 60) : person.start])
        return person.start < 2 or before is not None

    def _has_rival(self, best: Mention, fitting: list[Mention], start: int) -> bool:
        """Whether the sentence before names another who may be meant as well."""
        opening = _sentence_before(self.text, start)
        return any(person.name != best.name and person.start >= opening for person in fitting)

    def _last_speaker(self, start: int, *, female: bool) -> Mention | None:
        """Who spoke last by name, if that is near enough and the name fits."""
        for first, last in reversed(self._sources_before(start)[-_FEW:]):
            if start - last > _NEAR:
                return None
            name, kind = self.whom(first, last) if self.text[first:last].lower() not in PRONOUNS else ("", None)
            person = next((person for person in reversed(self._people_before(start)) if person.name == name), None)
            if person and kind is SourceKind.PERSON and person.female in {female, None}:
                return person
        return None

    def _speaks(self, mention: Mention) -> bool:
        """Whether it is a source, and does not only hang on one: "the press office of Ann Moe"."""
        place = bisect_left(self._sources, (mention.start + 1, 0)) - 1
        if place < 0 or mention.start >= self._sources[place][1]:
            return False
        before = self.text[self._sources[place][0] : mention.start]
        return not _HANGS.search(before)

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

    def _last_unnamed(self, start: int) -> tuple[str, SourceKind] | None:
        """Who “they” are: the last several who spoke, or did something in the sentence before."""
        opening = _sentence_before(self.text, start)
        for first, last in reversed(self._sources_before(start)):
            words = self.text[first:last]
            if words.lower() in PRONOUNS or kind_of(words) in {SourceKind.DOCUMENT, SourceKind.DATASET}:
                continue
            if start - last > _NEAR:
                break
            if _SEVERAL.search(name_of(words)):
                return name_of(words), kind_of(words)
        subject = re.match(r"(?P<name>(?:The )?[A-Z]\w+(?: [a-z]*s)?)(?= \w+ed\b)", self.text[opening:start])
        return (name_of(subject["name"]), kind_of(subject["name"])) if subject else None

    def _last_body(self, start: int) -> tuple[str, SourceKind] | None:
        opening = _sentence_before(self.text, start)
        subject = _BODY_SUBJECT.match(self.text, opening, start)
        if subject and subject["name"].split()[0] not in NOT_NAMES - {"The"}:
            words = subject["name"]
            kind = kind_of(words)
            if kind not in {SourceKind.PERSON, SourceKind.UNNAMED}:
                return self.whom(*subject.span("name")) if kind is SourceKind.OUTLET else (name_of(words), kind)
        collective = _COLLECTIVE.match(self.text, opening, start)
        if collective:
            return name_of(collective[0]), SourceKind.ORGANISATION
        for first, last in reversed(self._sources_before(start)):
            words = self.text[first:last]
            if words.lower() not in PRONOUNS and kind_of(words) not in {SourceKind.PERSON, SourceKind.UNNAMED}:
                return name_of(words), kind_of(words)
        return None


def _prose_before(text: str, start: int) -> int:
    """Where the last sentence before `start` begins that no quotation opens; `start` itself if there is none near."""
    base = max(0, start - _NEAR)
    ends = [base, *(base + match.end() for match in _STOP.finditer(text[base:start]))]
    return next((end for end in reversed(ends[:-1]) if text[end : end + 1] not in _QUOTED), start)


_STOP = re.compile(r"[.!?][”\"’]?\s+|\n+")
_QUOTED = frozenset('“"‘„«')


def _sentence_before(text: str, start: int) -> int:
    """Where the sentence before the one of `start` begins, roughly."""
    stops = [match.end() for match in re.finditer(r"[.!?]\s+", text[max(0, start - 600) : start])]
    base = max(0, start - 600)
    return base + stops[-2] if len(stops) > 1 else base
