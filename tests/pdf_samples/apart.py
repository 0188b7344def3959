"""Samples that were not looked at while the reader was made: they tell how it does on what it has not met."""

from collections.abc import Callable

from tests.pdf_samples.prose import PROSE
from tests.pdf_samples.samples import Sample, escaped, paras, prose


def two_bands() -> Sample:
    return Sample(
        f"""#set page(width: 500pt, height: 760pt, margin: 42pt)
#set text(size: 9pt, hyphenate: true, lang: "en")
#set par(justify: true, first-line-indent: 1em, spacing: 0.62em)
#text(size: 21pt, weight: "bold")[Council says yes]
#v(2pt)
#block(height: 190pt, columns(2, gutter: 15pt)[{paras(0, 1, 2, 3)}])
#text(size: 21pt, weight: "bold")[Islands wait for ferries]
#v(2pt)
#block(height: 250pt, columns(2, gutter: 15pt)[{paras(6, 7, 10, 15)}])""",
        ("Council says yes", *prose(0, 1, 2, 3), "Islands wait for ferries", *prose(6, 7, 10, 15)),
    )


def side_column_without_frame() -> Sample:
    return Sample(
        f"""#set page(paper: "a4", margin: 50pt, numbering: "1")
#set text(size: 10pt, lang: "en", hyphenate: true)
#set par(justify: true)
#text(size: 22pt, weight: "bold")[A quay for the next century, or for the last one?]
#v(6pt)
#grid(columns: (1fr, 130pt), column-gutter: 20pt,
[{paras(0, 2, 4, 5, 9, 12)}],
[#set text(size: 8pt)
#set par(justify: false)
*Chronicle*

1947: The breakwater is begun.

1998: First plans for a quay, with 14 moorings.

2022: A storm damages 31 boats in one night.])""",
        (
            "A quay for the next century, or for the last one?",
            *prose(0, 2, 4, 5, 9, 12),
            "Chronicle",
            "1947: The breakwater is begun.",
            "1998: First plans for a quay, with 14 moorings.",
            "2022: A storm damages 31 boats in one night.",
        ),
    )


def bilingual() -> Sample:
    german = (
        "Der Hafenrat von Norrvik hat am Freitag dem Bau eines neuen Kais zugestimmt. Von den 31 Mitgliedern "
        "stimmten 17 dafür und 12 dagegen. Der Kai soll 48,6 Millionen Kronen kosten.",
        "Die Arbeiten sollen im Herbst beginnen und dreißig Monate dauern. Die Fähren legen so lange "
        "am südlichen Pier ab, werktags um 6:15, 11:40 und 17:05 Uhr.",
    )
    return Sample(
        f"""#set page(paper: "a4", margin: 55pt)
#set text(size: 10.5pt, hyphenate: true)
#set par(justify: true)
#grid(columns: (1fr, 1fr), column-gutter: 22pt,
[#set text(lang: "en")
*Notice to the public*

{paras(0, 6)}],
[#set text(lang: "de")
*Mitteilung an die Bürger*

{escaped(german[0])}

{escaped(german[1])}])""",
        ("Notice to the public", *prose(0, 6), "Mitteilung an die Bürger", *german),
    )


def agency_bulletin() -> Sample:
    return Sample(
        f"""#set page(paper: "a4", margin: 60pt)
#set text(font: "DejaVu Sans Mono", size: 9.5pt, lang: "en", hyphenate: false)
#set par(justify: false)
NPA 0412 DOM 3 LINES URGENT

COUNCIL OF NORRVIK APPROVES QUAY

NORRVIK, 14 February (NPA) – {paras(0)}

{paras(3)}

{paras(11)}

MORE FOLLOWS

NPA 142110 FEB 25""",
        (
            "NPA 0412 DOM 3 LINES URGENT",
            "COUNCIL OF NORRVIK APPROVES QUAY",
            f"NORRVIK, 14 February (NPA) – {PROSE[0]}",
            PROSE[3],
            PROSE[11],
            "MORE FOLLOWS",
            "NPA 142110 FEB 25",
        ),
    )


def speech() -> Sample:
    return Sample(
        f"""#set page(paper: "a5", margin: 48pt,
  header: context if counter(page).get().first() > 1 [#text(size: 8pt)[Check against delivery]],
  footer: [#align(center)[#text(size: 8pt)[#context counter(page).display()]]])
#set text(size: 13pt, lang: "en")
#set par(justify: false, leading: 0.9em, spacing: 1.6em)
#text(size: 17pt, weight: "bold")[Speech by Marit Ohlsen at the opening of the debate]

Ladies and gentlemen,

{paras(1, 5, 4, 14, 10)}

Thank you.""",
        (
            "Speech by Marit Ohlsen at the opening of the debate",
            "Ladies and gentlemen,",
            *prose(1, 5, 4, 14, 10),
            "Thank you.",
        ),
        ("Check against delivery",),
    )


def questionnaire() -> Sample:
    rows = [("Name", "Elif Kaya"), ("Post", "Chairwoman of the dockers’ union"), ("Members", "1,140")]
    cells = ", ".join(f"[{escaped(cell)}]" for row in rows for cell in row)
    questions = [
        ("1. How many apprentices are there today?", "Eleven a year, of whom four are women."),
        ("2. How many could there be?", "Twenty. The management has not disagreed so far."),
        ("3. When do talks go on?", "In the second half of May."),
    ]
    body = "\n\n".join(f"*{escaped(question)}*\n\n{escaped(answer)}" for question, answer in questions)
    return Sample(
        f"""#set page(paper: "a4")
#set text(size: 11pt, lang: "en")
#text(size: 16pt, weight: "bold")[Questionnaire on training]

#table(columns: (90pt, 1fr), {cells})

{body}""",
        (
            "Questionnaire on training",
            "\n".join(" | ".join(row) for row in rows),
            *(text for pair in questions for text in pair),
        ),
    )


def long_cells() -> Sample:
    rows = [
        ("Measure", "Reason", "Cost in crowns"),
        (
            "New drains behind the quay",
            "Half of the drains are older than sixty years and overflow in heavy rain",
            "3,450,000",
        ),
        ("Lighting", "Ferries leave before sunrise from October to March", "212,000"),
        ("Ramp for wheelchairs", "The gangway is only 1.8 metres wide and too steep", "97,500"),
    ]
    cells = ", ".join(f"[{escaped(cell)}]" for row in rows for cell in row)
    return Sample(
        f"""#set page(paper: "a4", numbering: "1", header: [#text(size: 8pt)[Annex 2]])
#set text(size: 10pt, lang: "en")
= Measures
{paras(14)}
#table(columns: (110pt, 1fr, 90pt), {cells})
{paras(13)}""",
        ("Measures", PROSE[14], "\n".join(" | ".join(row) for row in rows), PROSE[13]),
        ("Annex 2",),
    )


def book_pages() -> Sample:
    return Sample(
        f"""#set page(width: 340pt, height: 480pt, margin: 46pt, numbering: "i",
  header: context [#text(size: 8pt, style: "italic")[
    #if calc.even(counter(page).get().first()) [#counter(page).display("i") #h(1fr) Ruth Amsel]
    else [The price of water #h(1fr) #counter(page).display("i")]]],
  footer: [])
#set text(size: 10pt, hyphenate: true, lang: "en")
#set par(justify: true, first-line-indent: 1.2em, spacing: 0.65em)
#text(size: 16pt)[Foreword]
#v(10pt)
{paras(4, 14, 12, 9, 10, 2, 17, 16)}""",
        ("Foreword", *prose(4, 14, 12, 9, 10, 2, 17, 16)),
        ("Ruth Amsel\n", "The price of water"),
    )


def statute() -> Sample:
    return Sample(
        f"""#set page(paper: "a4", margin: 62pt, columns: 2, numbering: "1")
#set text(size: 9.5pt, hyphenate: true, lang: "en")
#set par(justify: true)
#place(top + center, scope: "parent", float: true)[#text(size: 14pt, weight: "bold")[Harbour Ordinance]]
#align(center)[*§ 1 Purpose*]
(1) {paras(5)}

(2) {paras(3)}

#align(center)[*§ 2 Moorings*]
(1) {paras(7)}

(2) {paras(6)}

#align(center)[*§ 3 Fees*]
{paras(12, 16, 13)}""",
        (
            "Harbour Ordinance",
            "§ 1 Purpose",
            f"(1) {PROSE[5]}",
            f"(2) {PROSE[3]}",
            "§ 2 Moorings",
            f"(1) {PROSE[7]}",
            f"(2) {PROSE[6]}",
            "§ 3 Fees",
            *prose(12, 16, 13),
        ),
    )


def newsletter() -> Sample:
    return Sample(
        f"""#set page(paper: "a4", margin: 40pt)
#set text(size: 8.8pt, hyphenate: true, lang: "en")
#set par(justify: true, spacing: 0.9em)
#align(center)[#text(tracking: 6pt, size: 15pt)[HARBOUR LETTER]]
#v(2pt)
#columns(3, gutter: 15pt)[
#text(size: 13pt, weight: "bold")[Union wants twenty apprentices]

{paras(15, 8)}

#text(size: 13pt, weight: "bold")[Premiums for houses on the shore rise again]

{paras(16, 1)}

#figure(rect(width: 100%, height: 60pt, fill: luma(220)), caption: [The old landing in 1951.], numbering: none)

{paras(5, 17)}]""",
        (
            "HARBOUR LETTER",
            "Union wants twenty apprentices",
            *prose(15, 8),
            "Premiums for houses on the shore rise again",
            *prose(16, 1),
            "The old landing in 1951.",
            *prose(5, 17),
        ),
    )


def notes_with_stars() -> Sample:
    return Sample(
        f"""#set page(paper: "a4", numbering: "1")
#set text(size: 11pt, lang: "en")
#set par(justify: true)
#set footnote(numbering: "*")
#text(size: 15pt, weight: "bold")[Answers of the ministry]

{paras(3)}#footnote[Spoken on 3 March 2025.]

{paras(9, 13, 10)}#footnote[Without the islands.]

{paras(2)}""",
        (
            "Answers of the ministry",
            PROSE[3] + "*",
            *prose(9, 13),
            PROSE[10] + "†",
            PROSE[2],
            "[*] Spoken on 3 March 2025.",
            "[†] Without the islands.",
        ),
    )


def landscape_table() -> Sample:
    rows = [
        ("Town", "2020", "2021", "2022", "2023", "2024"),
        ("Norrvik", "8,211", "8,302", "8,377", "8,419", "8,450"),
        ("Old Haven", "1,020", "1,011", "998", "1,003", "1,017"),
        ("Sund", "412", "409", "405", "411", "420"),
    ]
    cells = ", ".join(f"[{cell}]" for row in rows for cell in row)
    return Sample(
        f"""#set page(paper: "a4", flipped: true)
#set text(size: 11pt, lang: "en")
#text(size: 15pt, weight: "bold")[Inhabitants]

#table(columns: 6, stroke: none, inset: (x: 14pt, y: 5pt), {cells})

{paras(11)}""",
        ("Inhabitants", "\n".join(" | ".join(row) for row in rows), PROSE[11]),
    )


APART: dict[str, Callable[[], Sample]] = {
    sample.__name__: sample
    for sample in (
        two_bands,
        side_column_without_frame,
        bilingual,
        agency_bulletin,
        speech,
        questionnaire,
        long_cells,
        book_pages,
        statute,
        newsletter,
        notes_with_stars,
        landscape_table,
    )
}
