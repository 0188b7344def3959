"""Findings are put back to where their words are printed."""

from tracker.language.findings import CheckResult, Outcome
from tracker.language.printed_findings import printed
from tracker.language.reading_key import readable

TEXT = "The par\u00adlia\u00adment met."


def finding(phrase: str, start: int | None, end: int | None) -> CheckResult:
    return CheckResult("weekday", Outcome.CONSISTENT, "So it is.", phrase, start, end)


def test_a_finding_is_put_back_to_the_printed_words() -> None:
    (placed,) = printed([finding("parliament", 4, 14)], readable(TEXT))

    assert (placed.phrase, placed.start, placed.end) == ("par\u00adlia\u00adment", 4, 16)
    assert TEXT[4:16] == placed.phrase


def test_a_phrase_in_other_words_than_the_text_stays() -> None:
    (placed,) = printed([finding("the house", 4, 14)], readable(TEXT))

    assert (placed.phrase, placed.end) == ("the house", 16)


def test_one_without_a_place_and_one_in_a_plain_text_stay_as_they_are() -> None:
    placeless, plain = finding("parliament", None, None), finding("met", 4, 7)

    assert printed([placeless], readable(TEXT)) == [placeless]
    assert printed([plain], readable("It has met.")) == [plain]
