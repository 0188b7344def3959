"""A label takes sentences out only where it is of furniture from end to end."""

import pytest

from tests.outside.intake.html.snippets import an_article
from tracker.outside.intake.html.reading import read_webpage

_PROSE = "<p>The town asked 1,204 people by telephone in March. Of them 41 said that they would leave it.</p>"
_ARTICLE = "<p>The ministry of ports closed the quay on Monday after a long storm, it said in a statement.</p>" * 3
_TUNED = [
    "div class='poll results'", "div class=survey-note", "section class=responses", "div class=rating-agency",
    "div class='category-economy has-topics'", "div class=subscription-figures", "div class=sidebar-box",
]  # fmt: skip
_SET_ASIDE = [
    "div class=newsletter-readers", "div class='popular wells'", "section id=feedback-from-readers",
    "div class=cookie-sales",
    "aside class=rail", "div class=membership-numbers", "div id=related-deaths", "div class=share-price",
    "section class=promotionFigures", "div class=donation-scandal", "div class=footer-facts", "div class=labels",
]  # fmt: skip
_FURNITURE = [
    "div class=newsletter-box", "div id=cookie-notice", "div class=c-newsletter__inner", "div class=comments-area",
    "div class=cookieConsent", "section class='share-links'", "div class=advert", "div class=related-posts",
    "div class=site-footer", "div class=ad-newsletter-promo-tarn",
]  # fmt: skip


@pytest.mark.parametrize("opened", [*_TUNED, *_SET_ASIDE])
def test_sentences_stay_below_a_label_that_may_be_of_what_they_tell(opened: str) -> None:
    text = an_article(f"{_ARTICLE}<{opened}>{_PROSE}</{opened.split()[0]}>").text

    assert "Of them 41 said that they would leave it." in text


@pytest.mark.parametrize("opened", _FURNITURE)
def test_sentences_go_with_what_is_furniture_by_its_whole_label(opened: str) -> None:
    assert "Of them 41" not in an_article(f"{_ARTICLE}<{opened}>{_PROSE}</{opened.split()[0]}>").text


@pytest.mark.parametrize("label", ["poll", "rating", "topics", "sidebar", "player", "subscription"])
def test_a_label_takes_out_what_tells_nothing(label: str) -> None:
    assert "Yes or no" not in an_article(f"<div class={label}><p>Yes or no?</p><p>Vote</p></div>").text


@pytest.mark.parametrize("tag", ["header", "footer"])
def test_sentences_in_a_header_or_footer_stay_and_the_words_of_the_site_go(tag: str) -> None:
    site = f"<{tag}><p>This site belongs to the Tower Daily of Tarn. All rights reserved.</p></{tag}>"
    page = f"<!doctype html><meta charset=utf-8><h1>Port closed</h1><{tag}>{_PROSE}</{tag}>{_PROSE}<p>End.</p>{site}"
    text = read_webpage(page.encode()).text

    assert text.count("Of them 41") == 2
    assert "rights reserved" not in text
