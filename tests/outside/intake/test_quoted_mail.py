"""What a mail repeats, and its signature."""

import pytest

from tracker.outside.intake.quoted_mail import without_quotes


@pytest.mark.parametrize(
    ("text", "own", "notes"),
    [
        ("Shut.\n\nOn 3 May Tom wrote:\n> Who pays?\n", "Shut.", 1),
        ("Shut.\n\nOn Tue, 3 May 2025 at 10:00, Tom Gray\n<t@example.org> wrote:\n> Who pays?\n", "Shut.", 1),
        ("Shut.\n\n-----Original Message-----\nFrom: Tom\nWho pays?", "Shut.", 1),
        ("Shut.\n-- \nAnn Writer\nTower Daily", "Shut.", 1),
        ("Shut.\n> a\n-- \nAnn", "Shut.", 2),
        ("> The port is shut.\n> Nobody pays.", "The port is shut.\nNobody pays.", 0),
        ("He wrote:\n\nthe port is shut -- for good.", "He wrote:\n\nthe port is shut -- for good.", 0),
    ],
)
def test_the_words_of_the_mail_stay(text: str, own: str, notes: int) -> None:
    words, left_out = without_quotes(text)

    assert (words, len(left_out)) == (own, notes)
