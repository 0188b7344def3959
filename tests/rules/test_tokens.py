"""Tokens for programs: how one is written and whether it holds."""

from datetime import UTC, datetime, timedelta

import pytest

from tracker.errors import WrongInput
from tracker.rules.tokens import Access, Standing, expiry, hashed, prefix_of, standing, written

NOW = datetime(2025, 12, 18, 9, tzinfo=UTC)
SECRET = "s_-" * 14


def test_a_token_is_told_by_its_visible_part() -> None:
    assert prefix_of(written("abcd1234", SECRET)) == "trk_abcd1234"


@pytest.mark.parametrize(
    "text", ["", "trk_", "trk_abcd1234", "trk_ABCD1234_" + SECRET, "x" + written("abcd1234", SECRET)]
)
def test_what_is_no_token_has_no_visible_part(text: str) -> None:
    assert prefix_of(text) == ""


def test_the_hash_tells_nothing_of_the_token() -> None:
    text = written("abcd1234", SECRET)

    assert len(hashed(text)) == 64
    assert SECRET not in hashed(text)
    assert hashed(text) != hashed(text + "x")


def test_whoever_writes_also_reads() -> None:
    assert (Access.READ.scopes, Access.WRITE.scopes) == (["read"], ["read", "write"])


def test_a_token_holds_until_the_instant_it_ends_or_is_revoked() -> None:
    ends = NOW + timedelta(days=1)

    assert standing(NOW, expires_at=ends, revoked_at=None) is Standing.HOLDS
    assert standing(ends, expires_at=ends, revoked_at=None) is Standing.EXPIRED
    assert standing(NOW, expires_at=ends, revoked_at=NOW) is Standing.REVOKED


@pytest.mark.parametrize("days", [0, -1, 366])
def test_a_token_holds_for_a_year_at_most(days: int) -> None:
    with pytest.raises(WrongInput, match="from 1 to 365 days") as wrong:
        expiry(NOW, days)

    assert wrong.value.field == "days"
