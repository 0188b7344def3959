"""Sources that are named in a form: whoever types a name that is near another one is asked at its field."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from tracker.models import Person
from tracker.services.naming import settle
from tracker.services.sources import SourceDraft, find_or_create_source
from tracker.web.forms import Form
from tracker.web.session import now


def meant(session: Session, form: Form, drafts: Mapping[str, SourceDraft], by: Person) -> dict[str, SourceDraft]:
    """The sources that are meant at these fields, as far as the form has the answers; else they are asked for."""
    return settle(session, drafts=drafts, answers=form.answers, by=by, now=now())


def source_id(session: Session, form: Form, field: str, draft: SourceDraft, by: Person) -> int | None:
    """The id of the source that is named at a field, found or made; nothing where the field is empty."""
    if not draft.name:
        return None
    settled = meant(session, form, {field: draft}, by)[field]
    return find_or_create_source(session, draft=settled, by=by, now=now()).id
