"""What a source of a claim does to what it passes on."""

from typing import Any

from sqlalchemy.orm import Session

from tracker.api.access import claim_here, person
from tracker.api.interface import IDEMPOTENCY_KEY, IF_MATCH, REFUSED_BODY, operation
from tracker.api.session import Outcome, now, reading, write_once
from tracker.api.shapes.attitudes import AttitudeShape, ChainShape
from tracker.api.versions import changed_meanwhile, etag, version_seen
from tracker.errors import Conflict
from tracker.language.kinds import Attitude
from tracker.models import Claim, Person
from tracker.queries.attribution import chains
from tracker.queries.serializers import link_record
from tracker.rules.attribution import in_words
from tracker.rules.roles import Action
from tracker.rules.tokens import Scope
from tracker.services.attribution import set_attitude
from tracker.services.permissions import NO_CLAIM


@operation(
    "POST",
    "/claims/<int:claim_id>/attitude",
    tag="claims",
    action=Action.EDIT_CLAIM,
    scope=Scope.WRITE,
    takes=AttitudeShape,
    answers=ChainShape,
    answer_text="The chain as it is recorded now.",
    parameters=[IF_MATCH, IDEMPOTENCY_KEY],
    refuses=REFUSED_BODY
    | {
        404: NO_CLAIM,
        409: "The chain cannot be kept so; the reasons name every fault.",
        412: "The claim is at another version, which the ETag tells; the reasons say what was done since.",
        422: "There is no such step, or something is missing or wrong; the reasons name each field.",
        428: "If-Match is missing.",
    },
)
def claim_attitude(wanted: dict[str, Any], claim_id: int) -> tuple[dict[str, Any], dict[str, str]]:
    """Say what the source of a step of the chain does

    It asserts, denies, doubts … what it passes on. A denial or a doubt is evidence against the claim, never support.
    """
    claim_here(claim_id)
    version = version_seen()

    def write(session: Session, by: Person) -> Outcome:
        chain = set_attitude(
            session,
            claim_id=claim_id,
            seen_version=version,
            position=wanted["step"],
            attitude=Attitude(wanted["attitude"]),
            negated=wanted["negated"],
            by=by,
            now=now(),
        )
        return Outcome("attribution", chain.id)

    try:
        outcome = write_once(person(), write)
    except Conflict:
        raise changed_meanwhile(claim_id, version) from None
    claim = reading().get_one(Claim, claim_id)
    links = chains(reading(), [claim_id])[claim_id]
    answer = {
        "claim": {"id": claim.id, "key": claim.key, "status": claim.status, "version": claim.version},
        "attribution": in_words(links),
        "links": [link_record(link) for link in links],
    }
    return answer, etag(claim.version) | ({"Idempotency-Replayed": "true"} if outcome.repeated else {})
