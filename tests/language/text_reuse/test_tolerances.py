"""From when on two texts are held to be of one hand, and that the comparison keeps to it."""

import pytest

from tests.language.text_reuse.pages import EARLY, HERALD, LATE, TIMES, edges, page
from tracker.language.kinds import Basis
from tracker.language.text_reuse.tolerances import PASSAGE, REPUBLISHED, SHARED

ROW = ["boats", "drifted", "past", "grey", "cliffs", "while", "gulls", "screamed", "loudly"]


def test_the_same_text_has_more_in_common_than_a_rewrite() -> None:
    assert 0 < SHARED < REPUBLISHED < 1


@pytest.mark.parametrize(("length", "proposed"), [(PASSAGE, True), (PASSAGE - 1, False)])
def test_so_many_words_in_a_row_are_taken_over_and_no_fewer(length: int, proposed: bool) -> None:
    row = " ".join(ROW[:length])
    first = f"Yesterday {row} near the pier. " + " ".join(f"alpha{number}" for number in range(90))
    second = f"Tonight {row} behind a church. " + " ".join(f"omega{number}" for number in range(90))

    between = edges(page(1, HERALD, first, EARLY), page(2, TIMES, second, LATE))

    assert [edge.ground for edge in between] == ([Basis.PASSAGE] if proposed else [])
