"""What another policy of a desk would change, before it takes effect."""

from dataclasses import replace

from sqlalchemy.orm import Session

from tests.builders import a_claim, a_source, an_item
from tests.queries.scenes import a_scene
from tracker.language.kinds import SourceKind
from tracker.queries.policy_preview import affected_claims, policy_preview
from tracker.rules.policy import Policy
from tracker.rules.policy_impact import PolicyImpacts
from tracker.rules.statuses import Status


def test_a_stricter_policy_touches_the_claims_that_would_no_longer_hold(session: Session) -> None:
    scene = a_scene(session)
    claim = a_claim(session, scene.article, scene.checker, status=Status.CORROBORATED)
    for name in ("The Ministry of Defence", "The Treasury"):
        ministry = a_source(session, scene.checker, name=name, kind=SourceKind.GOVERNMENT)
        an_item(session, claim, scene.checker, publisher=ministry)
    stricter = replace(Policy(), independent=3)

    preview = policy_preview(session, scene.desk.id, stricter)

    assert [row.claim_id for row in preview.rows] == [claim.id]
    assert (preview.effects.looked_at, preview.pages) == (2, 1)


def test_the_same_policy_touches_nothing(session: Session) -> None:
    scene = a_scene(session)
    effects = PolicyImpacts()

    assert list(affected_claims(session, scene.desk.id, Policy(), effects=effects)) == []
    assert (effects.looked_at, effects.touched) == (1, 0)
