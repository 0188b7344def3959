"""Words of one form that may be two: a person has to say."""

import pytest

from tracker.language.comparing import Evidence, check_quotations
from tracker.language.comparing.other_words import may_be_others
from tracker.language.findings import CheckResult


def finding_on(quotation: str, source: str) -> CheckResult:
    text, evidence = f"She said: “{quotation}”", f"A note. She said: “{source}” More follows."
    (finding,) = check_quotations(text, [Evidence(evidence)])
    return finding


@pytest.mark.parametrize(
    ("quoted", "printed"),
    [
        ("resign", "re-sign"),
        ("re-cover", "recover"),
        ("un-ionised", "unionised"),
        ("co-op", "coop"),
        ("resume", "résumé"),
        ("konnte", "könnte"),
        ("fordern", "fördern"),
        ("años", "anos"),
        ("tue", "tué"),
        ("papa", "papá"),
        ("Hùng", "Hưng"),
        ("IT", "it"),
        ("WHO", "who"),
        ("ai", "AI"),
        ("- 5", "5"),
    ],
)
def test_a_hyphen_an_accent_or_capitals_may_make_another_word(quoted: str, printed: str) -> None:
    assert may_be_others([("so", "so"), (quoted, printed)]) == (quoted, printed)
    assert finding_on(f"We say {quoted} in the town now", f"We say {printed} in the town now").outcome == "undecidable"


@pytest.mark.parametrize(
    ("quoted", "printed"),
    [
        ("cease-fire", "ceasefire"),
        ("well-known", "wellknown"),
        ("co-operate", "cooperate"),
        ("e-mail", "email"),
        ("José", "Jose"),
        ("Zurich", "Zürich"),
        ("NOT", "not"),
        ("PAID", "paid"),
        ("Nato", "NATO"),
        ("café", "cafe\u0301"),
        ("- 5", "– 5"),
    ],
)
def test_house_style_makes_none(quoted: str, printed: str) -> None:
    assert may_be_others([("so", "so"), (quoted, printed)]) is None
    assert finding_on(f"We say {quoted} in the town now", f"We say {printed} in the town now").outcome == "consistent"


def test_in_capitals_throughout_no_name_is_told_from_a_word() -> None:
    assert may_be_others([("WE", "we"), ("LEFT", "left"), ("IT", "it")]) is None


@pytest.mark.parametrize(
    ("quotation", "source"),
    [
        ("All pay us in the town", "[Not] all pay us in the town"),
        ("All pay us in the town", "(Almost) all pay us in the town"),
        ("We will pay us in the town", "We [hope that we] will pay us in the town"),
        ("We will pay the bill now", "We will pay the bill now (unless they leave)"),
        ("They will … pay us in town", "They will never pay us in town"),
        ("[Trump] told us of it in May", "Biden told us of it in May"),
        ("We will [leave] NATO in May now", "We will join NATO in May now"),
        ("It was [bad] for all of us", "It was good for all of us"),
        ("And it was all so [bad]", "And it was all so good"),
        ("[Few] men left the town in May", "Many men left the town in May"),
        ("[Some] ships are lost in the north", "All ships are lost in the north"),
    ],
)
def test_brackets_and_ellipses_that_may_change_the_sense_are_for_a_person(quotation: str, source: str) -> None:
    finding = finding_on(quotation, source)

    assert (finding.outcome, finding.reason) == ("undecidable", "may_be_other_words")


@pytest.mark.parametrize(
    ("quotation", "source"),
    [
        ("[He] told us of it in May", "She told us of it in May"),
        ("[The admiral] told us of it in May", "And he told us of it in May"),
        ("[Holm] told us of it in May", "Mr Holm told us of it in May"),
        ("They told [the men] of it in May", "They told them of it in May"),
        ("They [were] told of it in May", "They are told of it in May"),
        ("We [planned] the whole of it in May", "We plan the whole of it in May"),
        ("They left [in May] the old town", "They left the old town"),
        ("[In May] we left the old town", "Good. We left the old town"),
        ("And so they said [of it]", "And so they said"),
        ("We left … the town in the north", "We left in May the town in the north"),
        ("We leave the town (in the north) now", "We leave the town (in the north) now"),
    ],
)
def test_what_explains_or_stands_for_a_pronoun_is_faithful(quotation: str, source: str) -> None:
    assert finding_on(quotation, source).outcome == "consistent"


@pytest.mark.parametrize(
    ("quoted", "printed"),
    [
        ("Austr[alia]", "Austria"),
        ("H[ungary]", "Honduras"),
        ("bank[er]", "banks"),
        ("trust[ee]", "trusts"),
        ("own[er]", "owned"),
        ("a[ny]", "all"),
        ("f[ew]", "four"),
        ("strik[er]", "strikes"),
        ("AA-", "AA+"),
        ("Rh-", "Rh+"),
        ("BB-", "BB"),
        ("B*", "B"),
        ("Paramount+", "Paramount"),
        ("≳7", "7"),
        (">=7", "<=7"),
        ("⩾ 7", "7"),
        ("+/-7", "7"),
        ("§7", "7"),
        ("7′", "7″"),
        ("7′", "7"),
        ("7'", '7"'),
    ],
)
def test_letters_in_brackets_and_signs_may_make_another_word(quoted: str, printed: str) -> None:
    assert finding_on(f"We saw {quoted} in the town now", f"We saw {printed} in the town now").outcome != "consistent"


@pytest.mark.parametrize(
    ("quoted", "printed"),
    [
        ("promis[ed]", "promises"),
        ("t[ook]", "takes"),
        ("carr[ied]", "carry"),
        ("town[s]", "town"),
        ("Ir[an]", "Iran"),
        (">= 7", "≥ 7"),
        ("⩾7", "≥7"),
        ("12 500", "12\u2008500"),
        ("coöperation", "co-operation"),
        ("9 °C", "9 ℃"),
        ("US- and UK-led", "US- and UK-led"),
    ],
)
def test_forms_of_one_word_and_signs_of_one_meaning_do_not(quoted: str, printed: str) -> None:
    union = "The Orla Water Union"

    assert finding_on(f"{union} {quoted} here", f"{union} {printed} here").outcome == "consistent"
