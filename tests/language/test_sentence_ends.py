"""Where sentences end that the model alone would cut otherwise."""

import pytest
from wordfreq import top_n_list

from tests.language.sentence_samples import KINDS
from tracker.language.sentence_ends import corrected
from tracker.language.sentences import split_sentences

SAMPLES = [
    pytest.param(line.strip(), id=f"{kind}-{line.strip()[:40]}")
    for kind, lines in KINDS.items()
    for line in lines.strip().splitlines()
]
MOST_COMMON = 6_000


def parts(text: str) -> list[str]:
    return [sentence.text for sentence in split_sentences(text)]


@pytest.mark.parametrize("sample", SAMPLES)
def test_sentences_end_where_they_are_parted_in_the_samples(sample: str) -> None:
    sentences = ["It ended.", *sample.replace("‖", " | ").split(" | ")]

    assert parts("It ended. " + sample.replace("‖", "").replace(" | ", " ")) == sentences


@pytest.mark.slow
@pytest.mark.parametrize("following", ["Then he left.", "Nobody left.", "“We left,” he said."])
def test_each_common_word_may_end_a_sentence(following: str) -> None:
    words = top_n_list("en", MOST_COMMON)

    wrong = [word for word in words if parts(f"It was a {word}. {following}") != [f"It was a {word}.", following]]

    assert len(words) == MOST_COMMON
    assert wrong == []


def test_what_the_model_says_of_an_unknown_abbreviation_stays() -> None:
    text = "He met Xyz. Holm there."

    assert corrected(text, []) == []
    assert corrected(text, [(11, 12)]) == [(11, 12)]


def test_a_gap_of_the_model_inside_a_quotation_that_leads_on_is_none() -> None:
    text = "“Why?”, she asked. He left."

    assert corrected(text, [(5, 5), (18, 19)]) == [(18, 19)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The band Tempo? played. It rained.", ["The band Tempo? played.", "It rained."]),
        ("It rose 20 pct. in May. It fell.", ["It rose 20 pct. in May.", "It fell."]),
        ("Otto III. was crowned. He left.", ["Otto III. was crowned.", "He left."]),
        ("The mill closed.(2) It burned.", ["The mill closed.(2)", "It burned."]),
        ("The mill closed.2 It burned.3 Who knew?", ["The mill closed.2", "It burned.3", "Who knew?"]),
        ("Who came? nobody knew.", ["Who came?", "nobody knew."]),
        ("Use version 2.1 Now it works.", ["Use version 2.1 Now it works."]),
    ],
)
def test_small_letters_and_notes_behind_a_stop(text: str, sentences: list[str]) -> None:
    assert [sentence.text for sentence in split_sentences(text)] == sentences
