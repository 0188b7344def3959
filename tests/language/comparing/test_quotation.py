"""Quotations are judged by their words in order, never by a score."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from tracker.language.comparing import Evidence, check_quotations
from tracker.language.comparing.quotation import occurs
from tracker.language.comparing.tokens import tokens
from tracker.language.findings import CheckResult

SOURCE = "The allies will not send troops before the ceasefire, and Parliament must agree to every step that follows."
POOL = ("we", "they", "will", "not", "sign", "the", "pact", "before", "after", "all", "nine", "ships")
WORDS = st.lists(st.sampled_from(POOL), min_size=6)


def found(quote: str, source: str = SOURCE) -> CheckResult:
    (told,) = check_quotations(f"He said: “{quote}”", [Evidence(source)])
    return told


@pytest.mark.parametrize(
    ("quote", "outcome"),
    [
        ("The allies will send troops before the ceasefire", "inconsistent"),  # “not” dropped
        ("The allies will not send troops after the ceasefire", "inconsistent"),  # “before” turned into “after”
        ("Parliament must agree, and the allies will not send troops", "inconsistent"),  # an honest reorder
        ("The allies will not send troops … Parliament must agree", "consistent"),  # a proper ellipsis
    ],
)
def test_tokens_decide_where_a_score_would_mislead(quote: str, outcome: str) -> None:
    assert found(quote).outcome == outcome


def test_a_proper_ellipsis_scores_lower_than_a_dropped_not() -> None:
    dropped = "The allies will send troops before the ceasefire"
    ellipsis = "The allies … Parliament must agree … step that follows"

    assert fuzz.partial_ratio(ellipsis, SOURCE) < fuzz.partial_ratio(dropped, SOURCE)
    assert (found(ellipsis).outcome, found(dropped).outcome) == ("consistent", "inconsistent")


@given(WORDS, st.data())
def test_every_part_of_a_faithful_quotation_occurs(words: list[str], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(words) - 3))
    gap = data.draw(st.integers(first + 1, len(words) - 2))
    resumed = data.draw(st.integers(gap, len(words) - 1))

    told = found(f"{' '.join(words[first:gap])} … {' '.join(words[resumed:])}", f"The {' '.join(words)}")

    assert told.outcome == "consistent"


@given(WORDS, WORDS)
def test_occurring_is_what_a_plain_search_says(part: list[str], source: list[str]) -> None:
    part = part[:3]

    plain = f" {' '.join(part)} " in f" {' '.join(source)} "

    assert (occurs([part], source) is not None) is plain


@given(WORDS, st.integers(0, 5))
def test_a_quotation_without_one_of_its_words_is_found_out(words: list[str], place: int) -> None:
    left = [*words[:place], "quite", *words[place:]]

    assert found(" ".join(words), f"The {' '.join(left)}").outcome == ("inconsistent" if place > 0 else "consistent")


@pytest.mark.parametrize(
    "quote",
    [
        "the ALLIES will not send troops",
        "[T]he allies will not send troops",
        "The allies will not send troops [to the east] before the ceasefire",
        "Parliament must agree[d] to every step",
        "will not send troops (...) Parliament must agree",
        "will not send troops [...] every step",
        "every step that follows [sic]",
        "will not send troops before the cease[-fire], and",
    ],
)
def test_what_editors_mark_does_not_make_a_quotation_unfaithful(quote: str) -> None:
    if "cease[-" in quote:
        assert found(quote).outcome == "inconsistent"  # half a word is no word of the source
    else:
        assert found(quote).outcome == "consistent"


@pytest.mark.parametrize(
    ("quote", "mark"),
    [
        ("The allies will send troops", "**not** (negation)"),
        ("The allies may not send troops", "**may** (modal)"),
        ("The allies will not send 900 troops", "**900** (number)"),
        ("The allies will not send troops before the ceasefire, and must agree", "**parliament** (name)"),
    ],
)
def test_negations_numbers_modals_and_names_are_marked(quote: str, mark: str) -> None:
    told = found(quote)

    assert told.outcome == "inconsistent"
    assert mark in told.explanation


def test_the_difference_is_kept_piece_by_piece() -> None:
    told = found("The allies will send troops")

    sides = {(each["words"], each["side"], each["kind"]) for each in told.compared["difference"]}
    assert ("not", "source", "negation") in sides


def test_what_an_ellipsis_hides_is_said_where_it_is_a_negation() -> None:
    told = found("The allies will … send troops")

    assert told.outcome == "consistent"
    assert "**not** (negation)" in told.explanation


def test_a_translation_never_supports_a_quotation() -> None:
    english, foreign = Evidence("We have won.", is_translated=True), Evidence("Мы победили, и это хорошо для всех нас.")

    (told,) = check_quotations("“We have won,” he said.", [english])
    (other,) = check_quotations("“We have won,” he said.", [foreign])

    assert (told.outcome, told.reason) == (other.outcome, other.reason) == ("undecidable", "no_evidence")


def test_tokens_keep_their_places() -> None:
    text = "U.S. forces don’t “leave” 1,200 bases – 5 per cent of them."

    assert [each.form for each in tokens(text)][:4] == ["us", "forces", "don't", "leave"]
    assert [text[each.start : each.end] for each in tokens(text)][4:6] == ["1,200", "bases"]
    assert "percent" in [each.form for each in tokens(text)]


def test_a_quotation_nowhere_near_the_evidence_is_wrong_alone_and_undecidable_among_others() -> None:
    evidence = [Evidence("The harvest was poor, the ministry reported.")]

    alone = check_quotations("“Nobody consulted us,” she said.", evidence)
    among = check_quotations("“Nobody consulted us,” she said. “A shame,” he said. “So what,” they said.", evidence)

    assert [each.outcome for each in alone] == ["inconsistent"]
    assert {each.outcome for each in among} == {"undecidable"}
