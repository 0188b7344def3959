"""Chains and hedges on sentences of our own; half of them were written before the rules and set aside."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tracker.language.kinds import ClaimType
from tracker.language.reading import Candidate, read


def rows_of(name: str) -> list[dict[str, Any]]:
    """The sentences of a file, each with what its claim is about and the chains that are right for it."""
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


CASES = rows_of("sentences.jsonl")
SPEAKERS = rows_of("speakers.jsonl")


def chosen(case: dict[str, Any]) -> list[Candidate]:
    """The shortest claim that holds the words the case is about, or every one where it names none."""
    claims = [claim for claim in read(case["text"]).candidates if claim.type is not ClaimType.ATTRIBUTION]
    if not case["of"]:
        return claims
    holding = [claim for claim in claims if case["of"].lower() in claim.quote.lower()]
    return sorted(holding, key=lambda claim: claim.end - claim.start)[:1]


def bare(name: str) -> str:
    """A name without its article, in lower case."""
    return re.sub(r"^(?:the|an?) ", "", name.lower())


def is_right(case: dict[str, Any]) -> bool:
    """Whether the chain is exactly the one that was written down; without a passage no claim may have one."""
    claims = chosen(case)
    if not case["of"]:
        return not any(claim.links for claim in claims)
    right = [[bare(name) for name in chain] for chain in [case["chain"], *case.get("or", [])]]
    return bool(claims) and [bare(link.name) for link in claims[0].links] in right


def share(cases: list[dict[str, Any]]) -> float:
    return sum(map(is_right, cases)) / len(cases)


def test_there_are_at_least_two_hundred_sentences_and_a_hundred_set_aside() -> None:
    assert len(CASES) >= 200
    assert sum(case["held_out"] for case in CASES) >= 100


@pytest.mark.parametrize("held_out", [False, True])
def test_nearly_every_chain_is_exactly_right(held_out: bool) -> None:
    cases = [case for case in CASES if case["held_out"] is held_out]

    assert share(cases) >= 0.95  # which of those set aside fail is not shown: nobody tunes on them


@pytest.mark.parametrize(("held_out", "least"), [(False, 0.95), (True, 0.84)])
def test_who_speaks_is_right_in_each_way_of_saying_it(held_out: bool, least: float) -> None:
    # Only what is not held out was looked at when the rules were written; of the rest a dozen failures were seen since.
    cases = [case for case in SPEAKERS if case["held_out"] is held_out]

    assert share(cases) >= least


@pytest.mark.parametrize("held_out", [False, True])
def test_nearly_every_hedge_is_exactly_right(held_out: bool) -> None:
    cases = [case for case in CASES if case["of"] and case["held_out"] is held_out]

    right = [case for case in cases if chosen(case) and sorted(chosen(case)[0].hedges) == sorted(case["hedges"])]

    assert len(right) >= 0.95 * len(cases)
