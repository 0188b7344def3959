"""A candidate among its words."""

from tests.language.reading.places import place_of, places_in

TEXT = "The dam broke at night. Anna Holm said that nobody was hurt. Holm's office closed the road to Tarnholm."


def test_a_candidate_has_the_letters_of_its_own_words_only() -> None:
    place = place_of(TEXT, "nobody was hurt")

    assert (place.lower, len(place.tags)) == ("nobody was hurt", 3)
    assert not place.own
    assert place.has_verb


def test_the_capital_of_a_first_word_makes_no_name() -> None:
    text = "Waters rose at night. The road to Tarnholm was shut."

    assert [place.has_name for place in places_in(text)] == [False, True]


def test_a_first_word_is_a_name_where_the_text_has_it_elsewhere() -> None:
    assert [place.has_name for place in places_in("Tarnholm was cut off. The road to Tarnholm was shut.")] == [
        True,
        True,
    ]


def test_only_the_first_sentences_are_the_lead() -> None:
    text = "Storm hits port\n\n" + " ".join(f"Ship {number} sank at the old quay." for number in range(5))

    assert [place.lead for place in places_in(text)][-5:] == [True, True, True, False, False]


def test_words_in_marks_are_quoted() -> None:
    text = "“The gate was locked all night,” the guard said. The gate was new."

    assert [place.is_quoted for place in places_in(text)] == [True, False]


def test_what_a_source_has_not_said_is_seen_in_the_candidate_that_holds_it() -> None:
    assert place_of("The mayor has not said that he will resign.", "has not said").unsaid == "that"
    assert place_of(TEXT, "closed the road").unsaid == ""
