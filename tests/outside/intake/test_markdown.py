"""Markdown is stored as its words."""

import pytest

from tracker.outside.intake.markdown import read_markdown


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("# Port\n\nIt **costs** _41_ `million`.", "Port\n\nIt costs 41 million."),
        ("Port\n====\n\n[the ministry](https://a.example) said ~~no~~ yes", "Port\n\nthe ministry said yes"),
        ("- one\n- two\n\n1. a\n2. b", "- one\n- two\n\n1. a\n2. b"),
        ("| A | B |\n|---|---|\n| 1 | 2 |", "A\tB\n1\t2"),
        ("crowns[^1] paid\n\n[^1]: In prices of 2019.", "crowns[1] paid\n\n[1] In prices of 2019."),
        ("> said\n> he\n\n![a picture](a.jpg) &amp; \\*so\\*", "said he\n\n& *so*"),
        ("5 * 3 and f*** and snake_case_name", "5 * 3 and f*** and snake_case_name"),
    ],
)
def test_no_mark_stays_in_the_text(source: str, text: str) -> None:
    assert read_markdown(source.encode()).text == text


@pytest.mark.parametrize(
    "front",
    [
        '---\ntitle: "Port closed"\nauthor: [Ann Writer]\ndate: 2025-12-17\ntags:\n  - port\n---\n',
        '+++\ntitle = "Port closed"\nauthor = ["Ann Writer"]\ndate = 2025-12-17\n+++\n',
    ],
)
def test_the_front_matter_says_what_it_is(front: str) -> None:
    document = read_markdown((front + "# Port closed\n\nThe port is shut.").encode())

    assert (document.title, document.author, str(document.published_on)) == ("Port closed", "Ann Writer", "2025-12-17")
    assert document.text == "Port closed\n\nThe port is shut."


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("2025-12-17", ["2025-12-17"]),
        ("2025-12-17T10:00:00Z", ["2025-12-17"]),
        ("2025-12-17 10:00:00 +0100", ["2025-12-17"]),
        ('"17 December 2025"', ["2025-12-17"]),
        ("17.12.2025", ["2025-12-17"]),
        ("Dec 17, 2025", ["2025-12-17"]),
        ("Dec 17 2025 # the day of print", ["2025-12-17"]),
        ("20251217", ["2025-12-17"]),
        ("December 2025", ["2025-12"]),
        ("17/12/2025", ["2025-12-17"]),
        ("Wednesday, 17 December 2025", ["2025-12-17"]),
        ("03/04/2025", ["2025-04-03", "2025-03-04"]),
        ("'3/4/2025'", ["2025-04-03", "2025-03-04"]),
        ("soon", []),
        ("Friday 17 December 2025", []),
        ("", []),
    ],
)
def test_the_day_of_the_front_matter_is_read_as_people_write_it(written: str, days: list[str]) -> None:
    document = read_markdown(f"---\ntitle: Port\ndate: {written}\n---\nThe port is shut.".encode())

    stated = [document.published_on] if document.published_on else document.published_readings
    assert [str(day) for day in stated] == days
    assert bool(document.published_as) is (len(days) == 2)
    assert bool(document.notes) is (bool(written) and not days)


def test_the_day_of_publishing_counts_before_another_one() -> None:
    document = read_markdown(b"---\ntitle: Port\ndate: 2025-12-18\npublished: 16 December 2025\n---\nThe port is shut.")

    assert str(document.published_on) == "2025-12-16"


@pytest.mark.parametrize(
    ("source", "notes"),
    [
        ("It is **41**.", ["It was read as Markdown"]),
        ("[It](https://a.example) is 41.", ["It was read as Markdown"]),
        ("- It is 41.", ["It was read as Markdown"]),
        ("It is 41. <!-- was 14 -->", ["It was read as Markdown", "1 remark was left out."]),
        ("It is 41. ![Chart: 12%](a.png)", ["It was read as Markdown", "1 description of a picture was left out."]),
        ("It is 41.\n\nIt was 14 & more.", []),
    ],
)
def test_what_is_no_word_of_the_text_is_told(source: str, notes: list[str]) -> None:
    document = read_markdown(source.encode())

    assert [note.words[: len(words)] for note, words in zip(document.notes, notes, strict=True)] == notes
