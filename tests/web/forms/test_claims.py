"""What the desk writes about a claim."""

from datetime import date

from tests.web.forms.sent import sent
from tracker.language.kinds import ClaimType
from tracker.rules.claims import Importance
from tracker.web.forms.claims import ClaimForm


def test_a_claim_is_read_as_the_service_takes_it() -> None:
    draft = sent(
        ClaimForm,
        statement=" A deal\r\nwas reached. ",
        type="quantity",
        importance="high",
        due_on="2025-12-20",
        topics="berlin, army\n",
        hedges="",
        confidential="y",
    ).draft()

    assert (draft.statement, draft.type) == ("A deal\nwas reached.", ClaimType.QUANTITY)
    assert (draft.importance, draft.due_on) == (Importance.HIGH, date(2025, 12, 20))
    assert (draft.topics, draft.hedges) == (("berlin", "army"), ())
    assert (draft.confidential, draft.motive, draft.assignee_id) == (True, False, None)


def test_the_version_that_was_seen_comes_along() -> None:
    assert sent(ClaimForm, seen="7").seen.version == 7
    assert sent(ClaimForm, seen="x").seen.version == 0
