"""What a claim is about, on clauses of our own: by what its main clause does, and whether evidence could decide it."""

from hashlib import sha256
from pathlib import Path

import pytest

from tracker.language.kinds import Attitude, ClaimType
from tracker.language.reading.kinds import kind_in

_LINES = (Path(__file__).parent / "kinds.tsv").read_text(encoding="utf-8").splitlines()


def _half(line: str) -> int:
    return sha256(line.encode()).digest()[0] % 2


def _read(clause: str) -> ClaimType:
    """The kind of a clause; of what stands in brackets, if it is a quotation with its speaker."""
    if not clause.startswith("["):
        return kind_in(clause, 0, len(clause))[0]
    text = clause.replace("[", "").replace("]", "")
    return kind_in(text, 1, clause.index("”") - 1 - (clause[clause.index("”") - 1] == ","), direct=True)[0]


@pytest.mark.parametrize(("half", "enough"), [(0, 0.95), (1, 0.85)])  # tuned on, and not looked at
def test_the_kind_and_the_flag_of_most_clauses_are_right(half: int, enough: float) -> None:
    rows = [line.split("\t") for line in _LINES if _half(line) == half]
    kinds = [(_read(clause), wanted.split("|"), flag) for wanted, flag, clause in rows]

    assert sum(kind in wanted for kind, wanted, _ in kinds) >= enough * len(rows)
    assert sum(kind.is_checkable == (flag == "yes") for kind, _, flag in kinds) >= enough * len(rows)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("They should leave", ClaimType.POSITION, "should"),
        ("It is the largest army", ClaimType.SUPERLATIVE, "the largest"),
        ("The truce will likely hold", ClaimType.PREDICTION, "will likely hold"),
        ("The court ruled", ClaimType.LEGAL, "The court"),
        ("It is in its third year", ClaimType.TEMPORAL, "third year"),
        ("It has 800,000 troops", ClaimType.QUANTITY, "800,000"),
        ("They oppose it", ClaimType.POSITION, "oppose"),
        ("They plan it", ClaimType.POLICY, "plan"),
        ("It was a disgrace", ClaimType.OPINION, "was a disgrace"),
    ],
)
def test_a_claim_is_of_a_kind_and_words_say_so(text: str, kind: ClaimType, words: str) -> None:
    type_read, span = kind_in(text, 0, len(text))

    assert span
    assert (type_read, text[slice(*span)]) == (kind, words)


def test_a_question_cannot_be_checked() -> None:
    text = "Did the valve burst?"

    assert not kind_in(text, 0, len(text))[0].is_checkable


def test_without_such_words_it_is_an_event() -> None:
    assert kind_in("They met in Berlin", 0, 18) == (ClaimType.EVENT, None)


def test_what_is_promised_is_no_forecast() -> None:
    text = "taxes will fall"

    assert kind_in(text, 0, len(text))[0] is ClaimType.PREDICTION
    assert kind_in(text, 0, len(text), attitude=Attitude.PROMISES)[0] is ClaimType.POLICY


@pytest.mark.parametrize(
    ("attitude", "kind"), [(Attitude.DEMANDS, ClaimType.POSITION), (Attitude.PROMISES, ClaimType.POLICY)]
)
def test_what_is_demanded_or_promised_is_no_event(attitude: Attitude, kind: ClaimType) -> None:
    text = "to lower the flag"

    assert kind_in(text, 0, len(text), attitude=attitude) == (kind, None)


@pytest.mark.parametrize(
    "text", ["It is a shame that 41 people drowned", "The loss of 41 people is shocking", "Rents will rise by 9%"]
)
def test_a_number_can_be_checked_whatever_is_said_of_it(text: str) -> None:
    assert kind_in(text, 0, len(text))[0].is_checkable


@pytest.mark.parametrize(
    ("text", "checkable"),
    [
        ("Every valve was replaced in June", True),
        ("They took my phone!", True),
        ("What a mess!", False),
        ("Who opened the valve?", False),
        ("Why did you leave?", False),
        ("It will never work", False),
    ],
)
def test_a_quotation_says_whether_it_can_be_checked(text: str, checkable: bool) -> None:
    kind, _ = kind_in(text, 0, len(text), direct=True)

    assert kind.is_checkable is checkable
    assert (kind is ClaimType.QUOTATION) is checkable
