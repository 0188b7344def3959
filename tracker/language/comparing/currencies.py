"""Currencies by their names, codes and signs, from CLDR; each is called by one name, so that two can be compared."""

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import chain

from tracker.language.search_key import fold

# the sign “$” and the word alone are the U.S. dollar, as news texts write it; likewise the British pound
_MEANT = {"USD": "dollars", "GBP": "pounds"}
# by hand: spellings that the English of CLDR does not have
_SPELLINGS = {
    "rouble": "ruble",
    "roubles": "rubles",
    "hryvnya": "hryvnia",
    "hryvnyas": "hryvnias",
    "sterling": "pounds",
    "renminbi": "yuan",
    "reais": "reals",
    "sheqel": "shekels",
}
# by hand: words and capitals of everyday texts, which need more around them to be money
_EVERYDAY = frozenset(["gold", "won", "real", "mark", "marks", "sol", "som", "dong", "dram", "lei", "lev", "cup"])
_EVERYDAY_CODES = frozenset(
    ["ALL", "AMD", "BAM", "COP", "CUP", "GEL", "HUF", "MAD", "MOP", "PEN", "SOS", "STN", "TOP", "TRY"]
)
# by hand: CLDR has no names for coins
_HUNDREDTHS = {"cents": frozenset(["dollars", "euros", "rand", "ringgit"]), "pence": frozenset(["pounds"])}
_COINS = {"¢": "cents", "cent": "cents", "cents": "cents", "pence": "pence"}
_YEN_SIGN = "¥"  # of the yen and of the yuan; CLDR gives it to the yen


@dataclass(frozen=True)
class _Table:
    codes: Mapping[str, str]  # “CAD”: “Canadian dollars”
    phrases: Mapping[str, str]  # “canadian dollar”, “canadian dollars”
    nouns: Mapping[str, str]  # “francs”: “francs”, of whichever country; “yen”: “yen”
    signs: Mapping[str, str]  # “₹”, “NZ$”


def currency_by_code(code: str) -> str:
    """The name of a currency in use; empty where the letters are no code."""
    return _table().codes.get(code, "")


def is_everyday_code(code: str) -> bool:
    """Whether the letters are a word or a name too: “TOP”, “COP”."""
    return code in _EVERYDAY_CODES


def currency_by_sign(sign: str, lead: str = "") -> str:
    """“C$5” and “$5” are different currencies; “US$5” and “$5” are one."""
    table = _table()
    if sign in _COINS or sign == _YEN_SIGN:
        return _COINS.get(sign, sign)
    if lead and lead != "US":
        return table.signs.get(f"{lead}{sign}") or f"{lead}{sign}"
    return table.signs.get(sign) or table.phrases.get(_sign_name(sign)) or table.nouns.get(_sign_name(sign)) or sign


def currency_by_name(forms: Sequence[str], *, has_scale: bool) -> str:
    """The currency that the words behind a number end in: “canadian dollars”, “francs”; empty if in none.

    A word of everyday texts, such as “won”, is one only after a scale word or with its country.
    """
    words = [_SPELLINGS.get(form, form) for form in forms]
    table = _table()
    for first in range(len(words) - 1):
        if name := table.phrases.get(" ".join(words[first:])):
            return name
    if not words or (words[-1] in _EVERYDAY and not has_scale):
        return ""
    return table.nouns.get(words[-1], "")


def is_one_currency(first: str, second: str) -> bool:
    """Whether two names may be of one currency: “rupees” are Indian or any other ones, “dollars” those of the USA."""
    if first == second or _YEN_SIGN in {first, second} <= {_YEN_SIGN, "yen", "yuan"}:
        return True
    if first in _HUNDREDTHS or second in _HUNDREDTHS:
        return hundredths(first, second) != 1
    short, long = sorted((first, second), key=len)
    return " " not in short and short not in _MEANT.values() and long.endswith(f" {short}")


def may_be_one_currency(first: str, second: str) -> bool:
    """“$5m” in a paper of Sydney may be Australian dollars: nobody can say, unless “US” stands there."""
    short, long = sorted((first, second), key=len)
    return short in _MEANT.values() and long.endswith(f" {short}")


def hundredths(of_text: str, of_evidence: str) -> Fraction:
    """What an amount of the evidence is multiplied with to be in the coin of the text: “cents” of “dollars”."""
    for coin, whole, factor in ((of_text, of_evidence, Fraction(100)), (of_evidence, of_text, Fraction(1, 100))):
        if whole.split(" ")[-1] in _HUNDREDTHS.get(coin, ()):
            return factor
    return Fraction(1)


@cache
def _table() -> _Table:
    """The currencies that are legal tender somewhere today; loaded when the first number is read."""
    from babel import Locale  # on first need: its data is loaded only where numbers are read
    from babel.core import get_global  # likewise
    from babel.numbers import get_currency_name  # likewise

    uses = chain.from_iterable(get_global("territory_currencies").values())
    in_use = sorted({use[0] for use in uses if use[2] is None and use[3]})
    # “Canadian dollar” and “Canadian dollars” for each
    names = {code: [get_currency_name(code, count=count, locale="en") for count in (1, 2)] for code in in_use}
    codes = _called(names)
    phrases = {fold(form): codes[code] for code, forms in names.items() for form in _forms(forms)}
    nouns = {phrase.split()[-1]: fold(names[code][1]).split()[-1] for code in in_use for phrase in _folded(names[code])}
    symbols = Locale("en").currency_symbols.items()
    signs = {sign: codes[code] for code, sign in symbols if code in codes and sign != code}
    # by hand: how news texts write what CLDR signs otherwise, “CA$” and “PLN”
    signs |= {"C$": codes["CAD"], "S$": codes["SGD"], "AU$": codes["AUD"], "Rs": "rupees", "zł": codes["PLN"]}
    return _Table(codes, phrases, nouns, signs)


def _called(names: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """What each code is called: “Canadian dollars”, and “yen” where no other currency has the noun."""
    nouns = {code: fold(many).split()[-1] for code, (_, many) in names.items()}
    uses = Counter(nouns.values())
    return {
        code: _MEANT.get(code) or (noun if uses[noun] == 1 else f"{names[code][1].rpartition(' ')[0]} {noun}")
        for code, noun in nouns.items()
    }


def _forms(names: Sequence[str]) -> list[str]:
    """The names, and “liras” where CLDR has “lira” for many too."""
    return [*names, f"{names[0]}s"]


def _folded(names: Sequence[str]) -> list[str]:
    return [fold(form) for form in _forms(names)]


def _sign_name(sign: str) -> str:
    """“tenge” for ₸, by the name that Unicode gives the sign."""
    return unicodedata.name(sign, "").lower().removesuffix(" sign") if len(sign) == 1 else ""
