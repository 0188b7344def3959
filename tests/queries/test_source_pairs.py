"""The clean-up queue, one list at a time."""

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, a_source, an_article, an_item
from tracker.models import Person
from tracker.queries.source_pairs import PER_PAGE, Listed, clean_up_queue, likely_total
from tracker.services.distinctions import keep_apart
from tracker.services.merging import merge_sources


@pytest.fixture
def by(session: Session) -> Person:
    return a_person(session, a_desk(session))


def pair_of_papers(session: Session, by: Person, name: str) -> tuple[int, int]:
    return a_source(session, by, name=f"The {name}").id, a_source(session, by, name=name).id


def test_an_empty_ledger_has_empty_lists(session: Session) -> None:
    for listed in Listed:
        queue = clean_up_queue(session, listed, desk_ids=[])

        assert (queue.total, queue.page) == (0, 1)
        assert [*queue.likely, *queue.apart, *queue.merged, *queue.publications] == []


def test_what_is_decided_goes_from_one_list_to_another(session: Session, by: Person) -> None:
    orla, tower = pair_of_papers(session, by, "Orla Post"), pair_of_papers(session, by, "Tower Gazette")
    before = clean_up_queue(session, Listed.LIKELY, desk_ids=[])

    keep_apart(session, source_id=orla[0], other_id=orla[1], why="Two.", by=by, now=NOW)
    merge_sources(session, source_id=tower[1], into_id=tower[0], why="One.", by=by, now=NOW)
    two = clean_up_queue(session, Listed.APART, desk_ids=[])
    one = clean_up_queue(session, Listed.MERGED, desk_ids=[])

    assert before.totals == {Listed.LIKELY: 2, Listed.APART: 0, Listed.MERGED: 0, Listed.PUBLICATIONS: 0}
    assert {frozenset({row.first.id, row.second.id}) for row in before.likely} == {frozenset(orla), frozenset(tower)}
    assert [(word.source_id, word.other_id) for word in two.apart] == [orla]
    assert [(source.id, source.merged_into_id) for source in one.merged] == [(tower[1], tower[0])]
    assert two.totals == one.totals == before.totals | {Listed.LIKELY: 0, Listed.APART: 1, Listed.MERGED: 1}
    assert likely_total(session) == 0


def test_a_list_is_cut_into_pages(session: Session, by: Person) -> None:
    for number in range(PER_PAGE + 1):
        paper, double = pair_of_papers(session, by, f"Orla {chr(97 + number) * 4}burg Post")
        merge_sources(session, source_id=double, into_id=paper, why="One.", by=by, now=NOW)

    first = clean_up_queue(session, Listed.MERGED, desk_ids=[])
    last = clean_up_queue(session, Listed.MERGED, desk_ids=[], page=9)

    assert (len(first.merged), first.page, first.total) == (PER_PAGE, 1, PER_PAGE + 1)
    assert (len(last.merged), last.page) == (1, 2)


def test_publications_of_one_address_are_a_list_of_their_own(session: Session, by: Person) -> None:
    claim = a_claim(session, an_article(session, by.memberships[0].desk, by), by)
    for address in ("https://paper.example/a", "http://www.paper.example/a"):
        an_item(session, claim, by, address=address)

    queue = clean_up_queue(session, Listed.PUBLICATIONS, desk_ids=[claim.desk_id])

    assert (len(queue.publications), queue.total) == (1, 1)
