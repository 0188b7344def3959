"""Days and moments that stand in an address: typed in words, and kept in digits, which mean the same tomorrow."""

from collections.abc import Mapping
from urllib.parse import urlencode

from flask import redirect, request
from werkzeug.wrappers import Response

from tracker.errors import WrongInput
from tracker.language.typed_dates import TwoReadings, read_day
from tracker.rules.as_of import in_digits
from tracker.web.session import now, zone
from tracker.web.template_filters import today


def moment_in_digits(typed: str, field: str) -> str:
    """`yesterday` or `17 Dec 2025, 16:40 UTC` in digits; what is no day stays as it is."""
    return in_digits(typed, zone=zone(), now=now(), field=field)


def day_in_digits(typed: str, field: str) -> str:
    """The day that was typed as 2025-12-17; `WrongInput` where it is none, and `TwoReadings` where it can be two."""
    if not typed:
        return ""
    try:
        return str(read_day(typed, today(), behind=True))
    except WrongInput as error:
        error.field = field
        raise


def meant(wrong: WrongInput) -> list[tuple[str, str]]:
    """For what can be read in two ways: this address with either reading, and the words of the reading."""
    if not isinstance(wrong, TwoReadings):
        return []
    return [(_address({wrong.field or "": digits}), words) for digits, words in wrong.choices]


def way_to(digits: Mapping[str, str]) -> Response | None:
    """The way to this address with these parameters in digits; nothing where they are already."""
    if all(request.args.get(name, "").strip() == value for name, value in digits.items()):
        return None
    return redirect(_address(digits), 303)


def _address(digits: Mapping[str, str]) -> str:
    pairs = [(name, digits.get(name, value)) for name, value in request.args.items(multi=True)]
    # Not by `url_for`: it has parameters of its own, and whoever sends an address could set them.
    return f"{request.script_root}{request.path}?{urlencode(pairs)}"
