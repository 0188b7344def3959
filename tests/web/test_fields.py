"""Fields that know the tracker's own values: what a row of the limits makes of a field, and dates in words."""

from datetime import date

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict
from wtforms import Form, IntegerField, StringField

from tests.web.pages import Pages
from tracker import limits
from tracker.language.dates import PartialDate
from tracker.web.fields import DayField, PartialDateField, Within, split_words


class Trial(Form):  # type: ignore[misc]
    """A form with one field of each kind of limit."""

    name = StringField("Name", validators=[Within(limits.TOKEN_NAME)])
    topics = StringField("Topics", validators=[Within(limits.TOPICS, counted=split_words)])
    days = IntegerField("Days", validators=[Within(limits.TOKEN_DAYS)])


@pytest.mark.parametrize(
    ("field", "fits", "beyond", "sentence"),
    [
        ("name", "x" * 80, "x" * 81, "The name has 81 characters; shorten it to 80."),
        ("topics", "a," * 20, "a," * 21, "There are 21 topics; keep the 20 that matter."),
        ("days", 365, 366, "A token holds from 1 to 365 days; write a number of days."),
        ("days", 1, 0, "A token holds from 1 to 365 days; write a number of days."),
    ],
)
def test_a_field_takes_what_its_row_allows_and_refuses_more_in_its_words(
    field: str, fits: object, beyond: object, sentence: str
) -> None:
    good, bad = Trial(data={field: fits}), Trial(data={field: beyond})

    assert good.validate()
    assert not bad.validate()
    assert bad.errors == {field: [sentence]}


def test_the_limit_stands_at_its_field_and_describes_it(checker: Pages) -> None:
    page = checker.get("/tokens")

    (days,) = page.all("//input[@name='days']")
    described = days.get("aria-describedby").split()
    assert [page.words(f"//*[@id='{element_id}']") for element_id in described] == [
        ["A short life is the safer one."],
        ["From 1 to 365 days"],
    ]
    (name,) = page.all("//input[@name='name']")
    assert name.get("maxlength") == "80"
    assert "At most 80 characters" in page.words("//*[@class='field-limit field-limit-quiet']")


def test_a_file_says_how_large_it_may_be(checker: Pages) -> None:
    page = checker.get("/articles/new")

    (file,) = page.all("//input[@type='file']")
    assert "At most 5 MB" in page.words(f"//*[@id='{file.get('id')}-limit']")


class Dates(Form):  # type: ignore[misc]
    """A form with dates in it."""

    published_on = PartialDateField("Published on")
    due_on = DayField("Due on")


def sent(app: Flask, **typed: str) -> Dates:
    with app.test_request_context():
        return Dates(MultiDict({name.replace("reading_", "reading:"): words for name, words in typed.items()}))


def test_a_date_field_says_what_it_understood(app: Flask) -> None:
    form = sent(app, published_on="Dec. 2025", due_on="17.12.2025")

    assert (form.published_on.data, form.due_on.data) == (PartialDate(2025, 12), date(2025, 12, 17))
    assert (form.published_on.understood, form.due_on.understood) == (
        "December 2025",
        "17 December 2025, a Wednesday",
    )
    assert form.validate()


def test_a_date_field_keeps_what_was_typed_and_says_why_it_is_none(app: Flask) -> None:
    form = sent(app, published_on="soon", due_on="Dec 2025")

    assert not form.validate()
    assert (form.published_on._value(), form.due_on._value()) == ("soon", "Dec 2025")
    assert form.errors["due_on"] == ["“Dec 2025” is no day: write one like 17 December 2025 or 2025-12-17."]
    assert (form.published_on.understood, form.due_on.understood) == ("", "")


def test_of_two_readings_the_picked_one_counts(app: Flask) -> None:
    asked = sent(app, due_on="03/04/2025")
    answered = sent(app, due_on="03/04/2025", reading_due_on="2025-03-04")

    assert not asked.validate()
    assert asked.errors == {"due_on": ["“03/04/2025” can be 3 April 2025 or 4 March 2025: say which."]}
    assert asked.due_on.readings == (PartialDate(2025, 4, 3), PartialDate(2025, 3, 4))
    assert (answered.due_on.data, answered.due_on.understood) == (date(2025, 3, 4), "4 March 2025, a Tuesday")


def test_a_reading_of_another_date_than_the_one_typed_counts_for_nothing(app: Flask) -> None:
    form = sent(app, due_on="05/06/2025", reading_due_on="2025-03-04")

    assert form.due_on.data is None
    assert not form.validate()
    assert form.errors["due_on"] == ["“05/06/2025” can be 5 June 2025 or 6 May 2025: say which."]
