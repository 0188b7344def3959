"""Which articles a text may be that somebody is about to take in."""

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person, a_source
from tracker.language.text_reuse.likeness import paragraph_marks
from tracker.models import ArticleVersion, Desk, Person
from tracker.queries.known_articles import known_articles, repeated_paragraphs
from tracker.rules.articles import Published, Taken
from tracker.rules.known_articles import Likeness
from tracker.services.articles import take_in

PORT = (
    "Port closed\n\n"
    "The council of Orla closed the port on Monday because inspectors had found cracks in two of its piers.\n\n"
    "“Nobody will pay for a port that nobody uses,” the mayor told the paper in the evening.\n\n"
    "The ministry of transport wants to send engineers of its own before the end of the month, a spokesman said."
)
NOTICE = "Sign up for our letter: the news of the day, chosen by our editors, in your mailbox each morning at six."


def a_stored_article(
    session: Session, desk: Desk, by: Person, text: str = PORT, address: str = "", outlet_id: int | None = None
) -> ArticleVersion:
    return take_in(
        session,
        desk_id=desk.id,
        intake=Taken(text),
        published=Published(),
        address=address,
        outlet_id=outlet_id,
        by=by,
        now=NOW,
    )


@pytest.mark.parametrize(
    ("text", "likeness"),
    [
        (PORT, Likeness.TEXT),
        (PORT.replace("“", '"').replace("”", '"'), Likeness.WORDS),
        (PORT.replace("\n\n", "\n\n\n"), Likeness.WORDS),
        (PORT + "\n\nRead more", Likeness.NEARLY),
        ("UPDATE: with more details.\n\n" + PORT, Likeness.NEARLY),
        (PORT.replace("Monday", "Tuesday"), Likeness.NEARLY),
        (PORT.partition("\n\n“")[0], Likeness.PART),
        (
            PORT
            + "\n\n"
            + PORT.replace("port", "bridge")
            .replace("piers", "pillars")
            .replace("council", "parliament")
            .replace("mayor", "minister")
            .replace("engineers", "soldiers")
            .replace("month", "year"),
            Likeness.WHOLE,
        ),
    ],
)
def test_the_same_text_is_known_however_it_was_copied(session: Session, text: str, likeness: Likeness) -> None:
    desk = a_desk(session)
    stored = a_stored_article(session, desk, a_person(session, desk))

    [known] = known_articles(session, desk_ids=[desk.id], text=text)

    assert (known.article.id, known.likeness) == (stored.article_id, likeness)


@pytest.mark.parametrize(
    "address",
    [
        "https://post.example/a?id=1&utm_source=x",
        "http://www.post.example/a?id=1#comments",
        "https://post.example/a/?fbclid=abc&id=1",
    ],
)
def test_the_same_address_is_known_however_it_was_copied(session: Session, address: str) -> None:
    desk = a_desk(session)
    stored = a_stored_article(session, desk, a_person(session, desk), address="https://post.example/a?id=1")

    [known] = known_articles(
        session, desk_ids=[desk.id], text="Quite another text about a bridge.", addresses=[address]
    )

    assert (known.article.id, known.likeness) == (stored.article_id, Likeness.ADDRESS)
    assert known_articles(session, desk_ids=[desk.id], text="Other.", addresses=["https://post.example/a?id=2"]) == []
    assert known_articles(session, desk_ids=[desk.id], text="Other.", addresses=["https://post.example/", ""]) == []


def test_an_earlier_version_is_known_by_its_article(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    first = a_stored_article(session, desk, by)
    take_in(
        session, desk_id=desk.id, intake=Taken("Port open\n\nAll is well now in the port of Orla, says the mayor."),
        published=Published(), article_id=first.article_id, by=by, now=NOW,
    )  # fmt: skip

    [known] = known_articles(session, desk_ids=[desk.id], text=PORT)

    assert (known.version.number, known.version.title) == (2, "Port open")
    assert known_articles(session, desk_ids=[desk.id], text=PORT, but=first.article_id) == []


def test_other_desks_tell_nothing(session: Session) -> None:
    desk, other = a_desk(session), a_desk(session)
    a_stored_article(session, desk, a_person(session, desk), address="https://post.example/port-closed")

    address = "https://post.example/port-closed"
    assert known_articles(session, desk_ids=[other.id], text=PORT, addresses=[address]) == []


def test_what_an_outlet_repeats_under_each_article_makes_no_two_alike(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    outlet = a_source(session, by)
    subjects = ("bridge over the river", "school behind the church", "library of the old town", "road to the north")
    for subject in subjects:
        text = (
            f"News of the {subject}\n\nThe {subject} was opened.\n\n{NOTICE}\n\n{NOTICE.replace('letter', 'podcast')}"
        )
        a_stored_article(session, desk, by, text, outlet_id=outlet.id)

    new = "Hospital\n\nThe hospital has a new wing since Monday, with room for forty beds and a kitchen of its own."
    new += f"\n\n{NOTICE}\n\n{NOTICE.replace('letter', 'podcast')}"

    assert len(repeated_paragraphs(session, paragraph_marks(NOTICE), outlet_id=outlet.id)) == 1
    assert repeated_paragraphs(session, paragraph_marks(NOTICE), outlet_id=None) == frozenset()
    assert known_articles(session, desk_ids=[desk.id], text=new, outlet_id=outlet.id) == []


def test_a_short_text_is_known_by_its_paragraph(session: Session) -> None:
    desk = a_desk(session)
    stored = a_stored_article(session, desk, a_person(session, desk), "Port closed.")

    assert [known.article.id for known in known_articles(session, desk_ids=[desk.id], text="Port closed.")] == [
        stored.article_id
    ]
    assert known_articles(session, desk_ids=[desk.id], text="Port opened.") == []
