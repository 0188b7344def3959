"""Texts that have so much in common that one was made from the other."""

from tests.language.text_reuse.pages import EARLY, HERALD, LATE, RADIO, TIMES, edges, page, proposals
from tracker.language.dates import PartialDate
from tracker.language.text_reuse import Ground, Publication
from tracker.rules.edges import EdgeKind
from tracker.rules.findings import CheckResult, Outcome

TEXT = (
    "The harbour of Port Ellen will be shut to ferries from the first week of March because its northern wall has "
    "begun to lean, the council decided late on Tuesday after a meeting that lasted six hours."
)
PART = (
    "Ferries must use another port: the harbour of Port Ellen will be shut to ferries from the first week of March, "
    "and nobody knows how long the repairs will take or who is going to pay for them in the end, residents complained."
)


def test_the_later_of_two_texts_with_sequences_in_common_is_a_rewrite() -> None:
    (found,) = edges(page(1, HERALD, PART, LATE), page(2, RADIO, TEXT, EARLY))

    assert (found.from_carrier_id, found.to_carrier_id) == (1, 2)
    assert (found.kind, found.ground) == (EdgeKind.REWRITES, Ground.SHINGLES)
    assert found.score == 364
    assert found.sentence.startswith("36 % of the five-word sequences of the shorter text are the same")
    assert "harbour of Port Ellen will be shut to ferries from the first week of March" in found.sentence


def test_the_same_text_is_republished() -> None:
    (found,) = edges(page(1, HERALD, TEXT, EARLY), page(2, RADIO, TEXT.upper().replace(",", " —"), LATE))

    assert (found.from_carrier_id, found.kind, found.score) == (2, EdgeKind.REPUBLISHES, 1000)


def test_a_short_text_inside_a_long_one_counts_by_the_short_one() -> None:
    long = " ".join(f"Line {number} of the chronicle says something else altogether." for number in range(200))

    (found,) = edges(page(1, HERALD, f"{long} {TEXT} {long}", EARLY), page(2, RADIO, TEXT, LATE))

    assert found.score == 1000


def test_eight_words_in_a_row_in_long_texts_are_a_passage() -> None:
    one = " ".join(f"Here stands sentence number {number} about boats, sheep and rain." for number in range(40))
    other = " ".join(f"Nothing but gale warning {number} was read out today on air." for number in range(40))
    shared = "because the northern wall leans further with every single tide"

    (found,) = edges(
        page(1, HERALD, f"{one} They worry {shared}.", EARLY), page(2, RADIO, f"{other} Closed {shared}!", LATE)
    )

    assert (found.from_carrier_id, found.kind, found.ground) == (2, EdgeKind.REWRITES, Ground.PASSAGE)
    assert found.sentence == f"10 words in a row outside quotation marks: “{shared}”."


def test_what_both_quote_is_no_copying() -> None:
    speech = "“The harbour of Port Ellen will be shut to ferries from the first week of March because its wall leans”"

    assert not edges(
        page(1, HERALD, f"{speech}, the council wrote on its door.", EARLY),
        page(2, RADIO, f"There was a paper on the door: {speech}. People read it.", LATE),
    )


def test_titles_and_names_in_common_are_no_copying() -> None:
    names = "First Minister Dame Ada Brandt, Lord Provost Ian MacNeil, Bishop Una Grant"
    one = " ".join(f"Here stands sentence number {number} about boats, sheep and rain." for number in range(40))
    other = " ".join(f"Nothing but gale warning {number} was read out today on air." for number in range(40))

    assert not edges(page(1, HERALD, f"{one} {names}.", EARLY), page(2, RADIO, f"{other} {names} came.", LATE))


def test_without_days_the_one_that_names_the_other_took_it() -> None:
    (found,) = edges(page(1, RADIO, PART + " So The Port Ellen Herald reported."), page(2, HERALD, TEXT))

    assert (found.from_carrier_id, found.to_carrier_id, found.ground) == (1, 2, Ground.CITES)


def test_without_days_and_names_the_direction_is_not_certain() -> None:
    (found,) = edges(page(1, HERALD, TEXT), page(2, RADIO, PART))

    assert (found.from_carrier_id, found.to_carrier_id) == (2, 1)
    assert found.sentence.startswith("Direction not certain: 36 %")


def test_without_days_the_one_that_names_a_source_is_nearer_to_it() -> None:
    text = f"{TEXT} The repairs were first reported by Radio Kilda."

    found = edges(page(1, HERALD, PART), page(2, TIMES, text), known=(RADIO,))

    assert {(each.from_carrier_id, each.to_carrier_id, each.to_source_id) for each in found} == {
        (1, 2, None),
        (2, None, RADIO.source_id),
    }


def test_a_text_that_many_have_is_proposed_once_for_each() -> None:
    pages = [page(number, HERALD, TEXT, f"2025-12-{number:02}") for number in range(1, 13)]

    found = edges(*pages)

    assert sorted(each.from_carrier_id for each in found) == list(range(2, 13))
    assert {each.to_carrier_id for each in found} == {1}


def test_texts_in_a_script_without_spaces_are_compared_by_their_characters() -> None:
    text = "港口将于三月第一周起对渡轮关闭，因为北墙已经开始倾斜，理事会在星期二深夜开会六小时后作出决定。"

    (found,) = edges(
        page(1, HERALD, text, EARLY), page(2, RADIO, f"渡轮必须使用另一个港口。{text[:30]}居民们抱怨没有人", LATE)
    )

    assert (found.from_carrier_id, found.kind) == (2, EdgeKind.REWRITES)


def test_the_same_slip_in_two_texts_is_hardly_made_twice() -> None:
    slip = CheckResult(
        "nth_year",
        Outcome.INCONSISTENT,
        "It was the twelfth.",
        "enters its  eighth year",
        implied=[{"from": "2021", "to": "2022"}],
    )
    twin = CheckResult(
        "nth_year",
        Outcome.INCONSISTENT,
        "It was the twelfth.",
        "Enters its eighth year",
        implied=[{"from": "2021", "to": "2022"}],
    )
    other = CheckResult(
        "nth_year",
        Outcome.INCONSISTENT,
        "It was not.",
        "enters its eighth year",
        implied=[{"from": "2029", "to": "2030"}],
    )

    def with_slip(number: int, found: CheckResult, day: str) -> Publication:
        return Publication(number, HERALD, f"Text {number}.", PartialDate.parse(day), [found])

    (found,) = edges(with_slip(1, slip, EARLY), with_slip(2, twin, LATE))

    assert (found.from_carrier_id, found.to_carrier_id, found.ground) == (2, 1, Ground.FINDING)
    assert found.sentence == "The same slip in both: “enters its  eighth year”. It was the twelfth."
    assert not edges(with_slip(1, slip, EARLY), with_slip(2, other, LATE))


def test_long_texts_are_cut_and_it_is_said() -> None:
    left_out = proposals(page(1, HERALD, "a b " * 200_000), page(2, RADIO, "c d " * 200_000)).left_out

    assert left_out == ["Of 2 long texts only the first 500,000 characters were compared."]
