"""A hyphen at the end of a line stays where it belongs to the word, and goes where only the line divided it."""

import pytest

from tracker.outside.intake.pdf.hyphens import Hyphens

ENGLISH = "The council met on Friday in the old town hall and voted for the plan of the mayor and of the state."


def joined(before: str, after: str, *elsewhere: str) -> str:
    return Hyphens([ENGLISH, *elsewhere]).whole([before, after])


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("the long-", "standing plan", "the long-standing plan"),
        ("in post-", "war years", "in post-war years"),
        ("a well-", "known singer", "a well-known singer"),
        ("a 47-year-", "old clerk", "a 47-year-old clerk"),
        ("a U.S.-", "led group", "a U.S.-led group"),
        ("the Franco-", "German council", "the Franco-German council"),
        ("an oil-", "rich country", "an oil-rich country"),
        ("a 20-", "year term", "a 20-year term"),
        ("the EU-", "wide ban", "the EU-wide ban"),
        ("her part-", "time work", "her part-time work"),
        ("the far-", "right party", "the far-right party"),
        ("a cross-", "border train", "a cross-border train"),
        ("the vice-", "president left", "the vice-president left"),
        ("the ex-", "minister said", "the ex-minister said"),
        ("two-", "thirds of them", "two-thirds of them"),
        ("a state-", "owned bank", "a state-owned bank"),
        ("the by-", "election in May", "the by-election in May"),
        ("the no-", "fly zone", "the no-fly zone"),
        ("his so-", "called friends", "his so-called friends"),
        ("a decision-", "making body", "a decision-making body"),
        ("an A4-", "sized sheet", "an A4-sized sheet"),
        ("Anne-", "Marie Holm", "Anne-Marie Holm"),
        ("COVID-", "19 rules", "COVID-19 rules"),
    ],
)
def test_a_true_hyphen_stays(before: str, after: str, whole: str) -> None:
    assert joined(before, after) == whole


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("the govern-", "ment fell", "the government fell"),
        ("an agree-", "ment was", "an agreement was"),
        ("infor-", "mation", "information"),
        ("they under-", "stand it", "they understand it"),
        ("the news-", "paper", "the newspaper"),
        ("some-", "thing", "something"),
        ("to-", "gether", "together"),
        ("the build-", "ing", "the building"),
        ("a part-", "ner", "a partner"),
        ("the sea-", "son", "the season"),
        ("the may-", "or of Norrvik", "the mayor of Norrvik"),
        ("a pass-", "port", "a passport"),
        ("house-", "holds", "households"),
        ("over-", "seas trade", "overseas trade"),
        ("inter-", "national law", "international law"),
        ("pro-", "gress", "progress"),
        ("the stand-", "ard", "the standard"),
        ("Rasmus-", "sen said", "Rasmussen said"),
        ("Norr-", "vik", "Norrvik"),
        ("the rail-", "way", "the railway"),
        ("for-", "mer", "former"),
    ],
)
def test_a_hyphen_of_the_line_goes(before: str, after: str, whole: str) -> None:
    assert joined(before, after) == whole


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("an open-", "ended deal", "an open-ended deal"),
        ("a high-", "speed train", "a high-speed train"),
        ("the prime minister-", "elect spoke", "the prime minister-elect spoke"),
        ("an all-", "night session", "an all-night session"),
        ("wind-", "powered ships", "wind-powered ships"),
        ("the anti-", "corruption office", "the anti-corruption office"),
        ("the Russian-", "born writer", "the Russian-born writer"),
        ("a three-", "day strike", "a three-day strike"),
        ("a tax-", "free sum", "a tax-free sum"),
        ("the Asia-", "Pacific region", "the Asia-Pacific region"),
        ("the F-", "16 jets", "the F-16 jets"),
        ("mid-", "sized firms", "mid-sized firms"),
        ("the depart-", "ment", "the department"),
        ("a par-", "liament", "a parliament"),
        ("eco-", "nomic", "economic"),
        ("secu-", "rity", "security"),
        ("an in-", "quiry", "an inquiry"),
        ("the high-", "way", "the highway"),
        ("every-", "body", "everybody"),
        ("the work-", "ers", "the workers"),
        ("her hus-", "band", "her husband"),
        ("re-", "quired", "required"),
        ("a mil-", "lion", "a million"),
        ("Mor-", "gan", "Morgan"),
        ("non-", "sense", "nonsense"),
        ("a police-", "man", "a policeman"),
    ],
)
def test_both_in_words_that_were_set_aside(before: str, after: str, whole: str) -> None:
    assert joined(before, after) == whole


def test_what_the_document_writes_elsewhere_decides() -> None:
    assert joined("the post-", "war plan", "Their postwar plans failed.") == "the postwar plan"
    assert joined("the head-", "line", "A head-line was printed.") == "the head-line"


def test_a_suspended_hyphen_keeps_its_space() -> None:
    assert joined("two-", "and three-storey houses") == "two- and three-storey houses"


def test_a_soft_hyphen_is_only_there_for_the_line() -> None:
    assert joined("the long\u00ad", "standing plan") == "the longstanding plan"


def test_another_language_joins_small_letters_and_keeps_large_ones() -> None:
    german = Hyphens(["Der Rat hat am Freitag dem Bau eines neuen Kais zugestimmt und die Fähren verlegt."])

    assert german.whole(["der Regierungs-", "sprecher"]) == "der Regierungssprecher"
    assert german.whole(["der Nord-", "Süd-Konflikt"]) == "der Nord-Süd-Konflikt"


def test_lines_without_a_hyphen_are_parted_by_a_space() -> None:
    assert joined("from 2019–", "2021") == "from 2019–2021"
    assert joined("hut, 10am–", "12") == "hut, 10am–12"
    assert joined("he – as always –", "was late") == "he – as always – was late"
    assert joined("see https://example.org/", "quay/2025") == "see https://example.org/quay/2025"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("at https://orla.example/water-", "board/2024 and"),
        ("at www.orla.example/govern-", "ment.html"),
        ("at orla.example/news-", "paper"),
        ("to anna.duarte@news-", "paper.example"),
        ("at https://orla.example/a?sea-", "son=4"),
        ("(http://harbour-", "board.example)"),
    ],
)
def test_a_hyphen_of_an_address_stays(before: str, after: str) -> None:
    assert joined(before, after) == before + after
