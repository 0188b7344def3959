"""Taking in a text, dating it, marking its claims."""

import base64

import pytest

from tests.web.forms.sent import mistakes, sent
from tracker.errors import WrongInput
from tracker.language.dates import PartialDate
from tracker.models import DateBasis
from tracker.web.fields import listed
from tracker.web.forms.articles import DatedForm, PassageForm, SettleForm, TakeInForm


def test_a_day_that_was_typed_without_a_word_counts_as_stated() -> None:
    published = sent(DatedForm, published_on="2025-12-17", basis="unknown").published()

    assert (published.published_on, published.basis) == (PartialDate(2025, 12, 17), DateBasis.STATED)
    assert sent(DatedForm, basis="unknown").published().basis is DateBasis.UNKNOWN


def test_a_text_is_pasted_or_was_uploaded_before() -> None:
    encoded = base64.b64encode(b"A deal.\n\nMore.").decode()

    assert sent(TakeInForm, text="A deal.\n\nMore.").taken().title == "A deal."
    assert sent(TakeInForm, original=encoded, filename="a.txt").taken().text == "A deal.\n\nMore."
    with pytest.raises(WrongInput, match="Paste the text"):
        sent(TakeInForm).taken()
    with pytest.raises(WrongInput, match="got lost on the way"):
        sent(TakeInForm, original="???").taken()


def test_what_somebody_typed_wins_over_what_the_page_says() -> None:
    form = sent(TakeInForm, title="My title", text="A deal.\n\nMore.")

    form.keep(form.taken())

    assert (form.title.data, form.text.data) == ("My title", "")
    assert base64.b64decode(form.original.data) == b"A deal.\n\nMore."


def test_a_passage_stands_where_its_words_do() -> None:
    form = sent(PassageForm, quote="a deal", statement="A deal.", type="event", start="21")
    unquoted = sent(PassageForm, statement="A deal.", type="event", importance="normal", assignee="")
    unquoted.assignee.choices = listed((), blank="nobody")

    assert form.span("It was a deal; it is a deal.") == (21, 27)
    assert mistakes(unquoted).keys() == {"quote"}


def test_a_quote_is_placed_by_offsets_or_by_its_words() -> None:
    assert sent(SettleForm, start="3", end="6").span("any text") == (3, 6)
    assert sent(SettleForm, quote="text").span("any text") == (4, 8)
