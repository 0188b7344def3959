"""The day of publication: stated, asked, or not known; never guessed."""

import pytest

from tests.outside.intake.html.snippets import an_article

_FOR_MACHINES = '<script type="application/ld+json">'


def _stated(inside: str, *, head: str = "", language: str = "en", around: str = "{}") -> tuple[str, str, list[str]]:
    page = an_article(inside, head=head, language=language, around=around)
    return (str(page.published_on or ""), page.published_as, [str(day) for day in page.published_readings])


@pytest.mark.parametrize(
    ("inside", "printed", "readings"),
    [
        ("<p class=date>03/04/2025</p>", "03/04/2025", ["2025-04-03", "2025-03-04"]),
        ("<time>05/06/2024</time>", "05/06/2024", ["2024-06-05", "2024-05-06"]),
        ("<p>3/4/2025</p>", "3/4/2025", ["2025-04-03", "2025-03-04"]),
        ("<p class=byline>By Ann Writer | 03-04-2025</p>", "03-04-2025", ["2025-04-03", "2025-03-04"]),
        ("<span class=published>Published: 03.04.2025</span>", "03.04.2025", ["2025-04-03", "2025-03-04"]),
        ("<p class=date>03/04/05</p>", "03/04/05", ["2005-04-03", "2005-03-04", "2003-04-05"]),
        ("<time datetime='03/04/2025'>03/04/2025</time>", "03/04/2025", ["2025-04-03", "2025-03-04"]),
    ],
)
def test_a_day_that_can_be_read_in_two_ways_is_asked(inside: str, printed: str, readings: list[str]) -> None:
    assert _stated(inside) == ("", printed, readings)


def test_a_meta_that_can_be_read_in_two_ways_is_asked() -> None:
    assert _stated("", head="<meta name=date content='03/04/2025'>") == ("", "03/04/2025", ["2025-04-03", "2025-03-04"])


@pytest.mark.parametrize(
    ("inside", "day", "language"),
    [
        ("<p class=date>23/04/2025</p>", "2025-04-23", "en"),
        ("<p class=date>04/23/2025</p>", "2025-04-23", "en"),
        ("<p class=date>04/04/2025</p>", "2025-04-04", "en"),
        ("<p class=date>2025/04/03</p>", "2025-04-03", "en"),
        ("<p class=date>2025-04-03</p>", "2025-04-03", "en"),
        ("<p class=date>03.04.2025</p>", "2025-04-03", "de"),
        ("<p>3 May 2025</p>", "2025-05-03", "en"),
        ("<p>May 3, 2025</p>", "2025-05-03", "en"),
        ("<p>Saturday, 3 May 2025, 10:15 GMT</p>", "2025-05-03", "en"),
        ("<p class=date>Updated 7 May 2025, first published 3 May 2025</p>", "2025-05-03", "en"),
        ("<p class=date>First published 3 May 2025. Last updated 7 May 2025</p>", "2025-05-03", "en"),
        ("<p class=meta>Published on May 3, 2025 | Updated on May 7, 2025</p>", "2025-05-03", "en"),
        ("<p class=datum>Veröffentlicht am 3. Mai 2025</p>", "2025-05-03", "de"),
        ("<p class=date>Publié le 3 mai 2025 à 6h00</p>", "2025-05-03", "fr"),
        ("<p class=date>Publié le 1er mai 2025</p>", "2025-05-01", "fr"),
        ("<p class=date>3 de mayo de 2025</p>", "2025-05-03", "es"),
        ("<time datetime='2025-05-03T23:30:00-05:00'>yesterday</time>", "2025-05-03", "en"),
        ("<time datetime='2025-05-03'>03/05/2025</time>", "2025-05-03", "en"),
        (
            "<p>Updated: <time datetime=2025-05-07>7</time></p><p>Published: <time datetime=2025-05-03>3</time></p>",
            "2025-05-03",
            "en",
        ),
        ("<span itemprop=datePublished content='2025-05-03T10:00'>Saturday</span>", "2025-05-03", "en"),
        ("<abbr class=published title='2025-05-03T10:00:00Z'>10 am</abbr>", "2025-05-03", "en"),
    ],
)
def test_a_day_with_one_meaning_is_stated(inside: str, day: str, language: str) -> None:
    assert _stated(inside, language=language) == (day, "", [])


@pytest.mark.parametrize(
    "head",
    [
        "<meta property='article:published_time' content='2025-05-03T10:00:00Z'>",
        "<meta name='DC.date.issued' content='2025-05-03'>",
        "<meta name=pubdate content='20250503'>",
        "<meta name='citation_publication_date' content='2025/05/03'>",
        "<meta itemprop=datePublished content='2025-05-03'>",
        "<meta property='article:modified_time' content='2025-05-07'><meta name=date content='2025-05-03'>",
        _FOR_MACHINES
        + '{"@type":"NewsArticle","dateModified":"2025-05-07","datePublished":"2025-05-03T01:00Z"}</script>',
        _FOR_MACHINES
        + '[{"@type":"BreadcrumbList"},{"@graph":[{"@type":["Article"],"datePublished":"2025-05-03"}]}]</script>',
    ],
)
def test_what_is_written_for_machines_wins(head: str) -> None:
    assert _stated("<p class=date>03/04/2025</p>", head=head) == ("2025-05-03", "", [])


@pytest.mark.parametrize(
    "inside",
    [
        "<div class=related><a href='/2019/01/01/old'><time datetime=2019-01-01>1 Jan 2019</time> Old</a></div>",
        "<aside><h3>More</h3><p><a href=/a>Older story</a> <time datetime=2019-01-01>1 January 2019</time></p></aside>",
        "<blockquote><p>We are closed.</p><time datetime=2019-01-01>1 January 2019</time></blockquote>",
        "<p class=date>Last updated: 7 May 2025</p>",
        "<p>Updated: <time datetime=2025-05-07>7 May 2025</time></p>",
        "<time datetime=2025-05-07 itemprop=dateModified>7 May 2025</time>",
        "<p>The port was opened on 3 May 1925 and has been open since.</p>",
        "<p class=date>3 May</p>",
        "<p class=date>2 hours ago</p>",
        "<p class=date>31/02/2025</p>",
        "<time datetime='0001-01-01T00:00:00'></time>",
        "<footer>© 2019 Tower Daily, 1 January 2019</footer>",
        "",
    ],
)
def test_the_day_of_something_else_is_not_taken(inside: str) -> None:
    assert _stated(inside) == ("", "", [])


def test_the_day_of_a_comment_or_teaser_beside_the_article_is_not_taken() -> None:
    around = (
        "<main>{}<section class=comments><p>Good.</p><time datetime=2025-06-01>1 June 2025</time></section>"
        "<article><h3><a href=/b>Another story</a></h3><time datetime=2024-01-01>1 January 2024</time></article></main>"
    )

    assert _stated("", around=around) == ("", "", [])


def _head(*days: str) -> str:
    """A day in linked data, then days in metas."""
    names = ("article:published_time", "pubdate", "DC.date.issued")
    metas = "".join(f"<meta name='{name}' content='{day}'>" for name, day in zip(names, days[1:], strict=False) if day)
    linked = f'{{"@type":"NewsArticle","datePublished":"{days[0]}"}}'
    return f"{_FOR_MACHINES}{linked}</script>{metas}" if days[0] else metas


@pytest.mark.parametrize(
    ("days", "readings"),
    [
        (("2024-12-16", "2025-12-16"), ["2024-12-16", "2025-12-16"]),
        (("", "", "Thu, 03 Apr 2025 10:00:00 GMT", "2024"), ["2025-04-03", "2024"]),
        (("2025-12-16", "2025-12-19T10:00Z"), ["2025-12-16", "2025-12-19"]),
        (("", "2025-12-16", "20251226"), ["2025-12-16", "2025-12-26"]),
        (("2025-12", "2025-11-30", "2025-10-01"), ["2025-12", "2025-11-30", "2025-10-01"]),
    ],
)
def test_days_that_cannot_be_one_are_asked(days: tuple[str, ...], readings: list[str]) -> None:
    assert _stated("", head=_head(*days)) == ("", " and ".join(readings), readings)


@pytest.mark.parametrize(
    "days",
    [
        ("2025-12-16T23:30:00-05:00", "2025-12-17T04:30:00Z"),
        ("2025-12-16", "2025-12", "2025"),
        ("2025-12-16", "2025-12-16T10:00", "Tue, 16 Dec 2025 10:00:00 GMT"),
        ("2025-12-16", "1970-01-01T00:00:00Z"),
        ("", "", "Tue, 16 Dec 2025 10:00:00 GMT"),
    ],
)
def test_days_that_can_be_one_are_stated(days: tuple[str, ...]) -> None:
    assert _stated("", head=_head(*days))[0].startswith("2025-12-16")


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Friday 17 December 2025", "en"),
        ("Published Fri, 17 December 2025", "en"),
        ("Monday, December 16, 2025", "en"),
        ("Freitag, 17. Dezember 2025", "de"),
        ("lundi 17 décembre 2025", "fr"),
        ("domingo, 17 de diciembre de 2025", "es"),
    ],
)
def test_a_day_whose_weekday_does_not_fit_is_not_taken(words: str, language: str) -> None:
    assert _stated(f"<p class=date>{words}</p>", language=language) == ("", "", [])


@pytest.mark.parametrize(
    ("words", "language"),
    [("Wednesday 17 December 2025", "en"), ("Wed., 17 December 2025", "en"), ("Mittwoch, den 17. Dezember 2025", "de"),
     ("mercredi 17 décembre 2025", "fr"), ("Aston 17 December 2025", "en")],
)  # fmt: skip
def test_a_day_whose_weekday_fits_is_taken(words: str, language: str) -> None:
    assert _stated(f"<p class=date>{words}</p>", language=language)[0] == "2025-12-17"


@pytest.mark.parametrize("value", ["1970-01-01T00:00:00Z", "1900-01-01", "1970/01/01"])
def test_a_day_that_was_never_set_is_none(value: str) -> None:
    assert _stated("", head=f"<meta property='article:published_time' content='{value}'>") == ("", "", [])
