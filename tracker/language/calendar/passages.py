"""One sentence as the checks see it: its words in plain characters, what it names, and when it speaks of."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from tracker.language.calendar.dated import Dated, dated
from tracker.language.calendar.intervals import Interval
from tracker.language.calendar.reference import Calendar, Mention

_PLAIN = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "“": '"',
        "”": '"',
        "‑": "-",
        "‐": "-",
        "—": ";",
        "\n": " ",
        "\r": " ",
        "\t": " ",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
    }
)
_BOUNDARY = re.compile(r"[,;:()\"]|\s[–-]\s|\b(?:while|but|although|though|because|whereas|after|before)\b", re.I)
_BEGAN = re.compile(
    r"\b(?:launched|began|begun|started|broke out|erupted|unleashed)\b(?:\s+(?!\d)[\w'-]{1,14}){0,4}\s*,?\s*$", re.I
)
FUTURE = re.compile(r"\b(?:will|shall|is to|are to|going to|set to|due to|about to|plans? to|expected to|'ll)\b", re.I)
_LOOKS_AWAY = {"since", "until", "till", "from", "before", "after", "between", "for", "to", "through"}
_TALK_OF_DAYS = re.compile(r"\b(?:said|says|told|announced|added|warned|wrote)\b[^,;]{0,20}$", re.I)
REACH = 1200  # characters: what a passage may be long; nothing in one sentence looks further


@dataclass(frozen=True)
class Judged:
    """The date that a claim is held against. Of a dated phrase one day suffices, of a publication every day counts.

    `is_sure` is False where the year of a phrase had to be supplied.
    """

    span: Interval
    what: str
    is_sure: bool = True

    @property
    def is_publication(self) -> bool:
        """Whether it is the day of publication, or what is known of it."""
        return self.what == "published_on"

    def fits(self, admissible: Sequence[Interval]) -> bool | None:
        """Whether it lies in one of these; nothing where that depends on the day that is not known."""
        if not any(each.meets(self.span) for each in admissible):
            return False
        if not self.is_publication or any(each.holds(self.span) for each in admissible):
            return True
        return None


@dataclass(frozen=True)
class Passage:
    """One sentence; `offset` is where it stands in the text. `published` is nothing where no day is known at all."""

    original: str
    offset: int
    published: Interval | None
    calendar: Calendar

    @cached_property
    def text(self) -> str:
        """The sentence with straight quotes, plain hyphens and single-width spaces; every character keeps its place."""
        return self.original.translate(_PLAIN)

    @cached_property
    def mentions(self) -> list[Mention]:
        """Which conflicts and events it names, and where."""
        return self.calendar.mentions(self.text)

    @cached_property
    def dates(self) -> list[Dated]:
        """Its phrases that say when."""
        return dated(self.text, self.published)

    @cached_property
    def _boundaries(self) -> list[int]:
        return [0, *(each.start() for each in _BOUNDARY.finditer(self.text)), len(self.text)]

    def segment(self, place: int) -> tuple[int, int]:
        """From where to where the clause goes that this place is in."""
        after = bisect_right(self._boundaries, place)
        end = self._boundaries[after] if after < len(self._boundaries) else len(self.text)
        return self._boundaries[after - 1], end

    def began(self, each: Dated) -> bool:
        """Whether the phrase says when something began, as in “launched in February 2022”."""
        return bool(_BEGAN.search(self.text[max(0, each.start - 60) : each.start]))

    def anchors(self, start: int, end: int) -> list[Dated]:
        """The dated phrases that say when a claim holds: of its own clause, or in front of the sentence."""
        first, last = self.segment(start)
        opening = self.segment(0)[1]
        return sorted(
            (
                each
                for each in self._candidates(start, end)
                if first <= each.start < last or end <= each.start < self.segment(end - 1)[1] or each.end <= opening
            ),
            key=lambda each: min(abs(each.start - end), abs(start - each.end)),
        )

    def elsewhere(self, start: int, end: int, *, bare: bool) -> list[Dated]:
        """Dated phrases that may say when a claim holds: anywhere in the sentence; `bare` takes “the 2015 deal” too."""
        strong = self.anchors(start, end)
        return [each for each in self._candidates(start, end, bare=bare) if each not in strong]

    def _candidates(self, start: int, end: int, *, bare: bool = False) -> list[Dated]:
        return [
            each
            for each in self.dates
            if not (each.start < end and start < each.end)
            and not any(each.start < name.end and name.start < each.end for name in self.mentions)
            and each.prep not in _LOOKS_AWAY
            and (bare or each.prep or not self.text[each.start].isdigit() or not each.whole or each.month)
            and (bare or not self.began(each))
            and each.span != Interval(None, None)
        ]

    def judge(
        self, start: int, end: int, admissible: Sequence[Interval], *, bare: bool = False
    ) -> tuple[bool | None, Judged | None]:
        """Whether a claim fits and what it was held against: its anchor, else another date that makes it true, else
        the publication. Without any of them there is nothing to hold it against."""
        strong = self.anchors(start, end)
        if strong:
            judged = Judged(self._meant(strong[0], start), "anchor", strong[0].whole)
            return judged.fits(admissible), judged
        judged_by_day = Judged(self.published, "published_on") if self.published else None
        verdict = judged_by_day.fits(admissible) if judged_by_day else None
        if verdict is not True:
            for each in self.elsewhere(start, end, bare=bare):
                judged = Judged(each.span, "anchor")
                if judged.fits(admissible):
                    return True, judged
        return verdict, judged_by_day

    def _meant(self, each: Dated, place: int) -> Interval:
        """Its days; a month without a year is the next one where the clause speaks of what is to come."""
        if each.whole or each.day or not (self.ahead(place) or self.ahead(each.start)):
            return each.span
        today = self.published.first_or_ever if self.published else None
        later = each.in_year(each.span.first_or_ever.year + 1)
        return later if later and today and each.span.last_or_ever < today else each.span

    def closed(self, start: int, end: int) -> tuple[int, int]:
        """The span, with the bracket that closes what it opens."""
        phrase = self.text[start:end]
        return start, end + (phrase.count("(") > phrase.count(")") and self.text[end : end + 1] == ")")

    def ahead(self, place: int) -> bool:
        """Whether the clause up to this place speaks of what is to come."""
        start, _ = self.segment(place)
        return bool(FUTURE.search(self.text, start, place))
