"""The numbers that the calendar counts with: ordinals and cardinals, in words and in digits."""

from tracker.language import english
from tracker.language.numbers import words
from tracker.language.numbers.digits import readings
from tracker.language.numbers.words import SMALL, SMALL_ORDINAL

# no groups by the space bar or a point: “on March 17 300 days after”, “on the 1.000th day” could be read otherwise
_DIGITS = r"\d{1,3}(?:[,'’\u00a0\u202f]\d{3}){1,2}|\d{1,6}"
_BIG = rf"(?:{SMALL}|an?)[- ](?:hundred|thousand)"
ORDINAL = (
    rf"(?:(?:{_DIGITS}){english.ORDINAL_ENDING}|{_BIG}(?:[- ]and)?[- ]{SMALL_ORDINAL}|{SMALL_ORDINAL}"
    rf"|(?:(?:{SMALL}|an?)[- ])?(?:hundredth|thousandth))"
)
CARDINAL = rf"(?:{_DIGITS}|{_BIG}(?:[- ]and[- ]{SMALL})?|{SMALL}|an?)"


def ordinal(text: str) -> int:
    """The number an ordinal says: 8 for `eighth` and `8th`."""
    if text[0].isdigit():
        return int(readings(text[:-2])[0])
    return words.ordinal(text) or 0


def cardinal(text: str) -> int:
    """The number a cardinal says: 3 for `three` and `3`, 1 for `a`."""
    if text[0].isdigit():
        # “05 years” and “000” are no numbers to the reader of running text
        return int((readings(text) or (text,))[0])
    return words.cardinal(text) or 0


def nth(number: int) -> str:
    """The number with its ending: 12th, 21st."""
    return english.ordinal(number)
