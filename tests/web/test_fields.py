"""Fields that know the tracker's own values: what a row of the limits makes of a field."""

import pytest
from wtforms import Form, IntegerField, StringField

from tests.web.pages import Pages
from tracker import limits
from tracker.web.fields import Within, split_words


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
