"""Style sheets that change what words mean."""

from tracker.outside.intake.html.styles import apply_styles
from tracker.outside.intake.html.tally import Tally
from tracker.outside.intake.html.tree import parsed


def _tags(head: str, html: str) -> list[str]:
    page = parsed(f"<html><head>{head}</head><body>{html}</body></html>")
    apply_styles(page, Tally())
    return [f"{node.tag}{' hidden' if 'hidden' in node.attrib else ''}" for node in page.find("body").iter()][1:]


def test_the_stronger_rule_counts() -> None:
    head = "<style>#a{display:block} .b{display:none} p.b.c{display:block} .d{display:none!important}</style>"

    assert _tags(
        head, "<p id=a class=b></p><p class=b></p><p class='b c'></p><p class=d style='display:block'></p>"
    ) == [
        "p",
        "p hidden",
        "p",
        "p hidden",
    ]


def test_raised_struck_and_broken_words_get_the_tag_that_says_so() -> None:
    html = "<span style='vertical-align:super'>1</span><b style='text-decoration:underline line-through'>x</b>"

    assert _tags(
        "<style>.n{vertical-align:sub}</style>", html + "<span class=n>2</span><a style='display:block'>y</a>"
    ) == [
        "sup",
        "s",
        "sub",
        "div",
    ]


def test_what_is_drawn_before_an_element_or_meant_for_paper_says_nothing_of_it() -> None:
    head = "<style>p::before{display:none} @media print{p{display:none}} p:hover{display:none} }{ p{</style>"

    assert _tags(head, "<p>x</p>") == ["p"]


def test_a_page_with_too_many_styles_says_so() -> None:
    rules, tally = "".join(f"p:not(.a{number}){{display:block}}" for number in range(1200)), Tally()
    apply_styles(parsed(f"<html><head><style>{rules}</style></head><body>{'<p>x</p>' * 1000}</body></html>"), tally)

    assert [note.words[:30] for note in tally.notes()] == ["The page has more styles than "]
