"""Which letter a common word gets, and which word forms report."""

from tracker.language.reading.vocabulary import FORMS, PHRASAL, TAGS


def test_every_form_of_a_verb_leads_to_it() -> None:
    assert [FORMS[word].kind for word in ("say", "says", "said", "saying")] == ["f", "3", "p", "z"]
    assert {FORMS[word].lemma for word in ("know", "knew", "known")} == {"know"}
    assert FORMS["knew"].kind == "P"
    assert FORMS["known"].kind == "e"


def test_a_verb_says_what_may_follow_it() -> None:
    assert {"c", "o"} <= set(FORMS["tell"].frames)
    assert "of" in FORMS["accuse"].preps
    assert FORMS["claim"].noun
    assert ("out", "cqwn") in PHRASAL["point"]


def test_small_words_have_letters_and_reporting_ones_get_theirs_from_their_form() -> None:
    assert (TAGS["the"], TAGS["they"], TAGS["will"]) == ("d", "s", "m")
    assert FORMS["says"].tag == "v"
    assert FORMS["said"].tag == "e"
