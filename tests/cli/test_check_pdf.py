"""A quote that stands in a PDF is consistent with it, wherever the layout divides its words."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.pdf_samples.placed import Words, a_placed_pdf

QUOTE = "We closed the well-known bridge of 1947 because nobody paid the 47-year-old engineer for it"
ARTICLE = f"Bridge closed\n\nThe mayor, Anna Becker, said on Monday: “{QUOTE}”.\n"
BEFORE = "The mayor, Anna Becker, said on Monday: “"


def page_of(*lines: str, x: int = 50, y: int = 700) -> list[Words]:
    return [Words(x, y - 14 * number, 10, line) for number, line in enumerate(lines)]


@pytest.mark.parametrize(
    "pages",
    [
        [
            page_of(
                f"{BEFORE}We closed the well-",
                "known bridge of 1947 because nobody paid the 47-year-old engineer for it”.",
            )
        ],
        [
            page_of(
                f"{BEFORE}We closed the well-known bridge of 1947 because nobody",
                "paid the 47-year-",
                "old engineer for it”.",
            )
        ],
        [
            page_of(
                f"{BEFORE}We closed the well-known bridge of 1947 be-",
                "cause nobody paid the 47-year-old engi-",
                "neer for it”.",
            )
        ],
        [
            [*page_of(f"{BEFORE}We closed the well-known"), Words(50, 36, 8, "Tower Daily, page 1")],
            [
                Words(50, 812, 8, "Tower Daily, 3 March"),
                *page_of("bridge of 1947 because nobody paid the 47-year-old engineer for it”."),
            ],
        ],
        [
            [
                *page_of(
                    "The mayor, Anna Becker, said on",
                    "Monday in the hall of the town, and",
                    "to all: “We closed the well-known",
                ),
                *page_of(
                    "bridge of 1947 because nobody paid",
                    "the 47-year-old engineer for it”. She",
                    "left then, and nobody asked her.",
                    x=300,
                ),
            ]
        ],
        [
            [
                *page_of(f"{BEFORE}We closed the well-known bridge of 1947"),
                Words(428, 704, 5, "3"),
                *page_of("because nobody paid the 47-year-old engineer for it”.", y=686),
            ]
        ],
    ],
)
def test_a_quote_is_found_in_a_pdf(command: Command, tmp_path: Path, pages: list[list[Words]]) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "source.pdf").write_bytes(a_placed_pdf(*pages))

    result = command("check", str(tmp_path / "article.txt"), "--evidence", str(tmp_path / "source.pdf"))

    assert result.exit_code == 0, result.output
    assert "✓ quote: consistent" in result.stdout


def test_a_quote_that_is_otherwise_in_the_pdf_is_not(command: Command, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "source.pdf").write_bytes(
        a_placed_pdf(
            page_of(f"{BEFORE}We opened the well-known", "bridge of 1947 because nobody paid the engineer for it”.")
        )
    )

    result = command("check", str(tmp_path / "article.txt"), "--evidence", str(tmp_path / "source.pdf"))

    assert "quote: consistent" not in result.stdout
