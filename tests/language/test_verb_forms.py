"""Regular and irregular verbs."""

import pytest

from tracker.language.verb_forms import IRREGULAR, forms_of, pasts_of, regular_forms


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("claim", ("claims", "claimed", "claiming")),
        ("deny", ("denies", "denied", "denying")),
        ("guess", ("guesses", "guessed", "guessing")),
        ("announce", ("announces", "announced", "announcing")),
        ("agree", ("agrees", "agreed", "agreeing")),
        ("slam", ("slams", "slammed", "slamming")),
        ("stop", ("stops", "stopped", "stopping")),
        ("quip", ("quips", "quipped", "quipping")),
        ("infer", ("infers", "inferred", "inferring")),
        ("visit", ("visits", "visited", "visiting")),
        ("offer", ("offers", "offered", "offering")),
        ("fix", ("fixes", "fixed", "fixing")),
        ("show", ("shows", "showed", "showing")),
        ("stay", ("stays", "stayed", "staying")),
        ("need", ("needs", "needed", "needing")),
        ("veto", ("vetoes", "vetoed", "vetoing")),
    ],
)
def test_a_regular_verb_has_its_forms(base: str, forms: tuple[str, str, str]) -> None:
    assert regular_forms(base) == forms


@pytest.mark.parametrize(
    ("base", "pasts"),
    [
        ("say", ("said", "said")),
        ("know", ("knew", "known")),
        ("put", ("put", "put")),
        ("become", ("became", "become")),
        ("learn", ()),
        ("claim", ()),
    ],
)
def test_an_irregular_verb_has_its_pasts(base: str, pasts: tuple[str, ...]) -> None:
    assert pasts_of(base) == pasts


def test_all_forms_are_those_of_the_table_or_of_the_rule() -> None:
    assert forms_of("hold") == ("hold", "holds", "held", "holding")
    assert forms_of("deny") == ("deny", "denies", "denied", "denying")


def test_every_row_of_the_table_has_a_third_person_and_a_form_in_ing() -> None:
    assert [row[0] for row in IRREGULAR if not row[-1].endswith("ing") or (row[1][-1] != "s" and row[0] != "be")] == []
