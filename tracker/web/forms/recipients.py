"""Who else is to receive a report."""

from collections.abc import Sequence

from wtforms import SelectField, StringField

from tracker import limits
from tracker.models import Person
from tracker.web.fields import Within, listed, number_or_none
from tracker.web.forms.base import Form


class RecipientForm(Form):
    """A person of the desk, or an address."""

    person = SelectField("Somebody of the desk", validate_choice=False)
    address = StringField("Or an address", validators=[Within(limits.MAILBOX)])

    def offer(self, people: Sequence[Person]) -> None:
        """Offer those who do not receive it yet."""
        self.person.choices = listed(((person.id, person.name) for person in people), blank="nobody chosen")

    @property
    def person_id(self) -> int | None:
        """The person chosen, if any."""
        return number_or_none(self.person.data)
