"""Which line goes on in the next one, though it had room left."""

import pytest

from tracker.language.broken_lines import goes_on
from tracker.language.reading import read
from tracker.language.sentences import split_sentences

MARGIN = "\n\nThis line is so long that no other line of the text can have been broken for want of room in it, not one."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anna\nBrandt said that the bridge was shut.", "Anna Brandt"),
        ("Olga Brandt\nsaid that the bridge was shut.", "Olga Brandt"),
        ("The minister\nsaid on Monday that the bridge was shut.", "minister"),
        ("According\nto Olga Brandt, the bridge was shut.", "Olga Brandt"),
        ("According to\nthe mayor, the bridge was shut.", "mayor"),
        ("The bridge was shut, said\nthe mayor.", "mayor"),
        ("The bridge was shut,\nsaid Olga Brandt.", "Olga Brandt"),
        ("“The bridge was shut for a year”\nsaid Olga Brandt.", "Olga Brandt"),
        ("Olga Brandt, the mayor of Orla,\nsaid that the bridge was shut.", "Olga Brandt"),
        ("Chancellor\nMerz said that the bridge was shut.", "Chancellor Merz"),
        ("Dr.\nBrandt said that the bridge was shut.", "Dr. Brandt"),
        ("The spokeswoman,\nOlga Brandt, said that the bridge was shut.", "Olga Brandt"),
        ("The bridge was shut, according to\nOlga Brandt.", "Olga Brandt"),
        ("The president of\nOrla said that the bridge was shut.", "president of Orla"),
        ("The bridge was shut, said\nOlga Brandt.", "Olga Brandt"),
        ("Olga Brandt and\nKarl Weiss said that the bridge was shut.", "Olga Brandt and Karl Weiss"),
        ("Peter\nWeiss warned that the bridge was shut.", "Peter Weiss"),
        (
            "The spokesman\nof the ministry said that\nthe bridge was shut in the night, for reasons unknown.",
            "spokesman of the ministry",
        ),
    ],
)
@pytest.mark.parametrize("line_break", ["\n", "\r\n", " \n", "\u2028"])
def test_a_name_and_a_sentence_go_on_in_the_next_line(text: str, speaker: str, line_break: str) -> None:
    printed = text.replace("\n", line_break) + MARGIN

    claims = [claim for claim in read(printed).claims if claim.links]

    # what two say is proposed for each of them
    assert " and ".join(" ".join(claim.attribution.split()) for claim in claims) == speaker
    assert all(printed[claim.start : claim.end] == claim.quote for claim in claims)


@pytest.mark.parametrize(
    "lines",
    [
        ["Port to close", "Olga Brandt said so."],
        ["Orla", "The bridge was shut."],
        ["By Olga Brandt", "The bridge was shut."],
        ["Shopping list", "bread", "milk", "eggs."],
        ["bread", "milk and eggs."],
        ["Bread", "milk"],
        ["What to do:", "wait and see."],
        ["We need", "a) more bread", "b) more milk."],
        ["The night is long", "and so am I,", "the moon is gone", "and so shall I."],
        ["It is so.", "and so it was."],
        ["22:04", "the polls closed."],
        ["@olga", "the bridge was shut."],
        ["Anna", "Brandt", "Weiss"],
        ["Anna", "The bridge was shut."],
        ["Notes by Anna", "Nobody knows why."],
        ["Markets", "iPhone sales fell."],
        ["Olga Brandt", "olga@orla.example"],
        ["Read more", "www.orla.example/more"],
        ["- First point", "second point."],
        ["One—", "two three."],
        ["Dear Anna,", "Olga Brandt said so."],
        ["What we know", "Olga Brandt said so."],
        ["Where to go to", "- Orla is near."],
    ],
)
def test_headings_lists_and_verse_are_not_run_together(lines: list[str]) -> None:
    text = "\n".join(lines) + MARGIN

    assert [sentence.text for sentence in split_sentences(text)][: len(lines)] == lines


def test_the_end_of_the_sentence_is_looked_for_in_a_few_lines() -> None:
    lines = ["The bridge that was", *["went on in a line of words that has more than a few of them"] * 5, "ended."]

    assert not goes_on(lines, 0)
    assert goes_on([lines[0], *lines[4:]], 0)
