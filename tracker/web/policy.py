"""The policy of a desk: what is in force and was, a draft tried on the claims, and its adoption."""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, render_template, request, url_for
from sqlalchemy.orm import Session

from tracker.errors import NotFound, WrongInput
from tracker.models import Desk, Person
from tracker.queries.policy import policy_versions
from tracker.queries.policy_preview import PER_PAGE, PolicyPreview, policy_preview
from tracker.rules import policy as rules
from tracker.rules.input_cleaning import whole_number
from tracker.rules.roles import Action
from tracker.services.policy import NO_DESK, adopt_policy, draft_policy
from tracker.web.access import allow, desks
from tracker.web.forms.policy import AdoptForm, DraftForm, draft_of
from tracker.web.session import now, reading
from tracker.web.submitting import Answer, submit

pages = Blueprint("policy", __name__, url_prefix="/policy")


@pages.get("")
@allow(Action.READ)
def show() -> Answer:
    """The policy in force with its history; with a draft in the address, what that would change."""
    desk = _desk(request.args.get("desk", ""))
    if desk is None:
        return render_template("policy/show.html", desk=None), 200
    return _page(desk, draft_of(request.args) if "try" in request.args else None)


@pages.post("")
@allow(Action.SET_POLICY)
def adopt() -> Answer:
    """Put a draft into force."""
    desk = _desk(request.form.get("desk", ""))
    if desk is None:
        raise NotFound(NO_DESK)
    form, draft, desk_id = AdoptForm(), draft_of(request.form), desk.id

    def write(session: Session, by: Person) -> str:
        adopt_policy(
            session,
            desk_id=desk_id,
            draft=draft,
            why=form.why.data or "",
            seen_number=form.seen.version,
            by=by,
            now=now(),
        )
        return url_for("policy.show", desk=desk_id)

    return submit(form, write, message="The policy is in force.", again=lambda: _page(desk, draft, form)[0])


def _page(desk: Desk, draft: Mapping[str, Any] | None, adopting: AdoptForm | None = None) -> tuple[str, int]:
    versions = policy_versions(reading(), desk.id)
    in_force = versions[0].policy
    policy, tried, form = None, None, DraftForm.of(in_force)
    if draft is not None:
        try:
            policy = draft_policy(reading(), desk.id, draft)
            tried = _tried(desk, policy)
            form = DraftForm.typed(draft)
        except WrongInput as wrong:
            form = DraftForm.typed(draft, wrong)
    page = render_template(
        "policy/show.html",
        desk=desk,
        desks=desks(),
        versions=versions,
        in_force=rules.in_words(in_force),
        form=form,
        is_open=draft is not None,
        tried=tried,
        differs=rules.differences(in_force, policy) if policy else [],
        params=_params(desk, draft or {}),
        adopting=adopting or AdoptForm(formdata=None, data={"seen": str(in_force.number)}),
        per_page=PER_PAGE,
    )
    # A draft that could not be tried is a form with a fault, though it came by GET.
    return page, 422 if draft is not None and tried is None else 200


def _tried(desk: Desk, policy: rules.Policy) -> PolicyPreview:
    page = max(1, whole_number(request.args.get("page", "")) or 1)
    return policy_preview(reading(), desk.id, policy, page=page)


def _params(desk: Desk, draft: Mapping[str, Any]) -> dict[str, Any]:
    """The address of a draft, to be shared."""
    return {"desk": desk.id, **draft, "try": "1"}


def _desk(text: str) -> Desk | None:
    """The desk that is asked for, else the first; `NotFound` for one that is not this person's."""
    if not text:
        return desks()[0] if desks() else None
    desk = next((desk for desk in desks() if desk.id == whole_number(text)), None)
    if desk is None:
        raise NotFound(NO_DESK)
    return desk
