"""What a filter of the ledger can choose from."""

from sqlalchemy.orm import Session

from tests.builders import a_claim, an_article
from tests.queries.scenes import a_scene
from tracker.queries.filter_options import filter_options


def test_a_filter_can_choose_what_there_is_at_these_desks_alone(session: Session) -> None:
    scene, foreign = a_scene(session), a_scene(session, name="Economy")
    a_claim(session, scene.article, scene.checker, topics=["berlin", "army"])
    a_claim(session, foreign.article, foreign.checker, topics=["canary"])

    options = filter_options(session, desk_ids=scene.desk_ids)

    assert options.articles == [(scene.article.id, scene.article.versions[0].title)]
    assert options.topics == ["army", "berlin"]
    assert {person.name for person in options.people} == {"Carl", "Edith"}
    assert foreign.checker not in options.people


def test_articles_of_one_title_are_told_apart(session: Session) -> None:
    scene = a_scene(session)
    second = an_article(session, scene.desk, scene.checker)

    (newer, newer_name), (older, older_name) = filter_options(session, desk_ids=scene.desk_ids).articles

    assert (newer, older) == (second.id, scene.article.id)
    assert newer_name.endswith(f"(article {second.id})")
    assert older_name.endswith(f"(article {scene.article.id})")
