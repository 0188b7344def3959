"""Whom a label means: the person whom the text names in full, or whom its introduction says the paper spoke to."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from tracker.language.characters import CAPITALS
from tracker.language.kinds import SourceKind
from tracker.language.reading.names import TITLE, is_government, is_outlet, kind_of, name_of, names_a_body
from tracker.language.reading.wordlists import bag

_CAPITAL = rf"[{CAPITALS}][\w’'-]{{0,60}}\w"
_FULL = re.compile(
    rf"(?<![\w@/])(?P<given>{_CAPITAL})(?: [{CAPITALS}]\.| de| la| von| van| der| al| bin){{0,2}}(?: {_CAPITAL}){{1,3}}"
)
_OFFICE = r"(?:[\w’'-]+ ){0,6}?"
_MET = re.compile(
    rf"\b(?:spoke|speaks|talked|talks|talking|speaking|sat down|sits down|chatted|conversation|interview|q&a|"
    rf"questions?|put)\b[^.!?\n]{{0,40}}? (?:to|with|for) (?:the )?{_OFFICE}$"
    r"|\b(?:interview(?:ed|s)?|asked|asks|met|meets|questioned)(?: by \w+)? (?:the )?(?:[\w’'-]+,? ){0,6}?$"
    r"|\bq&a[:,–—-]? *$",
    re.IGNORECASE,
)
_MET_AFTER = re.compile(
    r"[^\n]{0,200}\b(?:asked|interviewed|(?:spoke|talked) (?:to|with)|met|questions to) (?:him|her|them)\b"
)
_ANSWERS = re.compile(
    r"(?:,[^.!?\n]{1,120},)? (?:has )?(?:talks|talked|speaks|spoke|answers|answered|explains|explained|tells|told|"
    r"replies|replied|responds|responded|discusses|discussed|gave us|was interviewed|took questions)\b"
)
_NOT_GIVEN = bag(
    "The A An In On At By For But And As If When While After Before Our Your His Her This That What Why How "
    "Interview Question Answer With To From Is Are Was Who Where We I It"
)
_TITLED = re.compile(rf"^(?:.* )?(?:{TITLE}|mr|mrs|ms|dr|prof|sen|rep|gov|gen|col)\.? ", re.IGNORECASE)
_NAMELESS = re.compile(
    r"^(?:a|answer|speakers? ?\d*|unidentified .*|unknown .*|.*\bwitness|.*\bcourt|caller.*)$", re.IGNORECASE
)


@dataclass(frozen=True)
class Person:
    """Somebody named in full, by place."""

    name: str
    start: int
    end: int

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.name.split()[-1]


class People:
    """Who is named in full in a text, and who of them was interviewed; `names` are those that labels give."""

    def __init__(self, text: str, names: Iterable[str] = ()) -> None:
        self._text = text
        self._given = list(names)

    @cached_property
    def _people(self) -> list[Person]:
        return list(_people(self._text))

    @cached_property
    def _names(self) -> list[str]:
        names = [person.name for person in self._people] + [_plain(name) for name in self._given]
        return list(dict.fromkeys(name for name in names if " " in name))

    def full_name(self, label: str) -> str:
        """The name the text gives in full for "Holm", "MR. HOLM", "Anna" or "AH"; empty where it gives none or two."""
        words = _plain(label).casefold()
        for fits in (_is_same, _is_surname, _is_given_name, _are_initials):
            fitting = {name.casefold(): name for name in reversed(self._names) if fits(words, name.casefold())}
            if fitting:
                return next(iter(fitting.values())) if len(fitting) == 1 else ""
        return ""

    def named_in(self, start: int, end: int) -> list[Person]:
        """Who is named in full in this part of the text."""
        return [person for person in self._people if start <= person.start < end]

    def interviewee(self, start: int, end: int) -> Person | None:
        """Whom this part of the text, the introduction, says somebody spoke to."""
        return next((person for person in self.named_in(start, end) if self._is_met(person, start, end)), None)

    def whom(self, label: str, interviewee: Person | None) -> tuple[str, SourceKind] | None:
        """Name and kind of who is labelled so; nothing where the words of the label are as good."""
        if label.casefold() in {"a", "answer"} and interviewee:
            return interviewee.name, SourceKind.PERSON
        if _NAMELESS.match(label):
            return name_of(label), SourceKind.UNNAMED
        if names_a_body(label):
            return None
        name = self.full_name(label)
        if name:
            return name, SourceKind.PERSON
        is_name = kind_of(label) is SourceKind.ORGANISATION
        return (name_of(label), SourceKind.PERSON) if is_name else None

    def _is_met(self, person: Person, start: int, end: int) -> bool:
        before = self._text[max(start, person.start - 120) : person.start]
        sentence = before[max(before.rfind(". "), before.rfind("\n")) + 1 :]
        if re.search(r"\bby (?:the )?$", sentence, re.IGNORECASE):
            return False
        if _MET.search(sentence) or _ANSWERS.match(self._text, person.end, end):
            return True
        return self._is_asked_about(person, end)

    def _is_asked_about(self, person: Person, end: int) -> bool:
        """Whether "We asked her" follows in the next sentence or two."""
        pattern = (
            r"[^\n]{0,200}\b(?:asked|interviewed|spoke to|talked to|spoke with|met|questions to) (?:him|her|them)\b"
        )
        return bool(re.compile(pattern).match(self._text, person.end, end))


def _people(text: str) -> Iterable[Person]:
    for match in _FULL.finditer(text):
        start, words = match.start(), match[0]
        first = words.split(" ")[0]
        if first in _NOT_GIVEN:
            start, words = start + len(first) + 1, words[len(first) + 1 :]
        words = re.sub("[’']s$", "", words)
        name = _plain(words)
        if len(name.split()) > 1 and not (is_outlet(name) or is_government(name) or names_a_body(name)):
            place = start + words.rfind(name)
            yield Person(name, place, place + len(name))


def _plain(label: str) -> str:
    """The name without title and office."""
    return _TITLED.sub("", name_of(label), count=1)


def _is_same(words: str, name: str) -> bool:
    return words == name


def _is_surname(words: str, name: str) -> bool:
    return name.endswith(" " + words)


def _is_given_name(words: str, name: str) -> bool:
    return name.startswith(words + " ")


def _are_initials(words: str, name: str) -> bool:
    letters = words.replace(".", "").replace(" ", "")
    return len(letters) > 1 and letters == "".join(word[0] for word in name.split())
