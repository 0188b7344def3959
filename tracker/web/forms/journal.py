"""What the journal is asked."""

from collections.abc import Mapping
from typing import Any, Self

from wtforms import Form as PlainForm
from wtforms import SelectField, StringField

from tracker.errors import WrongInput
from tracker.queries.journal import Choices
from tracker.rules.journal import JournalFilter, kind_in_words
from tracker.web.fields import listed
from tracker.web.typed_moments import meant


class JournalForm(PlainForm):  # type: ignore[misc]
    """Every filter of the journal as a field of the same name; reading them is the filter's own business."""

    claim = StringField("Claim")
    article = SelectField("Article")
    person = SelectField("Who")
    type = SelectField("What")
    since = StringField("From")
    until = StringField("To")

    refusal: str = ""

    @classmethod
    def of(cls, journal_filter: JournalFilter, offered: Choices, about: Mapping[str, str]) -> Self:
        """The form that asks for this."""
        form = cls(data=journal_filter.to_params())
        form._offer(offered, about)
        return form

    @classmethod
    def typed(cls, params: Any, offered: Choices, wrong: WrongInput) -> Self:
        """The form as it was sent, with the sentence at the field it is about, or above the form."""
        form = cls(params)
        form._offer(offered, {})
        if wrong.field in form._fields:
            form._fields[wrong.field].errors = [str(wrong)]
            form._fields[wrong.field].meant = meant(wrong)
        else:
            form.refusal = str(wrong)
        return form

    def _offer(self, offered: Choices, about: Mapping[str, str]) -> None:
        """Fill the lists; what is chosen stays choosable even where it is not on the list."""
        subjects = sorted({type_name.partition(":")[0] for type_name in offered.types})
        kinds = sorted([*subjects, *offered.types])
        lists: dict[str, tuple[str, dict[str, str]]] = {
            "article": ("every article", {str(key): title for key, title in offered.articles}),
            "person": ("everybody", {str(key): name for key, name in offered.people}),
            "type": ("everything", {type_name: kind_in_words(type_name) for type_name in kinds}),
        }
        for name, (blank, choices) in lists.items():
            chosen = self._fields[name].data
            if chosen and chosen not in choices:
                choices[chosen] = about.get(name, chosen)
            self._fields[name].choices = listed(choices.items(), blank=blank)
