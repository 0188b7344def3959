"""`--as-of`: what the commands that only look said then."""

import json
from datetime import date, timedelta

import pytest
from click.testing import CliRunner

from tests.cli.conftest import Command, refused
from tests.web.newsroom import THEN, Newsroom
from tracker.cli import tracker
from tracker.db import Database
from tracker.language.dates import PartialDate
from tracker.language.kinds import SourceKind
from tracker.models import Person
from tracker.rules.evidence import Stance
from tracker.rules.statuses import Status
from tracker.services.carriers import CarrierDraft
from tracker.services.claims import ClaimDraft, edit_claim
from tracker.services.evidence import EvidenceDraft, add_evidence
from tracker.services.sources import SourceDraft
from tracker.services.statuses import change_status

LATER = THEN + timedelta(days=1)
NEW = "The statement was rewritten."


@pytest.fixture
def newsroom(furnished: Newsroom, url: str) -> Newsroom:
    """The newsroom, in which a day later a claim is rewritten, looked into and moved."""
    database = Database(url)
    with database.unit_of_work() as session:
        by = session.get_one(Person, furnished.people["checker"])
        edit_claim(session, claim_id=furnished.army_id, seen_version=None, draft=ClaimDraft(NEW), by=by, now=LATER)
        paper = SourceDraft("The Late Paper", SourceKind.OUTLET)
        late = CarrierDraft(publisher=paper, title="Looking back", published_on=PartialDate(2025, 12, 19))
        draft = EvidenceDraft(Stance.CONTEXT, late, accessed_on=date(2025, 12, 19))
        add_evidence(session, claim_id=furnished.army_id, draft=draft, by=by, now=LATER)
        change_status(session, claim_id=furnished.army_id, to=Status.UNVERIFIED, why="Nothing.", by=by, now=LATER)
    database.engine.dispose()
    return furnished


def test_the_ledger_of_then(command: Command, newsroom: Newsroom) -> None:
    now, earlier = command("claims"), command("claims", "--as-of", "2025-12-18")
    answer = json.loads(command("claims", "--as-of", "2025-12-18T12:00", "--json").stdout)

    assert NEW in " ".join(now.stdout.split())
    assert NEW not in " ".join(earlier.stdout.split())
    assert "as of 2025-12-18 23:59 UTC." in earlier.stdout
    assert answer["as_of"] == "2025-12-18T12:00:00+00:00"
    assert {claim["status"] for claim in answer["claims"] if claim["id"] == newsroom.army_id} == {"unreviewed"}


def test_a_claim_of_then(command: Command, newsroom: Newsroom) -> None:
    name = str(newsroom.army_id)
    earlier = command("claim", name, "--as-of", "2025-12-18")
    answer = json.loads(command("claim", name, "--as-of", "2025-12-18", "--json").stdout)

    assert earlier.stdout.startswith("As of 2025-12-18 23:59 UTC:")
    assert "The Late Paper" not in earlier.stdout
    assert (answer["status"], answer["evidence"]) == ("unreviewed", [])
    assert answer["as_of"].startswith("2025-12-18T23:59:59")


@pytest.mark.parametrize("words", ["yesterday", "1 day ago", " Yesterday "])
def test_a_day_may_be_counted_back_from_the_clock_of_the_command(newsroom: Newsroom, url: str, words: str) -> None:
    now = LATER + timedelta(hours=2)
    answer = CliRunner(env={"TRACKER_DATABASE_URL": url}).invoke(
        tracker, ["claims", "--as-of", words, "--json"], obj=lambda: now
    )

    assert json.loads(answer.stdout)["as_of"] == f"{THEN:%Y-%m-%d}T23:59:59.999999+00:00"


def test_the_report_of_then(command: Command, newsroom: Newsroom) -> None:
    earlier = command("report", "run", "unverified", "--as-of", "2025-12-18T12:00")
    answer = json.loads(command("report", "run", "unverified", "--as-of", "2025-12-18T12:00", "--json").stdout)
    csv = command("report", "run", "unverified", "--as-of", "2025-12-18T12:00", "--csv")

    assert "As of 2025-12-18 12:00 UTC" in earlier.stdout
    assert answer["as_of"] == "2025-12-18T12:00:00+00:00"
    assert NEW not in earlier.stdout + csv.stdout + json.dumps(answer)


def test_evidence_that_could_not_have_been_known_is_marked_with_its_three_dates(
    command: Command, newsroom: Newsroom
) -> None:
    output = " ".join(command("claim", str(newsroom.army_id)).stdout.split())
    [evidence] = json.loads(command("claim", str(newsroom.army_id), "--json").stdout)["evidence"]

    assert "could not have been known then, seen 2025-12-19, recorded 2025-12-19" in output
    assert evidence["could_not_have_been_known"] is True
    assert (evidence["published_on"], evidence["accessed_on"]) == ("2025-12-19", "2025-12-19")
    assert evidence["recorded_at"] == LATER.isoformat()


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("the day before", " is no date:"),
        ("3 days", " is no date:"),
        ("9999999 days ago", " is no date:"),
        ("99999 days ago", "the first day there is, is 2025-12-18"),
        ("", "No moment is given."),
        ("2025-12-01", "the first day there is, is 2025-12-18"),
        ("2999-01-01", "in the future"),
    ],
)
def test_what_is_no_moment_is_refused_in_one_sentence(
    command: Command, newsroom: Newsroom, typed: str, message: str
) -> None:
    for words in (("claims",), ("claim", str(newsroom.army_id)), ("report", "run", "unverified")):
        assert message in refused(command(*words, "--as-of", typed))
