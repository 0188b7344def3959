"""A text that another outlet printed as well is evidence for the claims it carries."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, TEXT
from tests.services.test_articles import ARMY, a_checker, a_claim, taken_in
from tracker.errors import NotFound, Refused, Unsettled, WrongInput
from tracker.language.dates import PartialDate
from tracker.models import ArticleVersion, Evidence, Person
from tracker.rules.articles import Published, Taken
from tracker.rules.evidence import Stance
from tracker.rules.naming import ANOTHER, Answer
from tracker.services.other_carriers import record_carrier

DAY = Published(PartialDate(2025, 12, 18), "stated")


def carried(
    session: Session,
    version: ArticleVersion,
    by: Person,
    text: str,
    outlet: str = "Orla Post",
    answer: Answer | None = None,
) -> list[str]:
    claims = record_carrier(
        session,
        article_id=version.article_id,
        intake=Taken(text),
        published=DAY,
        outlet=outlet,
        address="https://orla.example/deal",
        answers={"outlet": answer} if answer else {},
        by=by,
        now=NOW,
    )
    return [claim.key for claim in claims]


def test_each_claim_whose_quote_it_prints_has_it_as_evidence(session: Session) -> None:
    desk, by = a_checker(session)
    version = taken_in(session, desk_id=desk.id, by=by)
    claim = a_claim(session, version, by)
    printed = f"Deal, says agency\n\n“{ARMY},” the text says."

    assert carried(session, version, by, printed) == [claim.key]

    [evidence] = session.scalars(select(Evidence).where(Evidence.claim_id == claim.id))
    assert (evidence.stance, evidence.quotation) == (Stance.SUPPORTS, ARMY)
    assert evidence.carrier is not None
    assert (evidence.carrier.publisher.name, str(evidence.carrier.published_on)) == ("Orla Post", "2025-12-18")
    assert evidence.capture is not None
    assert evidence.capture.text == printed


def test_a_text_that_prints_no_quote_carries_no_claim(session: Session) -> None:
    desk, by = a_checker(session)
    version = taken_in(session, desk_id=desk.id, by=by)
    a_claim(session, version, by)

    with pytest.raises(Refused, match="None of the quotes of that article stand in this text"):
        carried(session, version, by, "Quite another matter.")
    assert session.scalars(select(Evidence)).all() == []


def test_a_carrier_is_a_publication_of_somebody(session: Session) -> None:
    desk, by = a_checker(session)
    version = taken_in(session, desk_id=desk.id, by=by)

    with pytest.raises(WrongInput, match="Say which outlet published it") as caught:
        carried(session, version, by, TEXT, outlet=" ")
    assert caught.value.field == "outlet"


def test_articles_of_other_desks_are_not_there(session: Session) -> None:
    version = taken_in(session)
    _, stranger = a_checker(session)

    with pytest.raises(NotFound, match="There is no such article"):
        carried(session, version, stranger, TEXT)


def test_one_text_is_evidence_for_a_claim_once(session: Session) -> None:
    desk, by = a_checker(session)
    version = taken_in(session, desk_id=desk.id, by=by)
    claim = a_claim(session, version, by)
    printed = f"Deal, says agency\n\n“{ARMY},” the text says."
    carried(session, version, by, printed)

    with pytest.raises(Refused, match=rf"recorded already: it is evidence for {claim.key}\."):
        carried(session, version, by, printed)

    assert len(session.scalars(select(Evidence)).all()) == 1


def test_an_outlet_with_a_near_name_is_asked_about(session: Session) -> None:
    desk, by = a_checker(session)
    version = taken_in(session, desk_id=desk.id, by=by)
    claim = a_claim(session, version, by)
    printed = f"“{ARMY},” the text says."
    carried(session, version, by, printed)

    with pytest.raises(Unsettled) as refusal:
        carried(session, version, by, f"Again: {printed}", "The Orla Post")
    other = carried(session, version, by, f"Again: {printed}", "The Orla Post", ANOTHER)

    assert [question.field for question in refusal.value.questions] == ["outlet"]
    assert other == [claim.key]
