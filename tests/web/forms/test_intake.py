"""Taking in a text: pasted, uploaded, confirmed."""

import pytest

from tests.web.forms.sent import mistakes, sent
from tracker.errors import WrongInput
from tracker.language.dates import PartialDate
from tracker.models import DateBasis
from tracker.rules.articles import Taken
from tracker.web.fields import listed
from tracker.web.forms.intake import NEITHER, TakeInForm

PRINTED = Taken(
    "A deal.\n\nMore.",
    "text/html",
    b"<p>A deal.",
    title="A deal.",
    published_as="03/04/2025",
    published_readings=(PartialDate(2025, 4, 3), PartialDate(2025, 3, 4)),
    address="https://post.example/deal",
)


def confirming(taken: Taken = PRINTED, **typed: str) -> TakeInForm:
    form = sent(TakeInForm, **{"desk": "1", "basis": "unknown", "text": taken.text} | typed)
    form.desk.choices = listed([(1, "Politics")])
    form.confirm(taken)
    return form


def test_a_text_is_pasted_or_chosen() -> None:
    assert sent(TakeInForm, text="A deal.\n\nMore.").taken().title == "A deal."
    with pytest.raises(WrongInput, match="Paste the text"):
        sent(TakeInForm).taken()


def test_what_somebody_typed_wins_over_what_the_page_says() -> None:
    form = sent(TakeInForm, title="My title", text="x")

    form.propose(PRINTED)

    assert (form.title.data, form.address.data) == ("My title", "https://post.example/deal")
    assert form.text.data == "A deal.\n\nMore."


def test_an_address_that_is_none_is_not_proposed() -> None:
    form = sent(TakeInForm, text="x")

    form.propose(Taken("A deal.", address="javascript:alert(1)"))

    assert not form.address.data


def test_a_text_that_was_changed_says_so_and_an_unchanged_one_does_not() -> None:
    assert not confirming(text="A deal.\r\n\r\nMore.\r\n").taken().changed_by_hand

    changed = confirming(text="A deal.\n\nNo more.").taken()

    assert changed.changed_by_hand
    assert (changed.text, changed.read_sha256) == ("A deal.\n\nNo more.", PRINTED.sha256)
    assert (changed.original, changed.media_type) == (PRINTED.original, "text/html")


def test_a_day_that_the_page_prints_in_two_ways_is_asked_and_nothing_is_chosen() -> None:
    form = confirming()

    assert form.printed.label.text == "The page prints 03/04/2025: 3 April 2025 or 4 March 2025?"
    assert [(option.data, option.checked) for option in form.printed] == [
        ("2025-04-03", False),
        ("2025-03-04", False),
        (NEITHER, False),
    ]
    assert mistakes(form) == {"printed": ["Say which day it is; nothing is guessed."]}


@pytest.mark.parametrize("picked", ["2025-05-05", "", "unknown"])
def test_only_what_was_offered_can_be_picked(picked: str) -> None:
    assert "printed" in mistakes(confirming(printed=picked))


def test_the_picked_day_is_stated_and_says_where_it_stands() -> None:
    published = confirming(printed="2025-03-04").published()

    assert (published.published_on, published.basis) == (PartialDate(2025, 3, 4), DateBasis.STATED)
    assert published.reasoning == "The page prints 03/04/2025."


def test_neither_leaves_the_day_unknown_and_a_typed_day_needs_no_answer() -> None:
    neither, typed = confirming(printed=NEITHER), confirming(published_on="2025-05-05")

    assert (mistakes(neither), neither.published().published_on) == ({}, None)
    assert (mistakes(typed), typed.published().published_on) == ({}, PartialDate(2025, 5, 5))
