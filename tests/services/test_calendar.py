"""Writing the calendar: seeding, adding, correcting, and what that changes in what was found."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_person
from tests.machines import GIVES_UP, MACHINE
from tests.services.refusals import refused
from tests.services.test_examinations import counting, decided, taken_in
from tracker.errors import Conflict, NotAllowed, NotFound, Refused, TrackerError, WrongInput
from tracker.language.analysis import Ending
from tracker.models import Because, CalendarEntry, Entry, Examination
from tracker.queries.calendar import entries_list, entries_now, entry_page, touched_by
from tracker.rules.calendar_entry_form import EntryKind
from tracker.rules.roles import RoleName
from tracker.services.calendar import EntryDraft, prepare_entry, record_entry, seed_calendar, would_change

FACTS = {
    "label": "The war",
    "aliases": ["The war"],
    "start_earliest": "2014-04-06",
    "start_latest": "2014-04-14",
    "start": "2014",
}
WAR = EntryDraft("conflict", FACTS, "A book, page 3.", date(2025, 12, 1))
SEEDS = {
    "war": {"kind": "conflict", **FACTS, "source": "A book.", "as_of": "2025-12-31"},
    "fair": {"kind": "event", "label": "A fair", "aliases": ["the fair"], "start": date(1994, 12, 5), "source": "B."},
}  # fmt: skip


def later(start: str) -> EntryDraft:
    """The war, said to have begun in another year."""
    return replace(WAR, facts=FACTS | {"start": start})


def test_a_calendar_is_taken_in_once(session: Session) -> None:
    first = seed_calendar(session, entries=SEEDS, by=None, now=NOW)
    again = seed_calendar(session, entries=SEEDS, by=None, now=NOW)

    assert (first, again) == (2, 0)
    entries = entries_now(session)
    assert entries["war"] == SEEDS["war"]
    assert entries["fair"]["start"] == "1994-12-05"
    assert [entry.title for entry in entries_list(session)] == ["A fair", "The war"]
    summaries = session.scalars(select(Entry.summary).where(Entry.type == "calendar:seed")).all()
    assert summaries == ["Took in 2 entries of the calendar."]


def test_seeding_leaves_alone_what_people_corrected(session: Session) -> None:
    editor = a_person(session, role=RoleName.EDITOR)
    seed_calendar(session, entries=SEEDS, by=None, now=NOW)
    record_entry(session, key="war", draft=later("2015"), seen_number=1, analyzer=None, by=editor, now=NOW)

    seed_calendar(session, entries=SEEDS, by=None, now=NOW)

    assert entries_now(session)["war"]["start"] == "2015"


def test_an_added_entry_says_who_verified_it(session: Session) -> None:
    editor = a_person(session, role=RoleName.EDITOR)

    entry = record_entry(session, key="war", draft=WAR, seen_number=0, analyzer=None, by=editor, now=NOW)

    assert (entry.number, entry.verified_by_id, entry.title, entry.as_of) == (
        1,
        editor.id,
        "The war",
        date(2025, 12, 1),
    )
    summaries = session.scalars(select(Entry.summary).where(Entry.type == "calendar:add")).all()
    assert summaries == ["Added the entry “The war” of the calendar."]


def test_a_correction_is_a_newer_version_and_checks_again_what_it_touches(session: Session) -> None:
    editor = a_person(session, role=RoleName.EDITOR)
    seed_calendar(session, entries=SEEDS, by=None, now=NOW)
    article, by = taken_in(session)
    finding = decided(session, by)

    record_entry(session, key="war", draft=later("2015"), seen_number=1, analyzer=MACHINE, by=editor, now=NOW)

    (now,) = counting(session)
    assert (now.explanation, now.decision, now.lapsed_id) == ("It counts from 2015.", None, finding.id)
    newest = session.scalars(select(Examination).order_by(Examination.id.desc())).first()
    assert newest
    assert (newest.because, newest.article_id, newest.recorded_by_id) == (Because.CALENDAR, article.id, editor.id)
    page = entry_page(session, "war", desk_ids=[article.desk_id])
    assert [entry.number for entry, _ in page.versions] == [2, 1]
    assert [row.finding.id for row in page.findings] == [counting(session, "joint_anachronism")[0].id, now.id]


def test_another_source_for_the_same_facts_makes_no_word_lapse(session: Session) -> None:
    editor = a_person(session, role=RoleName.EDITOR)
    record_entry(session, key="war", draft=WAR, seen_number=0, analyzer=None, by=editor, now=NOW)
    _, by = taken_in(session)
    finding = decided(session, by)

    another_source = replace(WAR, source="Another book.")
    record_entry(session, key="war", draft=another_source, seen_number=1, analyzer=MACHINE, by=editor, now=NOW)

    assert [row.id for row in counting(session)] == [finding.id]


def test_a_text_that_cannot_be_checked_with_an_entry_is_named(session: Session) -> None:
    seed_calendar(session, entries=SEEDS, by=None, now=NOW)
    article, _ = taken_in(session)

    (difference,) = would_change(session, key="war", draft=later("2015"), analyzer=GIVES_UP)

    assert (difference.article_id, difference.ending, difference.after) == (article.id, Ending.TIME, None)


def test_a_text_that_came_in_after_the_others_were_checked_refuses_the_entry(session: Session) -> None:
    seed_calendar(session, entries=SEEDS, by=None, now=NOW)
    editor = a_person(session, role=RoleName.EDITOR)
    draft = later("2015")
    prepared = prepare_entry(session, key="war", draft=draft, analyzer=MACHINE)
    taken_in(session)

    with pytest.raises(Refused, match="changed while it was read"):
        record_entry(
            session, key="war", draft=draft, seen_number=1, analyzer=MACHINE, prepared=prepared, by=editor, now=NOW
        )


def test_what_a_correction_would_change_is_shown_and_not_kept(session: Session) -> None:
    seed_calendar(session, entries=SEEDS, by=None, now=NOW)
    article, _ = taken_in(session)
    before = session.scalar(select(func.count(Examination.id)))

    (difference,) = would_change(session, key="war", draft=later("2015"), analyzer=MACHINE)

    assert (difference.article_id, difference.phrase, difference.check) == (article.id, "eighth year", "nth_year")
    assert difference.before
    assert difference.after
    assert (difference.before.explanation, difference.after.explanation) == (
        "It counts from 2014.",
        "It counts from 2015.",
    )
    assert session.scalar(select(func.count(Examination.id))) == before
    assert entries_now(session)["war"]["start"] == "2014"


def test_only_articles_that_name_it_or_use_it_are_touched(session: Session) -> None:
    seed_calendar(session, entries=SEEDS, by=None, now=NOW)
    article, by = taken_in(session)
    taken_in(session, "A fair begins.\n\nNothing is said of anything else here.")

    touched = touched_by(session, "other", None, {"names": ["Army Troops"]})
    unnamed = touched_by(session, "other", None, {"names": ["Nobody Else"]})
    used = touched_by(session, "war", None, {"names": ["Nobody Else"]})

    assert [use.version.article_id for use in touched] == [article.id]
    assert unnamed == []
    assert [use.version.article_id for use in used] == [article.id]
    assert by


@pytest.mark.parametrize(
    ("key", "draft", "seen", "kind", "match", "field"),
    [
        ("war", WAR, 0, WrongInput, "There is an entry war already", "key"),
        ("war", replace(WAR, source=""), 1, WrongInput, "The source", "source"),
        ("war", replace(WAR, as_of=None), 1, WrongInput, "Say up to which day", "as_of"),
        ("war", replace(WAR, as_of=date(2099, 1, 1)), 1, WrongInput, "lies in the future", "as_of"),
        ("war", replace(WAR, facts={"label": "The war"}), 1, WrongInput, "war says no", None),
        ("war", later("2015"), 7, Conflict, "Somebody corrected this entry", None),
        ("other", WAR, 1, NotFound, "no such entry", None),
        ("No key", WAR, 0, WrongInput, "small letters", "key"),
    ],
)
def test_what_cannot_be_kept_is_refused(
    session: Session, key: str, draft: EntryDraft, seen: int, kind: type[TrackerError], match: str, field: str | None
) -> None:
    editor = a_person(session, role=RoleName.EDITOR)
    seed_calendar(session, entries=SEEDS, by=None, now=NOW)

    with refused(session, kind, match=match, field=field):
        record_entry(session, key=key, draft=draft, seen_number=seen, analyzer=MACHINE, by=editor, now=NOW)


def test_the_same_again_is_refused_and_a_fact_checker_may_not(session: Session) -> None:
    editor, checker = a_person(session, role=RoleName.EDITOR), a_person(session)
    record_entry(session, key="war", draft=WAR, seen_number=0, analyzer=None, by=editor, now=NOW)

    with refused(session, WrongInput, match="Nothing is changed"):
        record_entry(session, key="war", draft=WAR, seen_number=1, analyzer=None, by=editor, now=NOW)
    with refused(session, NotAllowed, match="editor"):
        record_entry(session, key="war", draft=later("2015"), seen_number=1, analyzer=None, by=checker, now=NOW)


def test_entries_are_found_by_kind_and_words(session: Session) -> None:
    seed_calendar(session, entries=SEEDS, by=None, now=NOW)

    assert [entry.key for entry in entries_list(session, kind=EntryKind.CONFLICT)] == ["war"]
    assert [entry.key for entry in entries_list(session, words="THE fair")] == ["fair"]
    assert entries_list(session, words="nothing") == []
    assert session.scalar(select(func.count(CalendarEntry.id))) == 2
