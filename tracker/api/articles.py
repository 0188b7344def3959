"""What reading proposes of an article, and reading it once more by the rules of today."""

from typing import Any

from sqlalchemy.orm import Session

from tracker.api.access import desk_ids, person
from tracker.api.interface import IDEMPOTENCY_KEY, REFUSED_BODY, operation
from tracker.api.session import Outcome, analyzer, now, reading, write_once
from tracker.api.shapes.articles import ReadClaimsShape, RereadAskedShape, RereadShape
from tracker.models import Person
from tracker.queries.proposal_records import confidential_among, proposals_record
from tracker.queries.rereading import version_to_reread
from tracker.rules.examinations import Prepared
from tracker.rules.roles import Action
from tracker.rules.tokens import Scope
from tracker.services.reread_records import reread_record
from tracker.services.rereading import Reread, prepare_reread, reread_article, would_reread


@operation(
    "GET",
    "/articles/<int:article_id>/proposals",
    tag="articles",
    action=Action.EDIT_CLAIM,
    answers=ReadClaimsShape,
    answer_text="What is proposed, and what else is in the text.",
    refuses={404: "There is no such article at these desks."},
)
def article_proposals(article_id: int) -> dict[str, Any]:
    """What reading proposes of the newest text of an article, and what people said of it

    What became a confidential claim is left out.
    """
    return proposals_record(reading(), version_to_reread(reading(), article_id, desk_ids=desk_ids()))


@operation(
    "POST",
    "/articles/<int:article_id>/reread",
    tag="articles",
    action=Action.INGEST,
    scope=Scope.WRITE,
    takes=RereadAskedShape,
    answers=RereadShape,
    answer_text="What would change, or has changed.",
    parameters=[IDEMPOTENCY_KEY],
    refuses=REFUSED_BODY
    | {
        404: "There is no such article at these desks.",
        409: "The calendar or the day of the text changed meanwhile.",
    },
)
def article_reread(request_body: dict[str, Any], article_id: int) -> tuple[dict[str, Any], dict[str, str]]:
    """Read and check an article by the rules of today

    What somebody accepted is never withdrawn. Sent again with the same key, it tells what is left to change.
    """
    version = version_to_reread(reading(), article_id, desk_ids=desk_ids())
    # Reading takes its time, so it comes before the unit of work that holds the database for writing.
    prepared = prepare_reread(reading(), version=version, analyzer=analyzer())
    if request_body["only_try"]:
        return _told(_tried(article_id, prepared), tried=True), {}
    done: list[Reread] = []

    def reread(session: Session, by: Person) -> Outcome:
        done[:] = [reread_article(session, article_id=article_id, prepared=prepared, by=by, now=now())]
        return Outcome("reread", article_id)

    outcome = write_once(person(), reread)
    headers = {"Idempotency-Replayed": "true"} if outcome.repeated else {}
    return _told(_tried(article_id, prepared) if outcome.repeated else done[0], tried=False), headers


def _tried(article_id: int, prepared: Prepared) -> Reread:
    return would_reread(
        reading(), version=version_to_reread(reading(), article_id, desk_ids=desk_ids()), prepared=prepared
    )


def _told(reread: Reread, *, tried: bool) -> dict[str, Any]:
    claim_ids = set().union(
        *(changed.candidate.claim_ids for changed in reread.changed),
        {finding.claim_id for finding in (*reread.lost, *reread.kept) if finding.claim_id},
    )
    return reread_record(reread, confidential_among(reading(), claim_ids)) | {"tried": tried}
