"""One sentence as the checks see it: its words in plain characters, what it names, and when it speaks of."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from tracker.language.calendar.dated import DatePhrase, date_phrases
from tracker.language.calendar.intervals import Interval
from tracker.language.calendar.reference import Calendar, EntryMention

# One character for one, so that a place in the plain text is the same place in the original. The long dash becomes a
# semicolon: it parts clauses, as in “Kyiv — where President Zelensky …”, where a hyphen joins words.
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
# “Since 2014” and “until March” say where a stretch begins or ends, not on which day the claim holds.
_LOOKS_AWAY = {"since", "until", "till", "from", "before", "after", "between", "for", "to", "through"}
REACH = 1200  # characters: what a passage may be long; nothing in one sentence looks further


@dataclass(frozen=True)
class JudgedDate:
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
        if not any(interval.meets(self.span) for interval in admissible):
            return False
        # “Published in February 2025” leaves open whether the third year of the invasion was over.
        if not self.is_publication or any(interval.holds(self.span) for interval in admissible):
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

    @property
    def publication(self) -> JudgedDate | None:
        """The day of publication as a date to judge by."""
        return JudgedDate(self.published, "published_on") if self.published else None

    @cached_property
    def mentions(self) -> list[EntryMention]:
        """Which conflicts and events it names, and where."""
        return self.calendar.mentions(self.text)

    @cached_property
    def dates(self) -> list[DatePhrase]:
        """Its phrases that say when."""
        return date_phrases(self.text, self.published)

    @cached_property
    def _boundaries(self) -> list[int]:
        return [0, *(boundary.start() for boundary in _BOUNDARY.finditer(self.text)), len(self.text)]

    def clause(self, place: int) -> tuple[int, int]:
        """From where to where the clause goes that this place is in."""
        after = bisect_right(self._boundaries, place)
        end = self._boundaries[after] if after < len(self._boundaries) else len(self.text)
        return self._boundaries[after - 1], end

    def says_when_begun(self, date_phrase: DatePhrase) -> bool:
        """Whether the phrase says when something began, as in “launched in February 2022”."""
        return bool(_BEGAN.search(self.text[max(0, date_phrase.start - 60) : date_phrase.start]))

    def anchors(self, start: int, end: int) -> list[DatePhrase]:
        """The dated phrases that say when a claim holds, the nearest first: of its clause, or opening the sentence."""
        return sorted(
            (phrase for phrase in self._candidates(start, end) if self._stands_by(phrase, start, end)),
            key=lambda phrase: min(abs(phrase.start - end), abs(start - phrase.end)),
        )

    def _stands_by(self, phrase: DatePhrase, start: int, end: int) -> bool:
        """Whether the phrase belongs to the claim at this place by where it stands."""
        first, last = self.clause(start)
        # “In October 2024 the invasion was in its third year.”
        in_clause = first <= phrase.start < last
        # A claim that goes over a comma may have its date in the clause that it ends in.
        after_claim = end <= phrase.start < self.clause(end - 1)[1]
        # “In October 2024, Chancellor Scholz received the delegation”: the opening dates the whole sentence.
        opens_the_sentence = phrase.end <= self.clause(0)[1]
        return in_clause or after_claim or opens_the_sentence

    def elsewhere(self, start: int, end: int, *, bare: bool) -> list[DatePhrase]:
        """Dated phrases that may say when a claim holds: anywhere in the sentence; `bare` takes “the 2015 deal” too."""
        anchors = self.anchors(start, end)
        return [phrase for phrase in self._candidates(start, end, bare=bare) if phrase not in anchors]

    def _candidates(self, start: int, end: int, *, bare: bool = False) -> list[DatePhrase]:
        """The dated phrases outside of the claim at this place that can say when it holds."""
        return [
            phrase
            for phrase in self.dates
            if not (phrase.start < end and start < phrase.end)
            # The date in “the September 11 attacks” is a part of the name.
            and not any(phrase.start < name.end and name.start < phrase.end for name in self.mentions)
            and phrase.preposition not in _LOOKS_AWAY
            and (bare or not self._is_bare_year(phrase))
            and (bare or not self.says_when_begun(phrase))
            and phrase.span != Interval(None, None)
        ]

    def _is_bare_year(self, phrase: DatePhrase) -> bool:
        """Whether it is a year without “in”, which names a thing: “the 2015 deal”."""
        is_digits = self.text[phrase.start].isdigit()
        return is_digits and phrase.has_year and not phrase.preposition and not phrase.month

    def judge(
        self, start: int, end: int, admissible: Sequence[Interval], *, bare: bool = False
    ) -> tuple[bool | None, JudgedDate | None]:
        """Whether a claim fits and what it was held against: its anchor, else another date that makes it true, else
        the publication. Without any of them there is nothing to hold it against."""
        anchors = self.anchors(start, end)
        if anchors:
            anchor = JudgedDate(self._days_meant(anchors[0], start), "anchor", anchors[0].has_year)
            return anchor.fits(admissible), anchor
        publication = self.publication
        fitting = publication.fits(admissible) if publication else None
        # A date elsewhere may clear a claim and never convict it: whether it belongs to the claim is not sure.
        if fitting is not True:
            for date_phrase in self.elsewhere(start, end, bare=bare):
                judged = JudgedDate(date_phrase.span, "anchor")
                if judged.fits(admissible):
                    return True, judged
        return fitting, publication

    def _days_meant(self, phrase: DatePhrase, place: int) -> Interval:
        """Its days; a month without a year is the next one where the clause speaks of what is to come."""
        looks_ahead = self.looks_ahead(place) or self.looks_ahead(phrase.start)
        # “Will enter its fifth year in February”, written in December, means the February to come.
        if phrase.has_year or phrase.day or not looks_ahead:
            return phrase.span
        today = self.published.first_or_ever if self.published else None
        later = phrase.in_year(phrase.span.first_or_ever.year + 1)
        return later if later and today and phrase.span.last_or_ever < today else phrase.span

    def with_closing_bracket(self, start: int, end: int) -> tuple[int, int]:
        """The span, with the bracket that closes what it opens."""
        phrase = self.text[start:end]
        return start, end + (phrase.count("(") > phrase.count(")") and self.text[end : end + 1] == ")")

    def looks_ahead(self, place: int) -> bool:
        """Whether the clause up to this place speaks of what is to come."""
        start, _ = self.clause(place)
        return bool(FUTURE.search(self.text, start, place))
