"""The words of quotations and of what they are taken from: numbers with the signs that give them their meaning.

“−5”, “$5” and “> 5” are not “5”, “3²” is not “32”, and “US” is not “us”. How a number, an apostrophe or an
abbreviation is printed does not count: “5 000”, “can‘t”, “U. S.”, “3½”, “km²”, “№” and “&” have the words they are
read as.
"""

import re
import unicodedata
from itertools import pairwise

from breame.data.spelling_constants import BRITISH_ENGLISH_SPELLINGS

from tracker.language.comparing.words import Word, joined_percent
from tracker.language.near_names.words import unmasked
from tracker.language.number_signs import DEGREES, GROUPS, MINUS, MONEY, RELATIONS, SPACES
from tracker.language.search_key import fold
from tracker.language.tokens import APOSTROPHES

_RAISED = "\u00b9\u00b2\u00b3\u2070\u2074-\u2079\u2080-\u2089"
_LETTERS = f"[^\\W\\d_{_RAISED}]"
_SPACE = f"[{SPACES}]"
# “=5” says no more than “5”.
_RELATION = rf"[<>]=|=[<>]|!=|\+/[{MINUS}]|[{RELATIONS}§¶#]"
_END = r"""(?=[ .,;:!?)\]”"’']|$)"""
# No cut of `tokens`: of a quotation every sign counts that stands at a number, and “5 000” is one word.
_TOKEN = re.compile(
    rf"""(?!º){_LETTERS}{{2,}}(?:[{APOSTROPHES}]{_LETTERS}+)*
        (?:[+{MINUS}–](?:(?<=\+)\+?(?![\w+])|(?:(?<=[A-Z].)|(?<=Rh.)){_END}(?![ ](?:and|or|to|but)\b)))?
    |\[[A-Za-z]\]{_LETTERS}+(?:[{APOSTROPHES}]{_LETTERS}+)*
    |(?P<points>(?<![^\W_])[A-Za-z]\.(?:{_SPACE}?[A-Za-z]\.)+)
    |(?P<grade>(?=[A-Za-z][+\#*{MINUS}–])(?<![^\W_])(?:[A-Za-z](?:\+{{1,2}}|\#)(?!\w)|[A-F][{MINUS}–]{_END}|[A-E]\*{{1,2}}(?![\w*])))
    |(?=[^\sa-zA-Z])(?:(?P<than>(?=[+=!§¶\#{RELATIONS}])(?:^|(?<=[\s(\[“"‘'«=]))(?:{_RELATION})){_SPACE}?)?
        (?P<loose>(?:^|(?<=\s))(?<![\d%]\s)[{MINUS}–—]{_SPACE}(?=\d))?(?P<minus>(?<![\w.,)\]%])[{MINUS}–])?
        (?:(?P<money>[{MONEY}]){_SPACE}?(?P<debt>[{MINUS}–])?)?
        (?P<point>(?<![\w.…])\.)?
        (?P<number>\d{{1,3}}(?:[{GROUPS},]\d{{3}})+(?:\.\d+)?(?![\d,])|(?:[01]?\d|2[0-3])[:∶][0-5]\d(?![\d:])
            |\d+(?:[.,]\d+)*)
        (?P<part>{_SPACE}?[\u00bc-\u00be\u2150-\u215e]|[ \u00a0-][1-9]/(?:[2-9]|1[026])(?![\d/])
            |(?<![\d/].)/(?:[2-9]|1[026])(?![\d/]))?
        (?:\^(?P<power>\d+)|(?P<raised>[{_RAISED}]+))?
        (?:{_SPACE}?(?P<currency>[{MONEY}])(?!{_SPACE}?\d))?
        (?:(?:''|’’|['’"”])(?=[ -][^\W_]|\d))?
    |(?P<sign>[%‰&№≠≡≈×÷°˚\u00bc-\u00be\u2150-\u215e]|(?<!=)=(?!=)|º(?={_SPACE}?[CF](?!\w))
        |(?=[+′″‴])(?:(?<=\d)|(?<=\d[ \u00a0]))(?:\+|′′|[′″‴])|[{_RAISED}]+)
    |{_LETTERS}+(?:[{APOSTROPHES}]{_LETTERS}+)*""",
    re.VERBOSE,
)
_DEGREES = dict.fromkeys(DEGREES, "degrees")
_READ_AS = (
    _DEGREES
    | {
        "%": "percent",
        "‰": "permille",
        "&": "and",
        "№": "no",
        "‹": "<",
        "›": ">",
        "×": "x",
        "+": "plus",
        "′": "feet",
        "″": "inches",
        "′′": "inches",
        ">=": "≥",
        "=>": "≥",
        "<=": "≤",
        "=<": "≤",
        "!=": "≠",
    }
    | {
        **dict.fromkeys("⩾≧", "≥"),
        **dict.fromkeys("⩽≦", "≤"),
        **dict.fromkeys("∼～〜⁓", "~"),
    }
)
_OKINAS = str.maketrans(dict.fromkeys("ʻʽʾʿ", "'"))
_MANY = {"million": "million", "billion": "billion", "trillion": "trillion", "m": "million", "mn": "million"}
_MANY |= {"mln": "million", "bn": "billion", "bln": "billion", "tn": "trillion"}
_SIGN_BEHIND = re.compile(rf"{_SPACE}?([{MONEY}])(?!{_SPACE}?\d)")
_LOOSE_MINUS = re.compile(rf"([{MINUS}]|[–—])\s")
_AROUND = 300  # characters in which the other mark of a pair of ‹…› stands
_NEAR = 30  # characters by which it is told whether a text is all in capitals
_HEALTH_BODY = re.compile(r"\bthe\s+$", re.IGNORECASE)


def quoted_words(text: str) -> list[Word]:
    """The words and numbers as quotations are compared, with their places."""
    words = (Word(_form(match, text), match.start(), match.end()) for match in _TOKEN.finditer(text))
    return _with_money(list(joined_percent(words)), text)


def _with_money(words: list[Word], text: str) -> list[Word]:
    """The same with “€5m”, “5m €” and “€5 million” as one amount."""
    for index, (number, word) in enumerate(pairwise(words)):
        many = _MANY.get(word.form)
        if many is None or not number.form[-1:].isdigit() or word.start - number.end > 1:
            continue
        sign = _SIGN_BEHIND.match(text, word.end)
        if sign is not None and number.form[0].isdigit():
            words[index] = number = Word(f"{sign[1]}{number.form}", number.start, number.end)
        if not number.form[0].isdigit():
            words[index + 1] = Word(many, word.start, word.end)
    return words


def _form(token: re.Match[str], text: str) -> str:
    if token["number"]:
        return _number(token, text)
    if token["sign"]:
        return _READ_AS.get(token[0]) or fold(token[0])
    if token["grade"]:
        return fold(token[0]).rstrip("*")
    plain = fold(token[0] if token[0].isascii() else unmasked(token[0])).translate(_OKINAS)
    plain = "".join(filter(str.isalpha, plain)) if token["points"] or plain[0] == "[" else plain
    plain = str(BRITISH_ENGLISH_SPELLINGS.get(plain, plain))  # “honours” is printed “honors” elsewhere
    return plain.upper() if plain in {"us", "who"} and _is_a_body(token, text) else plain


def _number(token: re.Match[str], text: str) -> str:
    than = "" if _is_quote(token, text) else _READ_AS.get(token["than"] or "", token["than"] or "")
    than = "±" if than[:2] == "+/" else than
    number = re.sub(r"(?<=\d)[^\d.](?=\d{3}(?!\d))", "", token["number"]).replace(":", ".").replace("∶", ".")
    part = unicodedata.normalize("NFKC", token["part"] or "").replace("\u2044", "/").lstrip(" -\u00a0")
    part = part if part.startswith("/") or not part else f" {part}"
    power = token["power"] or unicodedata.normalize("NFKC", token["raised"] or "")
    minus = "-" if token["minus"] or token["debt"] else ""
    money, point = token["money"] or token["currency"] or "", "0." if token["point"] else ""
    return f"{than}{minus}{money}{point}{number}{part}{'^' if power else ''}{power}"


def loose_minus(written: str) -> str:
    """“minus” or “dash” where a number has such a sign before it with spaces around, which may be either."""
    sign = _LOOSE_MINUS.match(written)
    return ("dash" if sign[1] in "–—" else "minus") if sign else ""


def is_time(written: str) -> bool:
    """Whether a number is written as a time: “10:30”, where “10.30” may be none."""
    return ":" in written or "∶" in written


def _is_quote(token: re.Match[str], text: str) -> bool:
    """Whether the mark before a number opens or closes a quotation, as ‹ and › do in pairs."""
    if token["than"] == "‹":
        return "›" in text[token.end() : token.end() + _AROUND]
    return token["than"] == "›" and "‹" in text[max(0, token.start() - _AROUND) : token.start()]


def _is_a_body(token: re.Match[str], text: str) -> bool:
    """Whether “US” or “WHO” is a name; in a text all in capitals nobody can tell."""
    if not "".join(filter(str.isalpha, token[0])).isupper():
        return False
    around = text[max(0, token.start() - _NEAR) : token.start()] + text[token.end() : token.end() + _NEAR]
    is_shouted = sum(map(str.isupper, around)) > sum(map(str.islower, around))
    is_health_body = bool(_HEALTH_BODY.search(text, max(0, token.start() - 8), token.start()))
    return not is_shouted and (token["points"] is not None or token[0] == "US" or is_health_body)
