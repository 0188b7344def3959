"""The journal as its readers see it, on both databases."""

from dataclasses import dataclass, replace
from datetime import UTC, date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, a_source, an_article
from tests.counting import statements
from tracker.errors import WrongInput
from tracker.models import Article, Claim, Desk, Entry, Person, Source
from tracker.queries.journal import (
    PER_PAGE,
    JournalPage,
    Reader,
    choices,
    journal_page,
    journal_size,
    last_entries,
)
from tracker.rules.journal import JournalFilter
from tracker.rules.journal_details import Detail
from tracker.services.journal import advance, record

CANARY = "canary7f3e"


@dataclass
class Scene:
    """Two desks with a claim each, and an entry of every kind of reach."""

    here: Desk
    ana: Person
    article: Article
    claim: Claim
    paper: Source
    session: Session

    @property
    def reader(self) -> Reader:
        """Somebody of the first desk."""
        return Reader(desk_ids=[self.here.id], administrator=False)

    def page(self, filter_: JournalFilter | None = None, reader: Reader | None = None, zone: Any = UTC) -> JournalPage:
        """The journal as that reader asked for it."""
        return journal_page(self.session, filter_ or JournalFilter(), reader=reader or self.reader, zone=zone)

    def edit(self, summary: str, **fields: Any) -> None:
        """One more event on the claim."""
        now = fields.pop("now", NOW)
        claim = advance(self.session, self.claim.id, now=now)
        record(
            self.session, **{"type": "claim:edit", "by": self.ana, "claim": claim} | fields, summary=summary, now=now
        )


def summaries(page: JournalPage) -> list[str]:
    return [row.entry.summary for row in page.rows]


@pytest.fixture
def scene(session: Session) -> Scene:
    """Entries of one desk, of another, of sources and of people."""
    own_desk, foreign_desk = a_desk(session, name="Politics"), a_desk(session, name=f"Sport {CANARY}")
    ana, ben = a_person(session, own_desk, name="Ana"), a_person(session, foreign_desk, name=f"Ben {CANARY}")
    paper = a_source(session, ana, name="The Paper")
    article, abroad = an_article(session, own_desk, ana), an_article(session, foreign_desk, ben)
    claim = a_claim(session, article, ana, number=6, statement="It is the eighth year.")
    hidden = a_claim(session, abroad, ben, number=6, statement=CANARY)
    record(session, type="claim:create", summary="Recorded C06.", by=ana, now=NOW, claim=claim)
    record(session, type="claim:create", summary=CANARY, by=ben, now=NOW, claim=hidden)
    record(session, type="article:create", summary=CANARY, by=ben, now=NOW, article=abroad)
    record(
        session,
        type="source:grade",
        summary="Graded The Paper B.",
        by=ana,
        now=NOW,
        why="Corrects itself.",
        payload={"source_id": paper.id, "reliability": "B"},
    )
    record(session, type="person:add", summary="Opened an account.", by=None, now=NOW)
    record(session, type="person:role", summary="Made Ana a fact-checker.", by=None, now=NOW, desk_id=own_desk.id)
    return Scene(own_desk, ana, article, claim, paper, session)


def test_a_reader_sees_their_desks_and_the_sources_and_nothing_of_other_desks(scene: Scene) -> None:
    page = scene.page()

    assert summaries(page) == ["Graded The Paper B.", "Recorded C06."]
    assert CANARY not in repr(page)
    assert page.total == 2


def test_entries_about_people_are_for_administrators(scene: Scene, session: Session) -> None:
    page = scene.page(reader=Reader(desk_ids=[scene.here.id], administrator=True))

    assert summaries(page)[:2] == ["Made Ana a fact-checker.", "Opened an account."]
    assert page.rows[0].actor == "the tracker itself"
    assert CANARY not in repr(page)


def test_a_reader_without_a_desk_sees_the_sources_only(scene: Scene) -> None:
    assert summaries(scene.page(reader=Reader(desk_ids=[], administrator=False))) == ["Graded The Paper B."]


def test_an_entry_says_who_where_and_what_changed(scene: Scene) -> None:
    old, new = {"assignee_id": None}, {"assignee_id": scene.ana.id}
    scene.edit("Assigned C06 to Ana.", why="She knows the region.", payload={"old": old, "new": new})

    row = scene.page().rows[0]

    assert (row.actor, row.entry.role, row.desk) == ("Ana", "fact_checker", "Politics")
    assert (row.claim_key, row.statement) == ("C06", "It is the eighth year.")
    assert row.article == "U.S. and EU Agree on Guarantees"
    assert row.changed == [Detail("assignee", "nothing", "Ana")]
    assert row.entry.why == "She knows the region."
    assert '"assignee_id"' in row.kept


def test_a_source_in_a_payload_is_called_by_its_name(scene: Scene) -> None:
    row = scene.page(JournalFilter(type="source")).rows[0]

    assert Detail("source", None, "The Paper") in row.stated


@pytest.mark.parametrize("claim", ["C06", "C6"])
def test_a_claim_can_be_asked_for_by_its_key(scene: Scene, claim: str) -> None:
    assert summaries(scene.page(JournalFilter(claim=claim))) == ["Recorded C06."]


def test_a_claim_an_article_a_person_and_a_kind_can_be_asked_for(scene: Scene) -> None:
    colleague = a_person(scene.session, scene.here, name="Cem")
    scene.edit("Changed by Cem.", by=colleague)

    assert summaries(scene.page(JournalFilter(claim=str(scene.claim.id)))) == ["Changed by Cem.", "Recorded C06."]
    assert summaries(scene.page(JournalFilter(article=scene.article.id))) == ["Changed by Cem.", "Recorded C06."]
    assert summaries(scene.page(JournalFilter(person=colleague.id))) == ["Changed by Cem."]
    assert summaries(scene.page(JournalFilter(type="claim"))) == ["Changed by Cem.", "Recorded C06."]
    assert summaries(scene.page(JournalFilter(type="claim:create"))) == ["Recorded C06."]
    assert scene.page(JournalFilter(person=colleague.id)).about == {"person": "Cem"}


def test_days_begin_where_the_desk_is(scene: Scene) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    scene.edit("At 00:30 on 20 December in Berlin.", now=NOW.replace(day=19, hour=23, minute=30))
    the_20th = JournalFilter(since=date(2025, 12, 20), until=date(2025, 12, 20))

    assert summaries(scene.page(the_20th, zone=berlin)) == ["At 00:30 on 20 December in Berlin."]
    assert summaries(scene.page(the_20th, zone=UTC)) == []
    assert summaries(scene.page(replace(the_20th, since=date(2025, 12, 19)), zone=UTC)) == [
        "At 00:30 on 20 December in Berlin."
    ]


def test_what_is_not_at_the_readers_desks_is_refused_at_its_field(scene: Scene, session: Session) -> None:
    foreign_desk = a_desk(session)
    ben = a_person(session, foreign_desk)
    abroad = an_article(session, foreign_desk, ben)
    hidden = a_claim(session, abroad, ben, number=99)
    filters_by_field = {
        "claim": [JournalFilter(claim=str(hidden.id)), JournalFilter(claim="C99")],
        "article": [JournalFilter(article=abroad.id)],
        "person": [JournalFilter(person=ben.id)],
    }

    for field, filters in filters_by_field.items():
        for filter_ in filters:
            with pytest.raises(WrongInput) as refused:
                scene.page(filter_)
            assert refused.value.field == field


def test_pages_hold_so_many_entries_and_one_beyond_the_last_is_the_last(scene: Scene) -> None:
    for number in range(PER_PAGE):
        scene.edit(f"Change {number}.")

    first, beyond = scene.page(), scene.page(JournalFilter(page=9))

    assert (first.total, first.pages, len(first.rows)) == (PER_PAGE + 2, 2, PER_PAGE)
    assert first.rows[0].entry.summary == f"Change {PER_PAGE - 1}."
    assert (beyond.page, len(beyond.rows)) == (2, 2)


def test_a_page_takes_the_same_queries_whatever_it_shows(scene: Scene, session: Session) -> None:
    def queries() -> int:
        session.expire_all()
        with statements(session) as sent:
            for row in scene.page().rows:
                assert row.actor
        return len(sent)

    few = queries()
    for number in range(30):
        person = a_person(session, scene.here)
        scene.edit(f"Change {number}.", by=person, payload={"old": {}, "new": {"assignee_id": person.id}})

    assert queries() == few


def test_an_entry_says_what_its_type_records_and_one_of_a_newer_version_that_it_is_unknown(scene: Scene) -> None:
    newer = Entry(type="claim:seal", summary="Sealed it.", payload="{}", desk_id=scene.here.id, at=NOW)
    scene.session.add(newer)
    scene.session.flush()

    sentences = {row.entry.type: row.sentence for row in scene.page().rows}

    assert sentences["claim:create"] == "A claim was recorded."
    assert sentences["claim:seal"] == "A newer version of the tracker wrote this type of entry."


def test_the_last_entries_and_the_choices_stay_at_the_readers_desks(scene: Scene, session: Session) -> None:
    last = last_entries(session, reader=scene.reader, most=1)
    offered = choices(session, reader=scene.reader)

    assert [row.entry.summary for row in last] == ["Graded The Paper B."]
    assert [title for _, title in offered.articles] == ["U.S. and EU Agree on Guarantees"]
    assert [name for _, name in offered.people] == ["Ana"]
    assert offered.types == ["claim:create", "source:grade"]


def test_the_size_counts_every_entry_whoever_may_read_it(scene: Scene, session: Session) -> None:
    before = journal_size(session)
    scene.edit("One more.", now=NOW + timedelta(hours=1))

    assert journal_size(session) == before + 1
