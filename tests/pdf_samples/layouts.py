"""More layouts: headings over some of the columns, pictures, tables and notes within columns."""

from collections.abc import Callable

from tests.pdf_samples.prose import PROSE
from tests.pdf_samples.samples import Sample, escaped, paras, prose


def unaligned() -> Sample:
    return Sample(
        f"""#set page(width: 420pt, height: 600pt, margin: 36pt)
#set text(size: 9pt, hyphenate: true, lang: "en")
#set par(justify: true, first-line-indent: 1em, spacing: 0.65em)
#columns(2, gutter: 13pt)[#text(size: 15pt, weight: "bold")[Union wants more]

{paras(15, 16)}

#text(size: 13pt, weight: "bold")[Museum opens]

{paras(17, 5, 14)}
{paras(9, 2, 12)}]""",
        ("Union wants more", *prose(15, 16), "Museum opens", *prose(17, 5, 14, 9, 2, 12)),
    )


def two_of_three() -> Sample:
    return Sample(
        f"""#set page(width: 595pt, height: 700pt, margin: 40pt)
#set text(size: 9pt, hyphenate: true, lang: "en")
#set par(justify: true, first-line-indent: 1em, spacing: 0.65em)
#grid(columns: (2fr, 1fr), column-gutter: 14pt,
[#text(size: 18pt, weight: "bold")[The quay is decided, and nobody is happy with it]
#v(3pt)
#block(height: 300pt, columns(2, gutter: 14pt)[{paras(0, 1, 2, 3, 4)}])],
[#text(size: 13pt, weight: "bold")[Islands]
#v(3pt)
{paras(6, 10, 15)}])""",
        ("The quay is decided, and nobody is happy with it", *prose(0, 1, 2, 3, 4), "Islands", *prose(6, 10, 15)),
    )


def ragged() -> Sample:
    return Sample(
        f"""#set page(paper: "a5", margin: 50pt, numbering: "1",
  header: context [#text(size: 8pt)[#if calc.even(counter(page).get().first()) [Harbour History]
    else [Chapter One]]])
#set text(size: 11pt, hyphenate: false, lang: "en")
#set par(justify: false, first-line-indent: 1.5em, spacing: 0.65em)
{paras(4, 5, 7, 9, 10, 11, 12, 13)}""",
        prose(4, 5, 7, 9, 10, 11, 12, 13),
        ("Harbour History", "Chapter One"),
    )


def bibliography() -> Sample:
    items = [
        "Amsel, Ruth and Rey, Tomas: Do harbours pay? Evidence from 38 small towns, Norrvik 2024, pages 17 to 41.",
        "Duarte, Ana: Traffic on the coast road, 3.4 percent a year and no end, Harbour Papers 12, Norrvik 2023.",
        "Lindqvist, Per: The storm of 14 January 2022 and what it left behind, with 31 photographs, Sund 2022.",
    ]
    return Sample(
        """#set page(paper: "a5")
#set text(size: 10pt, hyphenate: true, lang: "en")
#set par(justify: true, hanging-indent: 1.5em)
#text(size: 14pt)[Sources]

"""
        + "\n\n".join(map(escaped, items)),
        ("Sources", *items),
    )


def pictures() -> Sample:
    return Sample(
        f"""#set page(paper: "a4", margin: 50pt)
#set text(size: 10pt, hyphenate: true, lang: "en")
#set par(justify: true)
#text(size: 20pt, weight: "bold")[What the storm left]

{paras(2)}
#grid(columns: (200pt, 1fr), column-gutter: 10pt,
  rect(width: 200pt, height: 90pt, fill: luma(200)),
  align(bottom)[#text(size: 8pt)[The landing on the morning after the storm; 31 boats were lost.
    Photo: Lena Voss]])
{paras(5, 14)}
#figure(rect(width: 300pt, height: 60pt, fill: luma(200)), caption: [Rise of the sea until 2050, in centimetres.])
{paras(16)}""",
        (
            "What the storm left",
            PROSE[2],
            "The landing on the morning after the storm; 31 boats were lost.",
            *prose(5, 14),
            "Figure 1: Rise of the sea until 2050, in centimetres.",
            PROSE[16],
        ),
    )


def two_column_pages() -> Sample:
    return Sample(
        f"""#set page(width: 360pt, height: 420pt, margin: (x: 30pt, y: 44pt), columns: 2,
  header: context [#text(size: 7.5pt)[#if calc.even(counter(page).get().first()) [
    #counter(page).display() #h(1fr) Harbour Review, May 2025]
    else [Essay #h(1fr) #counter(page).display()]]])
#set text(size: 9pt, hyphenate: true, lang: "en")
#set par(justify: true, first-line-indent: 1em, spacing: 0.6em)
{paras(0)}#footnote[Minutes of 14 February.] {paras(1)}

{paras(2, 3, 4, 5)}#footnote[Survey 2021, sheet 9.]

{paras(6, 7, 8, 9, 10, 11, 12, 13)}""",
        (
            PROSE[0] + "[1] " + PROSE[1],
            *prose(2, 3, 4),
            PROSE[5] + "[2]",
            *prose(6, 7, 8, 9, 10, 11, 12, 13),
            "[1] Minutes of 14 February.",
            "[2] Survey 2021, sheet 9.",
        ),
        ("Harbour Review", "Essay"),
    )


def dialogue() -> Sample:
    turns = [
        ("Q:", "When did you hear of the plan?"),
        (
            "A:",
            "In 1998, from my father, who had it from the mayor, and since then I have waited for somebody to begin.",
        ),
        ("Q:", "And now?"),
        ("A:", "Now I count. They promised 25 moorings."),
    ]
    cells = ", ".join(f"[{escaped(c)}]" for t in turns for c in t)
    return Sample(
        f"""#set page(paper: "a5")
#set text(size: 11pt, lang: "en")
#grid(columns: (24pt, 1fr), row-gutter: 10pt, {cells})""",
        tuple(" ".join(t) for t in turns),
    )


def narrow_three() -> Sample:
    return Sample(
        f"""#set page(width: 400pt, height: 560pt, margin: 28pt)
#set text(size: 8pt, hyphenate: true, lang: "en")
#set par(justify: true, spacing: 0.9em)
#text(size: 17pt, weight: "bold")[Who will pay for it all?]
#v(3pt)
#columns(3, gutter: 9pt)[{paras(9, 10, 11, 12, 13, 14, 15, 16, 17)}]""",
        ("Who will pay for it all?", *prose(9, 10, 11, 12, 13, 14, 15, 16, 17)),
    )


def centred_sections() -> Sample:
    return Sample(
        f"""#set page(paper: "a4", columns: 2, margin: 50pt, numbering: "1")
#set text(size: 10pt, hyphenate: true, lang: "en")
#set par(justify: true)
#show heading: it => align(center)[#text(size: 10pt)[#it.body]]
= I. THE FACTS
{paras(2, 9, 13)}
= II. THE LAW
{paras(4, 14, 16, 3)}
= III. COSTS
{paras(12, 0, 10)}""",
        ("I. THE FACTS", *prose(2, 9, 13), "II. THE LAW", *prose(4, 14, 16, 3), "III. COSTS", *prose(12, 0, 10)),
    )


def figures_in_columns() -> Sample:
    rows = [
        ("Year", "Boats", "Tonnes"),
        ("2022", "1,198", "30,200"),
        ("2023", "1,204", "31,500"),
        ("2024", "1,310", "33,020"),
    ]
    cells = ", ".join(f"[{c}]" for r in rows for c in r)
    return Sample(
        f"""#set page(paper: "a4", columns: 2, margin: 50pt, numbering: "1")
#set text(size: 10pt, hyphenate: true, lang: "en")
#set par(justify: true)
{paras(2, 9)}
#table(columns: (1fr,1fr,1fr), {cells})
{paras(13, 4, 14, 16, 3, 12, 0, 10)}""",
        (*prose(2, 9), "\n".join(" | ".join(r) for r in rows), *prose(13, 4, 14, 16, 3, 12, 0, 10)),
    )


LAYOUTS: dict[str, Callable[[], Sample]] = {
    sample.__name__: sample
    for sample in (
        unaligned,
        two_of_three,
        ragged,
        bibliography,
        pictures,
        two_column_pages,
        dialogue,
        narrow_three,
        centred_sections,
        figures_in_columns,
    )
}
