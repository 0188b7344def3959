"""What stands between the turns of a dialogue."""

import pytest

from tracker.language.reading.lines import lines_of
from tracker.language.reading.turns import Turn, is_about_itself, is_note, is_stage_direction


@pytest.mark.parametrize("text", ["(laughs)", "[Applause.]", "(BEGIN VIDEO CLIP)"])
def test_a_line_in_brackets_is_a_stage_direction(text: str) -> None:
    assert is_stage_direction(lines_of(text)[0])


def test_a_note_of_the_editors_is_not_said_by_the_speaker() -> None:
    line = lines_of("(The letter is dated 2 August. – Ed.)")[0]

    assert is_note(line)
    assert not is_note(lines_of("(The letter is dated 2 August.)")[0])


@pytest.mark.parametrize(
    "text", ["This interview has been shortened.", "Interview: Tom Rigby", "Questions by Tom Rigby"]
)
def test_a_text_may_speak_of_itself(text: str) -> None:
    assert is_about_itself(lines_of(text)[0])


def test_a_turn_holds_the_places_of_its_runs() -> None:
    turn = Turn((0, 4), (4, 5), ((6, 10), (20, 30)))

    assert [turn.holds(at) for at in (5, 6, 9, 10, 25)] == [False, True, True, False, True]
