"""Parts and wholes: a share said in percent beside its numbers, and parts that must make up a whole."""

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from tracker.language.comparing.figures import Figure, Quantity
from tracker.language.comparing.intervals import admitted
from tracker.language.comparing.units import Kind
from tracker.language.findings import CheckResult, Outcome
from tracker.language.numbers.number import number_text

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
# “Anna, 34, Per (51) and Lena, 60, were chosen.”
_NAME_BEFORE = re.compile(r"[A-Z][\w’'-]+(?:,\s|\s\()$")
_AGE = re.compile(r"\s*(?:[,;).]|$)")
_LISTED = re.compile(r"[,;]|(?<!\w)(?:and|plus|as well as)(?!\w)")
_HUNDRED = Fraction(100)
_MOST_ROUNDING = Fraction(1, 40)  # of the share; two roughly written numbers would excuse almost any


def check_parts(figures: Sequence[Figure]) -> list[CheckResult]:
    """Say whether shares and sums that a sentence states are right; a sentence that states none says nothing."""
    return [finding for _, group in by_sentence(figures) for finding in (*_shares(group), *_sums(group))]


def by_sentence(figures: Sequence[Figure]) -> list[tuple[int, list[Figure]]]:
    """The figures of each sentence with the place where it begins."""
    groups: dict[int, list[Figure]] = {}
    for figure in figures:
        groups.setdefault(figure.offset, []).append(figure)
    return list(groups.items())


def _shares(figures: Sequence[Figure]) -> list[CheckResult]:
    findings = [_share_of_three(*figures[index : index + 3]) for index in range(len(figures) - 2)]
    return [finding for finding in findings if finding is not None]


def _share_of_three(first: Figure, second: Figure, third: Figure) -> CheckResult | None:
    """Three numbers in a row of which one is the share that the two others make."""
    if _is_share_of(third, first, second):
        if _is_part_of_whole(first, second, third):
            return _share(third, first.quantity, second.quantity)
        if _is_whole_before_part(first, second, third):
            return _share(third, second.quantity, first.quantity)
    elif _is_share_of(first, second, third) and _is_share_before_numbers(first, second, third):
        return _share(first, second.quantity, third.quantity)
    return None


def _is_share_of(share: Figure, number: Figure, further: Figure) -> bool:
    """A percentage, and two numbers of one kind that are none."""
    kind = number.quantity.kind
    return share.quantity.kind is Kind.PERCENT and kind is further.quantity.kind and kind is not Kind.PERCENT


def _is_part_of_whole(part: Figure, whole: Figure, share: Figure) -> bool:
    """“Women won 60 of the 100 seats, or 55 percent”."""
    return bool(_OF.fullmatch(_between(part, whole)) and _OR.fullmatch(_between(whole, share)))


def _is_whole_before_part(whole: Figure, part: Figure, share: Figure) -> bool:
    """“Of the 500 members, 300, or 60 percent, agreed”."""
    opens = _WHOLE_FIRST.search(whole.quantity.sentence, 0, whole.quantity.start)
    return bool(opens and _PART_NEXT.fullmatch(_between(whole, part)) and _OR.fullmatch(_between(part, share)))


def _is_share_before_numbers(share: Figure, part: Figure, whole: Figure) -> bool:
    """“Sixty percent of the members, or 300 of 500, agreed”."""
    # from the end of the phrase, for the word “percent” belongs to the share and must not be matched again
    joint = share.quantity.sentence[share.quantity.end : part.quantity.start]
    return bool(_OF.fullmatch(_between(part, whole)) and _BEFORE.fullmatch(joint))


def _between(former: Figure, latter: Figure) -> str:
    """The words from the bare number on, its noun too: “60 | members of the | 100”."""
    return former.quantity.sentence[former.quantity.number.end : latter.quantity.start]


def _share(stated: Figure, part: Quantity, whole: Quantity) -> CheckResult | None:
    if not whole.number.value or part.number.value > whole.number.value:
        return None
    exact = part.number.value / whole.number.value * _HUNDRED
    reach = exact * min(_rounding_of_both(part, whole), _MOST_ROUNDING)
    limits = admitted(stated.quantity)
    fits = (limits.low is None or exact + reach >= limits.low) and (limits.high is None or exact - reach <= limits.high)
    shown_share = number_text(Fraction(round(exact * 10), 10))
    arithmetic = f"{number_text(part.number.value)} of {number_text(whole.number.value)} is {shown_share} percent"
    outcome = Outcome.CONSISTENT if fits else Outcome.INCONSISTENT
    start, end = stated.span
    return CheckResult(
        "percent", outcome, f"“{stated.quantity.phrase}”: {arithmetic}.", stated.quantity.phrase, start, end
    )


def _rounding_of_both(part: Quantity, whole: Quantity) -> Fraction:
    """How far the share may be off, since both numbers may be rounded; small counts are exact."""
    numbers = (part.number, whole.number)
    return sum((number.step / 2 / number.value for number in numbers if number.step > 1), Fraction(0))


def _sums(figures: Sequence[Figure]) -> list[CheckResult]:
    if len(figures) < 3:
        return []
    percents = [figure for figure in figures if figure.quantity.kind is Kind.PERCENT]
    if _are_all_answers(percents, figures):
        return [_sum(percents, _HUNDRED, Fraction(0), "100 percent")]
    whole, parts = figures[0].quantity, figures[1:]
    # “more than 1,200 soldiers comprise …” names no sum that the parts could miss
    if not _are_parts_of(whole, parts) or whole.modifier not in {"", "about"}:
        return []
    total = whole.number
    rounding = total.step / 2 if total.step > 1 and whole.modifier else Fraction(0)
    if whole.modifier == "about":
        rounding = max(rounding, total.value / 20)
    return [_sum(parts, total.value, rounding, number_text(total.value))]


def _are_all_answers(percents: Sequence[Figure], figures: Sequence[Figure]) -> bool:
    """“45 percent were in favour, 35 percent against and 20 percent undecided”.

    Without the undecided nothing says that the answers are all, and “of the men 60 percent, of the women 70 percent”
    make up no whole.
    """
    if len(percents) < 3 or list(figures[-len(percents) :]) != list(percents):
        return False
    sentence = figures[0].quantity.sentence
    return bool(_REST.search(sentence) and _PARTITION.search(sentence))


def _are_parts_of(whole: Quantity, parts: Sequence[Figure]) -> bool:
    """“The 1,200 soldiers comprise 500 Germans, 400 French and 200 Poles”."""
    opening = whole.sentence[whole.number.end : parts[0].quantity.start]
    is_opened = len(opening) <= 80 and bool(_MAKE_UP.search(opening))
    return is_opened and _are_listed(parts) and all(_is_part(whole, part.quantity) for part in parts)


def _are_listed(parts: Sequence[Figure]) -> bool:
    """“500 Germans, 400 French and 200 Poles”: a comma or “and” before each, and none is an age or “six in 10”."""
    if any(_AGE.match(part.quantity.sentence, part.quantity.number.end) and _is_after_a_name(part) for part in parts):
        return False
    return all(_LISTED.search(_between(former, latter)) for former, latter in pairwise(parts))


def _is_after_a_name(part: Figure) -> bool:
    return bool(_NAME_BEFORE.search(part.quantity.sentence, 0, part.quantity.number.start))


def _is_part(whole: Quantity, part: Quantity) -> bool:
    if part.kind is not whole.kind or part.high is not None or part.vague or part.modifier not in {"", "about"}:
        return False
    if part.kind is Kind.MONEY:
        return part.unit == whole.unit
    # counts may have any noun: the soldiers are made up of Germans and Poles
    return part.kind is Kind.COUNT


def _sum(parts: Sequence[Figure], whole: Fraction, rounding: Fraction, in_words: str) -> CheckResult:
    numbers = [part.quantity.number for part in parts]
    total = sum((number.value for number in numbers), Fraction(0))
    reach = rounding + sum((_rounding(part.quantity) for part in parts), Fraction(0))
    fits = abs(total - whole) <= reach
    arithmetic = f"{' + '.join(number_text(number.value) for number in numbers)} = {number_text(total)}"
    verdict = f"{arithmetic}, as stated" if fits else f"{arithmetic}, not {in_words}"
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
