"""What shows that a number is money: the sign or code of a currency right before it or behind it."""

import re
from dataclasses import dataclass

from tracker.language.comparing.currencies import currency_by_code, currency_by_sign, is_everyday_code
from tracker.language.number_signs import MINUS, MONEY
from tracker.language.numbers.number import Number

_BEFORE = re.compile(
    rf"(?:(?<![\w])(?P<code>[A-Z]{{3}})\s?|(?<!\w)(?P<word>Rs\.?|zł)\s?|(?:(?<!\w)(?P<lead>[A-Z]{{1,3}}))?(?P<sign>[{MONEY}])\s?)"
    rf"[{MINUS}]?\Z"
)
_BEHIND = re.compile(
    rf"\s?(?:(?P<sign>[{MONEY}])(?!\s?\d)|(?P<code>[A-Z]{{3}})(?!\w)|(?P<word>zł|cents?|pence)(?!\w)"
    r"|(?P<us>(?:US|U\.S\.)\s[Dd]ollars?)(?!\w))"
)


@dataclass(frozen=True)
class Money:
    """A currency, and how many characters before the number or where behind it show it."""

    currency: str
    length: int = 0
    end: int = 0


def money_before(text: str, number: Number) -> Money | None:
    """The currency of “$5”, “C$ 5”, “EUR 5”; `text` ends before the number."""
    match = _BEFORE.search(text, max(0, len(text) - 8))
    currency = _currency(match, number) if match else ""
    return Money(currency, length=len(match[0])) if match and currency else None


def money_behind(sentence: str, number: Number, limit: int) -> Money | None:
    """The currency of “5 €”, “5 EUR”, “5 US dollars”."""
    match = _BEHIND.match(sentence, number.end, limit)
    currency = "dollars" if match and match["us"] else _currency(match, number) if match else ""
    return Money(currency, end=match.end()) if match and currency else None


def _currency(match: re.Match[str], number: Number) -> str:
    groups = match.groupdict()
    if code := groups.get("code"):
        # “COP 29” is a conference and “TOP 500” a list
        return "" if is_everyday_code(code) and number.scale == 1 else currency_by_code(code)
    if word := groups.get("word"):
        return currency_by_sign(word.rstrip("."))
    return currency_by_sign(match["sign"], groups.get("lead") or "")
