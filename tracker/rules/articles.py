"""What is taken in of an article, and what is held about the day it was published."""

import hashlib
import re
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from tracker import limits
from tracker.errors import TooLarge, WrongInput
from tracker.language.dates import PartialDate
from tracker.language.sentences import title_of
from tracker.rules.input_cleaning import one_line, prose
from tracker.rules.intake_notes import Note
from tracker.rules.sources import tidy_address

NO_FETCHING = (
    "Addresses cannot be fetched yet; copy the text of the page and paste it, or save the page and upload the file."
)
# Offsets of quotes count characters, so every line has to end in one and the same character for good.
_LINE_ENDS = re.compile(r"\r\n|[\r\n\f\v\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1f\x7f-\x9f]")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


class DateBasis(StrEnum):
    """How the day of publication is known."""

    STATED = "stated"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Taken:
    """A text as it was taken in, the bytes it was read from, and what it says of itself.

    `published_as` is a day as printed that can be read in more than one way, `published_readings` those ways.
    `filename` is empty where it was pasted, `read_sha256` the digest of what was read where a person changed the text.
    """

    text: str
    media_type: str = "text/plain"
    original: bytes = b""
    title: str = ""
    outlet: str = ""
    author: str = ""
    published_on: PartialDate | None = None
    published_as: str = ""
    published_readings: tuple[PartialDate, ...] = ()
    address: str = ""
    language: str = ""
    notes: tuple[Note, ...] = ()
    filename: str = ""
    read_sha256: str = ""

    @property
    def changed_by_hand(self) -> bool:
        """Whether a person changed the text that was read."""
        return bool(self.read_sha256)

    @property
    def own_address(self) -> str:
        """The address that the file names as its own, if it is one."""
        try:
            return tidy_address(self.address)
        except WrongInput:
            return ""

    @property
    def needs_a_look(self) -> bool:
        """Whether a person confirms it before it is stored: reading did something to it, or asks something."""
        return bool(self.media_type != "text/plain" or self.notes or self.published_readings)

    @property
    def sha256(self) -> str:
        """The digest of the text in UTF-8."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def original_sha256(self) -> str:
        """The digest of the bytes it was read from."""
        return hashlib.sha256(self.original).hexdigest()

    def named(self, *, title: str | None = "", author: str | None = "") -> "Taken":
        """The same under the title and the author that somebody gave; what is empty stays as it was."""
        return replace(self, title=title or self.title, author=author or self.author)

    def confirmed(self, text: str) -> "Taken":
        """The same with the text as a person left it; it says so where they changed anything."""
        tidy = tidy_text(text)
        return self if tidy == self.text else replace(self, text=tidy, read_sha256=self.sha256)

    def tidied(self) -> "Taken":
        """The same as it is kept: a text without a title gets its headline, one without bytes its own in UTF-8."""
        text = tidy_text(self.text)
        title = one_line(self.title, limits.TITLE, field="title")
        return replace(
            self,
            text=text,
            # A pasted text has no file; its own bytes are what a digest can be checked against later.
            original=self.original or text.encode(),
            title=title or title_of(text),
            author=one_line(self.author, limits.AUTHOR, field="author"),
        )


@dataclass(frozen=True)
class Published:
    """What is held about the day of publication: how it is known (a `DateBasis`), on what grounds, since when at most.

    `not_before` is the earliest day it can have been, whatever is known of the day itself.
    """

    published_on: PartialDate | None = None
    basis: str = DateBasis.UNKNOWN
    reasoning: str = ""
    not_before: date | None = None

    @property
    def says_nothing(self) -> bool:
        """Whether nobody said anything about the day."""
        return not (self.published_on or self.reasoning or self.not_before) and self.basis == DateBasis.UNKNOWN

    def check(self, today: date) -> "Published":
        """The same with tidy grounds; `WrongInput` at its field for an impossible day or a basis that does not fit."""
        reasoning = prose(self.reasoning, limits.GROUNDS, field="reasoning")
        self._check_days(today)
        is_known = self.basis != DateBasis.UNKNOWN
        if self.published_on and not is_known:
            raise WrongInput("Say whether the date is stated or inferred, or leave it empty.", field="basis")
        if is_known and not self.published_on:
            raise WrongInput("Write the date, or say that it is unknown.", field="published_on")
        if self.basis == DateBasis.INFERRED and not reasoning:
            raise WrongInput("Say on what grounds the date is inferred.", field="reasoning")
        return replace(self, reasoning=reasoning)

    def in_words(self) -> str:
        """As a sentence goes on: `17 December 2025, inferred`."""
        words = f"{self.published_on.in_words()}, {self.basis}" if self.published_on else "unknown"
        return f"{words}, not before {self.not_before.isoformat()}" if self.not_before else words

    def _check_days(self, today: date) -> None:
        # By the first day: “December 2025” is not in the future on the 17th.
        if self.published_on and self.published_on.first_day > today:
            raise WrongInput(
                "The date lies in the future; write the day it was published, or leave it empty.", field="published_on"
            )
        if self.not_before and self.not_before > today:
            raise WrongInput("This day lies in the future; an article is taken in after it is out.", field="not_before")
        # By the last day, for the same reason the other way round.
        if self.published_on and self.not_before and self.published_on.last_day < self.not_before:
            raise WrongInput("The date of publication lies before this day; correct one of them.", field="not_before")


def tidy_text(text: str) -> str:
    r"""The text as it is kept: lines end with \n, no blank space at its ends, no control characters nobody can see.

    Every other character stays as it was given. `WrongInput` at `text` for one that is empty, no text or an address.
    """
    if not limits.ARTICLE_TEXT.allows(len(text)):  # answered as too large, as a file is
        raise TooLarge(limits.ARTICLE_TEXT.sentence(len(text)), field="text")
    if "\0" in text:
        raise WrongInput("This is no text: it holds zero bytes. Paste the words of the article.", field="text")
    tidy = _CONTROLS.sub("", _LINE_ENDS.sub("\n", text)).strip("\ufeff \t\n\xa0")
    # A text of dashes and spaces has a length, and nothing that could be claimed.
    if not any(character.isalnum() for character in tidy):
        raise WrongInput("There are no words in it; paste the text of the article, headline first.", field="text")
    # Whoever pastes only an address expects it to be fetched; an article of one line would puzzle them.
    if _ADDRESS.fullmatch(tidy):
        raise WrongInput(NO_FETCHING, field="text")
    return tidy
