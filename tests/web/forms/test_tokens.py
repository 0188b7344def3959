"""A token for a program."""

from tests.web.forms.sent import sent
from tests.web.pages import Pages
from tracker.rules.tokens import DAYS, Access
from tracker.web.forms.tokens import TokenForm


def test_a_token_reads_and_holds_as_long_as_usual_unless_told_otherwise() -> None:
    form = sent(TokenForm, name="nightly", access="read", days="30", desk_id="")

    assert (form.access.chosen, form.days.data, form.desk_id.data) == (Access.READ, 30, None)
    assert TokenForm(formdata=None, meta={"csrf": False}).days.data == DAYS


def test_the_desks_of_the_person_are_offered(checker: Pages) -> None:
    assert checker.get("/tokens").words("//select[@name='desk_id']/option") == ["all of my desks", "Politics"]
