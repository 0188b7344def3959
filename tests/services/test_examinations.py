"""Reading and checking articles: what is proposed and found, and when people's word on it still counts."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.builders import NOW, TEXT, a_desk, a_person, an_article
from tests.machines import MACHINE, WEIGHING
from tests.services.refusals import refused
from tracker.errors import NotAllowed, NotFound, Refused
from tracker.language.analysis import Analyzer, Ending, NotRead
from tracker.language.dates import PartialDate
from tracker.language.findings import CheckResult, Outcome
from tracker.language.proposed import Proposed
from tracker.models import (
    Article,
    Because,
    CalendarEntry,
    Candidate,
    Claim,
    DateBasis,
    Entry,
    Examination,
    FailedExamination,
    Finding,
    Made,
    Person,
)
from tracker.queries.candidates import candidates_of
from tracker.queries.examinations import failure_since, newest_examination, that_counts
from tracker.rules.articles import Published, Taken
from tracker.rules.examinations import Prepared
from tracker.rules.findings import Decision, Dismissal
from tracker.rules.journal_types import JournalType
from tracker.rules.roles import RoleName
from tracker.services.articles import correct_dating, take_in
from tracker.services.claims import ClaimDraft, make_claim
from tracker.services.examinations import prepare, prepare_dating, prepare_version, read_article
from tracker.services.findings import decide_finding

OLD = TEXT + " The war enters its eighth year."
NEWER = OLD + " And so on."
LATER = NOW + timedelta(hours=1)
DAY = Published(PartialDate(2025, 12, 17), DateBasis.STATED)


def taken_in(session: Session, text: str = OLD) -> tuple[Article, Person]:
    """An article that was read and checked as it came in."""
    by = a_person(session)
    desk_id = by.memberships[0].desk_id
    version = take_in(session, desk_id=desk_id, intake=Taken(text), published=DAY, analyzer=MACHINE, by=by, now=NOW)
    return version.article, by


def counting(session: Session, check: str = "nth_year") -> list[Finding]:
    """The findings of a check that count now."""
    session.expire_all()
    return list(session.scalars(select(Finding).where(Finding.check == check, that_counts()).order_by(Finding.id)))


def claim_on(session: Session, article: Article, by: Person, quote: str) -> Claim:
    """A claim of these words."""
    text = article.versions[-1].text
    start = text.index(quote)
    draft = ClaimDraft("Something is claimed.")
    return make_claim(session, article_id=article.id, start=start, end=start + len(quote), draft=draft, by=by, now=NOW)


def decided(session: Session, by: Person, decision: Decision = Decision.DISMISSED) -> Finding:
    """The one finding on the eighth year, with that word on it."""
    (finding,) = counting(session)
    because = Dismissal.MISREAD if decision is Decision.DISMISSED else None
    decide_finding(session, finding_id=finding.id, decision=decision, because=because, why="I looked.", by=by, now=NOW)
    return finding


def an_entry(session: Session, start: str, number: int = 1) -> None:
    """A version of the entry that the machine counts from."""
    session.add(
        CalendarEntry(
            key="war", number=number, kind="conflict", title="The war", facts={"start": start}, source="A book.",
            recorded_at=NOW,
        )
    )  # fmt: skip
    session.flush()


def test_a_new_article_is_read_and_checked(session: Session) -> None:
    article, by = taken_in(session)

    proposed = candidates_of(session, article.versions[0].id).open
    (finding,) = counting(session)
    examination = session.scalars(select(Examination)).one()
    entry = session.scalars(select(Entry).where(Entry.type == "article:read")).one()

    assert [candidate.quote for candidate in proposed][1:] == [
        "The army would grow to 800,000 troops.",
        "The war enters its eighth year.",
    ]
    assert (finding.made, finding.claim_id, OLD[finding.start : finding.end]) == (Made.COMPUTED, None, "eighth year")
    assert (examination.because, str(examination.published_on)) == (Because.TAKEN_IN, "2025-12-17")
    assert examination.recorded_by_id == by.id
    assert entry.summary == "Read and checked version 1: 3 claims proposed, 2 findings, 2 inconsistent."


def test_what_only_stands_in_the_text_is_kept_and_counted_apart(session: Session) -> None:
    by = a_person(session)
    desk_id = by.memberships[0].desk_id
    version = take_in(session, desk_id=desk_id, intake=Taken(OLD), published=DAY, analyzer=WEIGHING, by=by, now=NOW)

    candidates = candidates_of(session, version.id)
    entry = session.scalars(select(Entry).where(Entry.type == "article:read")).one()

    assert [candidate.rank for candidate in candidates.open] == [2, 1]
    (army,) = candidates.others
    assert (army.rank, army.why, army.statement) == (0, "a forecast without a number", army.quote)
    assert entry.summary.startswith("Read and checked version 1: 2 claims proposed, 1 more in the text, 2 findings")
    payload = json.loads(entry.payload)
    assert (payload["candidates"], payload["others"]) == (2, 1)


def test_without_a_day_of_publication_the_finding_says_why_it_cannot_be_decided(session: Session) -> None:
    by = a_person(session)
    desk_id = by.memberships[0].desk_id

    take_in(session, desk_id=desk_id, intake=Taken(OLD), published=Published(), analyzer=MACHINE, by=by, now=NOW)

    (finding,) = counting(session)
    assert (finding.outcome, finding.reason) == (Outcome.UNDECIDABLE, "no_publication_date")


def test_a_finding_goes_to_the_claim_whose_quote_holds_its_words(session: Session) -> None:
    article, by = taken_in(session)

    outer = claim_on(session, article, by, OLD[OLD.index("Officials") :])
    inner = claim_on(session, article, by, "its eighth year")

    (finding,) = counting(session)
    assert finding.claim_id == inner.id
    assert inner.version == 2
    before = session.scalars(select(Finding).where(Finding.claim_id == outer.id)).one()
    assert before.id != finding.id
    summaries = session.scalars(select(Entry).where(Entry.claim_id == inner.id, Entry.type == "finding:compute")).one()
    assert summaries.summary == "The check nth year on “eighth year” says: inconsistent."


def test_a_finding_goes_to_the_only_claim_of_its_sentence(session: Session) -> None:
    article, by = taken_in(session)
    claim = claim_on(session, article, by, "The war")

    (finding,) = counting(session)

    assert finding.claim_id == claim.id


def test_between_two_claims_of_its_sentence_it_stays_with_the_article(session: Session) -> None:
    article, by = taken_in(session)
    claim_on(session, article, by, "The war")
    claim_on(session, article, by, "enters")

    assert [row.claim_id for row in counting(session)] == [None]


def test_what_joins_findings_names_those_that_count(session: Session) -> None:
    article, by = taken_in(session)
    claim_on(session, article, by, "The war")

    (joint,), (finding,) = counting(session, "joint_anachronism"), counting(session)

    assert joint.part_of == [finding.id]


def test_a_claim_elsewhere_changes_nothing(session: Session) -> None:
    article, by = taken_in(session)

    claim_on(session, article, by, "The army would grow")

    assert session.scalar(select(func.count(Examination.id))) == 1


def test_a_word_stays_with_the_finding_when_it_goes_to_a_claim(session: Session) -> None:
    article, by = taken_in(session)
    decided(session, by)

    claim_on(session, article, by, "The war")

    (finding,) = counting(session)
    assert finding.decision is Decision.DISMISSED
    assert (finding.decisions[0].why, finding.lapsed_id) == ("I looked.", None)


def test_reading_again_writes_neither_candidates_nor_findings_twice(session: Session) -> None:
    article, by = taken_in(session)
    finding = decided(session, by)
    candidates = session.scalar(select(func.count(Candidate.id)))

    again = read_article(session, version_id=article.versions[0].id, analyzer=MACHINE, by=by, now=NOW)

    assert again.because is Because.ASKED
    assert [row.id for row in counting(session)] == [finding.id]
    assert session.scalar(select(func.count(Candidate.id))) == candidates
    assert session.scalar(select(func.count(Finding.id))) == 2


def test_a_word_lapses_when_the_day_of_publication_changes_and_returns_with_it(session: Session) -> None:
    article, by = taken_in(session)
    finding = decided(session, by)
    another_day = Published(PartialDate(2025, 12, 16), DateBasis.STATED)

    correct_dating(session, article_id=article.id, published=another_day, analyzer=MACHINE, by=by, now=NOW)
    (lapsed,) = counting(session)
    correct_dating(session, article_id=article.id, published=DAY, analyzer=MACHINE, by=by, now=NOW)
    (back,) = counting(session)

    assert (lapsed.decision, lapsed.lapsed_id) == (None, finding.id)
    assert back.id == finding.id
    assert back.decision is Decision.DISMISSED


def test_grounds_alone_do_not_check_an_article_again(session: Session) -> None:
    article, by = taken_in(session)

    same_day = Published(DAY.published_on, DateBasis.INFERRED, "It says so elsewhere.")
    correct_dating(session, article_id=article.id, published=same_day, analyzer=MACHINE, by=by, now=NOW)

    assert session.scalar(select(func.count(Examination.id))) == 1


def test_a_word_lapses_when_the_entry_it_rests_on_changes(session: Session) -> None:
    an_entry(session, "2014")
    article, by = taken_in(session)
    finding = decided(session, by)

    an_entry(session, "2015", number=2)
    read_article(session, version_id=article.versions[0].id, analyzer=MACHINE, by=by, now=NOW)

    (now,) = counting(session)
    assert (now.explanation, now.decision, now.lapsed_id) == ("It counts from 2015.", None, finding.id)


def test_another_sentence_of_the_same_words_does_not_make_a_word_lapse(session: Session) -> None:
    article, by = taken_in(session)
    finding = decided(session, by)

    newer = OLD + " Peace enters its eighth year."
    take_in(
        session, desk_id=article.desk_id, intake=Taken(newer), published=Published(), article_id=article.id,
        analyzer=MACHINE, by=by, now=NOW,
    )  # fmt: skip

    first, second = counting(session)
    assert first.id != finding.id
    assert (first.decision, first.lapsed_id) == (Decision.DISMISSED, None)
    assert (second.decision, second.lapsed_id) == (None, None)


def test_what_an_older_text_was_found_to_say_no_longer_counts(session: Session) -> None:
    article, by = taken_in(session)
    finding = decided(session, by)

    take_in(
        session, desk_id=article.desk_id, intake=Taken(TEXT), published=Published(), article_id=article.id,
        analyzer=MACHINE, by=by, now=NOW,
    )  # fmt: skip

    assert counting(session) == []
    with refused(session, Refused, match="no longer counts"):
        decide_finding(
            session, finding_id=finding.id, decision=Decision.ACCEPTED, why="Late.", by=by, now=NOW + timedelta(1)
        )


def test_only_the_newest_text_is_read_and_only_by_whoever_may(session: Session) -> None:
    article, by = taken_in(session)
    first = article.versions[0].id
    viewer, stranger = a_person(session, article.desk, RoleName.VIEWER), a_person(session)
    with refused(session, NotAllowed, match="fact-checker"):
        read_article(session, version_id=first, analyzer=MACHINE, by=viewer, now=NOW)
    with refused(session, NotFound, match="no such article"):
        read_article(session, version_id=first, analyzer=MACHINE, by=stranger, now=NOW)
    with refused(session, NotFound, match="no such article"):
        read_article(session, version_id=999, analyzer=MACHINE, by=by, now=NOW)

    take_in(
        session,
        desk_id=article.desk_id,
        intake=Taken(TEXT),
        published=Published(),
        article_id=article.id,
        by=by,
        now=NOW,
    )
    with refused(session, Refused, match="newer text"):
        read_article(session, version_id=first, analyzer=MACHINE, by=by, now=NOW)


def test_an_article_that_was_never_read_is_read_when_asked(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    article = an_article(session, desk, by, text=OLD)

    read_article(session, version_id=article.versions[0].id, analyzer=MACHINE, by=by, now=NOW)

    assert len(candidates_of(session, article.versions[0].id).open) == 3


def asking(texts: list[str]) -> Analyzer:
    """A machine that notes which texts it is asked about."""

    def check(text: str, **grounds: object) -> list[CheckResult]:
        texts.append(text)
        return list(MACHINE.check(text, **grounds))  # type: ignore[arg-type]

    return Analyzer(MACHINE.read, check)


def prepared(session: Session, article: Article, analyzer: Analyzer, text: str) -> Prepared:
    """What a machine says of a newer text of an article before that is taken in."""
    return prepare(
        session, intake=Taken(text), published=Published(), analyzer=analyzer, article_id=article.id, now=NOW
    )


def take_in_newer(
    session: Session, article: Article, by: Person, analyzer: Analyzer, text: str, before: Prepared
) -> None:
    """Take in a newer text of an article that was prepared."""
    take_in(
        session, desk_id=article.desk_id, intake=Taken(text), published=Published(), article_id=article.id,
        analyzer=analyzer, prepared=before, by=by, now=NOW,
    )  # fmt: skip
    assert [finding.phrase for finding in counting(session)] == ["eighth year"]


def test_a_text_that_was_prepared_is_not_checked_again_while_the_database_waits(session: Session) -> None:
    article, by = taken_in(session)
    texts: list[str] = []
    before = prepared(session, article, asking(texts), NEWER)

    take_in_newer(session, article, by, asking(texts), NEWER, before)

    assert texts == [NEWER]


def test_a_text_whose_calendar_changed_while_it_was_read_is_refused(session: Session) -> None:
    article, by = taken_in(session)
    before = prepared(session, article, MACHINE, NEWER)
    an_entry(session, "2015")

    with pytest.raises(Refused, match=r"changed while it was read: the calendar or its day\. Send it once more"):
        take_in_newer(session, article, by, MACHINE, NEWER, before)


def test_a_text_whose_day_was_corrected_while_it_was_read_is_refused(session: Session) -> None:
    article, by = taken_in(session)
    before = prepared(session, article, MACHINE, NEWER)
    another_day = Published(PartialDate(2025, 12, 1), DateBasis.STATED)
    correct_dating(session, article_id=article.id, published=another_day, by=by, now=NOW)

    with pytest.raises(Refused, match="Send it once more"):
        take_in_newer(session, article, by, MACHINE, NEWER, before)


def giving_up(ending: Ending) -> Analyzer:
    """A machine that checks a text and gives up when it is to read it."""

    def read(_text: str, _title: str) -> list[Proposed]:
        raise NotRead(ending)

    return Analyzer(read, MACHINE.check)


@pytest.mark.parametrize("ending", Ending)
def test_a_text_that_a_machine_gave_up_on_is_stored_with_nothing_half_written(session: Session, ending: Ending) -> None:
    by = a_person(session)

    version = take_in(
        session,
        desk_id=by.memberships[0].desk_id,
        intake=Taken(OLD),
        published=DAY,
        analyzer=giving_up(ending),
        by=by,
        now=NOW,
    )

    (failure,) = session.scalars(select(FailedExamination))
    assert (failure.article_version_id, failure.because, failure.ending) == (version.id, Because.TAKEN_IN, ending)
    assert not session.scalars(select(Candidate)).all()
    assert not session.scalars(select(Finding)).all()
    assert not session.scalars(select(Examination)).all()
    entry = session.scalars(select(Entry).where(Entry.type == JournalType.ARTICLE_UNREAD)).one()
    assert entry.summary.startswith("Version 1: This text was not read and checked:")
    assert f'"ending":"{ending.value}"' in entry.payload.replace(" ", "")


def test_a_text_that_was_not_read_is_read_when_it_is_tried_again(session: Session) -> None:
    by = a_person(session)
    version = take_in(
        session,
        desk_id=by.memberships[0].desk_id,
        intake=Taken(OLD),
        published=DAY,
        analyzer=giving_up(Ending.TIME),
        by=by,
        now=NOW,
    )
    assert failure_since(session, version.id, newest_examination(session, version.article_id))

    again = prepare_version(session, version_id=version.id, analyzer=MACHINE)
    examination = read_article(session, version_id=version.id, analyzer=MACHINE, prepared=again, by=by, now=LATER)

    assert examination
    assert failure_since(session, version.id, newest_examination(session, version.article_id)) is None
    assert session.scalars(select(Candidate)).all()


def test_findings_go_on_counting_where_a_later_check_was_given_up(session: Session) -> None:
    article, by = taken_in(session)
    before = [finding.id for finding in counting(session)]
    another_day = Published(PartialDate(2025, 12, 1), DateBasis.STATED)

    correct_dating(
        session, article_id=article.id, published=another_day, analyzer=never(Ending.MEMORY), by=by, now=LATER
    )

    assert [finding.id for finding in counting(session)] == before
    version_id = article.versions[-1].id
    failure = failure_since(session, version_id, newest_examination(session, article.id))
    assert failure
    assert (failure.because, failure.ending) == (Because.REDATED, Ending.MEMORY)


def test_a_text_is_checked_by_another_day_before_that_is_recorded(session: Session) -> None:
    article, by = taken_in(session)
    another_day = Published(PartialDate(2025, 12, 1), DateBasis.STATED)
    texts: list[str] = []

    before = prepare_dating(session, article_id=article.id, published=another_day, analyzer=asking(texts))
    correct_dating(
        session, article_id=article.id, published=another_day, analyzer=asking(texts), prepared=before, by=by, now=LATER
    )

    assert len(texts) == 1
    assert counting(session)[0].compared["from"] == "2025-12-01"
    assert prepare_dating(session, article_id=article.id, published=another_day, analyzer=asking(texts)) is None


def never(ending: Ending) -> Analyzer:
    """A machine that gives up on every text at once."""

    def check(_text: str, **_grounds: object) -> list[CheckResult]:
        raise NotRead(ending)

    return Analyzer(MACHINE.read, check)
