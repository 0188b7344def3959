"""Lines that name an author or a day."""

import pytest

from tracker.outside.intake.html.bylines import is_byline_with_day, is_day_line, is_near_headline, names_authors


@pytest.mark.parametrize(
    "line", ["3 May 2025", "Published: 3 May 2025, 10:15 GMT", "Sat, 3 May 2025 · 4 min read", "Stand: 03.05.2025"]
)
def test_a_line_that_is_a_day(line: str) -> None:
    assert is_day_line(line)


@pytest.mark.parametrize("line", ["It closed on 3 May 2025.", "3 May", "Updated 2 hours ago", "Port closed", ""])
def test_a_line_that_is_none(line: str) -> None:
    assert not is_day_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "Wednesday, 22 January 2025 · by Ann Writer", "submitted 3 years ago * by flat_6c",
        "Published in Plain Measure",
        "Ann Writer, Bo M Maker, Cy Roe", "By Ann Writer", "Plain Measure · 6 min read",
    ],
)  # fmt: skip
def test_a_line_beside_a_headline(line: str) -> None:
    assert is_near_headline(line)


@pytest.mark.parametrize("line", ["In January 2025 14 ships came.", "Submitted plans were refused.", "Aston, 41"])
def test_a_line_of_the_text(line: str) -> None:
    assert not is_near_headline(line)


def test_a_name_with_a_day() -> None:
    assert is_byline_with_day(["By Ann Writer", "3 May 2025"])
    assert not is_byline_with_day(["3 May 2025"])


@pytest.mark.parametrize(
    "line",
    [
        "Stand: 17.02.2025, 19:42 Uhr | Von Heike Brandes und Tom Ulich",
        "Wednesday, 22 January 2025 · by Ann Writer",
        "Live reporting by Nuala Finch, edited by Omar Keane",
        "Edited by Omar Keane",
    ],
)
def test_names_with_their_part_or_day_are_bylines_anywhere(line: str) -> None:
    assert names_authors(line)


@pytest.mark.parametrize(
    "line",
    ["Journal of Ageing Muscle volume 14, Article number: 88 (2021)", "Tarn Medical Review, vol. 41, no. 2"],
)
def test_where_a_study_is_printed_stands_near_its_headline(line: str) -> None:
    assert is_near_headline(line)


@pytest.mark.parametrize(
    "line",
    [
        "On 22 January 2025 the bridge was closed by Tarn council",
        "Edited by nobody, the film was shown for 41 days",
        "The pump moved a volume 14 times as large as the old one had done",
    ],
)
def test_sentences_with_such_words_are_none(line: str) -> None:
    assert not names_authors(line)
    assert not is_near_headline(line)
