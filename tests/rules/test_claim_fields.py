"""What is written about a claim: one row for each field of a draft, kept as JSON holds it."""

import json
from dataclasses import fields
from datetime import date

import pytest

from tracker import limits
from tracker.errors import WrongInput
from tracker.language.kinds import ClaimType
from tracker.models import Claim
from tracker.rules.claim_fields import CLAIM_FIELDS, line
from tracker.services.claims import ClaimDraft


def test_every_row_is_a_field_of_a_draft_and_of_a_claim() -> None:
    names = [row.name for row in CLAIM_FIELDS]

    assert sorted(names) == sorted(field.name for field in fields(ClaimDraft))
    assert [name for name in names if not hasattr(Claim, name)] == []


def test_a_draft_is_kept_as_json_holds_it() -> None:
    draft = ClaimDraft("It was said.", ClaimType.LEGAL, hedges=("reportedly",), due_on=date(2026, 1, 2))

    assert json.loads(json.dumps(draft.as_fields())) == draft.as_fields()
    assert draft.as_fields()["due_on"] == "2026-01-02"


def test_a_line_of_text_is_tidied_and_held_to_its_limit() -> None:
    row = line("first_seen", "First seen", "Where it was first seen.", limits.TOPIC)

    assert (row.word, row.tidy("  in  a blog ")) == ("first seen", "in a blog")
    with pytest.raises(WrongInput, match="shorten it to 80") as caught:
        row.tidy("x" * 81)
    assert caught.value.field == "first_seen"
