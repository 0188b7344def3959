"""Who else is to receive a report."""

from tests.web.forms.sent import mistakes, sent
from tracker.models import Person
from tracker.web.forms.recipients import RecipientForm


def test_a_person_of_the_desk_or_an_address_is_chosen() -> None:
    form = sent(RecipientForm, person="3", address=" ana@example.net ")
    form.offer([Person(id=3, name="Ana")])

    assert (form.person_id, form.address.data) == (3, "ana@example.net")
    assert [choice.label for choice in form.person.choices] == ["nobody chosen", "Ana"]
    assert sent(RecipientForm, person="").person_id is None


def test_an_address_is_no_longer_than_a_mailbox_can_be() -> None:
    form = sent(RecipientForm, person="", address="a" * 300)
    form.offer([])

    assert mistakes(form).keys() == {"address"}
