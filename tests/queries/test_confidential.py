"""What would tell of confidential claims."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_source, an_article, an_item
from tests.counting import statements
from tests.queries.scenes import a_scene
from tracker.language.kinds import EdgeKind
from tracker.models import ProvenEdge, Source
from tracker.queries.confidential import only_in_confidence, sources_only_in_confidence

USED_BY = {
    "Secret": "secret",
    "Open": "open",
    "Both": "secret and open",
    "Merged": "secret",
    "Into": "",
    "Merged openly": "open",
    "Secretly into": "secret",
    "Outlet": "secret",
    "Of an outlet": "secret",
    "Named by an edge": "",
    "Unused": "",
}
"""By which claims each source of one ledger is used."""


def test_a_source_of_confidential_claims_alone_would_tell_of_them(session: Session) -> None:
    scene = a_scene(session)
    source = a_source(session, scene.checker)
    secret = a_claim(session, scene.article, scene.checker, confidential=True, chain=[source])

    alone = only_in_confidence(session, source.id)
    an_item(session, scene.claim, scene.checker, publisher=source)

    assert secret.confidential
    assert alone
    assert not only_in_confidence(session, source.id)


def test_a_source_that_nobody_uses_tells_of_nobody(session: Session) -> None:
    scene = a_scene(session)

    assert not only_in_confidence(session, a_source(session, scene.checker).id)


def test_all_of_them_are_found_at_once_and_are_those_that_one_by_one_would_tell(session: Session) -> None:
    scene = a_scene(session)
    secret = a_claim(session, scene.article, scene.checker, confidential=True)
    by_name = {name: a_source(session, scene.checker, name=name) for name in USED_BY}
    for name, source in by_name.items():
        for claim, used in ((secret, "secret"), (scene.claim, "open")):
            if used in USED_BY[name]:
                an_item(session, claim, scene.checker, publisher=source)
    by_name["Merged"].merged_into_id = by_name["Into"].id
    by_name["Merged openly"].merged_into_id = by_name["Secretly into"].id
    by_name["Of an outlet"].merged_into_id = by_name["Outlet"].id
    an_article(session, scene.desk, scene.checker, outlet_id=by_name["Of an outlet"].id)
    item = an_item(session, secret, scene.checker, publisher=by_name["Open"])
    session.add(
        ProvenEdge(
            claim_id=secret.id,
            from_carrier_id=item.carrier_id,
            to_source_id=by_name["Named by an edge"].id,
            kind=EdgeKind.CITES,
            sentence="It says so.",
            recorded_at=NOW,
            recorded_by_id=scene.checker.id,
        )
    )
    session.flush()

    with statements(session) as sent:
        secret_ids = sources_only_in_confidence(session)

    assert len(sent) == 1
    assert {name for name, source in by_name.items() if source.id in secret_ids} == {
        "Secret",
        "Merged",
        "Into",
        "Named by an edge",
    }
    assert secret_ids == {
        source.id for source in session.scalars(select(Source)) if only_in_confidence(session, source.id)
    }
