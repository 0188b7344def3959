"""Finding quotes again: exactly, moved, for a person to say, or gone; never guessed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import WrongInput
from tracker.language.reading_key import key
from tracker.language.same_words import bare
from tracker.rules.anchor_edges import is_in_a_word
from tracker.rules.anchors import (
    ONLY_SIGNS,
    AnchorState,
    Found,
    Quote,
    find_again,
    standing_at,
)
from tracker.rules.passages import find_passage, places

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
        (TEXT.replace("The deal", "the deal"), AnchorState.UNCERTAIN, None),
        # A second space is another sign, and no other word.
        (TEXT.replace("deal is", "deal  is"), AnchorState.MOVED, 42),
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
        assert key(new[anchor.start : anchor.end]) == key(marked.exact)
    else:
        assert anchor.end is None
    is_whole = not is_in_a_word(old, start, end)
    if anchor.state is AnchorState.GONE and is_whole:
        assert not re.search(rf"(?<!\w){re.escape(key(marked.exact))}(?!\w)", key(new)) or not key(marked.exact)
    elif anchor.state is not AnchorState.GONE:
        assert bare(marked.exact).text in bare(new).text


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
    ],
)
def test_words_that_do_not_stand_there_are_refused(words: str, sentence: str) -> None:
    with pytest.raises(WrongInput, match=sentence) as caught:
        find_passage(TEXT, words, None)

    assert caught.value.field == "quote"


LETTER = (
    "The council’s answer reads: “Nobody sails – not the ferry, not the pilot.” Its co-operative in Évora spent "
    "€2.6 million… so far; that is 31 per\u200b cent of the \ufb01shers’ fleet. « Rien », said José. "
    "It was clo\u00adsed² in the govern-\nment’s year 2022–2023 — and reopened."
)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("The council's answer reads: \"Nobody sails", "The council’s answer reads: “Nobody sails"),
        ("Nobody sails - not the ferry", "Nobody sails – not the ferry"),
        ("Nobody sails -- not the ferry", "Nobody sails – not the ferry"),
        ("Nobody sails — not the ferry", "Nobody sails – not the ferry"),
        ("'Nobody sails – not the ferry, not the pilot.'", "“Nobody sails – not the ferry, not the pilot.”"),
        ("«Nobody sails – not the ferry, not the pilot.»", "“Nobody sails – not the ferry, not the pilot.”"),
        ("E\u0301vora spent", "Évora spent"),
        ("Evora spent", "Évora spent"),
        ("€2.6 million... so far", "€2.6 million… so far"),
        ("€2.6 million . . . so far", "€2.6 million… so far"),
        ("€2.6\u00a0million", "€2.6 million"),
        ("that is 31 per cent", "that is 31 per\u200b cent"),
        ("the fishers' fleet", "the \ufb01shers’ fleet"),
        ("“Rien”, said", "« Rien », said"),
        ("It was closed in the", "It was clo\u00adsed² in the"),
        ("the government's year", "the govern-\nment’s year"),
        ("the govern-ment's year", "the govern-\nment’s year"),
        ("Its cooperative in", "Its co-operative in"),
        ("year 2022-2023", "year 2022–2023"),
        ("2023 - and reopened", "2023 — and reopened"),
        ("2023—and reopened", "2023 — and reopened"),
        ("Ｎobody sails", "Nobody sails"),
    ],
)
def test_words_typed_with_other_signs_are_taken_as_they_stand(typed: str, printed: str) -> None:
    start, end = find_passage(LETTER, typed, None)

    assert LETTER[start:end] == printed


@pytest.mark.parametrize(
    "typed",
    [
        "The council’s answers read",
        "Nobody sailed – not the ferry",
        "nobody sails",
        "€26 million",
        "31 per cent of the fleet",
        "year 2022–2024",
        "Everybody sails",
        "…",
        "Rien ne",
    ],
)
def test_other_words_are_refused_whatever_their_signs(typed: str) -> None:
    with pytest.raises(WrongInput):
        find_passage(LETTER, typed + " – x", None)


def test_words_as_they_were_typed_go_before_the_same_with_other_signs() -> None:
    text = "The mayor’s plan. The mayor's plan."

    assert find_passage(text, "The mayor's plan", None) == (18, 34)
    with pytest.raises(WrongInput, match="2 places"):
        find_passage(text, "The mayorʼs plan", None)
    assert find_passage(text, "The mayorʼs plan", 18) == (18, 34)


OLD = "It rained. The council’s answer – “nobody sails” – came late in 2023… and it cost 14 million crowns a year."


@pytest.mark.parametrize(
    ("words", "new"),
    [
        ("The council’s answer", OLD.replace("’", "'")),
        ("answer – “nobody sails”", OLD.replace("“", '"').replace("”", '"')),
        ("answer – “nobody sails”", OLD.replace(" – ", " - ")),
        ("answer – “nobody sails”", OLD.replace(" – ", "—")),
        ("answer – “nobody sails”", OLD.replace("“", "« ").replace("”", " »")),
        ("late in 2023… and", OLD.replace("…", "...")),
        ("14 million crowns", OLD.replace("14 million crowns", "14\u00a0million\u202fcrowns")),
        ("The council’s answer", OLD.replace("council", "coun\u00adcil")),
        ("The council’s answer", OLD.replace("council", "coun\u200bcil")),
        ("The council’s answer", OLD.replace("council’s answer", "council’s\nanswer")),
        ("The council’s answer", OLD.replace("council", "coun-\ncil")),
        ("14 million crowns", OLD.replace("crowns", "crowns²").replace("14 million", "14  million")),
        ("nobody sails", OLD.replace("nobody sails", "nobody sa\u00adils").replace("The council’s", "The council's")),
    ],
)
def test_words_whose_signs_alone_changed_have_moved(words: str, new: str) -> None:
    anchor = find_again(new, quote(words, OLD))

    assert anchor.state is AnchorState.MOVED
    assert key(new[anchor.start : anchor.end]) == key(words)
    assert anchor.note.startswith(ONLY_SIGNS)


@pytest.mark.parametrize(
    "new",
    [
        "It is said elsewhere: the council's answer",
        "Snow fell. The council's answer is another one since the mayor left.",
        OLD.replace("’", "'") + " " + OLD.replace("’", "'"),
    ],
)
def test_words_with_other_signs_in_other_surroundings_are_for_a_person(new: str) -> None:
    words = "The council’s answer" if "The council" in new else "council’s answer"

    anchor = find_again(new, quote(words, OLD))

    assert anchor.state is AnchorState.UNCERTAIN
    assert "signs" in anchor.note
    assert standing_at(new, words, 20)


@pytest.mark.parametrize(
    ("words", "old", "new", "state"),
    [
        (
            "Snow closed 4 passes",
            "Snow closed 4 passes. The army came at noon.",
            "Snow closed 4 passes in the west of a third country in May.",
            AnchorState.UNCERTAIN,
        ),
        (
            "the toll is 9 crowns",
            "Since May the toll is 9 crowns.",
            "In Spain the toll is 9 crowns.",
            AnchorState.UNCERTAIN,
        ),
        (
            "Snow closed 4 passes",
            "Snow closed 4 passes. The army came at noon.",
            "Snow closed 4 passes. The army came at dawn.",
            AnchorState.EXACT,
        ),
        (
            "Snow closed 4 passes",
            "Snow closed 4 passes. The army came at noon.",
            "Snow closed 4 passes, and the army came.",
            AnchorState.EXACT,
        ),
        ("Snow closed 4 passes.", "Snow closed 4 passes.", "Snow closed 4 passes.", AnchorState.EXACT),
    ],
)
def test_words_at_their_old_place_are_doubtful_where_everything_around_them_is_new(
    words: str, old: str, new: str, state: AnchorState
) -> None:
    assert find_again(new, quote(words, old)).state is state


def test_surroundings_with_other_signs_are_the_same_surroundings() -> None:
    new = "A new first line. " + OLD.replace("’", "'").replace("–", "-").replace("“", '"').replace("”", '"')

    assert find_again(new, quote("nobody sails", OLD)).state is AnchorState.MOVED


def test_where_words_stand_is_offered_exactly_or_with_other_signs() -> None:
    assert standing_at("It's so. It’s so.", "It’s so", 20) == [(9, 16)]
    assert standing_at("It's so. It's so.", "It’s so", 1) == [(0, 7)]
    assert standing_at("Nothing.", "It’s so", 20) == []


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("it will not pay for the port", "It will not pay for the port, she said."),
        ("It will not pay for the port", "SHE SAID IT WILL NOT PAY FOR THE PORT TODAY."),
        ("The roof of the hall fell in", "“The roof [sic] of the hall fell in,” she said."),
        ("They was here before noon", "They was (sic) here before noon, he said."),
        ("The ferry cost 14 million euros", "The ferry cost 14[2] million euros, he said."),
        ("the old town council met", "The Old Town Council met on Monday."),
    ],
)
def test_capitals_and_marks_put_in_are_for_a_person_to_say(words: str, text: str) -> None:
    assert find_again(text, Quote(words)).state is AnchorState.UNCERTAIN


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("it will pay for the port", "It will not pay for the port, she said."),
        ("the port is shut", "The portal is shut."),
        ("4 million euros", "It cost 14[2] MILLION EUROS."),
        ("They was here", "They (surely) was here."),
    ],
)
def test_other_words_in_other_capitals_are_gone(words: str, text: str) -> None:
    assert find_again(text, Quote(words)).state is AnchorState.GONE
