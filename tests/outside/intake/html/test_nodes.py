"""Elements, their labels and what stands around them."""

from lxml.html import fromstring

from tracker.outside.intake.html.nodes import label_words, language_of, line_of, words_after, words_before


def test_labels_are_read_word_by_word() -> None:
    node = fromstring('<div class="entry-meta postMeta" id="top_Box" data-testid="User-Name">x</div>')

    assert {"entry", "meta", "post", "top", "box", "user", "name"} <= label_words(node)


def test_words_around_an_element_end_with_their_block() -> None:
    node = fromstring("<div><p>Far</p><p>It cost <b>14</b> m<sup>2</sup> of <i>it</i>.<br>More</p></div>").find(
        ".//sup"
    )

    assert words_before(node) == "It cost 14 m"
    assert words_after(node) == " of it."


def test_a_line_has_spaces_where_blocks_end() -> None:
    assert line_of(fromstring("<div><p>One</p><p>Two<br>three</p><time>4</time>May</div>")) == "One Two three 4 May"


def test_the_nearest_language_counts() -> None:
    node = fromstring('<div lang="en-GB"><p lang="de_AT"><b>x</b></p></div>')

    assert (language_of(node.find(".//b")), language_of(node), language_of(fromstring("<p>x</p>"))) == ("de", "en", "")
