"""What changed between two versions of a text."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.rules.versions import Edit, rewordings

OLD = "Deal done\n\nThe army has 600,000 troops. It is ready.\n\nMoscow objects to all of it."


def test_an_equal_text_has_no_rewordings() -> None:
    assert list(rewordings(OLD, OLD)) == []
    assert list(rewordings(OLD, OLD.replace("\n\n", "\n\n\n"))) == []


def test_a_changed_sentence_is_shown_word_by_word() -> None:
    (changed,) = rewordings(OLD, OLD.replace("600,000 troops", "800,000 troops"))

    assert changed.what == "changed"
    assert list(changed.pieces) == [
        (Edit.KEPT, "The army has "),
        (Edit.TAKEN_OUT, "600"),
        (Edit.PUT_IN, "800"),
        (Edit.KEPT, ",000 troops."),
    ]


def test_new_and_removed_sentences_are_shown_whole() -> None:
    changes = list(rewordings(OLD, OLD.replace("It is ready.", "") + " So does Minsk."))

    assert [(change.what, change.pieces[0][1]) for change in changes] == [
        ("removed", "It is ready."),
        ("new", "So does Minsk."),
    ]


def test_a_sentence_replaced_by_quite_another_is_not_mixed_with_it() -> None:
    changes = list(rewordings(OLD, OLD.replace("It is ready.", "Nobody asked about Kyiv’s budget.")))

    assert [change.what for change in changes] == ["removed", "new"]


@given(st.text("ab. \n", max_size=60), st.text("ab. \n", max_size=60))
def test_the_pieces_put_together_are_sentences_of_both_versions(old: str, new: str) -> None:
    for change in rewordings(old, new):
        was = "".join(text for edit, text in change.pieces if edit is not Edit.PUT_IN)
        now = "".join(text for edit, text in change.pieces if edit is not Edit.TAKEN_OUT)
        assert was in old
        assert now in new


def test_a_text_that_says_one_thing_ten_thousand_times_is_compared_quickly() -> None:
    often = "This is a sentence that says it. " * 10_000

    (changed,) = rewordings(often, often.removesuffix("it. ") + "nothing.")

    assert changed.what == "changed"
