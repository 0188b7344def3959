"""Where somebody's words stand in quotation marks."""

import pytest

from tracker.language.reading.quotations import quotations


@pytest.mark.parametrize(
    ("text", "quoted", "direct"),
    [
        ("“We will never leave this place,” she said.", "“We will never leave this place,”", True),
        ("She called it “a farce” and left.", "“a farce”", False),
        ('"We will never leave this place," she said.', '"We will never leave this place,"', True),
        ("‘We will never leave this place,’ she said.", "‘We will never leave this place,’", True),
    ],
)
def test_a_quotation_is_whole_clauses_or_borrowed_words(text: str, quoted: str, direct: bool) -> None:
    [quotation] = quotations(text)

    assert (text[quotation.start : quotation.end], quotation.direct) == (quoted, direct)


def test_an_apostrophe_opens_nothing() -> None:
    assert quotations("It’s the ministers’ plan.") == []


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    first, second = quotations("“We will never leave this place.\n\n“We will stay for ever and ever,” she said.")

    assert (first.continued, second.continued) == (False, True)


@pytest.mark.parametrize(
    "marks",
    [
        "„{}“, Anna Holm said.",
        "»{}«, Anna Holm said.",
        "»{},« Anna Holm said.",
        "« {} », Anna Holm said.",
        "Anna Holm said: »{}.«",
    ],
)
def test_marks_that_open_elsewhere_close_here(marks: str) -> None:
    text = marks.format("The deal is done and all troops will leave the town")

    (quotation,) = quotations(text)

    assert text[quotation.start] in "„»«"
    assert text[quotation.end - 1] in "“«»"
