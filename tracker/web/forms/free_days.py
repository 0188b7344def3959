"""Whose public holidays are free at a desk, and days of its own."""

from collections.abc import Mapping
from types import MappingProxyType

from wtforms import BooleanField, HiddenField, SelectField, StringField
from wtforms import Form as PlainForm
from wtforms.validators import InputRequired

from tracker import limits
from tracker.rules.public_holidays import Place, countries, regions
from tracker.web.fields import DayField, Within, listed
from tracker.web.forms.base import Form

USUAL, NONE = "usual", "none"
"""What is chosen in the place of a country: what the installation says, and none."""


class CountryForm(PlainForm):  # type: ignore[misc]
    """The first half of the choice, in the address: a page without a script learns the regions only from the server."""

    country = SelectField("Country")

    def offer(self, usual: Place | None) -> None:
        """Offer every country, after what the installation says and none at all."""
        says = f"public holidays in {usual.name}" if usual else "only Saturday and Sunday are free"
        self.country.choices = listed(
            [
                (USUAL, f"as in this installation: {says}"),
                (NONE, "none: only Saturday and Sunday are free"),
                *countries(),
            ]
        )


class HolidaysForm(Form):
    """The country that was chosen, and its region."""

    shown_at: Mapping[str, str] = MappingProxyType({"place": "region"})

    country = HiddenField()
    region = SelectField("Region", validate_choice=False)

    def offer(self) -> None:
        """Offer the regions of the country that was chosen."""
        self.region.choices = listed(regions(self.country.data or ""), blank="the whole country")

    @property
    def place(self) -> str | None:
        """What was chosen, as the service takes it."""
        if self.country.data == USUAL:
            return None
        if self.country.data == NONE:
            return ""
        return "-".join(filter(None, (self.country.data, self.region.data)))


class FreeDayForm(Form):
    """A day that the desk makes free."""

    day = DayField("Day", validators=[InputRequired("Write the day that is to be free.")])
    note = StringField(
        "Why it is free", validators=[InputRequired("Say why it is free."), Within(limits.FREE_DAY_NOTE)]
    )
    yearly = BooleanField("Every year on this day")


class WorkingDayForm(Form):
    """A free day that is taken back."""

    day = HiddenField()
    yearly = HiddenField()
