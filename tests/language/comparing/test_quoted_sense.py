"""The sentence around quoted words may deny, condition, report or ask them, in the source or in the article."""

import pytest

from tests.language.comparing.test_quoted_speakers import finding_of
from tracker.language.comparing.quoted_sense import Turn, sense_around, sense_of_frame, words_beside

WORDS = "The lighthouse will be painted before Easter"
small = WORDS[0].lower() + WORDS[1:]
ARTICLE = f"“{WORDS},” Nora Falk said."


@pytest.mark.parametrize(
    "source",
    [
        f"Falk denied that “{small}”.",
        f"Nora Falk never told anybody: “{WORDS}.”",
        f"Falk refused to say whether “{small}”.",
        f"It is untrue, Falk said, that “{small}”.",
        f"The line “{WORDS}” was invented, Falk said.",
        f"“{WORDS},” Falk is alleged to have said; she denies it.",
        f"“{WORDS},” Falk was quoted as saying. She did not say it.",
        f"Correction: we quoted Falk as saying “{small}”.",
    ],
)
def test_a_denial_in_the_source_is_for_a_person_to_read(source: str) -> None:
    finding = finding_of(ARTICLE, source)

    assert (finding.outcome, finding.reason) == ("undecidable", "denied")
    assert "The captured source has “" in finding.explanation
    assert "here they are said" in finding.explanation


@pytest.mark.parametrize("article", [f"Falk denied that “{small}”.", f"Nora Falk never said “{small}”."])
def test_a_denial_in_the_article_alone_is_too(article: str) -> None:
    finding = finding_of(article, f"Falk said: “{WORDS}.”")

    assert (finding.outcome, finding.reason) == ("undecidable", "denied")
    assert "these words are said, here “" in finding.explanation


def test_what_both_deny_is_quoted_rightly() -> None:
    assert finding_of(f"Falk denied that “{small}”.", f"Falk never said “{small}”.").outcome == "consistent"


@pytest.mark.parametrize(
    "said",
    [
        f"I do not think that {small}.",
        f"It is a lie that {small}.",
        f"Some people believe {small}.",
        f"If the money comes, {small}.",
        f"{WORDS}, if the money comes.",
        f"{WORDS}, the papers say.",
        f"{WORDS}, which is nonsense and untrue.",
        f"Who says {small}?",
        f"{WORDS}?",
    ],
)
def test_words_that_were_cut_from_a_sentence_that_turns_them_are_for_a_person_to_read(said: str) -> None:
    finding = finding_of(ARTICLE, f"Falk said: “{said}”")

    assert (finding.outcome, finding.reason) == ("undecidable", "turned")


@pytest.mark.parametrize(
    "source",
    [
        f"“I do not think,” Falk said, “that {small}.”",
        f"“{WORDS},” Falk said, “unless it rains.”",
    ],
)
def test_a_speech_that_is_interrupted_is_one_sentence(source: str) -> None:
    assert finding_of(ARTICLE, source).reason == "turned"


@pytest.mark.parametrize(
    "source",
    [
        f"Falk said: “{WORDS}.”",
        f"Nora Falk, who was not at the meeting, said: “{WORDS}.”",
        f"Asked if she would stay, Falk said: “{WORDS}.”",
        f"Falk said: “{WORDS}, and nobody will pay for it.”",
        f"Falk said there was no other way: “{WORDS}.”",
        f"Former keeper Nora Falk said: “{WORDS}.”",
        f"“{WORDS},” Falk said, refusing to name a price.",
        f"“{WORDS},” Falk said. She did not say when.",
        f"“{WORDS},” Falk said. Critics deny it.",
        f"Falk said: “We know that {small}.”",
        f"Falk said: “{WORDS}, and I could not be happier.”",
        f"Falk said: “Nobody asked me. {WORDS}. Who cares?”",
        f"Falk said: “I am glad to say that {small}.”",
    ],
)
def test_words_that_nothing_turns_stand_in_the_source(source: str) -> None:
    assert finding_of(ARTICLE, source).outcome == "consistent"


def test_one_place_where_the_words_are_said_is_enough() -> None:
    source = f"Some asked whether “{small}”. Jan Berg said: “{WORDS}.” Falk said: “{WORDS}.”"

    assert finding_of(ARTICLE, source).outcome == "consistent"


def test_a_word_that_both_have_turns_nothing() -> None:
    article = "Falk said she did not want the tower to be “painted in a hurry”."

    assert finding_of(article, "Falk said: “I do not want it to be painted in a hurry.”").outcome == "consistent"


def test_the_turning_word_is_named_with_who_says_it() -> None:
    source = f"Falk said: “I doubt that {small}.”"
    start = source.index(small)

    assert sense_around(source, start, start + len(small), []) == Turn("doubt", is_of_speaker=True)
    frame = f"Falk denied “{WORDS}”."
    assert sense_of_frame(frame, 12, len(frame) - 1, ["falk"]) == Turn("denied")
    assert words_beside(frame, 12, len(frame) - 1) == {"falk", "denied"}
