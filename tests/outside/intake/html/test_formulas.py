"""Formulas of a page in a line of text."""

import pytest

from tests.outside.intake.html.snippets import a_paragraph, an_article

_HALF = "<mfrac><mn>1</mn><mn>2</mn></mfrac>"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (f"<math><mn>4</mn>{_HALF}</math> per cent", "4 1/2 per cent"),
        (f"4<math>{_HALF}</math> per cent", "4 1/2 per cent"),
        ("<math><mfrac><mn>3</mn><mn>4</mn></mfrac></math>", "3/4"),
        ("<math><msup><mn>10</mn><mn>6</mn></msup></math> homes", "10⁶ homes"),
        ("<math><msqrt><mn>16</mn></msqrt></math>", "√16"),
        ("<math><mroot><mn>27</mn><mn>3</mn></mroot></math>", "³√27"),
        ("<math><msup><mi>x</mi><mrow><mi>n</mi><mo>+</mo><mn>1</mn></mrow></msup></math>", "xⁿ⁺¹"),
        ("<math><msup><mi>e</mi><mrow><mo>−</mo><mn>0.5</mn><mi>t</mi></mrow></msup></math>", "e^(−0.5t)"),
        ("<math><msub><mi>x</mi><mn>1</mn></msub></math>", "x₁"),
        ("<math><msub><mi>v</mi><mi>max</mi></msub></math>", "v_max"),
        ("<math><msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup></math>", "x₁²"),
        ("<math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>", "E = mc²"),
        ("<math><mi>x</mi><mo>=</mo><mo>−</mo><mn>3</mn></math>", "x = −3"),
        ("<math><mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mn>2</mn></mfrac></math>", "(a+1)/2"),
        ("<math><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr></mtable></math>", "1 2"),
        ("<math><mn>3</mn><mn>4</mn></math>", "3 4"),
        ("<math><semantics><mn>7</mn><annotation>x</annotation></semantics></math>", "7"),
    ],
)
def test_a_formula_is_a_line_in_which_no_numbers_meet(html: str, text: str) -> None:
    assert a_paragraph(f"<p>It was {html}.</p>") == f"It was {text}."


_TEN = "<math><semantics><msup><mn>10</mn><mn>6</mn></msup><annotation>10^6</annotation></semantics></math>"


@pytest.mark.parametrize(
    "html",
    [
        f"<span class=katex><span class=katex-mathml>{_TEN}</span><span class=katex-html>106</span></span>",
        f"<mjx-container><mjx-math>106</mjx-math><mjx-assistive-mml>{_TEN}</mjx-assistive-mml></mjx-container>",
        f"<span class=mwe-math-element><span style='display:none'>{_TEN}</span><img alt='10^6'></span>",
        f"<span class=MathJax><span>106</span><span class=MJX_Assistive_MathML>{_TEN}</span></span>",
    ],
)
def test_what_a_program_draws_of_a_formula_is_not_read_twice(html: str) -> None:
    page = an_article(f"<p>It was {html} homes.</p>")

    assert "It was 10⁶ homes." in page.text
    assert [(note.words, note.excerpt) for note in page.notes] == [("A formula stands in one line now.", "10⁶")]
