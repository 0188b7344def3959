"""What stands around an article is left out and counted."""

import pytest

from tests.outside.intake.html.snippets import an_article
from tracker.outside.intake.html.reading import read_webpage

_TEXT = "Port closed\n\nThe ministry of ports closed the quay on Monday after a long storm, it said in a statement."


@pytest.mark.parametrize(
    ("inside", "note"),
    [
        ("<nav><a href=/>Home</a></nav>", "A menu was left out."),
        ("<div class=breadcrumbs><a href=/>Home</a> › News</div>", "A menu was left out."),
        (
            "<div id=cookie-notice><p>We use cookies to make this page better for you and for us.</p></div>",
            "A cookie notice was left out.",
        ),
        ("<div class=ad-slot>Buy boots</div><p>Advertisement</p>", "Two advertisements were left out."),
        ("<div class=share-buttons><a href=#>Facebook</a></div>", "A line to share it was left out."),
        (
            "<div class=newsletter-box><p>Get our letter each morning, free of charge and of joy.</p></div>",
            "An offer to subscribe was left out.",
        ),
        ("<p>Sign up here to get our newsletter.</p>", "An offer to subscribe was left out."),
        ("<p>Read more: <a href=/b>Quay sold for one crown</a></p>", "A pointer to other articles was left out."),
        (
            "<aside><h3>Related</h3><ul><li><a href=/b>Quay sold</a></li></ul></aside>",
            "A pointer to other articles was left out.",
        ),
        (
            "<ul><li><a href=/b>Quay sold</a></li><li><a href=/c>Quay bought</a></li></ul>",
            "A pointer to other articles was left out.",
        ),
        (
            "<div><h3><a href=/b>Quay sold</a></h3><p>It went for one crown.</p></div>",
            "A pointer to other articles was left out.",
        ),
        (
            "<div class=comments><div class=comment>Good.</div><div class=comment>Bad.</div></div>",
            "Two comments were left out.",
        ),
        ("<div class=tags><a href=/t>ports</a></div>", "A list of topics was left out."),
        ("<form><label>Search <input></label></form>", "A control of the page was left out."),
        ("<p>© 2025 Tower Daily</p>", "A control of the page was left out."),
    ],
)
def test_furniture_is_left_out_and_counted(inside: str, note: str) -> None:
    page = an_article(inside)

    assert page.text == _TEXT
    assert [note.words for note in page.notes] == [note]


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ("<aside><h4>In numbers</h4><p>The quay is 61 m long.</p></aside>", "The quay is 61 m long."),
        ("<p>Read more slowly, the letter says something else.</p>", "Read more slowly"),
        ("<p>Source: <a href=/s>Office of Ports</a></p>", "Source: Office of Ports"),
        (
            "<h3>Sources</h3><ul><li><a href=/b>Act of 1782</a></li><li><a href=/c>Act of 1974</a></li></ul>",
            "- Act of 1782",
        ),
        (
            "<blockquote class=twitter-tweet><p>Never again.</p>— Mayor (@m) <a href=#>May 1</a></blockquote>",
            "— Mayor (@m) May 1",
        ),
        ("<p>The comments of the mayor were short.</p>", "The comments of the mayor"),
    ],
)
def test_what_belongs_to_the_article_stays(inside: str, words: str) -> None:
    assert words in an_article(inside).text


_LONG = "<p>The ministry of ports closed the quay on Monday after a long storm, it said in a statement.</p>" * 3


@pytest.mark.parametrize(
    ("before", "after", "note"),
    [
        ("<div><p>We use cookies to count you and to show you what you like.</p></div>", "", "A cookie notice"),
        ("<p>This website stores cookies on your device for you and for us to read.</p>", "", "A cookie notice"),
        ("", "<h3>2 Comments</h3><ol><li>It was the mayor.</li><li>No, it was not.</li></ol>", "Two comments"),
        ("", "<h2>Kommentare (1)</h2><ul><li>It was the mayor, as always.</li></ul>", "A comment"),
        ("", "<div><h2>Subscribe to keep reading</h2></div>", "An offer to subscribe"),
        ("", "<p>You have reached your limit of free articles.</p>", "An offer to subscribe"),
        ("", "<p>This article is for subscribers only.</p>", "An offer to subscribe"),
    ],
)
def test_furniture_without_a_label_is_known_by_what_it_says(before: str, after: str, note: str) -> None:
    page = read_webpage(f"<!doctype html><title>Dam</title><div>{before}<h1>Dam</h1>{_LONG}{after}</div>".encode())

    assert page.text.split("\n\n")[1:] == [_TEXT.partition("\n\n")[2]] * 3
    assert any(remark.words.startswith(note) for remark in page.notes)


def test_a_list_below_a_number_is_no_list_of_comments() -> None:
    assert "- It was the mayor." in an_article("<h3>41</h3><ul><li>It was the mayor.</li></ul>").text


def test_an_article_is_not_taken_for_furniture_by_its_name() -> None:
    page = an_article("", around="<div class='newsletter-post social paywall-article'>{}</div>")

    assert page.text == _TEXT


_NAMED = "<ul><li><a href=/a>Acme Holdings, 41 million</a></li><li><a href=/b>Bexley, 7 million</a></li></ul>"


@pytest.mark.parametrize(
    "before",
    ["The court named these firms:", "These towns were hit:", "The ten worst dams:", "He gave the names of two banks:"],
)
def test_a_list_of_links_that_a_sentence_announces_is_of_the_article(before: str) -> None:
    text = an_article(f"<p>{before}</p>{_NAMED}").text

    assert f"{before}\n\n- Acme Holdings, 41 million\n- Bexley, 7 million" in text


@pytest.mark.parametrize(
    "before", ["Related stories:", "More on this story:", "In this article:", "See also:", "Topics:"]
)
def test_a_list_of_links_under_a_pointer_is_left_out_and_quoted(before: str) -> None:
    page = an_article(f"<p>{before}</p>{_NAMED}")

    assert "Acme" not in page.text
    assert any("Acme Holdings, 41 million" in note.excerpt for note in page.notes)


@pytest.mark.parametrize(
    "html",
    [
        "<div class=c-recirc><div>RELATED STORIES</div><a href=/a>Storm in Bury</a><a href=/b>Ferries</a></div>",
        "<a href='https://x.example/a'><h3>Storm in Bury</h3><p>It took 41 roofs.</p></a>",
        "<figure><a href='https://x.example/a'><div>Storm in Bury</div><div>It took 41 roofs.</div></a></figure>",
        "<div class=post-next-prev><span>Previous</span><a href=/a>Storm in Bury</a></div>",
        "<div><p>A message from our sponsor</p><p>Storm in Bury: buy a roof.</p></div>",
        "<a class=btn href=/r.pdf>Storm in Bury (PDF)</a>",
    ],
)
def test_boxes_that_lead_elsewhere_are_left_out_and_quoted(html: str) -> None:
    page = an_article(html)

    assert "Bury" not in page.text
    assert page.notes[-1].excerpt


@pytest.mark.parametrize("tag", ["p", "div", "td"])
def test_a_page_that_is_written_inside_a_form_is_read(tag: str) -> None:
    words = "The bridge is closed from May for 11 weeks while 24 bearings are replaced, and buses run every 40 minutes."
    cell = f"<table><tr><td>{words}</td></tr></table>" if tag == "td" else f"<{tag}>{words}</{tag}>"

    assert words in an_article(f"<form>{cell}</form>").text


def test_a_field_with_its_explanation_is_left_out() -> None:
    assert "Search" not in an_article("<form><label>Search the notices</label><p>Give a word.</p></form>").text


@pytest.mark.parametrize(
    "line",
    [
        "<div><a rel=author href=/a>Petra Halloran</a> (now) and <a rel=author href=/b>Joss Tembo</a> (earlier)</div>",
        "<address>With <a rel=author href=/a>Petra Halloran</a></address>",
    ],
)
def test_a_line_of_links_to_authors_is_a_byline(line: str) -> None:
    assert "Halloran" not in an_article(line).text


def test_a_sentence_with_a_link_to_an_author_stays() -> None:
    line = "<p>The book by <a rel=author href=/a>Petra Halloran</a> tells of the storm that hit the coast in 1953.</p>"

    assert "Halloran" in an_article(line).text
