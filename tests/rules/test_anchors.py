"""Finding quotes again: exactly, moved, for a person to say, or gone; never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import WrongInput
from tracker.rules.anchors import AnchorState, Found, Quote, find_again, find_passage, places

TEXT = "The talks went on in Berlin for two days. The deal is done, officials said. Nobody signed anything there."
DEAL = "The deal is done"


def quote(words: str = DEAL, text: str = TEXT) -> Quote:
    """The quote with these words in that text."""
    start = text.index(words)
    return Quote.at(text, start, start + len(words))


def test_a_quote_knows_at_most_32_characters_on_either_side() -> None:
    assert quote() == Quote(DEAL, "went on in Berlin for two days. ", ", officials said. Nobody signed ", 42)
    assert quote("The talks").prefix == ""


@pytest.mark.parametrize(
    ("text", "state", "start"),
    [
        (TEXT, AnchorState.EXACT, 42),
        (TEXT.replace("Nobody", "No one"), AnchorState.EXACT, 42),
        # Rewritten all around, yet at its old place and nowhere else.
        (TEXT.replace("officials said", "people say").replace("two", "six"), AnchorState.EXACT, 42),
        ("New headline\n\n" + TEXT, AnchorState.MOVED, 56),
        (TEXT.replace("went on in Berlin for two days", "ended"), AnchorState.MOVED, 17),
        ("News. " + TEXT.replace(", officials said", ""), AnchorState.MOVED, 48),
        (
            # Moved and rewritten on both sides: the same words may now mean another deal.
            "News. " + TEXT.replace("officials said", "they say").replace("for two days", "there"),
            AnchorState.UNCERTAIN,
            None,
        ),
        ("News. " + TEXT + " The deal is done.", AnchorState.MOVED, 48),
        ("News. " + TEXT + TEXT, AnchorState.UNCERTAIN, None),
        # Two places, and neither has both of its surroundings.
        ("News. The deal is done. It is said: The deal is done.", AnchorState.UNCERTAIN, None),
        (TEXT.replace("done", "signed"), AnchorState.GONE, None),
        (TEXT.replace("The deal", "the deal"), AnchorState.GONE, None),
        # A quote is kept to the character; a second space is another text to it.
        (TEXT.replace("deal is", "deal  is"), AnchorState.GONE, None),
    ],
)
def test_a_quote_is_looked_up_in_a_new_text(text: str, state: AnchorState, start: int | None) -> None:
    anchor = find_again(text, quote())

    assert (anchor.state, anchor.start) == (state, start)


def test_other_words_at_the_old_place_do_not_count_if_the_surroundings_say_so() -> None:
    old = "aaaa bbbb. Yes. cccc dddd."
    new = "zzzz yyyy. Yes. xxxx wwww. And bbbb. Yes. cccc."

    assert find_again(new, quote("Yes", old)).state is AnchorState.UNCERTAIN


def test_blank_surroundings_say_nothing() -> None:
    alone = Quote("It is so.", "\n\n", "\n\n", 90)

    assert find_again("Title\n\nIt is so.\n\nEnd.", alone).state is AnchorState.UNCERTAIN


@pytest.mark.parametrize("state", list(AnchorState))
def test_what_was_not_simply_found_is_said_in_words(state: AnchorState) -> None:
    texts = {
        AnchorState.EXACT: TEXT,
        AnchorState.MOVED: "News. " + TEXT,
        AnchorState.UNCERTAIN: TEXT + " " + TEXT.replace("The talks", "Talks"),
        AnchorState.GONE: "Nothing.",
    }
    text = texts[state].replace("went", "wente") if state is AnchorState.UNCERTAIN else texts[state]

    anchor = find_again(text, quote())

    assert anchor.state is state
    assert bool(anchor.note) is (state is not AnchorState.EXACT)
    assert anchor.state.is_settled is (anchor.start is not None)


@given(st.text("ab .\n", max_size=60), st.text("ab .\n", max_size=60), st.data())
def test_a_quote_found_again_is_always_the_text_at_its_offsets(old: str, new: str, draws: st.DataObject) -> None:
    start = draws.draw(st.integers(0, len(old)))
    end = draws.draw(st.integers(start, len(old)))
    marked = Quote.at(old, start, end)

    anchor = find_again(new, marked)

    if anchor.start is not None:
        assert new[anchor.start : anchor.end] == marked.exact
    else:
        assert anchor.end is None
    assert (anchor.state is AnchorState.GONE) is (not marked.exact or marked.exact not in new)


@given(st.text("ab .\n", min_size=1, max_size=60), st.data())
def test_a_quote_is_always_found_exactly_in_its_own_text(text: str, draws: st.DataObject) -> None:
    start = draws.draw(st.integers(0, len(text) - 1))
    end = draws.draw(st.integers(start + 1, len(text)))
    marked = Quote.at(text, start, end)

    anchor = find_again(text, marked)

    alone = len(places(text, marked.exact)) == 1
    # Repeated words with blank surroundings cannot be told apart, not even in their own text.
    assert anchor == Found(AnchorState.EXACT, start, end) or (not alone and anchor.state is AnchorState.UNCERTAIN)


def test_overlapping_places_are_all_found() -> None:
    assert places("aaa", "aa") == [0, 1]
    assert places("aaa", "") == []


def test_a_copied_passage_is_found_whatever_its_white_space() -> None:
    text = "Head\n\nOne  two\nthree. Four."

    start, end = find_passage(text, " One two\r\nthree.", None)

    assert text[start:end] == "One  two\nthree."


@pytest.mark.parametrize(
    ("words", "near", "expected"),
    [("Yes", 0, 0), ("Yes", 11, 11), ("Yes", 9, 11), ("Yes", None, None), ("Yes", 1, None), ("Yes", 99, None)],
)
def test_the_place_it_was_marked_at_decides_between_several(words: str, near: int | None, expected: int | None) -> None:
    text = "Yes. No.\n- Yes.\nYes, yes. Yes."

    if expected is None:
        with pytest.raises(WrongInput, match="4 places") as caught:
            find_passage(text, words, near)
        assert caught.value.field == "quote"
    else:
        assert find_passage(text, words, near) == (expected, expected + 3)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("", "No words"),
        (" \n", "No words"),
        ("The deal was done", "do not stand"),
        ("the deal is done", "do not stand"),
    ],
)
def test_words_that_do_not_stand_there_are_refused(words: str, sentence: str) -> None:
    with pytest.raises(WrongInput, match=sentence) as caught:
        find_passage(TEXT, words, None)

    assert caught.value.field == "quote"
