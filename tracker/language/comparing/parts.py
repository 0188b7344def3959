"""Parts and wholes: a share said in percent beside its numbers, and parts that must make up a whole."""

import re
from collections.abc import Sequence
from fractions import Fraction

from tracker.language.comparing.intervals import admitted
from tracker.language.comparing.numbers import shown
from tracker.language.comparing.quantities import Placed, Quantity
from tracker.language.comparing.units import Kind
from tracker.language.findings import CheckResult, Outcome

_OF = re.compile(
    r"(?:\s[\w’'-]+){0,3}\s(?:out\s)?of\s(?:the\s|its\s|their\s|all\s|"
    r"a total of\s)?(?:[\w’'-]+\s){0,2}$",
    re.IGNORECASE,
)
_OR = re.compile(
    r"(?:\s[\w’'-]+){0,4}(?:,\sor\s|\s?\(|,\s(?:which is|that is|i\.e\.)\s|\sor\s)(?:(?:about|some|nearly|"
    r"roughly|just)\s)?$",
    re.I,
)
_BEFORE = re.compile(r"(?:\s[\w’'-]+){0,5}(?:\s?\(|,\s(?:or\s)?)$")
_WHOLE_FIRST = re.compile(r"(?<!\w)(?:out\s)?of\s(?:the\s|its\s|their\s|all\s)?$", re.IGNORECASE)
_PART_NEXT = re.compile(r"(?:\s[\w’'-]+){0,4},\s$")
_MAKE_UP = re.compile(
    r"(?:compris(?:e|es|ed|ing)|consist(?:s|ed|ing)? of|made up of|composed of|(?:split|divided|"
    r"broken down) into|namely)\s|:\s",
    re.I,
)
_REST = re.compile(
    r"(?<!\w)(?:the rest|remaining|remainder|undecided|abstain(?:ed|ing)?|abstentions?|did not know|"
    r"no opinion|unsure)(?!\w)",
    re.I,
)
_PARTITION = re.compile(
    r"(?<!\w)(?:for|in favou?r|yes|support\w*|back\w*|approv\w*)(?!\w).*(?<!\w)(?:against|no|oppos\w*|reject\w*|"
    r"disapprov\w*)(?!\w)",
    re.I | re.S,
)
_SEPARATOR = re.compile(r"[^.;]{0,60}$")
_HUNDRED = Fraction(100)


def check_parts(found: Sequence[Placed]) -> list[CheckResult]:
    """Say whether shares and sums that a sentence states are right; a sentence that states none says nothing."""
    groups: dict[int, list[Placed]] = {}
    for each in found:
        groups.setdefault(each.offset, []).append(each)
    return [told for some in groups.values() for told in (*_shares(some), *_sums(some))]


def _shares(some: Sequence[Placed]) -> list[CheckResult]:
    told = []
    for place in range(len(some) - 2):
        one, two, three = (each.quantity for each in some[place : place + 3])
        sentence = one.sentence
        if three.kind is Kind.PERCENT and two.kind is not Kind.PERCENT and one.kind is two.kind:
            of, joint = sentence[_bare_end(one) : two.start], sentence[_bare_end(two) : three.start]
            if _OF.fullmatch(of) and _OR.fullmatch(joint):
                told.append(_share(some[place + 2], one, two))
            elif _WHOLE_FIRST.search(sentence, 0, one.start) and _PART_NEXT.fullmatch(of) and _OR.fullmatch(joint):
                told.append(_share(some[place + 2], two, one))
        elif one.kind is Kind.PERCENT and two.kind is three.kind and two.kind is not Kind.PERCENT:
            joint, of = sentence[one.end : two.start], sentence[_bare_end(two) : three.start]
            if _OF.fullmatch(of) and _BEFORE.fullmatch(joint):
                told.append(_share(some[place], two, three))
    return [each for each in told if each is not None]


def _bare_end(quantity: Quantity) -> int:
    return quantity.number.end


def _share(stated: Placed, part: Quantity, whole: Quantity) -> CheckResult | None:
    if not whole.number.value or part.number.value > whole.number.value:
        return None
    exact = part.number.value / whole.number.value * _HUNDRED
    reach = sum(
        (each.number.step / 2 / each.number.value for each in (part, whole) if each.number.step > 1), Fraction(0)
    )
    reach = min(reach, Fraction(1, 40)) * exact
    limits = admitted(stated.quantity)
    fits = (limits.low is None or exact + reach >= limits.low) and (limits.high is None or exact - reach <= limits.high)
    sum_ = (
        f"{shown(part.number.value)} of {shown(whole.number.value)} is {shown(Fraction(round(exact * 10), 10))} percent"
    )
    return _told(stated, Outcome.CONSISTENT if fits else Outcome.INCONSISTENT, f"“{stated.quantity.phrase}”: {sum_}.")


def _sums(some: Sequence[Placed]) -> list[CheckResult]:
    if len(some) < 3:
        return []
    percents = [each for each in some if each.quantity.kind is Kind.PERCENT]
    sentence = some[0].quantity.sentence
    if (
        len(percents) >= 3
        and some[-len(percents) :] == percents
        and _REST.search(sentence)
        and _PARTITION.search(sentence)
    ):
        return [_sum(percents, _HUNDRED, Fraction(0), "100 percent")]
    whole, parts = some[0], some[1:]
    opening = sentence[whole.quantity.number.end : parts[0].quantity.start]
    cue = _MAKE_UP.search(opening)
    if cue is None or len(opening) > 80 or not all(_is_part(whole.quantity, each.quantity) for each in parts):
        return []
    total = whole.quantity.number
    rounding = total.step / 2 if total.step > 1 and whole.quantity.modifier else Fraction(0)
    if whole.quantity.modifier == "about":
        rounding = max(rounding, total.value / 20)
    if whole.quantity.modifier not in {"", "about"}:
        return []
    return [_sum(parts, total.value, rounding, shown(total.value))]


def _is_part(whole: Quantity, part: Quantity) -> bool:
    if part.kind is not whole.kind or part.high is not None or part.vague or part.modifier not in {"", "about"}:
        return False
    if part.kind is Kind.MONEY:
        return part.unit == whole.unit
    return part.kind is Kind.COUNT


def _sum(parts: Sequence[Placed], whole: Fraction, rounding: Fraction, in_words: str) -> CheckResult:
    numbers = [each.quantity.number for each in parts]
    total = sum((each.value for each in numbers), Fraction(0))
    reach = rounding + sum((_rounding(each.quantity) for each in parts), Fraction(0))
    fits = abs(total - whole) <= reach
    sum_ = f"{' + '.join(shown(each.value) for each in numbers)} = {shown(total)}"
    verdict = f"{sum_}, as stated" if fits else f"{sum_}, not {in_words}"
    first, last = parts[0].quantity, parts[-1].quantity
    offset = parts[0].offset
    return CheckResult(
        "percent",
        Outcome.CONSISTENT if fits else Outcome.INCONSISTENT,
        f"The parts must make up the whole: {verdict}.",
        first.sentence[first.start : last.end],
        offset + first.start,
        offset + last.end,
    )


def _rounding(quantity: Quantity) -> Fraction:
    """Half of the last digit: of a percentage as it is written, of a round count with a scale word or “about”."""
    if quantity.kind is Kind.PERCENT:
        return min(quantity.number.step, Fraction(1)) / 2
    if quantity.modifier == "about":
        return quantity.number.value / 20
    return quantity.number.step / 2 if quantity.kind is Kind.MONEY and quantity.number.is_round else Fraction(0)


def _told(stated: Placed, outcome: Outcome, explanation: str) -> CheckResult:
    start, end = stated.span
    return CheckResult("percent", outcome, explanation, stated.quantity.phrase, start, end)
