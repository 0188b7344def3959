"""Tables of facts row by row, and tables that only place things."""

import pytest

from tests.outside.intake.html.snippets import a_paragraph


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<table><tr><th>Year<th>Deaths<tr><td>2019<td>14</table>", "Year\tDeaths\n2019\t14"),
        (
            "<p>So:</p><table><caption>Deaths</caption><tr><td>2019<td>14<tr><td>2020<td>9</table><p>Few.</p>",
            "So:\n\nDeaths\n2019\t14\n2020\t9\n\nFew.",
        ),
        ("<table><tr><td><p>2019</p><td><p>14</p><p>more</p><tr><td>a<br>b<td>c</table>", "2019\t14 more\na b\tc"),
        ("<table><tr><td>1,204<sup>5</sup><td>30 m<sup>2</sup><tr><td>x<td>y</table>", "1,204\t30 m²\nx\ty"),
        (
            "<table role=presentation><tr><td>One.<td>Two.<tr><td>Three.<td>Four.</table>",
            "One.\n\nTwo.\n\nThree.\n\nFour.",
        ),
        (
            "<table><tr><td><table><tr><td>a<td>1<tr><td>b<td>2</table></td><td>Side.</td></tr></table>",
            "a\t1\nb\t2\n\nSide.",
        ),
        ("<table><tr><td>A page in one cell.</td></tr></table>", "A page in one cell."),
        (
            "<table><tr><td>One.<br><br>Two.</td><td>Side.</td></tr><tr><td>x</td><td>y</td></tr></table>",
            "One.\n\nTwo.\n\nSide.\n\nx\n\ny",
        ),
    ],
)
def test_a_table_is_read_as_it_is_meant(html: str, text: str) -> None:
    assert a_paragraph(html) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (
            "<tr><th>Year<th>Town<th>Dead<th>Missing<tr><td rowspan=2>2024<td>Aston<td>14<td>1<tr><td>Bury<td>41<td>2",
            "Year\tTown\tDead\tMissing\n2024\tAston\t14\t1\n\tBury\t41\t2",
        ),
        (
            "<tr><th rowspan=2>Town<th colspan=2>Dead<tr><th>2024<th>2025<tr><td>Bury<td>7<td>9",
            "Town\tDead\n\t2024\t2025\nBury\t7\t9",
        ),
        (
            "<tr><td>a<td rowspan=3>1<td>x<tr><td>b<td>y<tr><td>c<td>z<tr><td>d<td>4<td>w",
            "a\t1\tx\nb\t\ty\nc\t\tz\nd\t4\tw",
        ),
        ("<tr><td>a<td>b<td rowspan=2>c<tr><td>d<tr><td>e<td>f<td>g", "a\tb\tc\nd\ne\tf\tg"),
        ("<tr><td colspan=2 rowspan=2>a<td>1<tr><td>2<tr><td>b<td>c<td>3", "a\t\t1\n\t\t2\nb\tc\t3"),
        ("<tr><td rowspan=x>a<td>1<tr><td>b<td colspan=0>2", "a\t1\nb\t2"),
    ],
)
def test_cells_keep_their_column(html: str, text: str) -> None:
    assert a_paragraph(f"<p>So:</p><table>{html}</table>") == f"So:\n\n{text}"
