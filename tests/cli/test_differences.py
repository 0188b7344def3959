"""`tracker changes`: what changed between two moments."""

import json
from datetime import date, timedelta

import pytest

from tests.cli.conftest import Command, refused
from tests.web.newsroom import THEN, Newsroom
from tracker.db import Database
from tracker.models import Person
from tracker.rules.evidence import Stance
from tracker.rules.statuses import Status
from tracker.services.evidence import EvidenceDraft, add_evidence
from tracker.services.statuses import change_status

LATER = THEN + timedelta(days=1)


@pytest.fixture
def newsroom(furnished: Newsroom, url: str) -> Newsroom:
    """The newsroom, in which a day later somebody looks for a claim and finds nothing."""
    database = Database(url)
    with database.unit_of_work() as session:
        by = session.get_one(Person, furnished.people["checker"])
        looked = EvidenceDraft(Stance.CONTEXT, looked_in="the archive", accessed_on=date(2025, 12, 19))
        add_evidence(session, claim_id=furnished.army_id, draft=looked, by=by, now=LATER)
        change_status(session, claim_id=furnished.army_id, to=Status.UNVERIFIED, why="Nothing.", by=by, now=LATER)
    database.engine.dispose()
    return furnished


def test_what_changed_is_told_in_words(command: Command, newsroom: Newsroom) -> None:
    output = " ".join(command("changes", "--since", "2025-12-18", "--desk", "Politics").stdout.split())

    assert "1 claim changed in status, origins, evidence or speaker from 2025-12-18 23:59 to" in output
    assert "Unreviewed → unverified (Carl Checker): “Nothing”." in output
    assert "1 item of evidence recorded (looked in the archive)." in output


def test_the_same_as_data(command: Command, newsroom: Newsroom) -> None:
    answer = json.loads(command("changes", "--since", "2025-12-18", "--json").stdout)

    assert (answer["total"], answer["confidential"]) == (1, 0)
    [claim] = answer["claims"]
    assert (claim["id"], claim["status_before"], claim["status"]) == (newsroom.army_id, "unreviewed", "unverified")
    assert claim["changes"][0].startswith("Unreviewed → unverified")


def test_where_nothing_changed_it_says_so(command: Command, newsroom: Newsroom) -> None:
    answer = command("changes", "--since", "2025-12-18T12:00", "--until", "2025-12-18T13:00")

    assert answer.stdout.startswith("No claim changed")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--since", "never"), " is no date:"),
        (("--since", "2025-12-01"), "the first day there is"),
        (("--since", "2025-12-19", "--until", "2025-12-18"), "--until lies before --since; exchange the two."),
        (("--since", "2025-12-18", "--desk", "Nowhere"), "There is no desk “Nowhere”"),
        (("--since", "2025-12-18", "--article", "99"), "There is no such article"),
    ],
)
def test_what_cannot_be_compared_is_refused_in_one_sentence(
    command: Command, newsroom: Newsroom, words: tuple[str, ...], sentence: str
) -> None:
    assert sentence in refused(command("changes", *words))
