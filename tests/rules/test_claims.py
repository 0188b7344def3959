"""What a claim is made of."""

import pytest

from tracker.errors import WrongInput
from tracker.rules.claims import surroundings, tidy_hedges, tidy_statement, tidy_topics, tightened


def test_a_statement_is_neither_empty_nor_overlong() -> None:
    assert tidy_statement(" The deal \n is done. ".replace("\n", "")) == "The deal is done."
    for statement in ("", "  ", "x" * 1001):
        with pytest.raises(WrongInput) as caught:
            tidy_statement(statement)
        assert caught.value.field == "statement"


def test_topics_are_small_sorted_and_stand_once() -> None:
    assert tidy_topics(["NATO", " troops ", "nato", ""]) == ["nato", "troops"]
    assert tidy_topics(["Orbán’s tour", "orban's tour", "cease-fire", "ceasefire"]) == ["cease-fire", "orban's tour"]


def test_there_are_at_most_twenty_topics_of_eighty_characters() -> None:
    assert len(tidy_topics(f"topic {number}" for number in range(20))) == 20
    with pytest.raises(WrongInput, match="21 topics"):
        tidy_topics(f"topic {number}" for number in range(21))
    with pytest.raises(WrongInput, match="shorten it to 80"):
        tidy_topics(["x" * 81])


def test_hedges_keep_their_order() -> None:
    assert tidy_hedges(["reportedly", "about", "reportedly"]) == ["reportedly", "about"]


def test_a_marked_passage_loses_the_space_around_it() -> None:
    text = "One.  Two words.\n"

    start, end = tightened(text, 4, len(text))

    assert text[start:end] == "Two words."


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 2), (0, 99), (4, 6), (3, 3)])
def test_a_passage_without_words_or_outside_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(WrongInput) as caught:
        tightened("One.  Two.", start, end)

    assert caught.value.field == "quote"


def test_the_surroundings_stay_in_the_paragraph() -> None:
    text = "Title\n\nBefore it the quote stands.\nNext."

    passage = surroundings(text, text.index("the quote"), text.index(" stands"))

    assert (passage.before, passage.quote, passage.after) == ("Before it ", "the quote", " stands.")


def test_long_surroundings_are_cut_between_words() -> None:
    text = "alpha beta gamma QUOTE delta epsilon zeta"

    passage = surroundings(text, 17, 22, most=12)

    assert (passage.before, passage.after) == ("… beta gamma ", " delta …")
