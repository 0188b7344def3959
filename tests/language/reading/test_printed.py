"""What was read stands where it is printed, and is called as it is read."""

import pytest

from tracker.language.reading import read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The mi\u00adnis\u00adtry said that the bridge was shut.", "ministry"),
        ("The com\u200bmittee said that the bridge was shut.", "committee"),
        ("Olga\u2060 Brandt said that the bridge was shut.", "Olga Brandt"),
        ("Olga\u200b Brandt said that the bridge was shut.", "Olga Brandt"),
        ("The gov\ufeffernor said that the bridge was shut.", "governor"),
        ("The s\u200dpokesman said that the bridge was shut.", "spokesman"),
        ("The \ufb01remen said that the bridge was shut.", "firemen"),
        ("The sta\ufb00 said that the bridge was shut.", "staff"),
        ("The o\ufb03cials said that the bridge was shut.", "officials"),
        ("The \u202bministry\u202c said that the bridge was shut.", "ministry"),
        ("The ｃｏｕｎｃｉｌ said that the bridge was shut.", "council"),
        ("Jose\u0301 Peña said that the bridge was shut.", "José Peña"),
        ("The minister² said that the bridge was shut.", "minister"),
        ("The minister* said that the bridge was shut.", "minister"),
        ("The govern-\nment said that the bridge was shut.", "government"),
        ("The gov\ufff9ernment said that the bridge was shut.", "government"),
        ("The gov\U000e0061ernment said that the bridge was shut.", "government"),
        ("Olga\U000e0100 Brandt said that the bridge was shut.", "Olga Brandt"),
        ("The gov\u17b4ernment said that the bridge was shut.", "government"),
        ("The go\u00ad\nvernment said that the bridge was shut.", "government"),
        ("The minister said\u00ad that the bridge was shut.", "minister"),
        ("Acc\u00adord\u00ading to the ministry, the bridge was shut.", "ministry"),
        ("The bridge was shut, the min\u200bis\u200btry said.", "ministry"),
        ("“The bridge is shut,” the min\ufeffistry sa\u00adid.", "ministry"),
    ],
)
def test_no_character_that_nobody_sees_cuts_a_name(text: str, name: str) -> None:
    reading = read(text)

    assert [claim.attribution for claim in reading.claims] == [name]
    for claim in reading.claims:
        assert text[claim.start : claim.end] == claim.quote
        assert "bridge" in claim.quote


def test_every_place_is_one_of_the_printed_text() -> None:
    text = "The par\u00adlia\u00adment said that the port was clo\u200bsed, pro\u00adbably for ever."

    reading = read(text)

    (attribution,), (claim,) = reading.attributions, reading.claims
    assert attribution.source.of(text) == "The par\u00adlia\u00adment"
    assert attribution.cue.of(text) == "said"
    assert claim.quote == "the port was clo\u200bsed, pro\u00adbably for ever"
    assert claim.hedges == ("probably",)
    assert {text[reason.start : reason.end] for reason in claim.because} >= {"said", "pro\u00adbably"}
    assert [text[link.start : link.end] for link in claim.links] == ["The par\u00adlia\u00adment"]
    assert reading.sentences[0].text == text
