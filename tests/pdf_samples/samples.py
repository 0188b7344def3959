"""The samples: what each is set like, and what a reader reads in it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import typst

from tests.pdf_samples.prose import PROSE


@dataclass(frozen=True)
class Sample:
    """A document: its source, the paragraphs a reader reads in order, and words that are no part of its text."""

    source: str
    truth: tuple[str, ...]
    absent: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return "\n\n".join(self.truth)

    def pdf(self) -> bytes:
        return _compiled(self.source)


@cache
def _compiled(source: str) -> bytes:
    return bytes(typst.compile(source.encode(), format="pdf"))


def escaped(text: str) -> str:
    """Words as they stand in a source."""
    for mark in "\\#$*_`<@[]~":
        text = text.replace(mark, f"\\{mark}")
    return text.replace("//", "\\/\\/").replace('"', '\\"')


def paras(*numbers: int) -> str:
    """Paragraphs of the prose in a source."""
    return "\n\n".join(escaped(PROSE[number]) for number in numbers)


def prose(*numbers: int) -> tuple[str, ...]:
    return tuple(PROSE[number] for number in numbers)


def newspaper() -> Sample:
    return Sample(
        f"""#set page(width: 420pt, height: 594pt, margin: 40pt)
#set text(size: 9pt, hyphenate: true, lang: "en")
#set par(justify: true, first-line-indent: 1em, spacing: 0.65em)
#text(size: 20pt, weight: "bold", hyphenate: false)[
  Norrvik votes for a new quay after a night of debate in the old town hall]
#v(6pt)
#columns(2, gutter: 14pt)[{paras(0, 1, 2, 3, 4, 5, 6, 7)}]""",
        ("Norrvik votes for a new quay after a night of debate in the old town hall", *prose(0, 1, 2, 3, 4, 5, 6, 7)),
    )


def three_columns_with_a_box() -> Sample:
    return Sample(
        f"""#set page(width: 595pt, height: 842pt, margin: 45pt)
#set text(size: 8.5pt, hyphenate: true, lang: "en")
#set par(justify: true, first-line-indent: 1em, spacing: 0.6em)
#text(size: 24pt, weight: "bold")[Quay divides the coast]
#v(4pt)
#columns(3, gutter: 13pt)[{paras(8, 9, 10, 11)}
#block(stroke: 0.8pt, inset: 7pt, width: 100%)[#set par(first-line-indent: 0pt)
*The quay in figures* \\
Length: 420 metres \\
Cost: 48.6 million crowns \\
Moorings: 25]
{paras(12, 13, 14, 15, 16)}]""",
        (
            "Quay divides the coast",
            *prose(8, 9, 10, 11),
            "The quay in figures",
            "Length: 420 metres",
            "Cost: 48.6 million crowns",
            "Moorings: 25",
            *prose(12, 13, 14, 15, 16),
        ),
    )


def ministry_report() -> Sample:
    rows = [
        ("Region", "2023", "2024", "Change"),
        ("North", "1,204", "1,310", "+8.8 %"),
        ("South", "987", "951", "−3.6 %"),
        ("Islands and coast", "412", "436", "+5.8 %"),
        ("All", "2,603", "2,697", "+3.6 %"),
    ]
    cells = ", ".join(f"[{cell}]" for row in rows for cell in row)
    return Sample(
        f"""#set page(paper: "a4", numbering: "1",
  header: [#text(size: 8pt)[Ministry of Transport #h(1fr) Harbours 2025]],
  footer: context [#text(size: 8pt)[Report on harbours #h(1fr) #counter(page).display("1 of 1", both: true)]])
#set text(size: 11pt, lang: "en")
#set par(justify: true)
= Report on the harbours
{paras(0)}#footnote[Figures of the ministry, rounded; see Annex 4.]

{paras(2, 3, 4)}

== Goods handled
#table(columns: 4, stroke: none, table.hline(), {cells}, table.hline())

{paras(5, 9, 12)}#footnote[Amsel and Rey, 2024, p. 17.]

{paras(13, 14, 16)}""",
        (
            "Report on the harbours",
            PROSE[0] + "[1]",
            *prose(2, 3, 4),
            "Goods handled",
            "\n".join(" | ".join(row) for row in rows),
            *prose(5, 9),
            PROSE[12] + "[2]",
            *prose(13, 14, 16),
            "[1] Figures of the ministry, rounded; see Annex 4.",
            "[2] Amsel and Rey, 2024, p. 17.",
        ),
        ("Harbours 2025", "Ministry of Transport", "1 of 1"),
    )


def court_decision() -> Sample:
    return Sample(
        f"""#set page(paper: "a4", numbering: "– 1 –")
#set text(size: 11pt, lang: "en", hyphenate: true)
#set par(justify: true)
#align(center)[*ADMINISTRATIVE COURT OF NORRVIK* \\ Judgment of 5 May 2025 \\ Case 4 K 117/24]
#set enum(numbering: "1.", indent: 0pt, body-indent: 14pt, spacing: 1.2em)
+ {escaped(PROSE[2])}#footnote[Case file, folio 211.]
+ {escaped(PROSE[9])}
+ {escaped(PROSE[13])}#footnote[Hearing of 3 March 2025, minutes p. 4.]
+ {escaped(PROSE[4])}
+ {escaped(PROSE[14])}
+ {escaped(PROSE[16])}
+ {escaped(PROSE[3])}""",
        (
            "ADMINISTRATIVE COURT OF NORRVIK",
            "Judgment of 5 May 2025",
            "Case 4 K 117/24",
            f"1. {PROSE[2]}[1]",
            f"2. {PROSE[9]}",
            f"3. {PROSE[13]}[2]",
            f"4. {PROSE[4]}",
            f"5. {PROSE[14]}",
            f"6. {PROSE[16]}",
            f"7. {PROSE[3]}",
            "[1] Case file, folio 211.",
            "[2] Hearing of 3 March 2025, minutes p. 4.",
        ),
        ("– 1 –", "– 2 –"),
    )


def press_release() -> Sample:
    return Sample(
        f"""#set page(paper: "a4",
  footer: [#text(size: 7.5pt)[Port of Norrvik Ltd · Quay Street 4 · press\\@port.example]])
#set text(size: 11pt, lang: "en")
#text(tracking: 4pt, size: 10pt)[PRESS RELEASE]
#v(8pt)
Norrvik, 17 December 2025
#v(8pt)
#text(size: 16pt, weight: "bold")[Port signs contract for the new quay with consortium]

{paras(8, 1)}

Main points:
- 25 moorings for fishing boats
- a quay 420 metres long
- completion within 30 months

{paras(15)}

Contact: Lena Voss, phone 0421 55 17""",
        (
            "PRESS RELEASE",
            "Norrvik, 17 December 2025",
            "Port signs contract for the new quay with consortium",
            *prose(8, 1),
            "Main points:",
            "• 25 moorings for fishing boats",
            "• a quay 420 metres long",
            "• completion within 30 months",
            PROSE[15],
            "Contact: Lena Voss, phone 0421 55 17",
            "Port of Norrvik Ltd · Quay Street 4 · press@port.example",
        ),
    )


def academic_paper() -> Sample:
    return Sample(
        f"""#set page(paper: "a4", margin: (x: 50pt, y: 60pt), numbering: "1")
#set text(size: 9.5pt, lang: "en", hyphenate: true)
#set par(justify: true, first-line-indent: 1em, spacing: 0.65em)
#show heading: set text(size: 11pt)
#align(center)[#text(size: 17pt)[Do harbours pay? Evidence from 38 small towns] \\ #v(4pt) Ruth Amsel and Tomas Rey]
#v(8pt)
#columns(2, gutter: 18pt)[
= 1 Introduction
{paras(12)}#footnote[All sums in crowns of 2020.]

{paras(0, 9)}

= 2 Method
{paras(2, 3)} The elasticity is $10^6$ per 50 km#super[2].

{paras(14, 16)}#footnote[Data of the supervisory authority, 2,118 cases.]

= 3 Results
{paras(4, 10, 11, 13, 5)}
]""",
        (
            "Do harbours pay? Evidence from 38 small towns",
            "Ruth Amsel and Tomas Rey",
            "1 Introduction",
            PROSE[12] + "[1]",
            *prose(0, 9),
            "2 Method",
            PROSE[2],
            PROSE[3] + " The elasticity is 10⁶ per 50 km².",
            PROSE[14],
            PROSE[16] + "[2]",
            "3 Results",
            *prose(4, 10, 11, 13, 5),
            "[1] All sums in crowns of 2020.",
            "[2] Data of the supervisory authority, 2,118 cases.",
        ),
    )


def slides() -> Sample:
    def slide(title: str, *points: str) -> str:
        return f"= {title}\n" + "\n".join(f"- {escaped(point)}" for point in points)

    pages = [
        ("The quay in one minute", "420 metres, 25 moorings", "48.6 million crowns, 60 percent from the state"),
        (
            "What it needs",
            "Permits from 3 authorities",
            "A new bus line, about 640,000 crowns a year, paid for by both districts together",
        ),
        ("What comes next", "Referendum on 9 November at the earliest", "Work begins in autumn 2026"),
    ]
    return Sample(
        """#set page(width: 640pt, height: 360pt, margin: 40pt,
  footer: context [#text(size: 9pt)[Port of Norrvik #h(1fr) #counter(page).display()]])
#set text(size: 20pt, lang: "en")
"""
        + "\n#pagebreak()\n".join(slide(*page) for page in pages),
        tuple(text for title, *points in pages for text in (title, *(f"• {point}" for point in points))),
        ("Port of Norrvik",),
    )


def letter() -> Sample:
    return Sample(
        f"""#set page(paper: "a4", margin: 70pt)
#set text(size: 11pt, lang: "en")
#set par(justify: false)
Residents’ Association Norrvik \\
Hill Lane 12 \\
4410 Norrvik

#align(right)[3 April 2025]

To the Council of Norrvik \\
Town Hall

#v(10pt)
*Your decision on the quay*

Dear Ms Ohlsen,

{paras(2, 16)}

We ask for an answer by 30 April 2025.

Yours sincerely, \\
Per Lindqvist""",
        (
            "Residents’ Association Norrvik",
            "Hill Lane 12",
            "4410 Norrvik",
            "3 April 2025",
            "To the Council of Norrvik",
            "Town Hall",
            "Your decision on the quay",
            "Dear Ms Ohlsen,",
            *prose(2, 16),
            "We ask for an answer by 30 April 2025.",
            "Yours sincerely,",
            "Per Lindqvist",
        ),
    )


def magazine() -> Sample:
    return Sample(
        f"""#set page(width: 480pt, height: 640pt, margin: 44pt)
#set text(size: 10pt, hyphenate: true, lang: "en")
#set par(justify: true, spacing: 0.65em, first-line-indent: 1em)
#text(size: 26pt)[The man who counts the moorings]
#v(6pt)
#columns(2, gutter: 16pt)[
#grid(columns: (auto, 1fr), column-gutter: 4pt, align: (top, top),
 text(size: 36pt, top-edge: "cap-height",
 bottom-edge: "baseline")[T],
 [#set par(first-line-indent: 0pt)
he morning is cold when Nils Berg walks down to the landing, as he has done for])
#set par(first-line-indent: 0pt)
31 years, and counts the boats one after another.

#set par(first-line-indent: 1em)
{paras(7, 10, 17, 6, 1)}]""",
        (
            "The man who counts the moorings",
            "The morning is cold when Nils Berg walks down to the landing, as he has done for 31 years, and counts "
            "the boats one after another.",
            *prose(7, 10, 17, 6, 1),
        ),
    )


def budget() -> Sample:
    rows = [
        ("Item", "Planned", "Spent", "Left"),
        ("Roads and bridges", "12,400,000", "11,987,250", "412,750"),
        ("Schools", "8,150,000", "8,149,300", "700"),
        ("Harbour", "48,600,000", "3,204,118", "45,395,882"),
        ("Culture", "1,075,500", "990,075", "85,425"),
        ("Total", "70,225,500", "24,330,743", "45,894,757"),
    ]
    cells = ", ".join(f"[{cell}]" for row in rows for cell in row)
    return Sample(
        f"""#set page(paper: "a4", numbering: "i")
#set text(size: 10pt, lang: "en")
= Budget of the town
{paras(9)}
#table(columns: (2fr, 1fr, 1fr, 1fr), align: (left, right, right, right), {cells})
{paras(10)}
#pagebreak()
== Explanations
{paras(13, 0)}""",
        (
            "Budget of the town",
            PROSE[9],
            "\n".join(" | ".join(row) for row in rows),
            PROSE[10],
            "Explanations",
            *prose(13, 0),
        ),
    )


def interview() -> Sample:
    turns = [
        ("What will the quay change?", 1),
        ("Are the figures out of date?", 3),
        ("And the meadows?", 4),
        ("Who pays?", 10),
    ]
    body = "\n\n".join(f"*{question}*\n\n{escaped(PROSE[number])}" for question, number in turns)
    return Sample(
        f"""#set page(paper: "a4", columns: 2, margin: 50pt)
#set text(size: 10pt, lang: "en", hyphenate: true)
#place(top + center, scope: "parent", float: true)[#text(size: 18pt, weight: "bold")[“Nobody is building on sand”]]
{body}""",
        ("“Nobody is building on sand”", *(text for question, number in turns for text in (question, PROSE[number]))),
    )


def minutes() -> Sample:
    return Sample(
        f"""#set page(paper: "a4",
  header: [#text(size: 9pt)[Minutes of the council, 14 February 2025]], numbering: "1 / 1")
#set text(size: 11pt, lang: "en")
#text(size: 15pt, weight: "bold")[Minutes of the meeting of the council on 14 February 2025]

Present: 31 members \\
Chair: Marit Ohlsen \\
Beginning: 18:00, end: 1:10

== Item 1: Quay
{paras(0, 2, 3, 11, 13)}

== Item 2: Any other business
{paras(17, 6, 15, 16)}""",
        (
            "Minutes of the meeting of the council on 14 February 2025",
            "Present: 31 members",
            "Chair: Marit Ohlsen",
            "Beginning: 18:00, end: 1:10",
            "Item 1: Quay",
            *prose(0, 2, 3, 11, 13),
            "Item 2: Any other business",
            *prose(17, 6, 15, 16),
        ),
    )


TUNED: dict[str, Callable[[], Sample]] = {
    sample.__name__: sample
    for sample in (
        newspaper,
        three_columns_with_a_box,
        ministry_report,
        court_decision,
        press_release,
        academic_paper,
        slides,
        letter,
        magazine,
        budget,
        interview,
        minutes,
    )
}
