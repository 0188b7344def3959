"""Whole texts in their forms; a part was set aside by the hash of its text before the rules were written."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.language.reading.said import own_words, said_by
from tracker.language.reading import Candidate, read
from tracker.language.reading.forms import form_of
from tracker.language.sentences import split_sentences

CASES = [json.loads(line) for line in (Path(__file__).parent / "forms.jsonl").read_text(encoding="utf-8").splitlines()]


def results(case: dict[str, Any]) -> Iterator[bool]:
    """For each statement whether its claims have the chain written down, for the rest whether nobody claims it."""
    text, claims = case["text"], read(case["text"]).claims
    for words, chain in case["said"]:
        start = text.index(words)
        yield is_said(list(meeting(claims, start, start + len(words))), chain)
    for words in case["no"]:
        start = text.index(words)
        yield not list(meeting(claims, start, start + len(words)))


def meeting(claims: tuple[Candidate, ...], start: int, end: int) -> Iterator[Candidate]:
    return (claim for claim in claims if claim.start < end and start < claim.end)


def is_said(claims: list[Candidate], chain: list[str]) -> bool:
    chains = {tuple(link.name.lower() for link in claim.links) for claim in claims}
    return chains == {tuple(name.lower() for name in chain)}


@pytest.mark.parametrize("form", ["interview", "transcript", "live blog", "press release"])
@pytest.mark.parametrize("held_out", [False, True])
def test_who_says_what_in_each_form(form: str, held_out: bool) -> None:
    cases = [case for case in CASES if case["form"] == form and case["held_out"] is held_out]

    right = [result for case in cases for result in results(case)]

    assert len(right) >= 15
    assert sum(right) >= 0.8 * len(right)  # which of those set aside fail is not shown: nobody tunes on them


def test_a_sentence_without_furniture_is_read_as_it_is() -> None:
    text = "The port is closed. It was closed in May."
    sentences = split_sentences(text)

    assert form_of(text, sentences).sentences == tuple(sentences)


def test_stage_directions_beside_a_sentence_are_not_read() -> None:
    text = "HOLM: (laughs) The port is closed. [Applause.]\n\nDAHL: It is open.\n\nHOLM: It closed in May."

    assert said_by(text, "HOLM") == ["The port is closed", "It closed in May"]


def test_a_question_in_an_answer_is_no_claim() -> None:
    text = "Q: Is it open?\nA: Is the sun green? The port is closed.\nQ: Why?\nA: The crane has failed."

    assert said_by(text, "A") == ["The port is closed", "The crane has failed"]
    assert own_words(text) == []
