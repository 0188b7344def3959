"""What stands around the words of an article."""

import pytest

from tracker.language.reading.furniture import dateline_end, furniture_lines, is_furniture
from tracker.language.reading.lines import lines_of


@pytest.mark.parametrize(
    "words",
    [
        "Share",
        "ENDS",
        "-ends-",
        "###",
        "FOR IMMEDIATE RELEASE",
        "Press release No. 12/2021",
        "Notes to editors:",
        "Follow us on X for more.",
        "Please send us your pictures.",
        "Sign up for our newsletter.",
        "For further information contact Jo Page on 555 0133.",
        "Contact: Press Office, Quay 4.",
        "Photo: Lotte Ahl",
        "Lotte Ahl/EPA",
        "(Reporting by Tove Berg; editing by Mark Ash)",
        "By Clara Moss, crime reporter",
        "Photographs may be used free of charge.",
        "press@port.example",
        "© Port of Vell 2022",
        "Updated at 10.02am GMT",
        "We have not been able to verify it.",
    ],
)
def test_these_are_nobodys_claims(words: str) -> None:
    assert is_furniture(words)


@pytest.mark.parametrize(
    "words",
    [
        "For two years his father refused to call him Ted.",
        "Share prices fell by 4 per cent.",
        "The follow-up study was published at noon.",
        "Contact with the ship was lost at noon.",
        "Please yourself, he said: “Follow us.”",
        "The photographs were used in court.",
        "We have lost the port.",
        "By noon the port was closed.",
        "Reading rooms are closed.",
        "To call it a port is a joke.",
    ],
)
def test_these_may_be(words: str) -> None:
    assert not is_furniture(words)


def left_out(text: str) -> list[str]:
    return [text[start:end] for start, end in furniture_lines(lines_of(text))]


def test_the_lines_below_contact_are_left_out_up_to_the_next_sentence() -> None:
    text = "The mill is open.\n\nContact\nPia Grund, press office\n+46 40 123 45\n\nThe mill employs 120 people."

    assert left_out(text) == ["Contact", "Pia Grund, press office", "+46 40 123 45"]


def test_what_a_firm_says_of_itself_below_its_release_is_left_out() -> None:
    text = "The mill is open.\n\nAbout Nordia Foods\nNordia Foods is a leading maker of flour."

    assert left_out(text) == ["About Nordia Foods", "Nordia Foods is a leading maker of flour."]


@pytest.mark.parametrize(
    "text",
    [
        "LUND, 4 March 2024 – The mill is open.",
        "Lund (4 March 2024): The mill is open.",
        "Lund, 04.03.2024. The mill is open.",
        "AUSTIN, Texas, March 4, 2024 /PRNewswire/ -- The mill is open.",
        "LUND, March 4 (Nordex) - The mill is open.",
    ],
)
def test_a_paragraph_is_read_behind_its_place_and_date(text: str) -> None:
    assert text[dateline_end(lines_of(text)[0]) :] == "The mill is open."


def test_a_date_within_a_sentence_stays() -> None:
    assert dateline_end(lines_of("On 4 March 2024 the mill was opened.")[0]) == 0
