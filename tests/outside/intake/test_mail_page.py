"""The page in a mail."""

import pytest

from tracker.outside.intake.mail_page import means_more, page_words


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>It cost €1,204<sup>5</sup> million.</p>", "It cost €1,204 million."),
        ("<p>They found <s>14</s> 41 in 3 km<sup>2</sup>.</p>", "They found 41 in 3 km²."),
        ("<p><span style='text-decoration:line-through'>14</span> 41</p>", "41"),
        ("<style>.x{display:none}</style><p>Shut.</p><p class=x>Secret</p>", "Shut."),
        ("<p>Shut.</p><div style='display:none'>Preview 99</div>", "Shut."),
        ("<table><tr><th>Year<th>Dead<tr><td>2020<td>14</table>", "Year\tDead\n2020\t14"),
        ("<p>Shut.</p><blockquote type=cite><p>Who pays?</p></blockquote>", "Shut."),
        ("<p>Shut.</p><div class='gmail_quote'><div>On 3 May Tom wrote:</div><p>Who pays?</p></div>", "Shut."),
        (
            "<div class=gmail_quote><div>---------- Forwarded message ---------<br>From: Tom</div><p>Shut.</p></div>",
            "---------- Forwarded message ---------\nFrom: Tom\n\nShut.",
        ),
        (
            "<div>Begin forwarded message:</div><blockquote type=cite><p>Shut.</p></blockquote>",
            "Begin forwarded message:\n\nShut.",
        ),
        ("", ""),
    ],
)
def test_the_words_are_those_that_a_mail_program_shows(markup: str, text: str) -> None:
    assert page_words(markup, is_passed_on=False)[0] == text


def test_a_mail_that_is_passed_on_keeps_what_it_quotes() -> None:
    markup = "<p>FYI</p><blockquote type=cite><p>Shut.</p></blockquote>"

    assert page_words(markup, is_passed_on=True)[0] == "FYI\n\nShut."


@pytest.mark.parametrize(
    ("markup", "more"),
    [("<p>a<sup>2</sup>", True), ("<p style='text-decoration: line-through'>", True), ("<span>a <b>b</b>", False)],
)
def test_a_page_means_more_where_plain_text_cannot_say_it(markup: str, *, more: bool) -> None:
    assert means_more(markup) is more
