"""Whom texts name as having it from."""

import pytest

from tests.language.text_reuse.pages import BRANDT, EARLY, HERALD, LATE, RADIO, REUTERS, TIMES, edges, page
from tracker.language.text_reuse import Ground
from tracker.rules.edges import EdgeKind


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The harbour closes in March, according to The Island Evening Times.", EdgeKind.CITES),
        ("Citing the Island Evening Times, the station speaks of a closed harbour.", EdgeKind.CITES),
        ("The wall leans, The Island Evening Times reported on Monday.", EdgeKind.CITES),
        ("As The Island Evening Times has it, nothing will sail from March.", EdgeKind.CITES),
        ("A councillor told The Island Evening Times that the wall leans.", EdgeKind.CITES),
        ("Quoting the newspaper The Island Evening Times, it gives March as the month.", EdgeKind.QUOTES),
        ("IET first reported the closure.", EdgeKind.CITES),
        ("The harbour will be closed, the Times reported.", EdgeKind.CITES),
        ("The Island Evening Times’s report speaks of March.", EdgeKind.CITES),
        ("This was first reported by the Island Evening Times.", EdgeKind.CITES),
    ],
)
def test_a_text_that_names_another_publisher_cites_its_publication(sentence: str, kind: EdgeKind) -> None:
    found = edges(page(1, TIMES, "", EARLY), page(2, RADIO, f"Nothing else is known. {sentence}", LATE))

    assert [(each.from_carrier_id, each.to_carrier_id, each.kind, each.ground) for each in found] == [
        (2, 1, kind, Ground.CITES)
    ]
    assert found[0].sentence == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "The Island Evening Times moved to a new office in March.",
        "The Island Evening Times Company reported a loss.",
        "The North Island Evening Times reported it.",
        "“It was all in The Island Evening Times,” he said, “as the Times reported.”",
        "It was told in the old times of the island.",
        "Readers of the Island Evening Times were angry about the harbour.",
    ],
)
def test_a_name_alone_is_no_citation(sentence: str) -> None:
    assert not edges(page(1, TIMES, "", EARLY), page(2, RADIO, sentence, LATE))


def test_nobody_cites_itself() -> None:
    assert not edges(page(1, RADIO, "", EARLY), page(2, RADIO, "The harbour closes, Radio Kilda reported.", LATE))


def test_nobody_cites_what_came_later_so_the_source_is_proposed() -> None:
    text = "The harbour closes in March, The Island Evening Times reported."

    found = edges(page(1, TIMES, "", LATE), page(2, RADIO, text, EARLY))

    assert [(each.to_carrier_id, each.to_source_id) for each in found] == [(None, TIMES.source_id)]


def test_a_source_without_a_publication_here_is_proposed_as_a_source() -> None:
    text = "The harbour closes in March, Reuters reported. Repairs take a year, according to Ada Brandt."

    found = edges(page(2, RADIO, text, LATE), known=(REUTERS, BRANDT))

    assert {(each.to_source_id, each.kind) for each in found} == {
        (REUTERS.source_id, EdgeKind.CITES),
        (BRANDT.source_id, EdgeKind.QUOTES),
    }


def test_a_name_that_two_sources_share_means_neither() -> None:
    twin = type(RADIO)(9, ("Radio Kilda",), RADIO.kind)

    assert not edges(page(1, HERALD, "The harbour closes, Radio Kilda reported."), known=(RADIO, twin))


def test_in_a_long_text_only_sentences_on_the_claim_count() -> None:
    others = " ".join(f"The weather on day {number} was fair in every village of the coast." for number in range(20))
    text = f"{others} Sheep are dearer, The Island Evening Times reported. {others}"

    assert not edges(page(1, TIMES, "", EARLY), page(2, RADIO, text, LATE))
    assert edges(
        page(1, TIMES, "", EARLY), page(2, RADIO, text.replace("Sheep are", "Repairs at the harbour are"), LATE)
    )
