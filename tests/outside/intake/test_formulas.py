"""Formulas of Word documents."""

import pytest
from lxml import etree

from tracker.outside.intake.formulas import write_formulas

_NAMES = (
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
)


def _run(words: str) -> str:
    return f"<m:r><m:t>{words}</m:t></m:r>"


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        (_run("x=4"), "x=4"),
        (f"<m:sSup><m:e>{_run('10')}</m:e><m:sup>{_run('6')}</m:sup></m:sSup>", "10⁶"),
        (f"<m:sSup><m:e>{_run('2')}</m:e><m:sup>{_run('k+1')}</m:sup></m:sSup>", "2^(k+1)"),
        (f"<m:sSub><m:e>{_run('CO')}</m:e><m:sub>{_run('2')}</m:sub></m:sSub>", "CO₂"),
        (f"<m:f><m:num>{_run('3')}</m:num><m:den>{_run('4')}</m:den></m:f>", "3/4"),
        (f"<m:f><m:num>{_run('a+b')}</m:num><m:den>{_run('4')}</m:den></m:f>", "(a+b)/4"),
        (
            f'<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>{_run("i=1")}</m:sub><m:sup>{_run("n")}</m:sup>'
            f"<m:e>{_run('xi')}</m:e></m:nary>",
            "∑(i=1…n) xi",
        ),
        (f"<m:rad><m:deg/><m:e>{_run('41')}</m:e></m:rad>", "√41"),
    ],
)
def test_a_formula_stands_in_the_line(formula: str, words: str) -> None:
    body = etree.fromstring(f"<w:p {_NAMES}><w:r><w:t>It is </w:t></w:r><m:oMath>{formula}</m:oMath> tonnes</w:p>")

    assert write_formulas(body) == 1
    assert "".join(body.itertext()) == f"It is {words} tonnes"
