"""Quotations are judged by their words in order, never by a score."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from tracker.language.comparing import Evidence, check_quotations
from tracker.language.comparing.edited import occurs
from tracker.language.comparing.measuring_words import is_number
from tracker.language.comparing.words import split_words
from tracker.language.findings import CheckResult

SOURCE = "The allies will not send troops before the ceasefire, and Parliament must agree to every step that follows."
POOL = ("we", "they", "will", "not", "sign", "the", "pact", "before", "after", "all", "nine", "ships")
WORDS = st.lists(st.sampled_from(POOL), min_size=6)


def finding_on(quote: str, source: str = SOURCE) -> CheckResult:
    (finding,) = check_quotations(f"He said: “{quote}”", [Evidence(source)])
    return finding


@pytest.mark.parametrize(
    ("quote", "outcome"),
    [
        ("The allies will send troops before the ceasefire", "inconsistent"),  # “not” dropped
        ("The allies will not send troops after the ceasefire", "inconsistent"),  # “before” turned into “after”
        ("Parliament must agree, and the allies will not send troops", "inconsistent"),  # an honest reorder
        ("The allies will not send troops … Parliament must agree", "consistent"),  # a proper ellipsis
    ],
)
def test_words_decide_where_a_score_would_mislead(quote: str, outcome: str) -> None:
    assert finding_on(quote).outcome == outcome


@pytest.mark.parametrize(
    ("quote", "source", "outcome"),
    [
        ("The deal is [un]fair to us all", "The deal is fair to us all", "inconsistent"),
        ("[T]he deal is fair to us all", "All agree that the deal is fair to us all", "consistent"),
        ("We had 1[0] ships in the port", "We had 15 ships in the port", "inconsistent"),
        ("We had 12[3] ships in the port", "We had 12 ships in the port", "inconsistent"),
        ("The ministers sign[ed] the deal in May", "The ministers signal the deal in May", "inconsistent"),
        ("The ministers sign[ed] the deal in May", "The ministers sign the deal in May", "consistent"),
        ("The ministers plan[ned] the talks in May", "The ministers planning the talks in May", "consistent"),
    ],
)
def test_letters_and_digits_in_brackets_are_read_with_their_word(quote: str, source: str, outcome: str) -> None:
    assert finding_on(quote, source).outcome == outcome


# why no score decides: by likeness the honest quotation would lose against the falsified one
def test_a_proper_ellipsis_scores_lower_than_a_dropped_not() -> None:
    dropped = "The allies will send troops before the ceasefire"
    ellipsis = "The allies will not … Parliament must … that follows"

    assert fuzz.partial_ratio(ellipsis, SOURCE) < fuzz.partial_ratio(dropped, SOURCE)
    assert (finding_on(ellipsis).outcome, finding_on(dropped).outcome) == ("consistent", "inconsistent")


@given(WORDS, st.data())
def test_every_part_of_a_faithful_quotation_occurs(words: list[str], draws: st.DataObject) -> None:
    first = draws.draw(st.integers(0, len(words) - 3))
    gap = draws.draw(st.integers(first + 1, len(words) - 2))
    resumed = draws.draw(st.integers(gap, len(words) - 1))

    finding = finding_on(f"{' '.join(words[first:gap])} … {' '.join(words[resumed:])}", f"The {' '.join(words)}")

    # What an ellipsis hides may be the “not” of the words around it, or the rest of a number.
    may_turn = "not" in words or any(map(is_number, words))
    assert finding.outcome in ({"consistent", "undecidable"} if may_turn else {"consistent"})


# the pattern search skips ahead on a mismatch; a plain search of the joined words cannot get that wrong
@given(WORDS, WORDS)
def test_occurring_is_what_a_plain_search_says(part: list[str], source: list[str]) -> None:
    part = part[:3]

    plain = f" {' '.join(part)} " in f" {' '.join(source)} "

    assert (occurs([part], source) is not None) is plain


@given(WORDS, st.integers(0, 5))
def test_a_quotation_without_one_of_its_words_is_found_out(words: list[str], place: int) -> None:
    # in front of all words nothing is left out: the quotation only begins later
    left = [*words[:place], "quite", *words[place:]]

    assert finding_on(" ".join(words), f"The {' '.join(left)}").outcome == (
        "inconsistent" if place > 0 else "consistent"
    )


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
        assert finding_on(quote).outcome == "inconsistent"  # half a word is no word of the source
    else:
        assert finding_on(quote).outcome == "consistent"


@pytest.mark.parametrize(
    ("quote", "mark"),
    [
        ("The allies will send troops", "“not” (negation)"),
        ("The allies may not send troops", "“may” (modal)"),
        ("The allies will not send 900 troops", "“900” (number)"),
        ("The allies will not send troops before the ceasefire, and must agree", "“parliament” (name)"),
    ],
)
def test_negations_numbers_modals_and_names_are_marked(quote: str, mark: str) -> None:
    finding = finding_on(quote)

    assert finding.outcome == "inconsistent"
    assert mark in finding.explanation


def test_the_difference_is_kept_piece_by_piece() -> None:
    finding = finding_on("The allies will send troops")

    sides = {(piece["words"], piece["side"], piece["kind"]) for piece in finding.compared["difference"]}
    assert ("not", "source", "negation") in sides


def test_an_ellipsis_over_a_negation_is_undecidable_and_over_that_of_another_sentence_said() -> None:
    finding = finding_on("The allies will … send troops")
    distant = finding_on(
        "We will send … troops to the town", "We will send men. They will not stay. We send troops to the town"
    )

    assert (finding.outcome, finding.reason) == ("undecidable", "may_be_other_words")
    assert "“not”" in finding.explanation
    assert distant.outcome == "consistent"
    assert "“not” (negation)" in distant.explanation


def test_a_translation_never_supports_a_quotation() -> None:
    english, foreign = Evidence("We have won.", is_translated=True), Evidence("Мы победили, и это хорошо для всех нас.")

    (english_finding,) = check_quotations("“We have won,” he said.", [english])
    (foreign_finding,) = check_quotations("“We have won,” he said.", [foreign])

    assert (
        (english_finding.outcome, english_finding.reason)
        == (foreign_finding.outcome, foreign_finding.reason)
        == ("undecidable", "no_evidence")
    )


def test_words_keep_their_places() -> None:
    text = "U.S. forces don’t “leave” 1,200 bases – 5 per cent of them."

    assert [word.form for word in split_words(text)][:4] == ["us", "forces", "don't", "leave"]
    assert [text[word.start : word.end] for word in split_words(text)][4:6] == ["1,200", "bases"]
    assert "percent" in [word.form for word in split_words(text)]


def test_a_quotation_nowhere_near_the_evidence_is_wrong_alone_and_undecidable_among_others() -> None:
    evidence = [Evidence("The harvest was poor, the ministry reported.")]

    alone = check_quotations("“Nobody consulted us,” she said.", evidence)
    among = check_quotations("“Nobody consulted us,” she said. “A shame,” he said. “So what,” they said.", evidence)

    assert [finding.outcome for finding in alone] == ["inconsistent"]
    assert {finding.outcome for finding in among} == {"undecidable"}


@pytest.mark.parametrize(
    "left_out",
    [
        "hardly",
        "decline to",
        "be unwilling to",
        "pretend to",
        "only if they pay",
        "unless we are stopped",
        "perhaps",
        "hope to",
        "be too poor to",
        "oppose plans to",
    ],
)
def test_an_ellipsis_over_a_word_that_turns_the_sense_is_undecidable(left_out: str) -> None:
    (finding,) = check_quotations("“We will … rebuild the harbour,” she said.", [_rebuilt(left_out)])

    assert (finding.outcome, finding.reason) == ("undecidable", "may_be_other_words")


@pytest.mark.parametrize(
    "left_out", ["with all our friends", "in May, at long last,", "as the council of the town agreed,", "go to Orla to"]
)
def test_an_ellipsis_over_other_words_is_consistent(left_out: str) -> None:
    source = _rebuilt(left_out) if not left_out.endswith(" to") else Evidence("A day. We will go on to Orla now.")
    quotation = "“We will … rebuild the harbour,”" if not left_out.endswith(" to") else "“We will … Orla now,”"

    assert [finding.outcome for finding in check_quotations(f"{quotation} she said.", [source])] == ["consistent"]


def _rebuilt(left_out: str) -> Evidence:
    return Evidence(f"A long day. We will {left_out} rebuild the harbour.")
