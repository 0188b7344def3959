"""What a page prints beside and within the name of a speaker costs nobody the name."""

import pytest

from tracker.language.reading import read
from tracker.language.reading_key import readable


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        ("The govern-\u200b\nment", "government"),
        ("The govern\u200b-\nment", "government"),
        ("The govern-\xad\nment", "government"),
        ("The govern\u2011\nment", "government"),
        ("The govern-\rment", "government"),
        ("Jean-\nLuc Moe", "Jean-Luc Moe"),
        ("Anna Holm-\nBerg", "Anna Holm-Berg"),
        ("Anna Holm¹,²", "Anna Holm"),
        ("Anna Holm [12]", "Anna Holm"),
        ("*Anna Holm*", "Anna Holm"),
        ("_Anna Holm_", "Anna Holm"),
        ("Anna\u2800 Holm", "Anna Holm"),
        ("The par\u2800liament", "parliament"),
        ("Rents* rose. Anna Holm*", "Anna Holm"),
        ("The coun-\u200c\ncil", "council"),
        ("The coun\u2060-\ncil", "council"),
        ("The coun\u200b\xad\ncil", "council"),
        ("The coun‐\r\ncil", "council"),
        ("The coun-\x85cil", "council"),
        ("The coun-\u2028cil", "council"),
        ("Marie-\nLouise Berg", "Marie-Louise Berg"),
        ("Eva Lund-\nHolm", "Eva Lund-Holm"),
        ("Eva Lund²,³", "Eva Lund"),
        ("Eva Lund¹⁻³", "Eva Lund"),
        ("Eva Lund[3],[4]", "Eva Lund"),
        ("Eva Lund [3][4]", "Eva Lund"),
        ("The ministry [7]", "ministry"),
        ("Rents** rose, but Eva Lund*", "Eva Lund"),
        ("**Eva Lund**", "Eva Lund"),
        ("__Eva Lund__", "Eva Lund"),
        ("***Eva Lund***", "Eva Lund"),
        ("Eva Lund(2)", "Eva Lund"),
        ("Eva Lund†", "Eva Lund"),
        ("Eva Lund[a]", "Eva Lund"),
        ("Eva Lund&nbsp;", "Eva Lund"),
        ("D&#39;Arcy Lund", "D'Arcy Lund"),
        ("Kim Dahl [1, 2]", "Kim Dahl"),
        ("Kim\u2800Dahl", "Kim Dahl"),
        ("Kim Dahl, ² the mayor,", "Kim Dahl"),
        ("The town slept.\rEva Lund", "Eva Lund"),
        ("The mayo-\u2060\nress", "mayoress"),
        ("The trea\xad-\nsurer", "treasurer"),
        ("The trea\u2011 \r\nsurer", "treasurer"),
        ("Ann-\nMari Dahl", "Ann-Mari Dahl"),
        ("Kim Dahl-\r\nLind", "Kim Dahl-Lind"),
        ("Kim Dahl³, ⁴", "Kim Dahl"),
        ("Kim Dahl [101]", "Kim Dahl"),
        ("Kim Dahl[note 4]", "Kim Dahl"),
        ("Kim Dahl**", "Kim Dahl"),
        ("Rents* fell; fees** rose; Kim Dahl*", "Kim Dahl"),
        ("_The treasurer_", "treasurer"),
        ("*Kim* *Dahl*", "Kim Dahl"),
        ("K\u2800im Dahl", "Kim Dahl"),
        ("Kim Dahl,² the mayor,", "Kim Dahl"),
        ("Kim Dahl (4)", "Kim Dahl"),
    ],
)
def test_a_speaker_keeps_the_name_whatever_is_printed_beside_it(speaker: str, name: str) -> None:
    claims = read(f"{speaker} said that the port was closed.").claims

    assert [link.name for claim in claims for link in claim.links] == [name]


def test_the_quote_of_a_claim_is_the_text_at_its_place_with_control_characters_too() -> None:
    text = "The min\x07ister said that the bri\x07dge is\x00 safe."

    [claim] = read(text).claims

    assert claim.quote == text[claim.start : claim.end]


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("It rose by 14%² last year", "It rose by 14% last year"),
        ("It fell to 3%† in May", "It fell to 3% in May"),
        ("They left in 2024.² The town", "They left in 2024. The town"),
        ("It was “old ²” then", "It was “old” then"),
        ("The bridge ³ is shut", "The bridge is shut"),
        ("It was old⁽²⁾ and gone", "It was old and gone"),
        ("It cost 14² million euros", "It cost 14 million euros"),
        ("Since the 1990s¹ nobody came", "Since the 1990s nobody came"),
        ("The firm (see page 3)¹ paid", "The firm (see page 3) paid"),
    ],
)
def test_a_note_stands_behind_figures_and_apart_too(printed: str, words: str) -> None:
    assert readable(printed).text == words


@pytest.mark.parametrize(
    "printed",
    [
        "10² is a hundred",
        "5 m² of land",
        "R² = 0.8",
        "Article 5.[3] says so",
        "item 3)(2) of it",
        "We lost [12] men",
        "x ² y",
    ],
)
def test_a_power_and_a_number_are_no_notes(printed: str) -> None:
    assert readable(printed).text == printed
