"""The stops and marks of a text behind which a sentence may end, with what stands around each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from tracker.language.short_words import OPENING, TITLES

Gap = tuple[int, int]
"""Where one sentence ends and where the next one begins."""

_AROUND = 40  # characters in which the words before a stop are looked for
# “closed.1 It opened”: a raised figure whose height was lost on the way
_FIGURE = r"(?<=[a-z]{3}[.])\d{1,2}(?=\s+[A-ZÀ-Þ])"
_NOTE = (
    r"(?:\s?[\u00b9\u00b2\u00b3\u2070\u2074-\u2079\u207d\u207e†‡]|§|\(\d{1,2}\)"
    r"|\[[^\[\]\s]{1,4}\]|\[citation needed\])"
)
# What follows is only looked at, since the next stop may follow at once: “U.S.”.
_PLACE = re.compile(
    rf"(?<![.!?…])(?P<stop>[.!?…]++)"
    rf"(?=(?P<close>[\"'”’»“)\]]*+)(?P<notes>{_FIGURE}|{_NOTE}*+)(?P<space>\s*+)"
    rf"(?P<open>[\"'“„«‘(\[]*+)(?P<next>[^\W\d_][\w'’]*+|\d)(?P<then>[.-]?))"
)
_WORD = re.compile(r"(?:^|[\s(\[“„«‘\"—–/])([^\s(\[“„«‘\"—–/]+)\Z")
_TOKEN = re.compile(r"[\w.&/]{1,20}")
_CLITIC = re.compile(r"['’](?:s|re|ve|ll|d|m)\Z")
_ADDRESS = re.compile(r"[\w.-]*[/@_\\]|www\.|[\w-]*\.[\w-]+\.\w")


@dataclass
class Place:
    """One stop; `beginning` is where the sentence begins in which it stands."""

    text: str
    match: re.Match[str]
    beginning: int = 0

    @property
    def at(self) -> int:
        """Where the stop stands."""
        return self.match.start()

    @property
    def stop(self) -> str:
        """The stops and marks in a row."""
        return self.match["stop"]

    @property
    def close(self) -> str:
        """The closing quotation marks and brackets behind it."""
        return self.match["close"]

    @property
    def note(self) -> bool:
        """Whether the mark of a note stands behind it: no abbreviation has one."""
        return bool(self.match["notes"])

    @property
    def has_bracket(self) -> bool:
        """Whether an opening mark follows, or a bracket closes."""
        return bool(self.match["open"]) or ")" in self.close

    @property
    def next(self) -> str:
        """The word that follows, or the first digit of a number."""
        return self.match["next"]

    @property
    def next_token(self) -> str:
        """The same with its inner stops: “S.A.”."""
        token = _TOKEN.match(self.text, self.match.start("next"))
        return token[0] if token else ""

    @property
    def gap(self) -> Gap:
        """The gap between two sentences, if one ends here."""
        return self.match.end("notes"), self.match.start("open")

    @property
    def is_glued(self) -> bool:
        """Whether no space follows."""
        return not self.match["space"] and not self.match["notes"]

    @cached_property
    def word(self) -> str:
        """The word before the stop, without it."""
        word = _WORD.search(self.text, max(0, self.at - _AROUND), self.at)
        return word[1].lstrip("'") if word else ""

    @property
    def just_before(self) -> str:
        """Some characters before that word."""
        end = self.at - len(self.word)
        return self.text[max(0, end - _AROUND) : end]

    @property
    def up_to(self) -> str:
        """Some characters before the stop."""
        return self.text[max(0, self.at - _AROUND) : self.at]

    @property
    def begins(self) -> bool:
        """Whether the sentence begins with that word."""
        return self.at - len(self.word) - self.beginning <= 1

    @property
    def is_time(self) -> bool:
        """Whether the word is “p.m” or “5p.m”."""
        return self.word.lower().endswith(("a.m", "p.m"))

    @property
    def is_in_address(self) -> bool:
        """Whether the stop stands in an address or the name of a file."""
        first = self.at - len(self.word)
        return bool(_ADDRESS.match(self.text, first, self.match.end("next") + 2))

    @property
    def has_opener(self) -> bool:
        """Whether a word follows that begins sentences and is no name."""
        word = _CLITIC.sub("", self.next).replace("’", "'")
        is_plain = word[:1].isupper() and (word[1:].islower() or word in {"I", "A"})
        return is_plain and not self.match["then"].strip() and word.lower() in OPENING

    @property
    def has_title(self) -> bool:
        """Whether a title with its stop follows, as before a name; “St.” may be a part of one."""
        low = self.next.lower()
        return self.match["then"] == "." and self.next[:1].isupper() and low in TITLES and low not in {"st", "ste"}


def places_in(text: str) -> Iterator[Place]:
    """Every place, in order."""
    for match in _PLACE.finditer(text):
        yield Place(text, match)
