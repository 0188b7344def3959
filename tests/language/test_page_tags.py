"""Markup is told from words in which a few tags stand."""

import pytest

from tracker.language.page_tags import embedded, has_tags, is_document_in_tags, is_markup, without_tags

STORY = "The ministry of transport said on Monday that the bridge over the river Orla will stay closed. " * 4
TWEET = (
    '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">We closed the bridge.</p>&mdash; Anna Becker (@anna) '
    '<a href="https://post.example/1">May 3, 2025</a></blockquote> <script async src="https://post.example/w.js"></script>'
)


@pytest.mark.parametrize(
    "text",
    [
        "<!doctype html><p>A deal.</p>",
        "<?xml version='1.0'?><note>A deal</note>",
        "A <b>deal</b> in <i>Berlin</i>.",
        "<p>The bridge is shut\n<p>Nobody pays",
        "The mayor said no.<br><br>Nobody pays.<br>",
        "Port closed<p>The ministry said so.</p>",
        "<!-- saved --><span>x</span><p>The port is closed</p>",
        "<script>var a = 1</script><p>The port is closed</p>",
        "<ul><li>a port<li>a bridge</ul>",
        "<DIV CLASS=a>THE PORT IS CLOSED</DIV>",
        "The port is shut<br>\nThe ministry said<br>\nso on Monday<br/>",
        f"<table><tr><td>{STORY}</td></tr></table>",
        "<p>HTML has tags, the teacher said.</p>\n<p>An element has two of them.</p>",
    ],
)
def test_words_inside_elements_are_markup(text: str) -> None:
    assert is_markup(text)


@pytest.mark.parametrize(
    "text",
    [
        "A deal in Berlin: 3 < 4.",
        "Use <b> and </b> to make words bold, as HTML has it.",
        "Write <p>Hello</p> to make a paragraph in HTML.",
        "The <name> of <john@example.org> is 5 > 2, he said.",
        "Use <br> to break a line, and <p> for the rest.",
        f"{STORY}\n\n{TWEET}\n\n{STORY}",
        f'{STORY}<img src="a.jpg">',
        "From: <Saved by Blink> he said.",
    ],
)
def test_a_text_in_which_tags_stand_is_a_text(text: str) -> None:
    assert not is_markup(text)


def test_an_embedded_post_has_its_place() -> None:
    text = f"{STORY}\n\n{TWEET}\n\n{STORY}"

    assert "".join(text[start:end] for start, end in embedded(text)) == TWEET.replace("</blockquote> ", "</blockquote>")


@pytest.mark.parametrize(
    "text",
    ["Use <b> and </b> to make words bold, as HTML has it.", "Put <p> before it and <b>this</b> is loud.", "3 < 4 > 2"],
)
def test_tags_that_a_text_speaks_of_are_no_embedded_piece(text: str) -> None:
    assert embedded(text) == []


def test_only_elements_of_pages_are_tags() -> None:
    assert has_tags("a <b>deal</b>")
    assert not has_tags("a <deal>, 3 < 4, <mailto:a@example.org>")
    assert is_document_in_tags("\ufeff <!-- a --><HTML>")
    assert not is_document_in_tags("<p>words</p>")


@pytest.mark.parametrize("bomb", ["<", "<a ", "<!--", "<p>", "</p>", "<a <b", "<br> ", '<a href="'])
def test_long_runs_of_one_mark_cost_no_more_than_their_length(bomb: str) -> None:
    assert is_markup(bomb * 10_000) in {True, False}


def test_the_words_are_left_without_tags_unless_they_are_about_them() -> None:
    assert without_tags("sold <b>for</b> a song<br>in May, 3 < 4, <deal>") == "sold for a song in May, 3 < 4, <deal>"
    assert without_tags("In HTML, <b> is bold.") == "In HTML, <b> is bold."
