"""Which claims have fewer origins for certain because names are near."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_source, an_item
from tests.queries.scenes import a_scene
from tests.services.old_ledger import corroborated_by_a_spelling
from tracker.language.kinds import SourceKind
from tracker.models import Cause, Source
from tracker.queries.doubtful_claims import doubtful_claims
from tracker.rules.evidence import Stance
from tracker.rules.statuses import Status
from tracker.services.distinctions import keep_apart
from tracker.services.recount import recount


def test_a_claim_that_stands_on_a_spelling_is_listed_with_what_falls(session: Session) -> None:
    scene = a_scene(session)
    corroborated_by_a_spelling(session, scene.claim, scene.checker)

    (row,) = doubtful_claims(session)

    (fall,) = row.falls
    assert (row.claim, row.holds, row.falls_below, row.flagged) == (scene.claim, Status.SINGLE_SOURCE, True, False)
    assert (fall.stance, fall.before.k_min, fall.after.k_min) == (Stance.SUPPORTS, 2, 1)
    assert fall.sentences == ["Mara Lindqvist and Mara Lindquist may be one person."]
    assert not doubtful_claims(session, desk_ids=[0])


def test_claims_whose_status_falls_stand_first_and_others_follow(session: Session) -> None:
    scene = a_scene(session)
    unverified = a_claim(session, scene.article, scene.checker, status=Status.UNVERIFIED)
    corroborated_by_a_spelling(session, scene.claim, scene.checker)
    for source in session.query(Source).where(Source.kind == SourceKind.PERSON).all():
        an_item(session, unverified, scene.checker, publisher=source, stance=Stance.CONFLICTS)
    recount(session, [unverified.id], cause=Cause.EVIDENCE, now=NOW)

    rows = doubtful_claims(session)

    assert [(row.claim, row.falls_below) for row in rows] == [(scene.claim, True), (unverified, False)]
    assert rows[1].falls[0].stance is Stance.CONFLICTS


def test_a_pair_that_was_decided_leaves_the_list(session: Session) -> None:
    scene = a_scene(session)
    corroborated_by_a_spelling(session, scene.claim, scene.checker)
    first, second = [source.id for source in session.query(Source).where(Source.kind == SourceKind.PERSON)]

    keep_apart(session, source_id=first, other_id=second, why="Two.", by=scene.editor, now=NOW)

    assert not doubtful_claims(session)


def test_near_names_of_different_claims_lower_nothing(session: Session) -> None:
    scene = a_scene(session)
    another_claim = a_claim(session, scene.article, scene.checker)
    for claim, name in ((scene.claim, "Mara Lindqvist"), (another_claim, "Mara Lindquist")):
        source = a_source(session, scene.checker, name=name, kind=SourceKind.PERSON)
        an_item(session, claim, scene.checker, publisher=source)

    assert not doubtful_claims(session)
