"""The samples, read: in order, word by word, every number as it is printed."""

import pytest

from tests.pdf_samples import apart, layouts, samples, web_pages
from tests.pdf_samples.measure import differences, numbers, word_error
from tracker.outside.intake.pdf import read_pdf

SHEETS = samples.TUNED | apart.APART | layouts.LAYOUTS
PRINTS = {sample.name: sample for sample in (*web_pages.TUNED, *web_pages.APART)}


@pytest.mark.parametrize("name", SHEETS)
def test_a_document_is_read_in_order(name: str) -> None:
    sample = SHEETS[name]()

    document = read_pdf(sample.pdf())

    assert word_error(document.text, sample.text) <= 0.005, differences(document.text, sample.text)
    assert numbers(document.text) == numbers(sample.text)
    assert [words for words in sample.absent if words in document.text] == []


@pytest.mark.parametrize("name", PRINTS)
def test_of_a_printed_page_the_article_is_read(name: str) -> None:
    sample = PRINTS[name]

    document = read_pdf(sample.pdf())

    assert word_error(document.text, sample.text) <= 0.005, differences(document.text, sample.text)
    assert numbers(document.text) == numbers(sample.text)
    assert [words for words in sample.absent if words in document.text] == []
    assert (document.address, document.title) == (sample.address, sample.title)
    assert any("printed web page" in note.words for note in document.notes)


def test_the_measure_sees_a_word_out_of_place() -> None:
    assert word_error("one three two four", "one two three four") > 0.2
    assert numbers("1,2045 people") != numbers("1,204 people")
