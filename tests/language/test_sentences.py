"""Where sentences begin and end."""

import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.counting import calls_of
from tracker import places
from tracker.language.sentences import has_headline, sentence_at, split_sentences, title_of

BERLIN = (places.SEEDS / "berlin" / "article.txt").read_text(encoding="utf-8")


def parts(text: str) -> list[str]:
    """The sentences of a text without its headline."""
    return [sentence.text for sentence in split_sentences(text) if not sentence.is_headline]


def test_the_berlin_article_is_a_title_and_twenty_sentences() -> None:
    sentences = split_sentences(BERLIN)

    assert [sentence.index for sentence in sentences] == list(range(21))
    assert sentences[0].text == "U.S. and EU Agree on Security Guarantees for Ukraine in Berlin"
    assert (sentences[1].start, sentences[-1].end) == (64, len(BERLIN))
    assert [sentence.text for sentence in sentences] == [line for line in BERLIN.split("\n") if line]


@pytest.mark.parametrize(
    "sentences",
    [
        ["U.S. and EU officials met in Berlin.", "They agreed."],
        ["He lives in the U.S.", "The deal was signed there."],
        ["President Trump said the U.S. Army would stay.", "U.S. President Biden left."],
        ["The U.N. Security Council met on Dec. 17.", "It was cold."],
        ["Mr. Smith and Dr. Jones met Gen. Lee.", "They spoke."],
        ["At 10 a.m. Monday the talks began.", "Lt. Col. Brown spoke at Ft. Bragg."],
        ["The talks began at 5 p.m.", "They ended at 7 a.m. on Sunday."],
        ["It cost $3.5 billion.", "Prices rose 2.4 percent."],
        ["The firm grew 5.5% vs. 3% last year.", "Sales fell."],
        ["“We will win,” he said.", "“It is certain.”", "Nobody answered."],
        ["Did he say “Stop”?", "Yes!", "He did."],
        ["Is it true?!", "No!!!", "Well."],
        ["He asked why...", "Nobody knew."],
        ["He paused…", "Then he went on."],
        ["The company, Acme Inc., sued Beta Corp. for fraud.", "It lost."],
        ["See No. 5 of Art. 5 of the treaty.", "It is short."],
        ["Gov. Gavin Newsom (D-Calif.) spoke.", "He was brief."],
        ["J. D. Vance and J.K. Rowling met.", "So did J.R.R. Tolkien."],
        ["The St. Petersburg forum opened in Washington, D.C. on Monday.", "It was full."],
        ["The court, i.e. the majority, won, e.g. in Smith v. Jones.", "It mattered."],
        ["Apples, pears, etc. were sold.", "All came."],
        ["He had a Ph.D. in law.", "She had an M.A.", "They married."],
        ["Read it at https://example.org/a.b?c=d.", "Then decide."],
        ["It was the first (and last) time.", "(Nobody minded.)", "It ended."],
        ["The minister (“No comment.”) left.", "All left."],
        ["Ukraine’s army—800,000 strong—is ready.", "Moscow objects."],
        ["1. The first point is made.", "2. The second point follows."],
        ["Prof. Müller sagte: „Nein.“", "Dann ging er."],
        ["Il a dit : «Non.»", "Puis il est parti."],
        ["He was born ca. 1950 (approx. 75 years ago).", "He died in 2020."],
        ["He works for the F.B.I.", "She works for the C.I.A."],
        ["While it does not commit Ukraine to NATO—a contentious issue for Kyiv—it signals much.", "So it is."],
    ],
)
def test_tricky_sentences_are_told_apart(sentences: list[str]) -> None:
    assert parts("Filler goes first. " + " ".join(sentences)) == ["Filler goes first.", *sentences]


def test_a_paragraph_ends_a_sentence_whatever_its_last_character() -> None:
    assert (
        parts("The list has\n\nthree points\n\nand no full stop in it at all.")[-1] == "and no full stop in it at all."
    )


def test_a_line_that_was_merely_wrapped_ends_no_sentence() -> None:
    text = (
        "Officials met in Berlin\n\n"
        "A text from a mail program has\nlines that break because the\nnext word had no room. It goes\non after that."
        "\n\nA new paragraph."
    )

    assert parts(text) == [
        "A text from a mail program has\nlines that break because the\nnext word had no room.",
        "It goes\non after that.",
        "A new paragraph.",
    ]


def test_a_line_that_had_room_left_ends_a_sentence() -> None:
    text = "Deal done\nThe first paragraph has no blank line before it.\nNeither has the second."

    assert split_sentences(text)[0].is_headline
    assert parts(text) == ["The first paragraph has no blank line before it.", "Neither has the second."]


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("Deal done\n\nIt holds.", "", True),
        ("Will it hold?\n\nNobody knows.", "", True),
        ("Deal signed in the U.S.\n\nIt holds.", "", True),
        ("It is done.\n\nIt holds.", "", False),
        ("It is done.\n\nIt holds.", "It is done.", True),
        ("Will it hold? Nobody knows!\n\nIt holds.", "", False),
        ("Deal done", "", False),
        ("Deal done", "Deal done", False),
        ("x" * 301 + "\n\nIt holds.", "", False),
        ("He said the following:\n\nIt holds.", "", False),
        ("", "", False),
    ],
)
def test_a_headline_is_a_short_line_above_the_text(text: str, title: str, expected: bool) -> None:
    assert has_headline(text, title) is expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Deal done\n\nIt holds.", "Deal done"),
        ("It holds. So be it.", "It holds."),
        ("\u200fDeal\u202e done\n\nIt holds.", "Deal done"),
        ("Word " * 60 + "end.", "Word " * 22 + "Word…"),
        ("x" * 200, "x" * 119 + "…"),
        ("", ""),
    ],
)
def test_a_text_is_called_by_its_headline_or_its_beginning(text: str, title: str) -> None:
    assert title_of(text) == title


@given(st.text("ab.A!“” \n1„", max_size=120))
def test_sentences_are_the_text_at_their_offsets_in_order_and_leave_no_word_out(text: str) -> None:
    sentences = split_sentences(text)

    for sentence in sentences:
        assert text[sentence.start : sentence.end] == sentence.text == sentence.text.strip()
    for sentence, following in pairwise(sentences):
        assert sentence.end <= following.start
    assert "".join("".join(sentence.text.split()) for sentence in sentences) == "".join(text.split())


def test_the_model_is_loaded_only_when_a_text_is_read() -> None:
    # In a process of its own, since another test of this run may have loaded it.
    program = (
        "import sys, tracker.language.sentences, tracker.outside.intake.extraction; print('nupunkt' in sys.modules)"
    )

    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert answer.stdout.strip() == "False"


def test_characters_that_nobody_sees_belong_to_the_sentence_as_it_is_printed() -> None:
    text = "The coun\u200bcil met in the U.\u00adS. on Dec\u2060. 17. It was co\u00adld."

    assert parts(text) == [text[: text.index(" It")], "It was co\u00adld."]


def test_lines_with_words_divided_at_their_end_are_one_paragraph() -> None:
    text = (
        "The council of the town decided late in the evening that the harbour will be re-\n"
        "opened for the ferries. Nobody knows how long the repairs will take or who will pay\n"
        "for them in the end, the speaker of the council said. He left before the vote and sup-\n"
        "ported nobody."
    )

    assert len(parts(text)) == 3
    assert parts(text)[-1].endswith("sup-\nported nobody.")


def test_a_title_is_the_headline_whatever_its_signs() -> None:
    assert has_headline("The minister’s letter: nobody pays.\n\nIt came late.", "The minister's letter: nobody pays.")


def test_a_title_is_looked_for_in_the_beginning_alone() -> None:
    beginning = "A deal in Berlin\n\n" + "The ministers agreed on it.\n" * 1_000

    assert title_of(beginning * 20) == "A deal in Berlin"
    assert calls_of(lambda: title_of(beginning * 20)) == calls_of(lambda: title_of(beginning * 2))


@pytest.mark.parametrize(("start", "index"), [(0, 1), (8, 1), (9, None), (10, 2), (18, 2), (19, None), (400, None)])
def test_a_character_is_in_one_sentence_or_between_two(start: int, index: int | None) -> None:
    sentence = sentence_at(split_sentences("It rains. It pours."), start)

    assert (sentence.index if sentence else None) == index


def test_an_empty_text_has_no_sentence_anywhere() -> None:
    assert sentence_at([], 0) is None
