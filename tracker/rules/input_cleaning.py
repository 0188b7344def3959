"""What people type, made fit to keep: one spelling of each letter, no invisible characters, bounded length."""

import re
import unicodedata

from tracker import limits
from tracker.errors import WrongInput
from tracker.language.characters import DIRECTION_MARKS
from tracker.limits import Limit

MOST_ID = 2**31 - 1  # what both databases keep in an integer column


def one_line(text: str, limit: Limit, *, field: str, subject: str = "", needed: bool = False) -> str:
    """A name or title: NFC, trimmed, single spaces; `WrongInput` at `field` if it is too long or hides characters.

    `what` names the input in the sentence where several share the limit: “The publisher”. A line break is a space.
    """
    subject = subject or limit.what
    # “é” typed as one character or as two has to be one name, or a source would be recorded twice.
    tidy = unicodedata.normalize("NFC", text.strip())
    _refuse_hidden(tidy, allowed="\t\n\r", field=field, subject=subject)
    return _bounded(re.sub(r"\s+", " ", tidy), limit, field=field, subject=subject, needed=needed)


def prose(text: str, limit: Limit, *, field: str, subject: str = "", needed: bool = False) -> str:
    """Running text: NFC, trimmed, line breaks kept; `WrongInput` at `field` as for `one_line`."""
    subject = subject or limit.what
    tidy = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").strip())
    _refuse_hidden(tidy, allowed="\n\t", field=field, subject=subject)
    return _bounded(tidy, limit, field=field, subject=subject, needed=needed)


def reason(text: str) -> str:
    """Why somebody does something: never empty."""
    return prose(text, limits.REASON, field="why", needed=True)


def whole_number(text: object) -> int | None:
    """The number from 0 to `MOST_ID` that was typed or sent; nothing where it is none."""
    digits = str(text).strip()
    # int() alone would take “１２” and “1_000”, and break on thousands of digits.
    number = int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 10 else None
    return number if number is not None and number <= MOST_ID else None


def _bounded(text: str, limit: Limit, *, field: str, subject: str, needed: bool) -> str:
    if needed and not text:
        raise WrongInput(f"{subject} is missing; write it down.", field=field)
    limit.check(len(text), field=field, what=subject)
    return text


def _refuse_hidden(text: str, *, allowed: str, field: str, subject: str) -> None:
    """Control characters break files and databases; direction marks make a name read as another one."""
    for character in text:
        # Zl and Zp are line breaks to some programs and not to others; Cs cannot be written as UTF-8.
        hidden = character in DIRECTION_MARKS or unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}
        if hidden and character not in allowed:
            code = f"U+{ord(character):04X}"
            raise WrongInput(f"{subject} contains an invisible character ({code}); type it anew.", field=field)
