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
