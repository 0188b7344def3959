"""The quotations of a text."""

import pytest

from tracker.language.comparing.quoted import marked, quotations


def test_a_quotation_stands_with_its_marks_and_counts_its_words() -> None:
    text = "“We will sign,” he said."

    [quotation] = quotations(text)

    assert text[quotation.start : quotation.end] == quotation.written == "“We will sign,”"
    assert quotation.words == 3
    assert quotation.is_attributed


def test_two_halves_around_a_speaker_are_one() -> None:
    [quotation] = quotations("“We will,” he said, “never sign.”")

    assert quotation.parts == (("we", "will"), ("never", "sign"))


def test_what_was_left_out_or_altered_divides_the_words() -> None:
    [quotation] = quotations("“[W]e will … sign[ed] it,” he said.")

    assert quotation.parts == (("we", "will"), ("sign*",), ("it",))


@pytest.mark.parametrize("text", ["It doesn’t matter in the ’90s.", "“An open mark\n\nends here”", "no marks"])
def test_apostrophes_and_marks_left_open_quote_nothing(text: str) -> None:
    assert list(marked(text)) == []


def test_a_title_is_nobodys_words() -> None:
    [quotation] = quotations("He saw the film “Winter Light” in Berlin.")

    assert not quotation.is_attributed
