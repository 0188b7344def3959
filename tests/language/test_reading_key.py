"""Words are compared as they are read, and every place leads back to the text as it is printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.language.reading_key import key, keyed, readable

SIGNS = (
    "abcABE fiEé\u00ad\u200b\u2060\ufeff\u202e\ufb01\ufb03Ｎ²³¹⁴*†‡-‐–—―−\n\r\t '\"`’“”«»‹›„…...[1]()½ßæøı\u0301\u0308"
    "\u0306йЯ12 \u00a0\u202fⅧ𝐍Å,,<>"
)
PRINTED = st.one_of(st.text(SIGNS, max_size=40), st.text(max_size=40))


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("The par\u00adlia\u00adment", "The parliament"),
        ("the coun\u200bcil and the min\ufeffister", "the council and the minister"),
        ("Anna\u2060 Holm", "Anna Holm"),
        ("\u202bHolm\u202c", "Holm"),
        ("The o\ufb03ce con\ufb01rmed the \ufb02oat", "The office confirmed the float"),
        ("ＮＡＴＯ and 𝐍𝐀𝐓𝐎", "NATO and NATO"),
        ("cafe\u0301", "café"),
        ("Article Ⅷ", "Article VIII"),
        ("The govern-\nment paid", "The government paid"),
        ("The govern-  \r\n  ment paid", "The government paid"),
        ("ver\u00ad\nkehrs", "verkehrs"),
        # What stood with a capital or a number keeps its hyphen.
        ("an Anglo-\nSaxon 14-\nyear-old", "an Anglo-Saxon 14-year-old"),
        ("closed² by the state.³ It was* there,† they wrote.[12]", "closed by the state. It was there, they wrote."),
        ("in 2024¹ it", "in 2024 it"),
    ],
)
def test_a_reader_gets_the_words(printed: str, words: str) -> None:
    assert readable(printed).text == words


@pytest.mark.parametrize(
    "text",
    [
        "The minister’s “letter” – and his café – cost €1.4 million…",
        "14 km² of E = mc² and 10²",
        "It is said in f*** or sh**, and 5 * 3 * 2 or snake_case_names",
        "He came -\nand went. A list:\n- first\n- second",
        "“[T]he state will sign[ed] it [sic]”",
        "the plan [of the state] was 3½ pages long",
    ],
)
def test_what_is_no_residue_of_printing_stays(text: str) -> None:
    assert readable(text).text == text


def test_a_text_with_nothing_of_the_kind_costs_nothing() -> None:
    text = "The minister’s letter says: “Nobody pays – not the state.”\n\nThe café co-operative paid €1.4 million…"

    assert readable(text).is_as_printed
    assert readable(text).text is text


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("The minister’s letter", "the minister's letter"),
        ("“Nobody pays”", '"Nobody pays"'),
        ("« Nobody pays »", '"nobody pays"'),
        ("»Nobody pays«", "“Nobody pays”"),
        ("„Nobody pays“", "'Nobody pays'"),
        ("``Nobody pays''", "“Nobody pays”"),
        ("“‘Nobody’ pays”", "'Nobody' pays'"),
        ("pays – not", "pays - not"),
        ("pays—not", "pays – not"),
        ("pays -- not", "pays—not"),
        ("2022–2025", "2022-2025"),
        ("−5 degrees", "-5 degrees"),
        ("paid… in all", "paid... in all"),
        ("paid . . . in all", "paid … in all"),
        ("14\u00a0million\u202feuros", "14 million euros"),
        ("Is it\u202f?", "Is it?"),
        ("in town\npays", "in town pays"),
        ("co-\noperative", "cooperative"),
        ("co-\noperative", "co-operative"),
        ("Straße", "STRASSE"),
        ("Cœur, Ærø, Łódź, Þórður, Đoković", "coeur, aero, lodz, thordur, dokovic"),
        ("Зеленськи\u0306й", "Зеленський"),
        ("ἀρχή", "αρχη"),
        ("أحمد", "احمد"),
        ("3½ years", "3 1/2 years"),
    ],
)
def test_the_same_words_have_the_same_key(printed: str, typed: str) -> None:
    assert key(printed) == key(typed)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Nobody pays", "Nobody paid"),
        ("14 million", "1.4 million"),
        ("3½", "31/2"),
        ("a part", "apart"),
        ("It is not so", "It is so"),
        ("5 km", "5 km²"),
        ("pays - not", "paysnot"),
    ],
)
def test_other_words_have_another_key(first: str, second: str) -> None:
    assert key(first) != key(second)


def test_capitals_can_be_minded() -> None:
    assert keyed("The “Ödland”", caseless=False).text == "The 'Odland'"


@given(PRINTED)
def test_reading_again_changes_nothing(text: str) -> None:
    words = readable(text).text

    assert readable(words).text == words


@given(PRINTED)
def test_keying_again_changes_nothing(text: str) -> None:
    assert key(key(text)) == key(text)


@given(PRINTED)
def test_every_character_of_a_key_leads_back_to_what_it_came_from(text: str) -> None:
    words = keyed(text)

    assert len(words.starts) == len(words.ends) == len(words.text)
    assert list(words.starts) == sorted(words.starts)
    assert list(words.ends) == sorted(words.ends)
    for at, character in enumerate(words.text):
        start, end = words.back(at, at + 1)
        assert 0 <= start < end <= len(text)
        if character.isascii() and character.isalnum() and end == start + 1 and text[start].isascii():
            assert text[start].lower() == character


@pytest.mark.parametrize(
    "piece",
    ["-", " ", "- ", "a-\n", "…", ". ", "²", "abc²", "abc*", "[1]", "« ", "'", " —", "\u0301", "a\u00ad", "\u00ad\n"],
)
def test_a_hostile_text_is_read_in_time_that_grows_with_it_alone(piece: str) -> None:
    # Ten times this would still be read in seconds; with the square of the length it would not end.
    text = piece * (100_000 // len(piece))

    assert len(keyed(text).text) <= 4 * len(text)


@pytest.mark.parametrize(
    "sign", ["\uffa0", "\u3164", "\ufffc", "\ue000", "\uf0b7", "\U0001d173", "\U000f0001", "\U0010fffd"]
)
def test_private_characters_and_objects_that_were_not_copied_are_unseen(sign: str) -> None:
    assert readable(f"Bra{sign}ndt").text == "Brandt"
    assert key(f"Bra{sign}ndt") == key("Brandt")
