"""Recording sources, their names, owners and grades; on both databases."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person, a_source
from tests.services.refusals import at_once, refused
from tracker.db import Database
from tracker.errors import NotAllowed, NotFound, WrongInput
from tracker.language.dates import PartialDate
from tracker.language.kinds import SourceKind
from tracker.models import Entry, Grade, Ownership, Person, Source, SourceRevision
from tracker.rules.roles import RoleName
from tracker.rules.sources import Reliability
from tracker.services.ownership import record_ownership
from tracker.services.sources import (
    SourceDraft,
    add_alias,
    edit_source,
    find_or_create_source,
    grade_source,
)


@pytest.fixture
def by(session: Session) -> Person:
    return a_person(session, a_desk(session))


@pytest.fixture
def viewer(session: Session) -> Person:
    return a_person(session, a_desk(session), RoleName.VIEWER)


def found(session: Session, by: Person, name: str, kind: SourceKind = SourceKind.OUTLET, **fields: object) -> Source:
    return find_or_create_source(session, draft=SourceDraft(name=name, kind=kind, **fields), by=by, now=NOW)  # type: ignore[arg-type]


def newest(session: Session) -> Entry:
    """The last entry of the journal."""
    return session.scalars(select(Entry).order_by(Entry.id.desc()).limit(1)).one()


def test_a_source_is_made_once_whatever_the_case_of_its_name(session: Session, by: Person) -> None:
    first = found(session, by, " Süddeutsche  ÄRA ")

    assert found(session, by, "süddeutsche ära") is first
    assert first.name == "Süddeutsche ÄRA"
    assert (newest(session).type, newest(session).summary) == ("source:create", "Added the outlet Süddeutsche ÄRA.")


def test_the_same_name_of_another_kind_is_another_source(session: Session, by: Person) -> None:
    assert found(session, by, "Metro") is not found(session, by, "Metro", SourceKind.ORGANISATION)


def test_a_source_is_found_under_another_name_it_goes_by(session: Session, by: Person) -> None:
    paper = found(session, by, "The New York Times")
    add_alias(session, source_id=paper.id, name="NYT", by=by, now=NOW)

    assert found(session, by, "nyt") is paper


def test_unnamed_sources_are_told_apart_by_the_outlet_that_uses_them(session: Session, by: Person) -> None:
    outlet, another_outlet = a_source(session, by), a_source(session, by)
    officials = {"kind": SourceKind.UNNAMED, "descriptor": "US officials"}

    first = found(session, by, "", outlet_id=outlet.id, **officials)

    assert first.name == "unnamed US officials"
    assert found(session, by, "Unnamed US officials", SourceKind.UNNAMED, outlet_id=outlet.id) is first
    assert found(session, by, "", outlet_id=another_outlet.id, **officials) is not first
    assert found(session, by, "", **officials) is not first


@pytest.mark.parametrize(
    ("draft", "field", "match"),
    [
        (SourceDraft(name="  "), "name", "missing"),
        (SourceDraft(name="x" * 301), "name", "shorten it to 300"),
        (SourceDraft(name="Paper\u202e"), "name", "invisible"),
        (SourceDraft(name="Paper", outlet_id=999_999), "outlet_id", "no such outlet"),
        (SourceDraft(name="Paper", organisation_id=999_999), "organisation_id", "no such organisation"),
        (SourceDraft(name="Paper", address="javascript:alert(1)"), "address", "http"),
        (SourceDraft(name="Paper", note="x" * 5_001), "note", "shorten it to 5,000"),
        (SourceDraft(name="Paper", event="x" * 301), "event", "shorten it to 300"),
        (SourceDraft(kind=SourceKind.UNNAMED), "name", "missing"),
    ],
)
def test_a_source_that_cannot_be_kept_is_refused_at_its_field(
    session: Session, by: Person, draft: SourceDraft, field: str, match: str
) -> None:
    with refused(session, WrongInput, match, field=field):
        find_or_create_source(session, draft=draft, by=by, now=NOW)


def test_an_edit_keeps_what_was_in_the_journal(session: Session, by: Person) -> None:
    paper, better = found(session, by, "Papper"), SourceDraft(name="Paper", note="Daily.")

    edit_source(session, source_id=paper.id, draft=better, by=by, now=NOW, why="Typo.")

    payload = json.loads(newest(session).payload)
    assert (paper.name, paper.note) == ("Paper", "Daily.")
    assert newest(session).summary == "Changed name, note of the source Paper."
    assert (payload["old"], payload["new"]) == ({"name": "Papper", "note": ""}, {"name": "Paper", "note": "Daily."})
    assert newest(session).why == "Typo."


def test_an_edit_that_changes_nothing_leaves_no_trace(session: Session, by: Person) -> None:
    paper = found(session, by, "Paper")
    before = newest(session).id

    edit_source(session, source_id=paper.id, draft=SourceDraft.of(paper), by=by, now=NOW)

    assert newest(session).id == before


def test_an_edit_may_change_the_case_of_a_name(session: Session, by: Person) -> None:
    paper = found(session, by, "paper")

    assert edit_source(session, source_id=paper.id, draft=SourceDraft(name="Paper"), by=by, now=NOW).name == "Paper"


def test_a_source_cannot_take_the_name_of_another(session: Session, by: Person) -> None:
    paper, another_source = found(session, by, "Paper"), found(session, by, "Other")
    add_alias(session, source_id=another_source.id, name="The Other", by=by, now=NOW)

    for name in ("other", "THE OTHER"):
        with refused(session, WrongInput, "The outlet Other is there already", field="name"):
            edit_source(session, source_id=paper.id, draft=SourceDraft(name=name), by=by, now=NOW)


@pytest.mark.parametrize("field", ["outlet_id", "organisation_id"])
def test_a_source_cannot_stand_above_itself(session: Session, by: Person, field: str) -> None:
    paper = found(session, by, "Paper")

    with refused(session, WrongInput, "cannot be its own", field=field):
        edit_source(session, source_id=paper.id, draft=SourceDraft(name="Paper", **{field: paper.id}), by=by, now=NOW)  # type: ignore[arg-type]


def test_another_name_is_kept_once(session: Session, by: Person) -> None:
    paper = found(session, by, "The New York Times")

    first = add_alias(session, source_id=paper.id, name="NYT", by=by, now=NOW)

    assert add_alias(session, source_id=paper.id, name="nyt", by=by, now=NOW) is first
    assert newest(session).summary == "Noted that The New York Times is also called NYT."


def test_another_name_must_be_free(session: Session, by: Person) -> None:
    paper, another_source = found(session, by, "Paper"), found(session, by, "Other")

    for name, match in (
        (another_source.name, "is already the outlet Other"),
        ("PAPER", "is called Paper already"),
        (" ", "missing"),
    ):
        with refused(session, WrongInput, match, field="name"):
            add_alias(session, source_id=paper.id, name=name, by=by, now=NOW)


def test_a_grade_is_dated_reasoned_and_kept_beside_the_older_ones(session: Session, by: Person) -> None:
    paper = found(session, by, "Paper")

    for grade in (Reliability.B, Reliability.D):
        grade_source(
            session, source_id=paper.id, reliability=grade, from_on=date(2025, 12, 1), why="So.", by=by, now=NOW
        )

    grades = session.scalars(select(Grade).where(Grade.source_id == paper.id).order_by(Grade.id)).all()
    assert [grade.reliability for grade in grades] == [Reliability.B, Reliability.D]
    assert newest(session).summary == "Graded Paper D, not usually reliable."


@pytest.mark.parametrize(
    ("from_on", "why", "field"), [(NOW.date() + timedelta(days=2), "So.", "from_on"), (NOW.date(), " ", "why")]
)
def test_a_grade_from_the_future_or_without_reason_is_refused(
    session: Session, by: Person, from_on: date, why: str, field: str
) -> None:
    paper = found(session, by, "Paper")

    with refused(session, WrongInput, field=field):
        grade_source(session, source_id=paper.id, reliability=Reliability.B, from_on=from_on, why=why, by=by, now=NOW)


def test_an_owner_is_recorded_with_dates_as_precise_as_they_are_known(session: Session, by: Person) -> None:
    paper, owner = found(session, by, "Paper"), found(session, by, "Holding", SourceKind.ORGANISATION)

    record_ownership(
        session,
        source_id=paper.id,
        owner_id=owner.id,
        from_on=PartialDate(2019),
        until_on=PartialDate(2019, 6),
        basis="Its imprint.",
        by=by,
        now=NOW,
    )

    ownership = session.scalars(select(Ownership)).one()
    assert (ownership.owner, ownership.from_on, ownership.until_on) == (owner, PartialDate(2019), PartialDate(2019, 6))
    assert newest(session).summary == "Recorded Holding as the owner of Paper."


def test_an_ownership_that_cannot_be_is_refused(session: Session, by: Person) -> None:
    paper, owner = found(session, by, "Paper"), found(session, by, "Holding", SourceKind.ORGANISATION)

    def own(owner_id: int, from_on: PartialDate | None = None, until_on: PartialDate | None = None) -> None:
        record_ownership(
            session, source_id=paper.id, owner_id=owner_id, from_on=from_on, until_on=until_on, by=by, now=NOW
        )

    with refused(session, WrongInput, "cannot own itself", field="owner"):
        own(paper.id)
    with refused(session, WrongInput, "no such source", field="owner"):
        own(999_999)
    with refused(session, WrongInput, "ends before it begins", field="until_on"):
        own(owner.id, PartialDate(2020), PartialDate(2019, 12))


def test_the_same_source_by_two_people_at_once_is_made_once(database: Database) -> None:
    with database.unit_of_work() as session:
        by = a_person(session, a_desk(session))

    results = at_once(database, *[lambda session: found(session, by, "The Paper").id] * 3)

    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Source)) == 1
    assert len(set(results)) == 1


def test_what_does_not_exist_is_not_found(session: Session, by: Person) -> None:
    with refused(session, NotFound, "no such source"):
        edit_source(session, source_id=999_999, draft=SourceDraft(name="x"), by=by, now=NOW)
    with refused(session, NotFound, "no such source"):
        add_alias(session, source_id=999_999, name="x", by=by, now=NOW)


def test_a_viewer_records_nothing(session: Session, by: Person, viewer: Person) -> None:
    paper = found(session, by, "Paper")

    for act in (
        lambda: found(session, viewer, "Other"),
        lambda: edit_source(session, source_id=paper.id, draft=SourceDraft(name="x"), by=viewer, now=NOW),
        lambda: add_alias(session, source_id=paper.id, name="x", by=viewer, now=NOW),
        lambda: record_ownership(session, source_id=paper.id, owner_id=paper.id, by=viewer, now=NOW),
        lambda: grade_source(
            session, source_id=paper.id, reliability=Reliability.A, from_on=NOW.date(), why="x", by=viewer, now=NOW
        ),
    ):
        with refused(session, NotAllowed, "needs the role fact-checker"):
            act()


def test_each_state_of_a_source_is_kept(session: Session, by: Person) -> None:
    source = found(session, by, "Officials of the ministry", SourceKind.UNNAMED)

    edit_source(session, source_id=source.id, draft=SourceDraft.of(source), by=by, now=NOW)
    edit_source(session, source_id=source.id, draft=replace(SourceDraft.of(source), event="A briefing"), by=by, now=NOW)

    states = session.scalars(
        select(SourceRevision).where(SourceRevision.source_id == source.id).order_by(SourceRevision.id)
    )
    assert [state.fields["event"] for state in states] == ["", "A briefing"]


@pytest.mark.parametrize(
    ("recorded", "typed"),
    [
        ("Sinéad O’Brien", "sinéad o'brien"),
        ("Agence “Étoile”", 'AGENCE "Étoile"'),
        ("Coca‑Cola", "Coca-Cola"),
        ("Al-Masdar", "al‐masdar"),
        ("Tarn-Kurier", "Tarn‐Kurier"),
        ("The O\ufb03ce", "The Office"),
        ("Зеленськии\u0306", "Зеленський"),
        ("E\u0301cho", "écho"),
        ("ＫＹＯＤＯ", "Kyodo"),
        ("Harbour\u00adEcho", "Harbourecho"),
        ("Νίκος Δήμου", "ΝΊΚΟΣ ΔΉΜΟΥ"),
    ],
)
def test_names_that_differ_in_signs_alone_are_of_one_source(
    session: Session, by: Person, recorded: str, typed: str
) -> None:
    source = found(session, by, recorded)

    assert found(session, by, typed) is source
    assert found(session, by, f"{typed} Two") is not source
    with pytest.raises(WrongInput, match="called"):
        add_alias(session, source_id=source.id, name=typed, by=by, now=NOW)


@pytest.mark.parametrize(
    ("recorded", "typed"),
    [
        ("Trần Hùng", "Trần Hưng"),
        ("Süddeutsche", "Suddeutsche"),
        ("Łódź Post", "Lodz post"),
        ("Straßenblatt", "Strassenblatt"),
        ("Jørn", "Jorn"),
        ("Ærø Avis", "Aero Avis"),
        ("Anđela", "Andela"),
        ("Peña", "Pena"),
        ("Kovač", "Kovać"),
        ("Þór", "Thor"),
        ("Işık", "Isik"),
        ("أحمد", "احمد"),
        ("Семён", "Семен"),
        ("Їжак", "Іжак"),
        ("Nguyễn Tuấn", "Nguyễn Tuân"),
    ],
)
def test_names_that_differ_in_accents_or_letters_are_told_apart(
    session: Session, by: Person, recorded: str, typed: str
) -> None:
    source = found(session, by, recorded)

    other = found(session, by, typed)

    assert other is not source
    assert (found(session, by, recorded), found(session, by, typed)) == (source, other)


def test_the_other_spelling_is_kept_as_another_name(session: Session, by: Person) -> None:
    source = found(session, by, "Süddeutsche")

    add_alias(session, source_id=source.id, name="Suddeutsche", by=by, now=NOW)

    assert [alias.name for alias in source.aliases] == ["Suddeutsche"]
    assert found(session, by, "suddeutsche") is source


def test_an_alias_is_found_whatever_its_signs(session: Session, by: Person) -> None:
    source = found(session, by, "The Harbour Mail")
    add_alias(session, source_id=source.id, name="L’Écho", by=by, now=NOW)

    assert found(session, by, "l'écho") is source
    assert add_alias(session, source_id=source.id, name="L'Écho", by=by, now=NOW).name == "L’Écho"
    with pytest.raises(WrongInput, match="already the outlet The Harbour Mail"):
        add_alias(session, source_id=found(session, by, "Another").id, name="l'écho", by=by, now=NOW)


def test_one_of_two_spellings_can_be_edited(session: Session, by: Person) -> None:
    plain, accented = (a_source(session, by, name=name) for name in ("Suddeutsche", "Süddeutsche"))

    draft = replace(SourceDraft.of(accented), note="Of Munich.")

    assert edit_source(session, source_id=accented.id, draft=draft, by=by, now=NOW).note == "Of Munich."
    assert found(session, by, "SUDDEUTSCHE") is plain
