"""The words of evidence that claims are compared with."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import a_claim, a_source, an_item
from tests.queries.scenes import a_scene
from tracker.language.kinds import Attitude, Role
from tracker.models import Attribution, AttributionLink
from tracker.queries.evidence_texts import evidence_texts


def test_evidence_without_words_says_nothing_to_compare(session: Session) -> None:
    scene = a_scene(session)
    quoted = an_item(session, scene.claim, scene.checker, quotation="A deal was reached.")
    an_item(session, scene.claim, scene.checker)

    [text] = evidence_texts(session, scene.article.versions[0], [scene.claim.id])[scene.claim.id]

    assert (text.id, text.text, text.is_captured, text.own) == (quoted.id, "A deal was reached.", False, "")


def test_the_source_that_a_claim_names_is_its_own_and_others_may_relay_it(session: Session) -> None:
    scene = a_scene(session)
    paper = a_source(session, scene.checker, name="The Paper")
    claim = a_claim(session, scene.article, scene.checker, chain=[paper])
    an_item(session, claim, scene.checker, publisher=paper, quotation="A deal.")
    an_item(session, claim, scene.checker, chain=[paper], quotation="A deal, The Paper says.")

    original, relay = evidence_texts(session, scene.article.versions[0], [claim.id])[claim.id]

    assert (original.own, original.is_a_relay) == ("The Paper", False)
    assert (relay.own, relay.is_a_relay) == ("The Paper", True)


def test_who_denies_a_claim_is_not_its_own_source(session: Session) -> None:
    scene = a_scene(session)
    paper = a_source(session, scene.checker, name="The Paper")
    claim = a_claim(session, scene.article, scene.checker)
    chain = session.scalars(select(Attribution).where(Attribution.claim_id == claim.id)).one()
    chain.links.append(
        AttributionLink(position=1, source_id=paper.id, role=Role.ORIGIN, cue="", attitude=Attitude.DENIES)
    )
    an_item(session, claim, scene.checker, publisher=paper, quotation="No deal.")
    session.flush()

    (text,) = evidence_texts(session, scene.article.versions[0], [claim.id])[claim.id]

    assert text.own == ""
