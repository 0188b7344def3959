"""What an editor may do to a quotation, and what stays a misquotation."""

import pytest

from tracker.language.comparing import Evidence, check_quotations
from tracker.language.comparing.edited import Placed, edited_words, is_the_word, places_in
from tracker.language.findings import CheckResult


def finding_on(quotation: str, source: str) -> CheckResult:
    (finding,) = check_quotations(f"She said: {quotation}", [Evidence(f"A note. She said: {source} More follows.")])
    return finding


@pytest.mark.parametrize(
    ("quotation", "source"),
    [
        ("“The par\u00adty won the seat”", "“The party won the seat.”"),
        ("“The party won the seat”", "“The pa\u200brty w\u2060on the seat.”"),
        ("“Five o\ufb03cers \ufb02ed the building”", "“Five officers fled the building.”"),
        ("“They left the ﬁeld ﬁrst”", "“They left the field first.”"),
        ("“The minis-\nter resigned at noon”", "“The minister resigned at noon.”"),
        ("“A well-known firm paid”", "“A well-\nknown firm paid.”"),
        ("“A well-known firm paid”", "“A wellknown firm paid.”"),
        ("“The cooperative paid it all”", "“The co-operative paid it all.”"),
        ("“The co-operative paid it all”", "“The co-\noperative paid it all.”"),
        ("“The cease-fire has held since May”", "“The ceasefire has held since May.”"),
        ("“ＵＮ troops stay in the town”", "“UN troops stay in the town.”"),
        ("“UN troops stay in the town”", "“𝐔𝐍 troops stay in the town.”"),
        ("“We met Jose\u0301 in the café”", "“We met José in the cafe\u0301.”"),
        ("“We met Jose in the town”", "“We met José in the town.”"),
        ("“It’s the town’s money”", "“It's the town`s money.”".replace("`", "ʼ")),
        ("“He paid¹ the bill at once”", "“He paid the bill at once.”"),
        ("“He paid the bill at once”", "“He paid the bill* at once.”"),
        ("“He paid the bill at once”", "“He paid the bill[3] at once.”"),
        ("“He paid the bill at once”", "“He paid the bill† at once.”"),
        ("“He paid – at once – the bill”", "“He paid—at once—the bill.”"),
        ("« He paid the bill at once »", "“He paid the bill at once.”"),
        ("“He paid 14\u00a0million at once”", "“He paid 14 million at once.”"),
        ("“He *paid* the bill at once”", "“He paid the bill at once.”"),
        ("“He paid the bill at once”", "“He PAID the bill at once.”"),
    ],
)
def test_typography_never_makes_a_misquotation(quotation: str, source: str) -> None:
    finding = finding_on(quotation, source)

    assert finding.outcome == "consistent", finding.explanation
    assert "shortened" not in finding.explanation


@pytest.mark.parametrize(
    ("quotation", "source"),
    [
        ("“The Civil Aviation Office is sure of it”", "“The Civil Aviation Office (CAO) is sure of it.”"),
        ("“The Civil Aviation Office (CAO) is sure of it”", "“The Civil Aviation Office is sure of it.”"),
        ("“The Civil Aviation Office [CAO] is sure of it”", "“The Civil Aviation Office is sure of it.”"),
        ("“The Civil Aviation Office is sure of it”", "“The Civil Aviation Office (C.A.O.) is sure of it.”"),
        ("“The alliance stands by its word”", "“The alliance (NATO) stands by its word.”"),
        ("“The North Atlantic Council met twice”", "“The North Atlantic Council (Nac) met twice.”"),
        ("“The World Health Office knew it”", "“The World Health Office (WHO) knew it.”"),
        ("“The CAO is sure of it”", "“The CAO (Civil Aviation Office) is sure of it.”"),
        ("“The ministry and the agency (IAEA) agree on it”", "“The ministry (MFA) and the agency (IAEA) agree on it.”"),
        ("“Their are [sic] no ships left”", "“Their are no ships left.”"),
        ("“Their are (sic) no ships left”", "“Their are no ships left.”"),
        ("“Their are no ships left”", "“Their are [sic] no ships left.”"),
        ("“The ships … are all lost now”", "“The ships that left in May are all lost now.”"),
        ("“The ships [...] are all lost now”", "“The ships that left in May are all lost now.”"),
        ("“The ships . . . are all lost now”", "“The ships that left in May are all lost now.”"),
        ("“The ships (…) are all lost now”", "“The ships that left in May are all lost now.”"),
        ("“[The admiral] will be asked why”", "“He will be asked why.”"),
        ("“The ships [of the north] are all lost”", "“The ships are all lost.”"),
        ("“The ships are all lost”", "“The ships [of the north] are all lost.”"),
        ("“We won, and we will win again”", "“We won, (applause) and we will win again.”"),
        ("“We won, and we will win again”", "“We won, [Laughter.] and we will win again.”"),
        ("“They sign[ed] the whole deal there”", "“They signed the whole deal there.”"),
    ],
)
def test_what_an_editor_may_do_is_called_shortened(quotation: str, source: str) -> None:
    finding = finding_on(quotation, source)

    assert finding.outcome == "consistent", finding.explanation
    assert "shortened" in finding.explanation


@pytest.mark.parametrize(
    ("quotation", "source"),
    [
        ("“The Civil Aviation Office is sure of it”", "“The Civil Aviation Office (CAO) is not sure of it.”"),
        ("“The Civil Aviation Office (CAO) is sure of it”", "“The Civil Aviation Office (CIA) is sure of it.”"),
        ("“The Civil Aviation Office is sure of it”", "“The Civil Aviation Authority (CAA) is sure of it.”"),
        ("“We will (NOT) go there again”", "“We will go there again.”"),
        ("“We will go there again”", "“We will (not) go there again.”"),
        ("“We will [not] go there again”", "“We will go there again.”"),
        ("“We will go there again”", "“We will [never] go there again.”"),
        ("“We lost men in the north”", "“We lost (300) men in the north.”"),
        ("“We lost (300) men in the north”", "“We lost (30) men in the north.”"),
        ("“We lost men in the north”", "“We lost (all our) men in the north.”"),
        ("“He paid 14 million at once”", "“He paid 1.4 million at once.”"),
        ("“He paid 14 million at once”", "“He paid 14\u00a0billion at once.”"),
        ("“The govern\u00adment paid it all”", "“The parlia\u00adment paid it all.”"),
        ("“The o\ufb03ce confirmed the offer”", "“The o\ufb03ce con\ufb01rmed no o\ufb00er.”"),
        ("“It is a part of the whole plan”", "“It is apart of the whole plan.”"),
        ("“He is now here in the town”", "“He is nowhere in the town.”"),
        ("“The cooperative paid it all”", "“The corporation paid it all.”"),
        ("“He never paid the bill* at once”", "“He paid the bill* at once.”"),
        ("“He must pay² the bill at once”", "“He may pay² the bill at once.”"),
        ("“The ships … are all safe now”", "“The ships that left in May are all lost now.”"),
        ("“Their are [sic] no ships left”", "“Their are ten ships left.”"),
        ("“ＵＮ troops stay in the town”", "“EU troops stay in the town.”"),
    ],
)
def test_a_changed_word_number_or_negation_stays_a_misquotation(quotation: str, source: str) -> None:
    assert finding_on(quotation, source).outcome == "inconsistent"


@pytest.mark.parametrize(
    "source",
    [
        "“He **never** paid the *whole* bill at once.”",
        "“He __never__ paid the `whole` bill at once.”",
        "“He <b>never</b> paid the <i>whole</i> bill at once.”",
    ],
)
def test_no_sign_that_marks_words_up_is_printed_in_an_explanation(source: str) -> None:
    finding = finding_on("“He *paid* the whole bill at once”", source)

    assert finding.outcome == "inconsistent"
    assert not set("*_`<>").intersection(finding.explanation)
    assert "“never” (negation)" in finding.explanation


def test_words_know_their_brackets_and_hyphens() -> None:
    words = edited_words("The office (CAO) is well-known [T]here")

    assert [word.form for word in words if word.aside] == ["cao"]
    assert [word.form for word in words if word.goes_on] == ["well"]


def test_an_altered_ending_fits_what_begins_so() -> None:
    assert is_the_word("sign*", "signed")
    assert is_the_word("sign*", "sign")
    assert is_the_word("s*", "sink")
    assert not is_the_word("sign*", "signal")
    assert not is_the_word("s*", "signed")
    assert not is_the_word("sign", "signed")


def test_parts_stand_one_after_another() -> None:
    source = edited_words("one two Three Boards (TB) four")

    assert places_in([edited_words("one"), edited_words("boards four")], source) == Placed(
        [(0, 1), (3, 6)], True, [("one", "one"), ("boards", "Boards"), ("four", "four")], [("", "")] * 3
    )
    assert places_in([edited_words("boards"), edited_words("one")], source) is None


def test_a_text_of_one_word_is_not_searched_without_end() -> None:
    source = edited_words("so " * 40_000)

    assert places_in([edited_words("so " * 2_000 + "what")], source) is None


@pytest.mark.parametrize(
    ("quotation", "source"),
    [
        ("“We will not pay for the old bridge”", "“We will not pay,” Holm said, “for the old bridge.”"),
        ("“The ferry sails at nine every day”", "“The ferry sails,” said Anna Holm, the captain, “at nine every day.”"),
        (
            "“No one has asked us about the hall”",
            "“No one,” he told reporters on Monday, “has asked us about the hall.”",
        ),
        ("“The roof fell in after the rain”", "«The roof fell in,» she added, «after the rain.»"),
        ("“The roof fell,” she said, “in after the rain”", "“The roof fell in,” she added, “after the rain.”"),
    ],
)
def test_who_spoke_may_stand_within_the_words_of_the_source(quotation: str, source: str) -> None:
    finding = finding_on(quotation, source)

    assert finding.outcome == "consistent", finding.explanation


@pytest.mark.parametrize(
    ("quotation", "source"),
    [
        ("“We will pay for the old bridge”", "“We will not pay,” Holm said, “for the old bridge.”"),
        ("“We will not pay for the old bridge”", "“We will not pay,” Holm said. Berg replied: “For the old bridge.”"),
        ("“We will not pay for the old bridge”", "“We will not pay,” Holm said, and Berg: “For the old bridge.”"),
        ("“The roof fell in after the rain”", "“The roof fell in,” she never said, “before the rain.”"),
        ("“We will sign and leave the town”", "“We will sign,” and the men, “and leave the town.”"),
    ],
)
def test_words_of_two_speeches_are_no_quotation(quotation: str, source: str) -> None:
    assert finding_on(quotation, source).outcome != "consistent"
