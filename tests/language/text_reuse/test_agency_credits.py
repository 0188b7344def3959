"""Credits of agencies that two texts share."""

import pytest

from tests.language.text_reuse.pages import EARLY, HERALD, LATE, RADIO, REUTERS, edges, page
from tracker.language.text_reuse import Ground
from tracker.language.text_reuse.agency_credits import credits_in
from tracker.rules.edges import EdgeKind


@pytest.mark.parametrize(
    ("text", "agency", "picture"),
    [
        ("PORT ELLEN, Dec 3 (Reuters) - The harbour closes.", "Reuters", False),
        ("Reuters — The harbour closes.", "Reuters", False),
        ("PORT ELLEN, December 3. /TASS/. The harbour closes.", "TASS", False),
        ("The harbour closes. – dpa", "dpa", False),
        ("The harbour closes.\nAgence France-Presse\n", "AFP", False),
        ("A ferry at the quay. AP Photo", "AP", True),
        ("A ferry at the quay. Photo: Reuters", "Reuters", True),
    ],
)
def test_credits_are_read_as_agencies_write_them(text: str, agency: str, picture: bool) -> None:
    assert [(each.agency, each.is_of_a_picture) for each in credits_in(text)] == [(agency, picture)]


@pytest.mark.parametrize(
    "text",
    ["He told Reuters.", "The AP reported it.", "It belongs to the Associated Press (AP).", "The PAP of porridge"],
)
def test_a_name_in_a_sentence_is_no_credit(text: str) -> None:
    assert not credits_in(text)


def test_texts_with_a_credit_republish_the_agency_s_own_publication() -> None:
    (found,) = edges(
        page(1, REUTERS, "The harbour closes.", EARLY), page(2, RADIO, "PORT ELLEN (Reuters) - It closes.", LATE)
    )

    assert (found.from_carrier_id, found.to_carrier_id) == (2, 1)
    assert (found.kind, found.ground) == (EdgeKind.REPUBLISHES, Ground.WIRE)
    assert "(Reuters)" in found.sentence


def test_two_texts_with_the_credit_of_a_known_agency_both_go_back_to_it() -> None:
    pages = [page(1, HERALD, "(Reuters) - Closed.", EARLY), page(2, RADIO, "PORT (Reuters) — No ships.", LATE)]

    found = edges(*pages, known=(REUTERS,))

    assert [(each.from_carrier_id, each.to_source_id) for each in found] == [(1, 4), (2, 4)]


def test_without_the_agency_the_later_one_goes_back_to_the_earlier() -> None:
    (found,) = edges(page(1, HERALD, "(Reuters) - Closed.", LATE), page(2, RADIO, "PORT (Reuters) — No ships.", EARLY))

    assert (found.from_carrier_id, found.to_carrier_id) == (1, 2)


def test_one_text_alone_or_a_picture_says_nothing() -> None:
    assert not edges(page(1, HERALD, "(Reuters) - Closed.", EARLY), known=(REUTERS,))
    assert not edges(page(1, REUTERS, "Closed.", EARLY), page(2, RADIO, "A ferry. Photo: Reuters", LATE))
