"""Taking in articles and their versions, their dating, and what becomes of quotes."""

import hashlib
import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, update
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from tests.builders import NOW, TEXT, a_desk, a_person, a_source
from tracker.errors import Conflict, NotAllowed, NotFound, Refused, TrackerError, WrongInput
from tracker.language.dates import PartialDate
from tracker.models import Anchor, Article, ArticleVersion, Claim, DateBasis, Dating, Desk, Entry, Person
from tracker.rules.anchors import AnchorState
from tracker.rules.articles import Published, Taken
from tracker.rules.roles import RoleName
from tracker.services.anchors import settle_anchor
from tracker.services.articles import correct_dating, take_in
from tracker.services.claims import ClaimDraft, make_claim

INFERRED = Published(PartialDate(2025, 12, 17), "inferred", "Rewrites are dated so.", date(2025, 12, 15))
ARMY = "The army would grow to 800,000 troops"


def a_checker(session: Session) -> tuple[Desk, Person]:
    """A desk and a fact-checker at it."""
    desk = a_desk(session)
    return desk, a_person(session, desk)


def taken_in(session: Session, text: str = TEXT, **fields: Any) -> ArticleVersion:
    """A version of an article, a new one unless told otherwise."""
    if "by" not in fields:
        desk, fields["by"] = a_checker(session)
        fields["desk_id"] = desk.id
    return take_in(session, **{"intake": Taken(text), "published": Published(), "now": NOW} | fields)


def a_claim(session: Session, version: ArticleVersion, by: Person, words: str = ARMY) -> Claim:
    """A claim on these words."""
    start = version.text.index(words)
    return make_claim(
        session,
        article_id=version.article_id,
        start=start,
        end=start + len(words),
        draft=ClaimDraft(statement=f"It is said that {words}."),
        by=by,
        now=NOW,
    )


def next_version(session: Session, version: ArticleVersion, by: Person, text: str, **fields: Any) -> ArticleVersion:
    """The next version of the same article."""
    return taken_in(session, text, desk_id=0, article_id=version.article_id, by=by, **fields)


def anchors(session: Session, claim: Claim) -> list[Anchor]:
    """Every anchor of a claim, oldest first."""
    return list(session.scalars(select(Anchor).where(Anchor.claim_id == claim.id).order_by(Anchor.id)))


def entries(session: Session, article_id: int) -> list[Entry]:
    """The journal of an article, oldest first."""
    return list(session.scalars(select(Entry).where(Entry.article_id == article_id).order_by(Entry.id)))


def test_a_text_is_stored_as_it_is_with_its_digests(session: Session) -> None:
    desk, by = a_checker(session)
    outlet = a_source(session, by, name="The Paper")
    original = TEXT.replace("\n", "\r\n").encode()

    version = take_in(
        session,
        desk_id=desk.id,
        intake=Taken(original.decode(), "text/plain", original, author="Ann Writer"),
        published=INFERRED,
        outlet_id=outlet.id,
        address="https://example.org/a",
        by=by,
        now=NOW,
    )

    session.expire_all()
    assert (version.number, version.title, version.text) == (1, "U.S. and EU Agree on Guarantees", TEXT)
    assert version.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert (version.original, version.original_sha256) == (original, hashlib.sha256(original).hexdigest())
    assert (version.author, version.outlet_id, version.recorded_by_id) == ("Ann Writer", outlet.id, by.id)
    assert (version.article.desk_id, version.article.address) == (desk.id, "https://example.org/a")
    (dating,) = version.article.datings
    assert (dating.published_on, dating.basis) == (PartialDate(2025, 12, 17), DateBasis.INFERRED)
    assert (dating.reasoning, dating.not_before) == ("Rewrites are dated so.", date(2025, 12, 15))


def test_taking_in_is_written_down(session: Session) -> None:
    version = taken_in(session, published=INFERRED)

    (entry,) = entries(session, version.article_id)

    assert (entry.type, entry.summary) == ("article:create", "Took in the article “U.S. and EU Agree on Guarantees”.")
    payload = json.loads(entry.payload)
    assert payload["sha256"] == version.sha256
    assert payload["published"]["basis"] == "inferred"


def test_a_version_can_be_neither_changed_nor_deleted(session: Session) -> None:
    version = taken_in(session)

    for statement in (
        update(ArticleVersion).where(ArticleVersion.id == version.id).values(text="Other."),
        ArticleVersion.__table__.delete().where(ArticleVersion.id == version.id),
    ):
        with pytest.raises(DatabaseError), session.begin_nested():
            session.execute(statement)

    session.expire_all()
    assert version.text == TEXT


def test_a_changed_text_becomes_the_next_version_of_its_article(session: Session) -> None:
    desk, by = a_checker(session)
    outlet = a_source(session, by)
    first = taken_in(session, desk_id=desk.id, by=by, outlet_id=outlet.id, address="https://example.org/a")

    second = next_version(session, first, by, TEXT + "\n\nA correction.")

    assert (second.article_id, second.number, second.outlet_id) == (first.article_id, 2, outlet.id)
    session.expire_all()
    assert first.text == TEXT
    assert second.article.address == "https://example.org/a"
    assert [entry.type for entry in entries(session, first.article_id)] == ["article:create", "article:version"]


def test_the_newest_text_again_is_no_new_version(session: Session) -> None:
    desk, by = a_checker(session)
    first = taken_in(session, desk_id=desk.id, by=by)

    with pytest.raises(Refused, match="word for word version 1 of this article, the newest") as caught:
        next_version(session, first, by, TEXT.replace("\n", "\r\n") + "\n")

    assert caught.value.field == "text"
    assert (
        session.scalar(select(func.count(ArticleVersion.id)).where(ArticleVersion.article_id == first.article_id)) == 1
    )


def test_a_text_may_come_back_in_a_later_version(session: Session) -> None:
    desk, by = a_checker(session)
    first = taken_in(session, desk_id=desk.id, by=by)
    next_version(session, first, by, "Another text.")

    third = next_version(session, first, by, TEXT)

    assert (third.number, third.sha256) == (3, first.sha256)
    assert entries(session, first.article_id)[-1].summary.endswith("the same words as version 1.")


def test_a_headline_may_be_changed_and_changed_back(session: Session) -> None:
    desk, by = a_checker(session)
    first = taken_in(session, desk_id=desk.id, by=by)
    louder = Taken(TEXT, title="Deal!")

    next_version(session, first, by, "", intake=louder)
    third = next_version(session, first, by, TEXT)

    assert (third.number, third.title) == (3, first.title)
    with pytest.raises(Refused, match="the newest"):
        next_version(session, first, by, TEXT)


def test_a_quote_stands_again_where_it_stood_in_the_text_that_came_back(session: Session) -> None:
    desk, by = a_checker(session)
    first = taken_in(session, desk_id=desk.id, by=by)
    claim = a_claim(session, first, by)
    changed = "It would grow to 900,000 soldiers, the general says."
    second = next_version(session, first, by, changed)
    settle_anchor(session, claim_id=claim.id, seen_version=claim.version, start=0, end=len(changed), by=by, now=NOW)
    assert anchors(session, claim)[-1].exact == changed

    third = next_version(session, second, by, TEXT)

    anchor = anchors(session, claim)[-1]
    assert (anchor.state, anchor.exact, anchor.article_version_id) == (AnchorState.EXACT, ARMY, third.id)


def test_a_desk_takes_a_text_in_once(session: Session) -> None:
    desk, by = a_checker(session)
    first = taken_in(session, desk_id=desk.id, by=by)

    with pytest.raises(Refused, match=f"article {first.article_id}, “U.S. and EU Agree on Guarantees”") as caught:
        taken_in(session, desk_id=desk.id, by=by)

    assert caught.value.field == "text"
    assert taken_in(session).article_id != first.article_id
    assert taken_in(session, desk_id=desk.id, by=by, is_another=True).article_id != first.article_id


def test_a_newer_version_keeps_the_dating_unless_one_is_given(session: Session) -> None:
    desk, by = a_checker(session)
    first = taken_in(session, desk_id=desk.id, by=by, published=INFERRED)

    next_version(session, first, by, "One.")
    next_version(session, first, by, "Two.", published=INFERRED)
    next_version(session, first, by, "Three.", published=Published(PartialDate(2025, 12, 16), "stated"))

    datings = session.scalars(select(Dating).where(Dating.article_id == first.article_id).order_by(Dating.id)).all()
    assert [(dating.published_on, dating.basis.value) for dating in datings] == [
        (PartialDate(2025, 12, 17), "inferred"),
        (PartialDate(2025, 12, 16), "stated"),
    ]


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"intake": Taken(" ")}, "text"),
        ({"intake": Taken("One.", title="x" * 501)}, "title"),
        ({"intake": Taken("One.", author="x" * 301)}, "author"),
        ({"published": Published(PartialDate(2025, 12, 20), "stated")}, "published_on"),
        ({"address": "ftp://example.org"}, "address"),
        ({"outlet_id": 0}, "outlet"),
    ],
)
def test_what_cannot_be_stored_is_refused_at_its_field(session: Session, more: dict[str, Any], field: str) -> None:
    with pytest.raises(WrongInput) as caught:
        taken_in(session, **more)

    assert caught.value.field == field
    assert session.scalar(select(func.count(Article.id))) == 0


def test_today_is_not_in_the_future_for_people_further_east(session: Session) -> None:
    evening = NOW.replace(hour=16)

    version = taken_in(session, published=Published(PartialDate(2025, 12, 19), "stated"), now=evening)

    assert version.article.datings[0].published_on == PartialDate(2025, 12, 19)


def test_only_those_who_may_take_articles_in_do(session: Session) -> None:
    desk, by = a_checker(session)
    viewer = a_person(session, desk, RoleName.VIEWER)
    stranger = a_person(session)
    administrator = a_person(session, role=RoleName.ADMINISTRATOR)
    version = taken_in(session, desk_id=desk.id, by=by)

    for person, error in ((viewer, NotAllowed), (stranger, NotFound)):
        with pytest.raises(error):
            taken_in(session, "New.", desk_id=desk.id, by=person)
        with pytest.raises(error):
            next_version(session, version, person, "New.")
        with pytest.raises(error):
            correct_dating(session, article_id=version.article_id, published=INFERRED, by=person, now=NOW)
    with pytest.raises(NotFound, match="no such desk"):
        taken_in(session, "New.", desk_id=0, by=administrator)
    with pytest.raises(NotFound, match="no such article"):
        taken_in(session, "New.", desk_id=desk.id, article_id=0, by=administrator)


def test_the_date_is_corrected_by_a_new_row(session: Session) -> None:
    desk, by = a_checker(session)
    version = taken_in(session, desk_id=desk.id, by=by, published=INFERRED)
    stated = Published(PartialDate(2025, 12, 16), "stated", " The page says so. ")

    dating = correct_dating(session, article_id=version.article_id, published=stated, by=by, now=NOW)
    again = correct_dating(session, article_id=version.article_id, published=stated, by=by, now=NOW)

    assert again is dating
    assert (dating.published_on, dating.reasoning) == (PartialDate(2025, 12, 16), "The page says so.")
    assert session.scalar(select(func.count(Dating.id)).where(Dating.article_id == version.article_id)) == 2
    entry = entries(session, version.article_id)[-1]
    assert (entry.type, entry.summary) == (
        "article:date",
        "Recorded the day of publication: 16 December 2025, stated.",
    )
    assert json.loads(entry.payload)["old"]["basis"] == "inferred"
    assert len(entries(session, version.article_id)) == 2


def test_a_date_that_cannot_be_leaves_the_old_one(session: Session) -> None:
    desk, by = a_checker(session)
    version = taken_in(session, desk_id=desk.id, by=by, published=INFERRED)
    later = Published(PartialDate.of((NOW + timedelta(days=3)).date()), "stated")

    with pytest.raises(WrongInput, match="future"):
        correct_dating(session, article_id=version.article_id, published=later, by=by, now=NOW)

    assert session.scalar(select(func.count(Dating.id)).where(Dating.article_id == version.article_id)) == 1


@pytest.mark.parametrize(
    ("text", "state", "summary"),
    [
        (TEXT + "\n\nA correction.", AnchorState.EXACT, ""),
        ("News: " + TEXT, AnchorState.MOVED, "The quote of C01 stands elsewhere in version 2."),
        (f"Quite another text. {ARMY}, it says.", AnchorState.UNCERTAIN, "could not be found for certain"),
        (TEXT.replace("800,000", "600,000"), AnchorState.GONE, "The quote of C01 is gone in version 2."),
    ],
)
def test_quotes_are_looked_up_in_the_next_version(
    session: Session, text: str, state: AnchorState, summary: str
) -> None:
    desk, by = a_checker(session)
    first = taken_in(session, desk_id=desk.id, by=by)
    claim = a_claim(session, first, by)

    second = next_version(session, first, by, text)

    old, new = anchors(session, claim)
    assert (old.state, old.article_version_id) == (AnchorState.EXACT, first.id)
    assert (new.state, new.article_version_id, new.exact) == (state, second.id, ARMY)
    assert (new.start is not None) is state.is_settled
    if new.start is not None:
        assert second.text[new.start : new.end] == ARMY
    session.refresh(claim)
    summaries = [entry for entry in entries(session, first.article_id) if entry.type == "claim:anchor"]
    assert [summary in entry.summary for entry in summaries] == ([True] if summary else [])
    assert claim.version == (2 if summary else 1)
    payload = json.loads(entries(session, first.article_id)[-1].payload)
    assert payload["quotes"]["C01"]["state"] == state.value


def test_a_quote_that_was_gone_is_found_when_it_comes_back(session: Session) -> None:
    desk, by = a_checker(session)
    first = taken_in(session, desk_id=desk.id, by=by)
    claim = a_claim(session, first, by)

    next_version(session, first, by, "Nothing of it.")
    next_version(session, first, by, "News: " + TEXT)

    assert [anchor.state.value for anchor in anchors(session, claim)] == ["exact", "gone", "moved"]


def test_a_person_says_where_an_uncertain_quote_stands(session: Session) -> None:
    desk, by = a_checker(session)
    first = taken_in(session, desk_id=desk.id, by=by)
    claim = a_claim(session, first, by)
    second = next_version(session, first, by, f"{ARMY}, one says. {ARMY}, another says.")
    start = second.text.rindex(ARMY)

    anchor = settle_anchor(
        session, claim_id=claim.id, seen_version=2, start=start, end=start + len(ARMY), by=by, now=NOW
    )

    session.refresh(claim)
    assert (anchor.state, anchor.start, anchor.exact) == (AnchorState.MOVED, start, ARMY)
    assert (anchor.prefix, anchor.suffix) == (second.text[start - 32 : start], ", another says.")
    assert claim.version == 3
    third = next_version(session, first, by, "News: " + second.text)
    assert anchors(session, claim)[-1].start == third.text.rindex(ARMY)


def test_a_person_says_what_a_quote_reads_now(session: Session) -> None:
    desk, by = a_checker(session)
    first = taken_in(session, desk_id=desk.id, by=by)
    claim = a_claim(session, first, by)
    second = next_version(session, first, by, TEXT.replace("800,000", "600,000"))
    start = second.text.index("The army")

    anchor = settle_anchor(
        session, claim_id=claim.id, seen_version=2, start=start - 1, end=len(second.text) - 1, by=by, now=NOW
    )

    assert anchor.exact == "The army would grow to 600,000 troops"
    assert "800,000" in anchor.note
    entry = entries(session, first.article_id)[-1]
    assert (entry.type, json.loads(entry.payload)["old"]) == ("claim:anchor", ARMY)


def test_a_place_is_said_only_where_it_is_open_and_by_whoever_saw_it(session: Session) -> None:
    desk, by = a_checker(session)
    viewer = a_person(session, desk, RoleName.VIEWER)
    first = taken_in(session, desk_id=desk.id, by=by)
    claim = a_claim(session, first, by)

    def settle(error: type[TrackerError], **options: Any) -> None:
        with pytest.raises(error):
            settle_anchor(
                session,
                **{"claim_id": claim.id, "seen_version": 2, "start": 0, "end": 7, "by": by, "now": NOW} | options,
            )

    settle(Refused, seen_version=1)
    next_version(session, first, by, "Nothing of it.")
    settle(Conflict, seen_version=1)
    settle(WrongInput, end=99)
    settle(NotAllowed, by=viewer)
    settle(NotFound, by=a_person(session))

    assert [anchor.state.value for anchor in anchors(session, claim)] == ["exact", "gone"]


words = st.lists(st.sampled_from(["aa", "bb", "aa bb", "cc.", "\n\n"]), min_size=1, max_size=12).map(" ".join)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(old=words, new=words, data=st.data())
def test_a_quote_found_again_is_always_the_text_at_its_offsets(
    session: Session, old: str, new: str, data: st.DataObject
) -> None:
    with session.begin_nested() as point:
        desk, by = a_checker(session)
        first = taken_in(session, "Start " + old, desk_id=desk.id, by=by)
        word = data.draw(st.sampled_from(first.text.split()))
        claim = a_claim(session, first, by, word)
        try:
            second = next_version(session, first, by, "Begin " + new)
        except Refused:
            second = first

        anchor = anchors(session, claim)[-1]

        assert anchor.article_version_id == second.id
        assert anchor.exact == word
        if anchor.state.is_settled:
            assert second.text[anchor.start : anchor.end] == word
        point.rollback()
