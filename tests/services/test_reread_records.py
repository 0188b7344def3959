"""What reading an article once more changes, as data."""

from dataclasses import replace

from sqlalchemy.orm import Session

from tests.builders import NOW
from tests.machines import MACHINE, WEIGHING
from tests.services.test_rereading import GIVES_UP, TODAY, done, taken_in, tried
from tracker.language.proposed import Proposed
from tracker.queries.candidates import candidates_of
from tracker.services.candidates import accept_candidates
from tracker.services.reread_records import reread_record


def test_it_tells_what_comes_and_goes(session: Session) -> None:
    article, _ = taken_in(session)

    record = reread_record(tried(session, article))

    assert (record["article"], record["proposed"], record["others"]) == (article.id, ["Berlin"], [])
    assert len(record["withdrawn"]) == 2
    assert [finding["check"] for finding in record["lost"]] == ["nth_year", "joint_anachronism"]
    assert record["lost"][0] == {"check": "nth_year", "outcome": "inconsistent", "phrase": "eighth year"}
    assert (record["found"], record["kept"], record["not_read"]) == ([], [], "")
    assert reread_record(tried(session, article, WEIGHING))["others"] == ["The army would grow to 800,000 troops."]


def test_nothing_is_told_of_claims_that_are_hidden(session: Session) -> None:
    article, by = taken_in(session)
    candidates = candidates_of(session, article.versions[-1].id)
    cited, _, late = candidates.open
    results = accept_candidates(session, candidate_ids=[cited.id, late.id], by=by, now=NOW)
    claim_ids = [result.claim.id for result in results if result.claim]

    def in_its_own_voice(text: str, title: str) -> list[Proposed]:
        return [replace(claim, steps=(), attribution="") for claim in MACHINE.read(text, title)]

    reread = tried(session, article, replace(TODAY, read=in_its_own_voice))

    told, hidden = reread_record(reread), reread_record(reread, claim_ids)
    assert [claim["quote"] for claim in told["read_otherwise"]] == [cited.quote]
    assert [finding["check"] for finding in told["lost"]] == ["nth_year", "joint_anachronism"]
    assert hidden["read_otherwise"] == []
    assert [finding["check"] for finding in hidden["lost"]] == ["joint_anachronism"]


def test_a_text_that_could_not_be_read_says_why(session: Session) -> None:
    article, by = taken_in(session)

    record = reread_record(done(session, article, by, GIVES_UP))

    assert record["not_read"].startswith("This text was not read and checked")
    assert (record["proposed"], record["lost"]) == ([], [])
