"""The claims that use a source, and what it says on each."""

import pytest
from sqlalchemy import true
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_source, an_item
from tests.queries.scenes import a_scene, an_edge
from tracker.language.kinds import Role
from tracker.models import Attribution, AttributionLink, Withdrawal
from tracker.queries.source_claims import claims_of_source
from tracker.rules.evidence import Stance


def test_a_claim_says_which_way_the_source_speaks_and_in_which_words(session: Session) -> None:
    scene = a_scene(session)
    paper, speaker = a_source(session, scene.checker), a_source(session, scene.checker)
    for stance in Stance:
        an_item(session, scene.claim, scene.checker, publisher=paper, stance=stance, quotation=f"It {stance}.")
    an_item(session, scene.claim, scene.checker, publisher=paper, chain=[speaker], stance=Stance.CONFLICTS)

    (of_paper,) = claims_of_source(session, paper.id, true())
    (of_speaker,) = claims_of_source(session, speaker.id, true())

    assert of_paper.does == ["supports", "conflicts", "context"]
    assert [use.quotation for use in of_paper.of(Stance.SUPPORTS)] == ["It supports."]
    assert [use.how for use in of_paper.of(Stance.CONFLICTS)] == ["publisher", "publisher"]
    assert [(use.stance, use.how, use.publisher) for use in of_speaker.evidence] == [
        (Stance.CONFLICTS, "evidence", paper.name)
    ]


def test_who_said_it_is_told_from_who_speaks_on_it(session: Session) -> None:
    scene = a_scene(session)
    speaker = a_source(session, scene.checker)
    a_claim(session, scene.article, scene.checker, chain=[speaker])

    (use,) = claims_of_source(session, speaker.id, true())

    assert (use.does, use.is_said, list(use.evidence)) == (["asserts"], True, [])


def test_an_edge_says_what_it_is_proven_by(session: Session) -> None:
    scene = a_scene(session)
    speaker = a_source(session, scene.checker)
    item = an_item(session, scene.claim, scene.checker, stance=Stance.CONFLICTS)
    an_edge(session, scene, item, speaker)

    (use,) = claims_of_source(session, speaker.id, true())

    assert (list(use.how), list(use.does)) == (["edge"], ["conflicts"])
    assert [(speaks.evidence_id, speaks.how, speaks.quotation) for speaks in use.evidence] == [
        (item.id, "edge", "The harbour master said so.")
    ]


def test_an_edge_goes_along_with_the_item_that_took_the_place(session: Session) -> None:
    scene = a_scene(session)
    speaker = a_source(session, scene.checker)
    old = an_item(session, scene.claim, scene.checker)
    an_edge(session, scene, old, speaker)
    newer = an_item(session, scene.claim, scene.checker, supersedes_id=old.id)

    (use,) = claims_of_source(session, speaker.id, true())

    assert [speaks.evidence_id for speaks in use.evidence] == [newer.id]


def test_an_edge_from_what_is_no_evidence_any_more_is_told_all_the_same(session: Session) -> None:
    scene = a_scene(session)
    speaker = a_source(session, scene.checker)
    item = an_item(session, scene.claim, scene.checker)
    an_edge(session, scene, item, speaker)
    session.add(Withdrawal(evidence_id=item.id, why="A slip.", recorded_at=NOW, recorded_by_id=scene.checker.id))
    session.flush()

    (use,) = claims_of_source(session, speaker.id, true())

    assert (list(use.how), list(use.does), list(use.evidence)) == (["edge"], [], [])


def test_a_paper_in_the_chain_of_its_own_item_speaks_in_it_once(session: Session) -> None:
    scene = a_scene(session)
    paper = a_source(session, scene.checker)
    an_item(session, scene.claim, scene.checker, publisher=paper, chain=[paper])

    (use,) = claims_of_source(session, paper.id, true())

    assert [speaks.how for speaks in use.evidence] == ["publisher"]


def test_what_was_withdrawn_is_not_said_any_more(session: Session) -> None:
    scene = a_scene(session)
    paper = a_source(session, scene.checker)
    item = an_item(session, scene.claim, scene.checker, publisher=paper)
    session.add(Withdrawal(evidence_id=item.id, why="A slip.", recorded_at=NOW, recorded_by_id=scene.checker.id))
    session.flush()

    assert claims_of_source(session, paper.id, true()) == []


@pytest.mark.parametrize(
    ("cue", "does"), [("said", "asserts"), ("denied", "denies"), ("did not say", "denies"), ("doubted", "doubts")]
)
def test_what_a_source_denied_or_doubted_is_not_said_by_it(session: Session, cue: str, does: str) -> None:
    scene = a_scene(session)
    speaker, paper = a_source(session, scene.checker), a_source(session, scene.checker)
    claim = a_claim(session, scene.article, scene.checker)
    links = [
        AttributionLink(position=1, source_id=speaker.id, role=Role.ORIGIN, cue=cue),
        AttributionLink(position=2, source_id=paper.id, role=Role.CARRIER, cue="reported"),
    ]
    session.add(Attribution(claim_id=claim.id, recorded_at=NOW, recorded_by_id=scene.checker.id, links=links))
    session.flush()

    (of_speaker,) = claims_of_source(session, speaker.id, true())
    (of_paper,) = claims_of_source(session, paper.id, true())

    assert (of_speaker.claim, of_speaker.does, of_speaker.is_said) == (claim, [does], does == "asserts")
    assert of_paper.does == ["asserts"]
