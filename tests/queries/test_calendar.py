"""The calendar that checks count from, as it stands now."""

from typing import Any

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW, a_finding
from tests.queries.scenes import a_scene
from tracker.errors import NotFound
from tracker.models import Because, CalendarEntry, Examination
from tracker.queries.calendar import (
    claims_touched_by,
    entries_list,
    entries_now,
    entry_page,
    newest_entry,
    touched_by,
)
from tracker.rules.calendar_entry_form import EntryKind

FACTS = {"label": "The fair", "aliases": ["the Berlin fair"], "start": "2024-05-01"}


def an_entry(session: Session, number: int = 1, **fields: Any) -> CalendarEntry:
    entry = CalendarEntry(
        **{
            "key": "event.fair",
            "number": number,
            "kind": "event",
            "title": "The fair",
            "facts": FACTS,
            "source": "A book.",
            "recorded_at": NOW,
        }
        | fields
    )
    session.add(entry)
    session.flush()
    return entry


def test_the_newest_version_of_an_entry_counts(session: Session) -> None:
    an_entry(session)
    newest = an_entry(session, 2, facts=FACTS | {"start": "2024-05-02"})

    assert newest_entry(session, "event.fair") is newest
    assert entries_now(session)["event.fair"]["start"] == "2024-05-02"
    assert newest_entry(session, "event.none") is None


def test_entries_are_found_by_kind_and_by_words_of_their_names(session: Session) -> None:
    entry = an_entry(session)

    assert entries_list(session, kind=EntryKind("event"), words="BERLIN fair") == [entry]
    assert entries_list(session, words="Vienna") == []


def test_an_entry_is_shown_with_what_rests_on_it(session: Session) -> None:
    scene = a_scene(session)
    an_entry(session)
    newest = an_entry(session, 2)
    finding = a_finding(session, scene.claim, refs=["event.fair"])

    page = entry_page(session, "event.fair", desk_ids=scene.desk_ids)

    assert page.entry is newest
    assert [row.finding for row in page.findings] == [finding]
    with pytest.raises(NotFound):
        entry_page(session, "event.none", desk_ids=scene.desk_ids)


def test_an_entry_touches_the_articles_that_name_it(session: Session) -> None:
    scene = a_scene(session)
    [version] = scene.article.versions
    session.add(
        Examination(
            article_id=scene.article.id,
            article_version_id=version.id,
            because=Because.TAKEN_IN,
            calendar="0" * 64,
            recorded_at=NOW,
        )
    )
    session.flush()
    fields = {"kind": "event", **FACTS, "aliases": ["deal in Berlin"]}
    elsewhere = {"kind": "event", **FACTS, "label": "The Vienna ball", "aliases": ["the Vienna ball"]}

    assert [touched.version for touched in touched_by(session, "event.fair", None, fields)] == [version]
    assert touched_by(session, "event.fair", None, elsewhere) == []
    assert claims_touched_by(session, None, fields) == set()
