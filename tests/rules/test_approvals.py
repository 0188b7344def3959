"""What two people said of one claim, and how often they agree."""

from datetime import UTC, datetime, timedelta

import pytest

from tracker.rules.approvals import Agreement, Verdicts
from tracker.rules.statuses import Status

THEN = datetime(2025, 12, 18, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("rate", "sentence"),
    [
        (Agreement(), "Nobody has answered a proposal yet, so there is no rate of agreement."),
        (Agreement(1, 1), "They agreed on 1 of 1 proposal answered (100 %)."),
        (Agreement(5, 6), "They agreed on 5 of 6 proposals answered (83 %)."),
        (Agreement(0, 3) + Agreement(2, 2), "They agreed on 2 of 5 proposals answered (40 %)."),
    ],
)
def test_a_rate_never_stands_without_its_base(rate: Agreement, sentence: str) -> None:
    assert rate.in_words == sentence


@pytest.mark.parametrize(
    ("second", "final", "days", "sentence"),
    [
        (Status.CONFIRMED, Status.CONFIRMED, 0, "second: confirmed (Tomas) · final: confirmed"),
        (Status.DISPUTED, Status.DISPUTED, 3, "second: disputed (Tomas) · final: disputed, 3 days later"),
        (Status.DISPUTED, Status.UNVERIFIED, 1, "second: disputed (Tomas) · final: unverified, 1 day later"),
        (None, None, 0, "second: not confirmed (Tomas) · final: not moved since"),
    ],
)
def test_every_verdict_is_said(second: Status | None, final: Status | None, days: int, sentence: str) -> None:
    moved_at = THEN + timedelta(days=days) if final else None

    words = Verdicts(Status.CONFIRMED, "Ines", second, "Tomas", THEN, final, moved_at).in_words

    assert words == f"initial: confirmed (Ines) · {sentence}"
