"""What is kept about a source."""

from datetime import date

from tests.web.forms.sent import mistakes, sent
from tracker.language.dates import PartialDate
from tracker.rules.sources import Reliability
from tracker.web.forms.sources import AliasForm, GradeForm, OwnerForm, SourceForm


def test_a_grade_has_a_day_and_a_reason() -> None:
    form = sent(GradeForm, reliability="B", from_on="2025-12-17", why="It corrects itself.")

    assert mistakes(form) == {}
    assert (form.reliability.chosen, form.from_on.data) == (Reliability.B, date(2025, 12, 17))
    assert mistakes(sent(GradeForm, reliability="B")).keys() == {"from_on", "why"}


def test_an_owner_is_dated_as_exactly_as_it_is_known() -> None:
    form = sent(OwnerForm, owner="The Holding", from_on="2020", until_on="2021-03")

    assert mistakes(form) == {}
    assert (form.from_on.data, form.until_on.data) == (PartialDate(2020), PartialDate(2021, 3))


def test_a_source_and_another_name_need_a_name() -> None:
    assert mistakes(sent(SourceForm, kind="outlet")) == {"name": ["Name the source."]}
    assert mistakes(sent(AliasForm)) == {"name": ["Write the other name."]}
