"""A form as a browser sent it, without the page around it: the token of the form is tested with the pages."""

from typing import Any, TypeVar

from werkzeug.datastructures import MultiDict

from tracker.web.forms.base import Form

Sent = TypeVar("Sent", bound=Form)


def sent(form_class: type[Sent], /, **typed: Any) -> Sent:
    """The form with what was typed into it; a list is several values of one field."""
    values = [(name, text) for name, value in typed.items() for text in (value if isinstance(value, list) else [value])]
    form: Sent = form_class(MultiDict(values), meta={"csrf": False})
    return form


def mistakes(form: Form) -> dict[str, list[str]]:
    """What is wrong at which field, once it was looked at; nothing where it can be taken in."""
    return {} if form.validate() else dict(form.errors)
