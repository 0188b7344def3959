"""Code pages told by the words that they make."""

import pytest

from tracker.language.reading.languages import language_of
from tracker.outside.intake import code_pages
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


def test_a_large_file_is_told_by_the_same_lines_as_a_small_one() -> None:
    line = "Rada města schválila rozpočet na příští rok, který počítá se schodkem čtyřicet milionů korun.\n"

    assert detected(line.encode("cp1250") * 2_000) == detected(line.encode("cp1250") * 20) * 100


def test_of_a_large_file_no_more_than_a_sample_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []

    def told(text: str) -> str:
        seen.append(len(text))
        return language_of(text)

    monkeypatch.setattr(code_pages, "language_of", told)
    detected("Городской совет принял бюджет на следующий год с дефицитом сорок миллионов.\n".encode("koi8_r") * 9_000)

    assert max(seen) <= 6_000
