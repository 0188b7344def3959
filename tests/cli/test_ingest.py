"""`tracker ingest`: taking in an article from the shell."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import func, select

from tests.databases import Shelf
from tests.files import a_page, a_pdf
from tests.web.newsroom import ARMY, TEXT, Newsroom, furnish
from tracker import places
from tracker.cli import tracker
from tracker.cli.ingest import reading_in_words
from tracker.db import Database
from tracker.language.dates import PartialDate
from tracker.models import ArticleVersion, Claim, Source

BERLIN = places.SEEDS / "berlin" / "article.txt"
Run = Callable[..., Result]


@pytest.fixture(scope="module")
def database(shelf: Shelf) -> Iterator[Database]:
    """A database of these tests' own; each of them takes in a text that no other does."""
    shelf.original("newsroom", furnish)
    database = shelf.copy("newsroom", "ingest")
    yield database
    database.engine.dispose()


@pytest.fixture(scope="module")
def newsroom(shelf: Shelf) -> Newsroom:
    """Who and what is in it."""
    furnished: Newsroom = shelf.original("newsroom", furnish)
    return furnished


@pytest.fixture
def run(database: Database, newsroom: Newsroom) -> Run:
    """Run the command as the fact-checker of the politics desk; bytes given as `typed` come in by the pipe."""
    url = database.engine.url.render_as_string(hide_password=False)

    def command(*words: str, by: str = "checker", typed: bytes = b"") -> Result:
        arguments = ["--database", url, "ingest", *words, "--by", newsroom.email(by)]
        return CliRunner().invoke(tracker, arguments, input=typed)

    return command


def test_a_file_is_stored_as_an_article(run: Run, database: Database) -> None:
    answer = run(
        str(BERLIN), "--outlet", "The Paper", "--author", "Ann Writer", "--address", "https://example.org/a",
        "--published-on", "2025-12-17", "--basis", "inferred", "--grounds", "Rewrites.", "--not-before", "2025-12-15",
    )  # fmt: skip

    assert answer.exit_code == 0, answer.output
    assert "version 1: U.S. and EU Agree on Security Guarantees for Ukraine in Berlin" in answer.output
    assert "20 sentences, SHA-256 82092d6a71b2001148b16eda09bbada7d3f09e5e55b84011763f4cbb30b5989f" in answer.output
    assert "The Paper; Ann Writer; 2025-12-17, inferred" in answer.output
    with database.reading() as session:
        version = session.scalars(select(ArticleVersion).order_by(ArticleVersion.id.desc())).first()
        assert version
        assert version.article.address == "https://example.org/a"
        assert version.outlet_id == session.scalar(select(Source.id).where(Source.name == "The Paper"))
        (dating,) = version.article.datings
        assert (dating.published_on, dating.basis.value) == (PartialDate(2025, 12, 17), "inferred")


def test_a_pipe_is_read_and_answered_as_json(run: Run) -> None:
    answer = run("-", "--title", "A title", "--json", typed="Größe zählt.\r\nSo ist es.".encode())

    record = json.loads(answer.stdout)
    assert (record["title"], record["version"], record["sentences"]) == ("A title", 1, 2)
    assert (record["published_on"], record["basis"], record["quotes"]) == (None, "unknown", {})


def test_a_web_page_says_what_it_is_unless_told_otherwise(run: Run, tmp_path: Path) -> None:
    (tmp_path / "saved").write_bytes(a_page())

    record = json.loads(run(str(tmp_path / "saved"), "--author", "Another", "--json").stdout)

    assert (record["title"], record["outlet"], record["author"]) == ("Deal in Berlin", "The Paper", "Another")
    assert (record["published_on"], record["basis"], record["media_type"]) == ("2025-12-17", "stated", "text/html")


def test_a_pdf_is_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(
        a_pdf(["Deal in Berlin", "The deal between them is done, and everybody went home."])
    )

    record = json.loads(run(str(tmp_path / "a.pdf"), "--json").stdout)

    assert (record["title"], record["media_type"], record["sentences"]) == ("Deal in Berlin", "application/pdf", 1)


def test_a_newer_text_says_what_became_of_the_quotes(run: Run, newsroom: Newsroom) -> None:
    changed = TEXT.replace(ARMY, "Nothing is said of it.").encode()

    answer = run("-", "--article", str(newsroom.article_id), typed=changed)
    record = json.loads(run("-", "--article", str(newsroom.article_id), "--json", typed=b"All is new.").stdout)

    assert f"Stored article {newsroom.article_id}, version 2" in answer.output
    assert "Quotes: 1 exact, 1 gone" in answer.output
    assert "Say on the page of the article" in answer.output
    assert record["quotes"] == {"gone": 2}


@pytest.mark.parametrize(
    ("words", "typed", "sentence"),
    [
        (["https://example.org/a"], b"", "Addresses cannot be fetched yet; save the page and give the file"),
        (["HTTP://example.org/a"], b"", "Addresses cannot be fetched yet"),
        (["-"], b"https://example.org/a", "Addresses cannot be fetched yet; copy the text"),
        (["-"], b"", "There is no text in it"),
        (["-"], b"one\0two", "“standard input” is not text"),
        (["-"], "Größe".encode("latin-1"), "“standard input” does not say how its letters are written"),
        (["-"], b"word " * 1_100_000, "“standard input” is larger than 5 MB"),
        (["-"], b"word " * 300_000, "at most 1,000,000"),
        (["-"], TEXT.encode(), "may be this one: it has this text, word for word."),
        (["-", "--article", "999"], b"Never stored.", "There is no such article"),
        (["-", "--desk", "nowhere"], b"Never stored.", "There is no desk “nowhere”; choose one of "),
        (["-", "--desk", "economy"], b"Never stored.", "There is no such desk; choose one of yours."),
        (["-", "--published-on", "2099-01-01"], b"Never stored.", "The date lies in the future"),
        (["-", "--published-on", "2025-02-30"], b"Never stored.", "“2025-02-30” is no date"),
        (["-", "--published-on", "03/04/2025"], b"Never stored.", "write 2025-04-03 or 2025-03-04."),
        (["-", "--not-before", "soon"], b"Never stored.", "“soon” is no date"),
        (["-", "--basis", "inferred"], b"Never stored.", "Write the date, or say that it is unknown."),
        (["-", "--published-on", "2025", "--basis", "inferred"], b"Never stored.", "Say on what grounds"),
        (["-", "--address", "ftp://example.org"], b"Never stored.", "The address must begin with http:// or https://"),
        (["no such file"], b"", "“no such file” cannot be read (no such file or directory)"),
    ],
)
def test_what_cannot_be_taken_in_is_one_sentence_and_leaves_nothing(
    run: Run, database: Database, words: list[str], typed: bytes, sentence: str
) -> None:
    with database.reading() as session:
        before = session.scalar(select(func.count(ArticleVersion.id)))

    answer = run(*words, typed=typed)

    assert answer.exit_code == 1
    assert answer.stdout == ""
    assert answer.stderr.startswith("tracker: ")
    assert sentence in answer.stderr
    assert answer.stderr.count("\n") == 1
    with database.reading() as session:
        assert session.scalar(select(func.count(ArticleVersion.id))) == before


def test_the_newest_text_again_is_no_newer_one(run: Run, newsroom: Newsroom) -> None:
    run("-", "--article", str(newsroom.article_id), typed=b"All that was written here is new.")

    answer = run("-", "--article", str(newsroom.article_id), typed=b"All that was written here is new.")

    assert (answer.exit_code, answer.stdout) == (1, "")
    assert "word for word version" in answer.stderr


def test_a_text_that_may_be_here_is_asked_about(run: Run, newsroom: Newsroom) -> None:
    longer = TEXT.encode() + b"\n\nRead more about this."

    asked = run("-", typed=longer)
    another = run("-", "--another", typed=longer)

    assert (asked.exit_code, asked.stdout) == (1, "")
    assert f"Article {newsroom.article_id}, “" in asked.stderr
    assert "may be this one: it has nearly this text, 89% of it. Take this in" in asked.stderr
    assert f"--carrier-of {newsroom.article_id} as another outlet’s print" in asked.stderr
    assert another.exit_code == 0, another.output


def test_another_outlets_print_is_evidence_for_the_claims_it_carries(run: Run, newsroom: Newsroom) -> None:
    printed = f"So the agency\n\n{ARMY}".encode()
    words = ["-", "--carrier-of", str(newsroom.article_id), "--published-on", "2025-12-18"]

    nobody = run(*words, typed=printed)
    answer = run(*words, "--outlet", "Orla Post", typed=printed)
    record = json.loads(run(*words, "--outlet", "Weser Post", "--json", typed=printed).stdout)

    assert (nobody.exit_code, nobody.stderr) == (
        1, "tracker: Say which outlet published it: a carrier is a publication of somebody.\n",
    )  # fmt: skip
    assert answer.stdout.startswith(f"Recorded as a carrier of 1 claim of article {newsroom.article_id}: ")
    assert record["article"] == newsroom.article_id
    assert len(record["carries"]) == 1


def test_an_outlet_with_a_near_name_is_asked_about(run: Run, database: Database, newsroom: Newsroom) -> None:
    words, text = ["-", "--title", "Quay", "--published-on", "2025-12-18"], b"The quay of Orla is shut for the winter."
    print_of = ["-", "--carrier-of", str(newsroom.article_id), "--outlet", "Paper Ltd"]

    asked = run(*words, "--outlet", "A Paper", typed=text)
    carrier = run(*print_of, typed=f"As it says: {ARMY}".encode())
    one = run(*words, "--outlet", "A Paper", "--same-outlet", str(newsroom.source_id), "--json", typed=text)

    assert asked.exit_code == carrier.exit_code == 1
    assert "“A Paper”: there is The Paper" in asked.stderr
    assert "Say --same-outlet NUMBER or --another-outlet." in asked.stderr
    assert "“Paper Ltd”: there is The Paper" in carrier.stderr
    with database.reading() as session:
        version = session.scalars(select(ArticleVersion).order_by(ArticleVersion.id.desc())).first()
        assert version is not None
        assert (version.article_id, version.outlet_id) == (json.loads(one.stdout)["article"], newsroom.source_id)


@pytest.mark.parametrize(
    ("by", "sentence"),
    [("viewer", "needs the role fact-checker"), ("administrator", "--desk NAME: one of economy, politics.")],
)
def test_the_command_does_no_more_than_whoever_runs_it_may(run: Run, by: str, sentence: str) -> None:
    answer = (
        run("-", "--desk", "politics", by=by, typed=b"Never stored.")
        if by == "viewer"
        else run("-", by=by, typed=b"Never stored.")
    )

    assert answer.exit_code == 1
    assert sentence in answer.stderr


def test_what_is_taken_in_is_read_and_checked(run: Run) -> None:
    text = b"News\n\nThe ministry said on Monday that the bridge is open. The war in Donbas enters its eighth year."

    answer = run("-", "--published-on", "2025-12-17", typed=text)

    assert answer.exit_code == 0, answer.output
    assert "claims proposed" in answer.output
    assert "decide about them on the page of the article." in answer.output


def test_what_can_be_checked_is_accepted_at_once_when_asked(run: Run, database: Database) -> None:
    text = b"More news\n\nThe ministry said on Tuesday that the bridge is closed. The army has 800,000 troops."

    record = json.loads(run("-", "--accept", "--json", typed=text).stdout)

    assert record["proposed"] >= record["checkable"] == len(record["accepted"]) > 1
    assert record["refused"] == []
    with database.reading() as session:
        claims = session.scalars(
            select(Claim).where(Claim.article_id == record["article"]).order_by(Claim.number)
        ).all()
        assert [claim.key for claim in claims] == record["accepted"]


def test_accepting_says_how_many_became_claims(run: Run) -> None:
    answer = run("-", "--accept", typed=b"Last news\n\nThe ministry said on Friday that the road is closed.")

    assert re.search(r"\d+ claims? proposed, \d+ accepted: C01", answer.output)


@pytest.mark.parametrize(
    ("accepted", "line"),
    [
        ((), "12 claims proposed, 7 of them checkable, 9 more in the text; decide about them on the page"),
        (("C01", "C02"), "12 claims proposed, 2 accepted: C01 to C02, 9 more in the text."),
    ],
)
def test_what_is_only_in_the_text_is_counted_apart(accepted: tuple[str, ...], line: str) -> None:
    answer = {"proposed": 12, "checkable": 7, "others": 9, "accepted": accepted, "refused": (), "findings": ()}

    assert line in "\n".join(reading_in_words(answer | {"not_read": "", "note": ""}))


def test_another_language_is_taken_in_and_said_to_be_unread(run: Run) -> None:
    answer = run("-", typed=b"Die Regierung hat gestern beschlossen, dass die Preise sinken. Niemand glaubt es.")

    assert "Only English is read" in answer.output
