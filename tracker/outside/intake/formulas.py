"""Formulas of Word documents in a line of text: 10⁶, a/b, √x."""

from lxml import etree

from tracker.outside.intake.superscripts import TO_LOWERED, TO_POWER

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OF = {
    "f": ("num", "den"),
    "sSup": ("e", "sup"),
    "sSub": ("e", "sub"),
    "rad": ("deg", "e"),
}


def write_formulas(body: "etree._Element") -> int:
    """Put each formula as a run of words in its place, and say how many there were."""
    formulas = list(body.iter(f"{_M}oMath"))
    for formula in formulas:
        run = etree.Element(f"{_W}r")
        words = etree.SubElement(run, f"{_W}t")
        words.text = _words(formula)
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.tail, formula.tail = formula.tail, None
        parent = formula.getparent()
        if parent is not None:
            parent.replace(formula, run)
    for paragraph in list(body.iter(f"{_M}oMathPara")):
        paragraph.tag = f"{_W}ins"  # whose runs are read, as those of a formula in a paragraph of its own are not
    return len(formulas)


def _words(element: "etree._Element") -> str:
    name = etree.QName(element).localname
    if name == "t":
        return element.text or ""
    if name in _OF:
        parts = [_inside(element.find(f"{_M}{part}")) for part in _OF[name]]
        return _joined(name, parts)
    if name == "nary":
        sign = element.find(f"{_M}naryPr/{_M}chr")
        first, last, words = (_inside(element.find(f"{_M}{part}")) for part in ("sub", "sup", "e"))
        return f"{'∫' if sign is None else sign.get(f'{_M}val', '')}({first}…{last}) {words}"
    return _inside(element)


def _inside(element: "etree._Element | None") -> str:
    return "" if element is None else "".join(_words(child) for child in element if isinstance(child.tag, str))


def _joined(name: str, parts: list[str]) -> str:
    if name == "f":
        return f"{_bracketed(parts[0])}/{_bracketed(parts[1])}"
    if name == "sSup":
        return parts[0] + _moved(parts[1], TO_POWER, "^")
    if name == "sSub":
        return parts[0] + _moved(parts[1], TO_LOWERED, "_")
    return f"{parts[0].translate(TO_POWER)}√{_bracketed(parts[1])}"


def _moved(words: str, signs: dict[int, int], mark: str) -> str:
    """As signs that stand higher or lower where there are such, else behind a mark."""
    return words.translate(signs) if all(ord(sign) in signs for sign in words) else f"{mark}{_bracketed(words)}"


def _bracketed(words: str) -> str:
    return words if words.isalnum() or not words else f"({words})"
