"""What an editor may do to a quotation without misquoting: leave out or put in what stands in brackets.

An abbreviation in brackets behind its name, what somebody put into square brackets, “(applause)” in a transcript. A
word with a hyphen may also be printed as one. Nothing else is forgiven: every other word has to be there.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tracker.language.comparing.asides import asides
from tracker.language.comparing.joints import joint
from tracker.language.comparing.quoted_words import quoted_words

_MOST_STEPS = 200_000  # words looked at for one quotation; hostile texts of one word would else take their square
# One letter may be doubled or changed before it: “plan[ned]”, “carr[ied]”.
_ENDING = re.compile(r"'s|y|[a-z]?(?:s|es|ed|d|ing|en|n|t|e|ies|ied|ying|er|ers)?")
_LONGEST_ENDING = 4
_HYPHEN = re.compile(r"[-‐‑]")


@dataclass(frozen=True)
class EditedWord:
    """A word as it is compared; `aside` numbers the brackets it stands in, `goes_on` joins it to the next one.

    The number is negative where a writer says who spoke: “We will,” he said, “never sign.”
    `written` is how it is printed, `joint` what joins a number to the next word.
    """

    form: str
    aside: int = 0
    goes_on: bool = False
    written: str = field(default="", compare=False)
    joint: str = field(default="", compare=False)


@dataclass(frozen=True)
class Placed:
    """Where each part stands, whether brackets were passed over, and the words as both sides print and join them."""

    places: list[tuple[int, int]]
    is_shortened: bool
    pairs: list[tuple[str, str]]
    joints: list[tuple[str, str]] = field(default_factory=list)


def edited_words(text: str, interruptions: Iterable[tuple[int, int]] = ()) -> list[EditedWord]:
    """The words of a text, with those that may be left out: in brackets, and in the `interruptions` of a speech."""
    words = quoted_words(text)
    brackets, spoken = _Spans(asides(text)), _Spans(interruptions)
    edited: list[EditedWord] = []
    for index, word in enumerate(words):
        following = words[index + 1].start if index + 1 < len(words) else word.end
        goes_on = bool(_HYPHEN.fullmatch(text, word.end, following)) and not _are_digits(text, word.end, following)
        aside, written = -spoken.number_at(word.start) or brackets.number_at(word.start), text[word.start : word.end]
        edited.append(EditedWord(word.form, aside, goes_on, written, joint(text, words, index)))
    return edited


class _Spans:
    """Spans in order, asked from left to right."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans, self._number = list(spans), 0

    def number_at(self, place: int) -> int:
        """The number of the span that holds the place, from 1; 0 where none does."""
        while self._number < len(self._spans) and self._spans[self._number][1] <= place:
            self._number += 1
        is_in = self._number < len(self._spans) and self._spans[self._number][0] <= place
        return self._number + 1 if is_in else 0


def _are_digits(text: str, start: int, end: int) -> bool:
    """Whether digits stand on both sides: “3-1” is a score and “10-15” a range, and neither is one number."""
    return text[start - 1].isdecimal() and text[end : end + 1].isdecimal()


def places_in(parts: Sequence[Sequence[EditedWord]], source: Sequence[EditedWord]) -> Placed | None:
    """Where each part stands in the source, one after another."""
    places: list[tuple[int, int]] = []
    pairs: list[tuple[str, str]] = []
    joints: list[tuple[str, str]] = []
    position, is_shortened, steps = 0, False, _MOST_STEPS
    for part in parts:
        for start in range(position, len(source)):
            match = _Match(part, source, start)
            if match.is_whole():
                break
            steps -= match.steps + 1
            if steps < 0:
                return None
        else:
            return None
        places.append((start, match.place))
        pairs += match.pairs
        joints += [*match.joints[:-1], ("", "")]
        position, is_shortened = match.place, is_shortened or match.is_shortened
    return Placed(places, is_shortened, pairs, joints)


def is_the_word(quoted: str, word: str) -> bool:
    """Equal, or begun the same where the quotation altered the ending: “sign[ed]”."""
    if not quoted.endswith("*"):
        return quoted == word
    beginning = quoted[:-1]
    ending = word.removeprefix(beginning)
    # “sign” and “signs” were altered to “sign[ed]”, “signal” was not; “s[ank]” was “sink” and not “signed”
    is_ending = _ENDING.fullmatch(ending) if len(beginning) > 2 else len(ending) <= _LONGEST_ENDING
    return word.startswith(beginning) and bool(is_ending)


def occurs(parts: Sequence[Sequence[str]], source: Sequence[str]) -> list[tuple[int, int]] | None:
    """Where each part stands in the source, one after another; None where one of them does not follow."""
    places: list[tuple[int, int]] = []
    position = 0
    # the first place of each part will do: a later one could only leave less room for the parts that follow
    for part in parts:
        at = next_place(part, source, position)
        if at is None:
            return None
        position = at + len(part)
        places.append((at, position))
    return places


def next_place(part: Sequence[str], source: Sequence[str], start: int) -> int | None:
    """The first place of a run of words from `start` on (Knuth, Morris and Pratt: time grows with the length only)."""
    fallback = _fallbacks(part)
    matched = 0
    for index in range(start, len(source)):
        while matched and not is_the_word(part[matched], source[index]):
            matched = fallback[matched - 1]
        matched += is_the_word(part[matched], source[index])
        if matched == len(part):
            return index - len(part) + 1
    return None


def _fallbacks(part: Sequence[str]) -> list[int]:
    """For each word of a run how many of its first words still fit, where the next word does not."""
    fallback = [0] * len(part)
    matched = 0
    for index in range(1, len(part)):
        while matched and part[index] != part[matched]:
            matched = fallback[matched - 1]
        matched += part[index] == part[matched]
        fallback[index] = matched
    return fallback


class _Match:
    """The words of a part against those of a source from one place on."""

    def __init__(self, part: Sequence[EditedWord], source: Sequence[EditedWord], start: int) -> None:
        self._part, self._source, self._start = part, source, start
        self._at = 0
        self.place = start
        self.steps = 0
        self.is_shortened = False
        self.pairs: list[tuple[str, str]] = []
        self.joints: list[tuple[str, str]] = []
        self._passed: Sequence[EditedWord] | None = None

    def is_whole(self) -> bool:
        """Whether every word of the part is there; then `place` is behind the last."""
        while self._at < len(self._part):
            self.steps += 1
            if not (self._is_word() or self._is_compound() or self._passes_brackets()):
                return False
        return True

    def _is_word(self) -> bool:
        if self.place == len(self._source):
            return False
        return is_the_word(self._part[self._at].form, self._source[self.place].form) and self._go_on(1, 1)

    def _is_compound(self) -> bool:
        """Whether one side prints as one word what the other one joins with a hyphen."""
        if self.place == len(self._source):
            return False
        quoted, printed = _compound(self._part, self._at), _compound(self._source, self.place)
        if len(quoted) == len(printed) or min(len(quoted), len(printed)) > 1:
            return False
        return "".join(quoted) == "".join(printed) and self._go_on(len(quoted), len(printed))

    def _passes_brackets(self) -> bool:
        # Brackets on both sides with other words in them are a change: “(FSB)” for “(GRU)”.
        if self._start < self.place < len(self._source) and self._passed is not self._part:
            end = _end_of_aside(self._source, self.place)
            if end > self.place:
                self.is_shortened |= self._source[self.place].aside > 0
                self.place, self._passed = end, self._source
                return True
        end = _end_of_aside(self._part, self._at)
        if end == self._at or self._passed is self._source:
            return False
        self._at, self._passed, self.is_shortened = end, self._part, True
        return True

    def _go_on(self, quoted: int, printed: int) -> bool:
        former, latter = self._part[self._at : self._at + quoted], self._source[self.place : self.place + printed]
        self.pairs.append(("-".join(word.written for word in former), "-".join(word.written for word in latter)))
        self.joints.append((former[-1].joint, latter[-1].joint))
        self._at += quoted
        self.place += printed
        self._passed = None
        return True


def _compound(words: Sequence[EditedWord], start: int) -> list[str]:
    end = start
    while words[end].goes_on and end + 1 < len(words):
        end += 1
    return [word.form for word in words[start : end + 1]]


def _end_of_aside(words: Sequence[EditedWord], start: int) -> int:
    end = start
    while end < len(words) and words[start].aside and words[end].aside == words[start].aside:
        end += 1
    return end
