"""Lines of a text with their places."""

from tracker.language.reading.lines import lines_of

TEXT = "  Bridge closed \n\nIs it safe?\nNobody knows.\r\n \n• Three piers are cracked"


def test_a_line_has_its_place_without_the_space_around_it() -> None:
    lines = lines_of(TEXT)

    assert [TEXT[line.start : line.end] for line in lines] == [line.text for line in lines]
    assert [line.text for line in lines] == [
        "Bridge closed",
        "Is it safe?",
        "Nobody knows.",
        "• Three piers are cracked",
    ]


def test_an_empty_line_sets_the_next_one_apart() -> None:
    assert [line.apart for line in lines_of(TEXT)] == [True, True, False, True]


def test_a_short_line_without_a_stop_is_a_heading_unless_it_is_an_item_of_a_list() -> None:
    assert [line.is_heading for line in lines_of(TEXT)] == [True, False, False, False]
    assert [line.is_question for line in lines_of(TEXT)] == [False, True, False, False]
