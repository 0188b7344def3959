"""The Berlin article, loaded through the services: loaded once per database, then only looked at."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.calendars import shipped
from tests.databases import Shelf
from tracker import places
from tracker.charts.origin_graph.subjects import as_support
from tracker.db import Database
from tracker.errors import Refused
from tracker.language.analyzer import ANALYZER
from tracker.language.findings import Outcome
from tracker.models import (
    Anchor,
    Article,
    ArticleVersion,
    Attribution,
    AttributionLink,
    Base,
    Candidate,
    Carrier,
    Change,
    Claim,
    DateBasis,
    EdgeProposal,
    Edition,
    Entry,
    Evidence,
    Finding,
    Grade,
    Made,
    Ownership,
    Person,
    Proposal,
    Report,
    Run,
    RunState,
    Source,
    Verdict,
)
from tracker.queries.attribution import chains
from tracker.queries.candidates import candidates_of
from tracker.queries.dossiers import dossiers
from tracker.queries.examinations import that_counts
from tracker.queries.free_days import schedule_in_words
from tracker.queries.graphs import graphs
from tracker.rules.attribution import in_words
from tracker.rules.editions import Head
from tracker.rules.findings import Decision
from tracker.rules.mail_messages import Attachment, MessageIds
from tracker.rules.statuses import OPEN, Status, unmet
from tracker.services.demo import PASSWORD, Loaded, Press, load_berlin

pytestmark = pytest.mark.xdist_group("story")  # in one process, for they share the demo that takes longest to load

FOLDER = places.SEEDS / "berlin"
NOW = datetime(2026, 11, 25, 14, 30, tzinfo=UTC)
STATUSES = {
    "C01": Status.DISPUTED,
    "C02": Status.SINGLE_SOURCE,
    "C03": Status.CONFIRMED,
    "C04": Status.CORROBORATED,
    "C05": Status.UNVERIFIED,
    "C06": Status.CONTRADICTED,
    "C07": Status.NOT_CHECKABLE,
    "C08": Status.CONFIRMED,
    "C09": Status.DISPUTED,
    "C10": Status.SINGLE_SOURCE,
    "C11": Status.SINGLE_SOURCE,
    "C12": Status.SINGLE_SOURCE,
    "C13": Status.UNREVIEWED,
    "C14": Status.UNREVIEWED,
    "C15": Status.SINGLE_SOURCE,
    "C16": Status.NOT_CHECKABLE,
    "C17": Status.CONFIRMED,
    "C18": Status.UNVERIFIED,  # contradicted waits for approval
    "C19": Status.UNVERIFIED,
    "C20": Status.DISPUTED,
    "C21": Status.DISPUTED,
    "C22": Status.DISPUTED,
    "C23": Status.SINGLE_SOURCE,
    "C24": Status.CONTRADICTED,
    "C25": Status.DISPUTED,
    "C26": Status.DISPUTED,
    "C27": Status.UNVERIFIED,
    "C28": Status.CORROBORATED,
}


@dataclass(frozen=True)
class Demo:
    """A database with the demo in it, and what loading it answered."""

    database: Database
    loaded: Loaded


def plain(password: str) -> str:
    """A stand-in for the slow hash."""
    return f"hash of {password}"


PRESS = Press(
    lambda draft: [Attachment("mail.txt", "text/plain", draft.head.changes.encode())], MessageIds("s" * 40, "x.org")
)


def load(session: Session, now: datetime) -> Loaded:
    """The demo with its real calendar and its real machine."""
    return load_berlin(
        session, folder=FOLDER, calendar=shipped(), analyzer=ANALYZER, press=PRESS, hash_password=plain, now=now
    )


@pytest.fixture(scope="module")
def demo(shelf: Shelf) -> Iterator[Demo]:
    """The demo, loaded once for all tests of this file on each database."""
    database = shelf.migrated("berlin")
    with database.unit_of_work() as session:
        loaded = load(session, NOW)
    yield Demo(database, loaded)
    database.engine.dispose()


@pytest.fixture
def ledger(demo: Demo) -> Iterator[Session]:
    """A session to look at the demo."""
    with demo.database.reading() as session:
        yield session


def claim(session: Session, key: str) -> Claim:
    """A claim by its key."""
    return session.scalars(select(Claim).where(Claim.number == int(key[1:]))).one()


def finding(session: Session, check: str) -> Finding:
    """The finding of that check that counts."""
    return session.scalars(select(Finding).where(Finding.check == check, that_counts())).one()


def test_three_people_with_one_password_work_at_one_desk(demo: Demo) -> None:
    assert [role for _, role in demo.loaded.people] == ["fact-checker", "editor", "administrator"]
    assert all(person.email.endswith("@example.org") for person, _ in demo.loaded.people)
    assert {person.password for person, _ in demo.loaded.people} == {plain(PASSWORD)}
    assert len(PASSWORD) >= 12


def test_the_day_of_publication_is_inferred_with_its_grounds(demo: Demo, ledger: Session) -> None:
    dating = ledger.get_one(Article, demo.loaded.article_id).datings[-1]

    assert str(dating.published_on) == "2025-12-17"
    assert dating.basis is DateBasis.INFERRED
    assert str(dating.not_before) == "2025-12-15"
    assert "rewrites" in dating.reasoning.lower()


def test_28_claims_stand_with_their_exact_quotes_at_their_anchors(ledger: Session) -> None:
    rows = ledger.execute(select(Anchor, ArticleVersion).join(Anchor.article_version)).all()

    assert len(rows) == 28
    assert all(version.text[anchor.start : anchor.end] == anchor.exact for anchor, version in rows)


@pytest.mark.parametrize(("key", "status"), STATUSES.items())
def test_each_claim_ends_where_its_evidence_leads(ledger: Session, key: str, status: Status) -> None:
    assert claim(ledger, key).status is status


def test_the_history_of_each_claim_begins_unreviewed_and_ends_at_its_status(ledger: Session) -> None:
    changes = ledger.scalars(select(Change).order_by(Change.id)).all()
    first: dict[int, Change] = {}
    last: dict[int, Change] = {}
    for change in changes:
        first.setdefault(change.claim_id, change)
        last[change.claim_id] = change

    claims = ledger.scalars(select(Claim)).all()

    assert {first[row.id].to_status for row in claims} == {Status.UNREVIEWED}
    assert all(last[row.id].to_status is row.status for row in claims)
    assert all(last[row.id].recorded_at == row.status_since for row in claims)


def test_confirmed_and_contradicted_were_approved_by_somebody_else(ledger: Session) -> None:
    heavy = ledger.scalars(select(Change).where(Change.to_status.in_([Status.CONFIRMED, Status.CONTRADICTED]))).all()

    assert len(heavy) == 5
    for change in heavy:
        assert change.proposal is not None
        assert change.proposal.approval is not None
        assert change.proposal.approval.recorded_by_id != change.proposal.recorded_by_id


def test_one_proposal_waits_and_one_was_rejected_with_a_reason(ledger: Session) -> None:
    proposals = ledger.scalars(select(Proposal)).all()
    waiting = [proposal for proposal in proposals if proposal.approval is None]
    rejected = [
        proposal for proposal in proposals if proposal.approval and proposal.approval.verdict is Verdict.REJECTED
    ]

    assert [(proposal.claim_id, proposal.to_status) for proposal in waiting] == [
        (claim(ledger, "C18").id, Status.CONTRADICTED)
    ]
    assert [proposal.claim_id for proposal in rejected] == [claim(ledger, "C11").id]
    assert rejected[0].approval is not None
    assert "treaty" in rejected[0].approval.why


def test_the_eighth_year_is_judged_against_its_window(ledger: Session) -> None:
    judged = finding(ledger, "nth_year")

    assert judged.claim_id == claim(ledger, "C06").id
    assert (judged.outcome, judged.gap_days, judged.made) == (Outcome.INCONSISTENT, 1344, Made.COMPUTED)
    assert judged.implied[0]["from"] == "2021-04-06"
    assert judged.implied[0]["to"] == "2022-04-13"
    assert judged.implied[0]["actual_year"] == 12
    assert judged.decision is Decision.ACCEPTED
    for mention in ("2021-04-06", "2022-04-13", "12th", "1,344 days"):
        assert mention in judged.explanation


def test_the_administration_is_judged_against_its_term(ledger: Session) -> None:
    judged = finding(ledger, "office")

    assert judged.claim_id == claim(ledger, "C24").id
    assert (judged.outcome, judged.gap_days, judged.made) == (Outcome.INCONSISTENT, 331, Made.COMPUTED)
    assert (judged.implied[0]["from"], judged.implied[0]["to"]) == ("2021-01-20", "2025-01-20")
    assert judged.decision is Decision.ACCEPTED


def test_the_article_as_a_whole_fits_one_older_window(ledger: Session) -> None:
    judged = finding(ledger, "joint_anachronism")

    assert judged.claim_id is None
    assert (judged.implied[0]["from"], judged.implied[0]["to"]) == ("2021-04-06", "2022-04-13")
    assert judged.part_of == [finding(ledger, "nth_year").id, finding(ledger, "office").id]


def test_the_checks_find_two_inconsistencies_what_joins_them_and_one_thing_they_cannot_decide(ledger: Session) -> None:
    findings = ledger.scalars(select(Finding).where(that_counts()).order_by(Finding.id)).all()

    assert Counter((row.check, row.outcome, row.made) for row in findings) == {
        ("nth_year", Outcome.INCONSISTENT, Made.COMPUTED): 1,
        ("office", Outcome.INCONSISTENT, Made.COMPUTED): 1,
        ("joint_anachronism", Outcome.INCONSISTENT, Made.COMPUTED): 1,
        ("superlative", Outcome.UNDECIDABLE, Made.COMPUTED): 1,
        ("quantity", Outcome.CONSISTENT, Made.COMPUTED): 1,
        ("quantity", Outcome.INCONSISTENT, Made.COMPUTED): 1,
        ("departure", Outcome.INCONSISTENT, Made.COMPUTED): 2,
    }


def beside_evidence(session: Session, key: str) -> dict[str, Finding]:
    """What comparing that claim with its evidence found, by check."""
    findings = session.scalars(select(Finding).where(Finding.claim_id == claim(session, key).id, that_counts()))
    return {row.check: row for row in findings if "evidence" in row.compared}


def test_the_number_of_troops_is_right_and_its_direction_wrong(ledger: Session) -> None:
    right, wrong = beside_evidence(ledger, "C17")["quantity"], beside_evidence(ledger, "C18")["quantity"]

    assert right.outcome is Outcome.CONSISTENT
    assert wrong.outcome is Outcome.INCONSISTENT
    assert wrong.decision is Decision.ACCEPTED
    assert "the number is right, the direction is not" in wrong.explanation
    assert "GOV.UK, 15 December 2025" in wrong.explanation
    assert "The Kyiv Independent, 15 January 2025" in wrong.explanation
    assert "800,000 (from 900,000)" in beside_evidence(ledger, "C18")["departure"].explanation


def test_the_western_border_departs_from_what_the_article_s_source_is_relayed_to_say(ledger: Session) -> None:
    judged = beside_evidence(ledger, "C21")["departure"]

    assert (judged.phrase, judged.outcome, judged.decision) == (
        "along Ukraine’s western border",
        Outcome.INCONSISTENT,
        None,
    )
    assert judged.explanation.startswith("This departs from The New York Times as relayed by TASS, 17 December 2025.")
    assert "western Ukraine, away from the Russian border" in judged.explanation


def test_what_people_said_stays_with_the_finding_that_joins_others(ledger: Session) -> None:
    assert finding(ledger, "joint_anachronism").decision is Decision.ACCEPTED


def test_what_reading_proposes_is_mostly_claimed(ledger: Session) -> None:
    version = ledger.scalars(select(ArticleVersion)).one()

    proposed = ledger.scalars(select(Candidate).where(Candidate.article_version_id == version.id)).all()

    assert all(version.text[candidate.start : candidate.end] == candidate.quote for candidate in proposed)
    assert len(candidates_of(ledger, version.id).open) < len(proposed) / 2


def test_unprecedented_stays_undecided_with_its_reason(ledger: Session) -> None:
    judged = finding(ledger, "superlative")

    assert judged.claim_id == claim(ledger, "C26").id
    assert (judged.outcome, judged.reason, judged.decision) == (Outcome.UNDECIDABLE, "needs_exhaustive_evidence", None)


def test_each_finding_points_at_its_phrase(ledger: Session) -> None:
    text = ledger.scalars(select(ArticleVersion.text)).one()

    findings = ledger.scalars(select(Finding).where(that_counts()))
    phrases = {row.phrase: text[row.start : row.end] for row in findings if row.start is not None}

    assert len(phrases) == 6
    assert all(phrase == passage for phrase, passage in phrases.items())


def test_gaps_are_the_days_between_the_window_and_the_day_judged(ledger: Session) -> None:
    for row in ledger.scalars(select(Finding).where(Finding.gap_days.is_not(None))):
        judged = datetime.fromisoformat(row.compared["from"])
        assert judged - timedelta(days=row.gap_days or 0) == datetime.fromisoformat(row.implied[0]["to"])


def test_every_claim_has_a_chain_of_real_sources(ledger: Session) -> None:
    ids = ledger.scalars(select(Claim.id)).all()

    assert ledger.scalar(select(func.count()).select_from(Attribution).where(Attribution.claim_id.is_not(None))) == 28
    assert not ledger.scalars(
        select(AttributionLink.id).where(AttributionLink.source_id.not_in(select(Source.id)))
    ).all()
    words = Counter(in_words(links) for links in chains(ledger, ids).values())
    assert words["unnamed officials → The New York Times"] == 10


def test_thirteen_carriers_of_one_claim_are_twelve_echoes_of_the_first(ledger: Session) -> None:
    claim_id = claim(ledger, "C02").id

    graph = graphs(ledger, [claim_id])[claim_id]
    dossier = dossiers(ledger, [claim_id])[claim_id]

    assert (graph.supports.carriers, graph.supports.k_min, graph.supports.k_max) == (13, 1, 1)
    assert dossier.supports_in_words == "13 carriers, 1 origin (unnamed officials via The New York Times)"
    assert dossier.status is Status.SINGLE_SOURCE


def test_the_joint_statement_would_add_an_origin_on_the_record(ledger: Session) -> None:
    claim_id = claim(ledger, "C02").id

    support = as_support(graphs(ledger, [claim_id])[claim_id])

    assert list(support.values()) == [
        "Counted as support it would make 14 carriers, 1 to 2 independent origins, 1 on the record."
    ]


def test_the_texts_of_the_desks_own_notes_propose_no_edge(ledger: Session) -> None:
    assert not ledger.scalars(select(EdgeProposal)).all()


def test_every_status_still_holds_by_the_rules(ledger: Session) -> None:
    ids = ledger.scalars(select(Claim.id)).all()

    standing = dossiers(ledger, ids)

    assert not {
        claim_id: reasons for claim_id in ids if (reasons := unmet(standing[claim_id], standing[claim_id].status))
    }


def test_one_item_was_superseded_and_one_withdrawn_with_reasons(ledger: Session) -> None:
    evidence = ledger.scalars(select(Evidence)).all()
    superseded = [row for row in evidence if row.superseded_by]
    withdrawn = [row for row in evidence if row.withdrawal]

    assert [row.claim_id for row in superseded] == [claim(ledger, "C11").id]
    assert [row.claim_id for row in withdrawn] == [claim(ledger, "C02").id]
    assert withdrawn[0].withdrawal is not None
    assert withdrawn[0].withdrawal.why


def test_only_captured_items_are_primary(ledger: Session) -> None:
    primary = ledger.scalars(select(Evidence).where(Evidence.primary)).all()

    assert len(primary) == 5
    assert all(row.capture_id for row in primary)


def test_dates_of_publications_keep_their_precision(ledger: Session) -> None:
    dates = {carrier.publisher.name: carrier.published_on for carrier in ledger.scalars(select(Carrier))}

    assert str(dates["LIGA.net"]) == "2025-12"
    assert dates["alliansfriheten.se"] is None
    assert str(dates["TASS"]) == "2025-12-17"


def test_sources_have_dated_grades_and_owners(ledger: Session) -> None:
    tass = ledger.scalars(
        select(Grade.reliability).join(Source, Source.id == Grade.source_id).where(Source.name == "TASS")
    )
    owned = ledger.scalars(select(Ownership)).all()

    assert [grade.value for grade in tass] == ["C", "D"]
    assert any(str(ownership.from_on) == "2015-11" for ownership in owned)


def test_nothing_happened_after_the_demo_was_made(ledger: Session) -> None:
    for mapper in Base.registry.mappers:
        for column in mapper.columns:
            if column.name in {"recorded_at", "created_at", "changed_at", "status_since", "at"}:
                latest = ledger.scalar(select(func.max(column)))
                assert latest is None or latest <= NOW, f"{column.table.name}.{column.name}"


def test_the_work_began_eight_days_before_at_eight_forty(ledger: Session) -> None:
    version = ledger.scalars(select(ArticleVersion)).one()

    assert version.recorded_at == datetime(2026, 11, 17, 8, 40, tzinfo=UTC)
    assert {moment.date() for moment in ledger.scalars(select(Change.recorded_at))} >= {
        NOW.date() - timedelta(days=days) for days in (1, 2, 3, 6, 7, 8)
    }


def test_the_journal_is_written_in_the_order_of_time(ledger: Session) -> None:
    times = ledger.scalars(select(Entry.at).order_by(Entry.id)).all()

    assert list(times) == sorted(times)


def test_every_item_was_looked_at_on_the_day_it_was_recorded(ledger: Session) -> None:
    evidence = ledger.scalars(select(Evidence)).all()

    assert all(row.accessed_on == row.recorded_at.date() for row in evidence)


def test_loading_twice_is_refused_in_a_sentence(demo: Demo) -> None:
    with pytest.raises(Refused, match="only fills a new one"), demo.database.unit_of_work() as session:
        load(session, NOW)

    with demo.database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Person)) == 3


@pytest.mark.parametrize(("day", "hour"), [(23, 0), (29, 23)])
def test_it_loads_on_any_day_at_any_hour_and_nothing_lies_ahead(session: Session, day: int, hour: int) -> None:
    now = datetime(2026, 11, day, hour, 5, tzinfo=UTC)

    load(session, now)

    times = session.scalars(select(Entry.at).order_by(Entry.id)).all()
    assert list(times) == sorted(times)
    assert timedelta(hours=2) < now - times[-1] < timedelta(hours=5)
    assert len(editions(session)) >= 4


def test_open_claims_are_of_different_ages(ledger: Session) -> None:
    ages = Counter((NOW - since).days for since in ledger.scalars(select(Claim.open_since)) if since)

    assert sorted(ages) == [4, 6, 8]


def editions(session: Session) -> list[Edition]:
    """Every edition of the demo, oldest first."""
    return list(session.scalars(select(Edition).order_by(Edition.number)))


def test_the_morning_list_went_to_all_three_on_every_weekday_since(ledger: Session) -> None:
    report = ledger.scalars(select(Report)).one()

    assert schedule_in_words(ledger, report) == "every weekday at 07:30, Europe/Berlin"
    assert [edition.period for edition in editions(ledger)] == [f"2026-11-{day}T07:30" for day in (19, 20, 23, 24, 25)]
    assert {recipient.person_id for recipient in report.recipients} == set(ledger.scalars(select(Person.id)))
    assert set(ledger.scalars(select(Run.state))) == {RunState.DONE}


def test_each_edition_lists_the_open_claims_of_its_moment(ledger: Session) -> None:
    first, *_, last = editions(ledger)

    assert first.as_of == datetime(2026, 11, 19, 6, 30, tzinfo=UTC)
    assert first.head["counts"] == {"unreviewed": 10, "single_source": 3}
    assert last.head["total"] == sum(STATUSES[key] in OPEN for key in STATUSES)


def test_editions_say_what_changed_since_the_last_one(ledger: Session) -> None:
    heads = [Head.of(edition.head) for edition in editions(ledger)]

    assert heads[0].changes == "This is the first edition."
    assert heads[1].changes == "Since edition 1: 7 new, 1 moved, 2 gone."
    assert all(head.new or head.moved or head.gone for head in heads[1:])


def test_editions_keep_what_the_press_made(ledger: Session) -> None:
    texts = [edition.files[0].content.decode() for edition in editions(ledger)]

    assert texts == [Head.of(edition.head).changes for edition in editions(ledger)]


def test_no_edition_is_due_before_a_worker_looks_again(demo: Demo, ledger: Session) -> None:
    report = ledger.scalars(select(Report)).one()

    assert report.next_due_at == datetime(2026, 11, 26, 6, 30, tzinfo=UTC)
