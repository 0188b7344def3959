"""Numbers in running English: digits, words, fractions, scale words; not dates, ordinals, articles, ages or scores."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from tracker.language.number_signs import LENGTH_BEHIND, MINUS, MONEY, SPACES
from tracker.language.numbers import digits, fractions
from tracker.language.numbers.names import WrittenNumber, leads_a_name, names_something
from tracker.language.numbers.notation import Notation
from tracker.language.numbers.number import Number, last_digit
from tracker.language.numbers.scales import AFTER_DIGITS, OF_MONEY, SCALES, WORD, scale_of, scale_of_money
from tracker.language.numbers.words import ONES, SMALL, cardinal

_SPACED = rf"\d{{1,3}}(?:[{SPACES}]\d{{3}})+(?![{SPACES}-]?\d)"
# “EUR2bn”: letters of a currency may be stuck to its number, and no others
_BEGINS = r"(?:(?<![\w.,/:])|(?<=(?<!\w)(?-i:EUR|USD|GBP|CHF|JPY|CNY|INR|AUD|CAD)))"
_NUMBER = re.compile(
    rf"""{_BEGINS}(?:
        (?P<code>\d{{1,15}}+(?:[-–]\d{{1,15}}+){{2,9}}+
          | (?!\+{_SPACED})\+\d{{1,4}}\)?(?:[{SPACES}/-]\(?\d{{2,15}}\)?){{2,6}}
          | 0\d{{1,4}}\)?(?:[{SPACES}/-]\(?\d{{2,15}}\)?){{1,6}})
      | (?P<digits>{digits.RUN}){digits.AFTER}
            (?:{fractions.BEHIND_DIGITS})?
            (?:[\s-]?(?P<scale>{AFTER_DIGITS}(?:[\s-](?:{WORD}))?)(?!\w)(?!(?<=\s[km])-\d)(?!(?<=[mM]){LENGTH_BEHIND}))?
            (?:[\s]?(?P<of_money>{OF_MONEY})(?!\w))?
            (?!(?!ish(?!\w))[A-Za-z]|°(?!\s?[CF](?!\w)))
      | {fractions.ALONE}
      | (?P<words>(?:an?(?=[\s-](?:{WORD})(?!\w))|(?:zero|nought|naught)(?=\spoint)|{SMALL})
            (?:(?:[\s-](?:{WORD})(?!\w))+(?:\s(?:and\s)?{SMALL})?){{0,8}})
            (?:(?:(?P<point>\spoint(?:[\s-](?:zero|{ONES})(?!\w)){{1,4}})|(?P<and_part>{fractions.AND_PART}))
                (?:[\s-](?P<tail>(?:{WORD})(?:\s(?:{WORD}))?)(?!\w))?)?(?!\w)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_PERCENT_AFTER = re.compile(r"[\s-](?:percent|per cent)", re.IGNORECASE)
# “plus or minus 3”, “+/-3”: a margin of error, and no number below nought
_SIGN_BEFORE = re.compile(rf"(?:(?<![\w%)\]/+])[{MINUS}–]|(?<!\w)(?<!or\s)(?<!plus-)minus\s)\Z", re.IGNORECASE)
_JOINT = re.compile(r",?\s(?:and\s)?")
_A_PART = re.compile(r"\s(?:of\s(?:th|who|which)|more(?!\w)|others?(?!\w))")
_RANGE_BEFORE = re.compile(r"[\d%]\s?[^\w\s]\Z")
_MONEY_BEFORE = re.compile(rf"(?:[{MONEY}]|(?<!\w)(?:[A-Z]{{3}}|Rs\.?))\s?\Z")
_MONEY_BEHIND = re.compile(
    r"\s(?:\w+\s)?(?:dollar|euro|pound|rupee|franc|peso|real|yen|yuan|ruble|rouble)", re.IGNORECASE
)
_TENTH = Fraction(1, 10)
_BEFORE, _AFTER = 48, 24  # characters that can show what a number is: a month and “between”, “years of age”


def numbers(text: str, notation: Notation = Notation.POINT) -> Iterator[Number]:
    """Every number that counts or measures something, in order."""
    former: Number | None = None
    for number in _each(text, notation):
        if former is not None and _goes_on(text, former, number):
            former = _one(text, former, number)
            continue
        if former is not None:
            yield former
        former = number
    if former is not None:
        yield former


def _each(text: str, notation: Notation) -> Iterator[Number]:
    position = 0
    while (match := _NUMBER.search(text, position)) is not None:
        position = match.end()
        if match["digits"] and (behind := _behind_a_name(text, match)):
            position = behind
            continue
        if (number := _read(match, notation)) is None:
            continue
        # fewer words than matched may be a number: “two” of “two three”
        position = number.end
        if not _is_a_name(text, number, match["digits"]):
            yield _with_sign(text, number)


def _behind_a_name(text: str, match: re.Match[str]) -> int:
    """Where the second number begins in “on December 17 500 people”, which has no number of five digits."""
    if not digits.is_grouped_by_spaces(match["digits"]):
        return 0
    first = match["digits"].partition(" ")[0]
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    return match.start() + len(first) if leads_a_name(before, int(first)) else 0


def _read(match: re.Match[str], notation: Notation) -> Number | None:
    if match["code"]:
        return None
    if match["digits"]:
        return _in_digits(match, notation)
    if match["words"]:
        return _in_words(match)
    return _part(match)


def _in_digits(match: re.Match[str], notation: Notation) -> Number | None:
    if match["of_money"]:
        return _of_money(match, notation)
    written = digits.readings(match["digits"], notation, has_scale=bool(match["scale"]))
    if not written:
        return None
    natural, *others = (_of_digits(match, reading) for reading in written)
    if others:
        return replace(natural, second=others[0])
    return _perhaps_two(match, natural)


def _of_money(match: re.Match[str], notation: Notation) -> Number | None:
    """“$2B”, “750 mil euros”; where no money stands beside it, the number alone, if a space parts the two."""
    end = match.end("digits")
    written = digits.readings(match["digits"], notation, has_scale=True)
    is_money = _MONEY_BEFORE.search(match.string, max(0, match.start() - 6), match.start()) or (
        _MONEY_BEHIND.match(match.string, match.end())
    )
    if not written or (not is_money and match.start("of_money") == end):
        return None
    value, step = Fraction(written[0]), last_digit(written[0])
    if not is_money:
        return Number(value, step, match.start(), end, match["digits"])
    scale = scale_of_money(match["of_money"])
    number = Number(value * scale.first, step * scale.first, match.start(), match.end(), match[0], scale.first)
    if not scale.second:
        return number
    return replace(number, second=replace(number, value=value * scale.second, step=step * scale.second))


def _of_digits(match: re.Match[str], reading: str) -> Number:
    scale = scale_of(match["scale"]) if match["scale"] else 1
    value, step = Fraction(reading), last_digit(reading)
    if behind := match["piece"] or match["slashed"] or match["and_half"]:
        value, step = value + (fractions.part_of(behind.strip()) or 0), _TENTH
    elif scale > 1 and "." not in reading:
        # “90 billion” is written to the billion: its nought was not rounded away
        step = min(step, Fraction(1))
    return Number(value * scale, step * scale, match.start(), match.end(), match[0], scale)


def _perhaps_two(match: re.Match[str], number: Number) -> Number:
    """“At age 12 400 boys enlisted”: 12,400 or, with the space of the keyboard between two numbers, 400."""
    _, _, behind = match["digits"].partition(" ")
    later = digits.readings(behind) if behind else ()
    return replace(number, second=_of_digits(match, later[0])) if later else number


def _in_words(match: re.Match[str]) -> Number | None:
    written = match["words"]
    value, end = _longest(written)
    if value is None:
        return None
    if end < len(written):
        return _spelt(match, written[:end], value)
    # “one of them” counts nothing, “one percent” does
    if match[0].lower() == "one" and not _PERCENT_AFTER.match(match.string, match.end()):
        return None
    if match["point"] or match["and_part"] or match["tail"]:
        return _with_part(match, value)
    return _spelt(match, written, value)


def _longest(written: str) -> tuple[int | None, int]:
    """What as many words as possible say, and where they end."""
    end = len(written)
    while (value := cardinal(written[:end])) is None:
        end = max(written.rfind(" ", 0, end), written.rfind("-", 0, end))
        if end <= 0:
            return None, 0
    return value, end


def _spelt(match: re.Match[str], written: str, value: int) -> Number:
    words = re.split(r"[\s-]+", written.lower())
    # “two dozen” is 24 and not about 24, “a dozen” may be rounded, and so may “two hundred”
    is_scaled = any(word in SCALES for word in words if word != "dozen")
    step = last_digit(str(value)) if is_scaled else Fraction(value if words == ["a", "dozen"] else 1)
    scale = scale_of(words[-1]) if is_scaled and words[-1] in SCALES else 1
    start = match.start()
    return Number(Fraction(value), step, start, start + len(written), written, scale if scale >= 1000 else 1)


def _with_part(match: re.Match[str], value: int) -> Number:
    """“Three point two million”, “one and a half million”, “a million and a half”."""
    scale = scale_of(match["tail"]) if match["tail"] else 1
    step = Fraction(1)
    exact = Fraction(value)
    if match["point"]:
        decimals = "".join(str(cardinal(word) or 0) for word in re.split(r"[\s-]+", match["point"].strip())[1:])
        exact, step = exact + Fraction(f"0.{decimals}"), Fraction(1, 10 ** len(decimals))
    if match["and_part"]:
        last = re.split(r"[\s-]+", match["words"].lower())[-1]
        whole = SCALES.get(last, 1)
        exact, step = exact + whole * (fractions.part_of(match["and_part"].strip(" -")) or 0), whole * _TENTH
    return Number(exact * scale, step * scale, match.start(), match.end(), match[0], scale)


def _part(match: re.Match[str]) -> Number | None:
    if match["of_a"] or match["stuck"]:
        return _of_a_scale(match)
    if match["in_so_many"]:
        return _in_so_many(match)
    if match["share"]:
        return _share(match)
    scale = scale_of(match["of_scale"]) if match["of_scale"] else 1
    part = match["stroke"] or re.sub(r"\sof\s(?:an?|one)\Z", "", match[0], flags=re.IGNORECASE)
    value, step = fractions.part_of(part), scale * _TENTH / 10
    return None if value is None else Number(value * scale, step, match.start(), match.end(), match[0], scale)


def _of_a_scale(match: re.Match[str]) -> Number | None:
    *part, scale_word = re.split(r"(?:\sof)?\san?\s|[\s-](?=\w+\Z)", match[0], flags=re.IGNORECASE)
    value, scale = fractions.part_of(" ".join(part)), scale_of(scale_word)
    # “half a million” is as rough as “0.5 million”
    return None if value is None else Number(scale * value, scale * _TENTH, match.start(), match.end(), match[0], scale)


def _in_so_many(match: re.Match[str]) -> Number | None:
    """“One in five”, “nine out of 10” as percent."""
    some, all_of_them = (_value_of(match[name]) for name in ("of_them", "so_many"))
    if not some or not all_of_them or some >= all_of_them:
        return None
    return Number(Fraction(100 * some, all_of_them), Fraction(1), match.start(), match.end(), match[0], is_share=True)


def _value_of(written: str) -> int:
    return int(written.replace(",", "")) if written[0].isdigit() else cardinal(written) or 0


def _share(match: re.Match[str]) -> Number | None:
    value = fractions.part_of(match[0])
    if value is None or fractions.is_span(match.string, match.start(), match.end()):
        return None
    return Number(value * 100, Fraction(1), match.start(), match.end(), match[0], is_share=True)


def _goes_on(text: str, former: Number, number: Number) -> bool:
    """“1 crore 25 lakh”, “3 million 200 thousand”: each with a scale word, the second of a smaller one."""
    joint = _JOINT.fullmatch(text, former.end, number.start)
    is_joint = joint and (len(joint[0]) == 1 or not _A_PART.match(text, number.end))
    return bool(is_joint) and 1 < number.scale < former.scale and number.value < former.scale and not number.is_negative


def _one(text: str, former: Number, number: Number) -> Number:
    written = text[former.start : number.end]
    return replace(
        former, value=former.value + number.value, step=number.step, end=number.end, written=written, scale=number.scale
    )


def _with_sign(text: str, number: Number) -> Number:
    """The number with whether a minus stands before it; that of a range is none."""
    sign = _SIGN_BEFORE.search(text, max(0, number.start - 12), number.start)
    if sign is None or _RANGE_BEFORE.search(text, max(0, number.start - 4), number.start):
        return number
    return replace(number, is_negative=True)


def _is_a_name(text: str, number: Number, run: str | None) -> bool:
    before = text[max(0, number.start - _BEFORE) : number.start]
    after = text[number.end : number.end + _AFTER]
    return names_something(WrittenNumber(number.value, number.written, run, before, after))
