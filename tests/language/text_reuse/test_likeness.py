"""How much two whole articles have in common."""

import pytest

from tracker.language.text_reuse.likeness import (
    MEETINGS,
    NEARLY_THE_SAME,
    SKETCH,
    paragraph_marks,
    sequence_marks,
    share_of,
    sketch,
    without_repeated,
)

PORT = (
    "The council of Orla closed the port on Monday because inspectors had found cracks in two of its piers.\n\n"
    "“Nobody will pay for a port that nobody uses,” the mayor told the paper in the evening.\n\n"
    "The ministry of transport wants to send engineers of its own before the end of the month, a spokesman said."
)
OTHER = (
    "Inspectors of the ministry looked at the bridge over the river on Friday and found no damage at all.\n\n"
    "The mayor, who had asked for the visit, said that traffic would go on as before.\n\n"
    "A report is to follow in spring, and the council will talk about it in public."
)


def share(first: str, second: str) -> float:
    marks = [sequence_marks(paragraph_marks(text).values()) for text in (first, second)]
    return max(share_of(*marks), share_of(*reversed(marks)))


@pytest.mark.parametrize(
    "changed",
    [
        PORT.replace("“", '"').replace("”", '"'),
        PORT + "\n\nRead more about the port here.",
        PORT.replace("\n\n", "\n\n\n"),
        PORT.replace("on Monday", "on Tuesday"),
        PORT.partition("\n\n")[2],
        "UPDATE 10:40: with a statement of the ministry.\n\n" + PORT,
        PORT.upper(),
    ],
)
def test_a_text_with_small_changes_is_nearly_the_same(changed: str) -> None:
    assert share(PORT, changed) >= NEARLY_THE_SAME


def test_another_report_of_the_place_is_another_text() -> None:
    assert share(PORT, OTHER) < 0.1


def test_a_text_without_words_in_a_row_shares_nothing() -> None:
    assert share_of(sequence_marks([]), sequence_marks([PORT])) == 0


def test_what_an_outlet_repeats_is_left_out() -> None:
    notice = "Sign up for our letter: the news of the day in your mailbox each morning."
    paragraphs = paragraph_marks(PORT + "\n\n" + notice)
    repeated = set(paragraph_marks(notice))

    own = without_repeated(paragraphs, repeated)

    assert notice not in own
    assert len(own) == 3


def test_a_text_that_is_repeated_as_a_whole_stays() -> None:
    paragraphs = paragraph_marks(PORT)

    assert without_repeated(paragraphs, set(paragraphs)) == list(paragraphs.values())


def test_paragraphs_have_one_mark_whatever_their_signs() -> None:
    plain = 'The mayor\'s "plan" for the cafe - it failed.'
    printed = "  The mayor’s “plan” for the café – it\u00a0failed.  "

    assert set(paragraph_marks(plain)) == set(paragraph_marks(printed))


def test_the_sketches_of_like_texts_meet() -> None:
    long = "\n\n".join(
        f"In the {number}th year the town of Orla built {number} new boats for its port." for number in range(60)
    )
    cut = long[: int(0.8 * len(long))]
    first, second = (sketch(sequence_marks([text])) for text in (long, cut))

    assert len(first) == SKETCH
    assert len(first & second) >= MEETINGS


def test_texts_in_a_script_without_spaces_are_compared() -> None:
    port = "奥尔拉市议会周一关闭了港口,因为检查人员在两个码头上发现了裂缝。市长说没有人会付钱。"

    assert share(port, port.replace("周一", "周二")) >= NEARLY_THE_SAME
