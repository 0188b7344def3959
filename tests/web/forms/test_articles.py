"""Dating a text, marking its claims."""

from tests.web.forms.sent import mistakes, sent
from tracker.language.dates import PartialDate
from tracker.models import DateBasis
from tracker.web.fields import listed
from tracker.web.forms.articles import DatedForm, PassageForm, SettleForm


def test_a_day_that_was_typed_without_a_word_counts_as_stated() -> None:
    published = sent(DatedForm, published_on="2025-12-17", basis="unknown").published()

    assert (published.published_on, published.basis) == (PartialDate(2025, 12, 17), DateBasis.STATED)
    assert sent(DatedForm, basis="unknown").published().basis is DateBasis.UNKNOWN


def test_a_passage_stands_where_its_words_do() -> None:
    form = sent(PassageForm, quote="a deal", statement="A deal.", type="event", start="21")
    unquoted = sent(PassageForm, statement="A deal.", type="event", importance="normal", assignee="")
    unquoted.assignee.choices = listed((), blank="nobody")

    assert form.span("It was a deal; it is a deal.") == (21, 27)
    assert mistakes(unquoted).keys() == {"quote"}


def test_a_quote_is_placed_by_offsets_or_by_its_words() -> None:
    assert sent(SettleForm, start="3", end="6").span("any text") == (3, 6)
    assert sent(SettleForm, quote="text").span("any text") == (4, 8)
