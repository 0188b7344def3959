"""Whether an element is part of a sentence; what is, stays whatever its class says."""

import pytest

from tests.outside.intake.html.snippets import an_article

_TUNED = [
    ("Goal by <span class=player>Tom Gray</span> in the 3rd minute.", "Goal by Tom Gray in the 3rd minute."),
    ("<span class=date>3 April 2025</span> – The council shut the pool.", "3 April 2025 – The council shut the pool."),
    ("<a class=author>Anna Becker</a> said the pool would close.", "Anna Becker said the pool would close."),
    ("The agency left it at <span class=rating>A+</span> on Monday.", "The agency left it at A+ on Monday."),
    ("These are the <a class=topics href=/t>main points</a> of the plan.", "These are the main points of the plan."),
    ("The pool lost <span class=share>a third</span> of its guests.", "The pool lost a third of its guests."),
]
_SET_ASIDE = [
    (
        "The sign read <span class=ad>Wanted: 14 men</span> and hung there.",
        "The sign read Wanted: 14 men and hung there.",
    ),
    ("It was drawn <em class=by>by hand</em> in a week.", "It was drawn by hand in a week."),
    ("Of the <b class=categories>three kinds</b> two were sold.", "Of the three kinds two were sold."),
    ("The <i class=labels>old labels</i> were glued on again.", "The old labels were glued on again."),
    ("She and <a class=username href=/u>Marina Holt</a> signed it.", "She and Marina Holt signed it."),
    ("In all, <strong class=poll>41 of 60</strong> voted for it.", "In all, 41 of 60 voted for it."),
    ("The <span class=comment>remark</span> cost him his seat.", "The remark cost him his seat."),
    ("It opened on <span class=timestamp>5 May 1925</span>, they say.", "It opened on 5 May 1925, they say."),
]


@pytest.mark.parametrize(("html", "text"), [*_TUNED, *_SET_ASIDE])
def test_words_of_a_sentence_stay_whatever_they_are_called(html: str, text: str) -> None:
    assert text in an_article(f"<p>{html}</p>").text


def test_a_fact_in_a_table_stays_whatever_it_is_called() -> None:
    table = "<table><tr><th>Who</th><th>Goals</th></tr><tr><td><span class=player>Tom Gray</span></td><td>3</td></tr>"

    assert "Tom Gray\t3" in an_article(f"{table}</table>").text


@pytest.mark.parametrize(
    "html",
    [
        "<p>By <a class=author>Ann Writer</a> in <span class=category>News</span></p>",
        "<p><span class=share-button>Share</span></p>",
        "<p>Published on <span class=date>3 April 2025</span> by <span class=author>Ann Writer</span></p>",
    ],
)
def test_labels_that_stand_in_no_sentence_go(html: str) -> None:
    text = an_article(html).text

    assert not [word for word in ("Ann Writer", "Share", "April") if word in text]


def test_a_button_behind_the_end_of_a_sentence_goes() -> None:
    text = an_article("<p>We closed it last week. <span class=share-button>Share</span></p>").text

    assert "We closed it last week.\n" in text
    assert "Share" not in text
