"""Names of files, fit to be kept and offered."""

import pytest

from tracker.rules.file_names import name_for, plain_name


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("page.html", "page.html"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\a\\b.txt", "b.txt"),
        ("ümläut 国际.txt", "ümläut 国际.txt"),
        ("Über\u0308.txt", "Über\u0308.txt"),
        ("u\u0308ber.txt", "über.txt"),
        ("a\r\nX-Evil: 1.txt", "a X-Evil 1.txt"),
        ('"quoted" <b>|name?*.txt', "quoted bname.txt"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("a\u200bb\ufeff.txt", "ab.txt"),
        (".htaccess", "htaccess"),
        ("name. ", "name"),
        ("a\tb.txt", "a b.txt"),
        ("/", ""),
        ("   ", ""),
        ("...", ""),
        ("\0", ""),
    ],
)
def test_a_name_has_no_folders_and_nothing_that_cannot_be_seen(given: str, name: str) -> None:
    assert plain_name(given) == name
    assert plain_name(given, "capture") == (name or "capture")


def test_a_long_name_keeps_its_ending() -> None:
    name = plain_name("x" * 400 + ".html")

    assert (len(name), name[-5:]) == (300, ".html")


def test_a_file_without_a_name_gets_one_with_the_ending_of_its_kind() -> None:
    assert name_for("article-1-version-2", "text/html") == "article-1-version-2.html"
    assert name_for("capture-7", "application/pdf") == "capture-7.pdf"
    assert name_for("capture-7", "no/such") == "capture-7"
