"""Code pages told by the words that they make."""

import pytest

from tracker.outside.intake.code_pages import decoded_as, detected, is_odd


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("Û14 more", True), ("14 Û.", True), ("14 Ûber", False), ("itÕs", True), ("Москва", False), ("мОСКВА", True),
        ("s± takie", True), ("Élysée 2", False), ("À Paris", False), ("5 km² of wood", False), ("«a", True),
        ("«a»", False), ("Nokia® said", False), ("α Αθήνα", False), ("αΘ", True),
    ],
)  # fmt: skip
def test_what_no_text_holds_is_odd(text: str, odd: bool) -> None:
    assert is_odd(text) is odd


def test_bytes_that_fit_no_page_are_not_told() -> None:
    assert detected(bytes(range(128, 256)) * 4) is None
    assert detected(b"\xdb\xdb\xdb") is None
    assert decoded_as(b"\x81", "cp1252") == ""
    assert decoded_as(b"a", "no-such-page") == ""
