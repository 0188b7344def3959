"""Fields that know the tracker's own values."""

from collections.abc import Callable, Iterable, Sized
from datetime import date
from enum import StrEnum
from typing import Any

from wtforms import Field, HiddenField, SelectField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import ValidationError

from tracker.errors import WrongInput
from tracker.language.dates import PartialDate
from tracker.language.relative_days import Readings
from tracker.language.typed_dates import date_readings, day_of, understood, which
from tracker.limits import Limit, Unit
from tracker.rules.input_cleaning import whole_number
from tracker.web.template_filters import today

READING = "reading:"
"""Before the name of a field: which of the readings of its date was meant."""


class PartialDateField(StringField):  # type: ignore[misc]
    """A day, month or year as people type it; what was typed stays when it is none.

    A day of the week is the last one where what is dated lies `behind`, as a publication does.
    Where it can be read in two ways, `readings` has both and the page asks which; the answer comes under its own name.
    """

    raw = ""
    readings: tuple[PartialDate, ...] = ()
    picked: PartialDate | None = None

    def __init__(self, *arguments: Any, behind: bool = False, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._behind = behind

    def process(self, formdata: Any, *arguments: Any, **options: Any) -> None:
        """Read what was picked of the readings along with what was typed."""
        picked = formdata.get(READING + self.name, "") if formdata else ""
        self._picked = str(picked)
        super().process(formdata, *arguments, **options)

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Read what was typed."""
        self.raw = valuelist[0].strip() if valuelist else ""
        self.data: Any = None
        if self.raw:
            try:
                self.data = self._value_of(self._reading())
            except WrongInput as error:
                # WTForms puts only a ValueError at the field; any other error would end the request.
                raise ValueError(str(error)) from error

    @property
    def understood(self) -> str:
        """What it was understood as, where that is not plain."""
        return understood(self.raw, self._as_partial()) if self.raw and self.data else ""

    def _reading(self) -> PartialDate:
        readings = self._readings()
        if len(readings) == 1:
            return readings[0]
        # Picked of other readings than these: what was typed is another date by now.
        self.readings = readings
        self.picked = next((reading for reading in readings if str(reading) == self._picked), None)
        if self.picked is None:
            raise WrongInput(which(self.raw, readings))
        return self.picked

    def _readings(self) -> Readings:
        try:
            return (PartialDate.parse(self.raw),)  # programs and most people; no clock is asked
        except WrongInput:
            return date_readings(self.raw, today(), behind=self._behind)

    def _value_of(self, reading: PartialDate) -> Any:
        return reading

    def _as_partial(self) -> PartialDate:
        reading: PartialDate = self.data
        return reading

    def _value(self) -> str:
        return self.raw or (str(self.data) if self.data else "")


class DayField(PartialDateField):
    """A day as people type it, where a month or a year will not do."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        # A line of text shows by itself no way to write a day, as a browser's calendar did.
        super().__init__(*arguments, render_kw={"placeholder": "17 Dec 2025", "autocomplete": "off"}, **options)

    def _value_of(self, reading: PartialDate) -> date:
        return day_of(reading, self.raw)

    def _as_partial(self) -> PartialDate:
        day: date = self.data
        return PartialDate.of(day)


def listed(pairs: Iterable[tuple[object, str]], *, blank: str | None = None) -> list[SelectChoice]:
    """The choices of a field from pairs of value and word, after an empty one where nothing may be chosen."""
    chosen = [SelectChoice(str(value), word) for value, word in pairs]
    return [SelectChoice("", blank), *chosen] if blank is not None else chosen


def options(kind: type[StrEnum], *, blank: str | None = None) -> list[SelectChoice]:
    """The choices of an enumeration in words, after an empty one where nothing may be chosen."""
    words = ((member.value, getattr(member, "word", member.value.replace("_", " "))) for member in kind)
    return listed(words, blank=blank)


class ChoiceField(SelectField):  # type: ignore[misc]
    """A choice among the members of an enumeration; nothing where the empty choice was taken."""

    def __init__(self, label: str, kind: type[StrEnum], *, blank: str | None = None, **field_options: Any) -> None:
        super().__init__(label, choices=options(kind, blank=blank), coerce=str, **field_options)
        self._kind = kind

    @property
    def chosen(self) -> Any:
        """The member, or nothing."""
        return self._kind(self.data) if self.data else None


_TYPED = 2_000  # characters; longer texts are pasted


class Within:
    """A validator that holds a field to a row of the limits and lets the page show it as help.

    `counted` takes the text apart where the row counts pieces. Files are measured where they are read.
    """

    def __init__(self, limit: Limit, *, counted: Callable[[str], Sized] = str) -> None:
        self.limit, self.counted = limit, counted
        # WTForms hands flags to the template, which writes them as help and as attributes of the input.
        self.field_flags: dict[str, object] = {"limit": limit}
        # A browser cuts off what is pasted beyond `maxlength` and says nothing: only lines that are typed have it.
        if limit.unit is Unit.CHARACTERS and limit.most <= _TYPED:
            self.field_flags |= {"maxlength": limit.most} | ({"minlength": limit.least} if limit.least else {})

    def __call__(self, form: object, field: Field) -> None:
        """Refuse with the sentence of the row."""
        # A missing value is the matter of `InputRequired`; one wrong field says one sentence.
        if self.limit.unit is Unit.BYTES or field.data is None:
            return
        size = field.data if isinstance(field.data, int) else len(self.counted(field.data))
        if not self.limit.allows(size):
            raise ValidationError(self.limit.sentence(size))


class VersionField(HiddenField):  # type: ignore[misc]
    """The version of the claim that a form was made from."""

    @property
    def version(self) -> int:
        """The version as a number; an unreadable one counts as long gone."""
        return whole_number(self.data or "") or 0


class NumberField(HiddenField):  # type: ignore[misc]
    """A number that the page itself fills in."""

    @property
    def number(self) -> int | None:
        """The number; nothing where it is none."""
        return whole_number(self.data or "")


def number_or_none(value: Any) -> int | None:
    """For the choice of a row by id, with an empty choice; what is no number is no choice either."""
    if value in {None, "", "None"}:
        return None
    number = whole_number(value)
    # -1 is the id of no row, so the field says “not a valid choice” and not nothing.
    return -1 if number is None else number


def split_words(text: str | None) -> tuple[str, ...]:
    """Words given with commas or one a line, without empty ones."""
    parts: Iterable[str] = (text or "").replace("\n", ",").split(",")
    return tuple(part.strip() for part in parts if part.strip())
