"""The saved views a person has: their own, and what others share at their desks."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from tracker.models import Desk, Person, SavedView
from tracker.rules.ledger import LedgerFilter


@dataclass(frozen=True)
class View:
    """A filter under a name. `mine` says whether it is the reader's own; others are shared by `owner`."""

    id: int
    name: str
    ledger_filter: LedgerFilter
    shared: bool
    mine: bool
    owner: str
    desk: str


def saved_views(session: Session, *, person_id: int, desk_ids: Collection[int]) -> list[View]:
    """A person's own views at these desks and the shared ones there, by name, in one query."""
    views = (
        select(SavedView, Person.name, Desk.name)
        .join(Person, Person.id == SavedView.person_id)
        .join(Desk, Desk.id == SavedView.desk_id)
        # One's own only at desks one is still at: the filter would list nothing else.
        .where(SavedView.desk_id.in_(desk_ids), or_(SavedView.person_id == person_id, SavedView.shared))
        .order_by(func.lower(SavedView.name), SavedView.id)
    )
    return [
        View(
            id=view.id,
            name=view.name,
            ledger_filter=LedgerFilter.from_params(view.params),
            shared=view.shared,
            mine=view.person_id == person_id,
            owner=owner,
            desk=desk,
        )
        for view, owner, desk in session.execute(views)
    ]
