"""An edition as a document to attach (PDF), where typst is installed."""

import json
from collections.abc import Iterable
from datetime import datetime
from importlib.util import find_spec
from itertools import groupby

from tracker.errors import WrongSetting
from tracker.language.english import counted
from tracker.rules.editions import Gone, Head, Line
from tracker.rules.schedules import offset_if_doubled
from tracker.rules.statuses.status import STATUSES, Status, StatusRow


def has_typst() -> bool:
    """Whether documents can be made here."""
    return find_spec("typst") is not None


def document(head: Head, lines: Iterable[Line], delisted: Iterable[Gone]) -> bytes:
    """The edition on A4, the same bytes whenever it is made; without typst it is `WrongSetting`."""
    if not has_typst():
        raise WrongSetting("Documents need the extra “pdf”; install tracker[pdf], or attach a table.")
    import typst  # an extra that not every installation has

    words = json.dumps(_document_words(head, list(lines), list(delisted)))
    return bytes(typst.compile(_DOCUMENT.encode(), sys_inputs={"report": words}, format="pdf", timestamp=0))


def _document_words(head: Head, lines: list[Line], delisted: list[Gone]) -> dict[str, object]:
    """Everything that stands in the document, as words."""
    due = f", due {_clock(head.due_local, head.zone)}" if head.late else ""
    return {
        "title": f"{head.report}: {head.in_words}" if head.total else f"{head.report}: nothing to report",
        "running": f"{head.report}, edition {head.number}",
        "as_of": f"As of {_clock(head.as_of, head.zone)} ({head.zone}){due}",
        "anchor": f"The journal had {counted(head.journal_size, 'entry', 'entries')}.",
        "changes": " ".join(filter(None, [head.changes, head.missed_words])),
        "signs": {row.status.value: {"drawing": _drawing(row), "colour": row.light} for row in STATUSES},
        "counts": [[status.value, status.word, head.counts[status]] for status in Status if status in head.counts],
        "overdue": head.overdue,
        "confidential": head.confidential,
        "since": head.since or 0,
        "changed": [
            *([f"{claim.key} gone", f"{claim.statement} {claim.why}"] for claim in delisted),
            *([f"{line.key} moved", _moved(line)] for line in lines if line.change == "moved"),
            *([f"{line.key} new", line.statement] for line in lines if line.change == "new"),
        ],
        "groups": [
            {"heading": heading, "claims": [_claim(line) for line in rows]}
            for heading, rows in groupby(lines, key=lambda line: line.heading)
        ],
    }


def _moved(line: Line) -> str:
    return f"{line.was.replace('_', ' ')} → {line.status_word}. {line.statement}"


def _claim(line: Line) -> dict[str, object]:
    due = f", due {_day(line.due_on)}" if line.due_on else ""
    late = f", {counted(line.overdue, 'day')} late" if line.overdue else ""
    facts = [
        ["Again", line.recheck],
        ["Why", line.why],
        ["Missing", "\n".join(line.missing)],
        ["Next", line.next_step],
        ["Said by", line.attribution],
        ["Whose", f"{line.assignee or 'nobody’s'}{due}{late}"],
    ]
    marks = [line.change_word, "single origin" if line.single_origin else "", line.age_words]
    return {
        "key": line.key,
        "status": line.status,
        "word": line.status_word,
        "marks": " · ".join(filter(None, marks)),
        "statement": line.statement,
        "facts": [fact for fact in facts if fact[1]],
    }


def _drawing(row: StatusRow) -> str:
    """The shape of a status as a picture of its own, in its colour on paper."""
    shape = row.drawing.replace("currentColor", row.light)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 14 14">{shape}</svg>'


def _clock(instant: str, zone: str) -> str:
    offset = offset_if_doubled(instant, zone)
    return f"{_day(instant)}, {datetime.fromisoformat(instant):%H:%M}{offset and f' {offset}'}"


def _day(day: str) -> str:
    at = datetime.fromisoformat(day)
    return f"{at:%a} {at.day} {at:%b %Y}"


_DOCUMENT = """
#let report = json(bytes(sys.inputs.report))
#let muted = rgb("#635c50")
#let mark(status, word) = {
  let sign = report.signs.at(status)
  box(image(bytes(sign.drawing), format: "svg", width: 5.2pt, alt: none))
  h(3pt)
  text(fill: rgb(sign.colour), weight: "bold", word)
}

#set document(title: report.title, date: none)
#set text(size: 9.5pt, lang: "en", font: ("Libertinus Serif", "Noto Sans"))
#set par(leading: 0.55em)
#set page(
  paper: "a4",
  margin: (x: 2cm, top: 2.2cm, bottom: 2.2cm),
  header: context if here().page() > 1 { text(size: 8pt, fill: muted, report.running) },
  footer: context {
    set text(size: 8pt, fill: muted)
    [#report.running. #report.as_of. #report.anchor #h(1fr) #counter(page).display("1 / 1", both: true)]
  },
)
#show heading.where(level: 1): it => block(below: 0.7em, text(size: 15pt, it.body))
#show heading.where(level: 2): it => block(above: 1.5em, below: 0.8em, width: 100%, stroke: (bottom: 0.8pt + muted),
  inset: (bottom: 3pt), sticky: true, text(size: 11pt, it.body))

= #report.title

#strong(report.changes)

#text(fill: muted)[#report.as_of. #report.anchor]

#for (status, word, number) in report.counts [#box[#mark(status, word) #number] #h(10pt)]
#if report.overdue > 0 [#box[#report.overdue of them overdue] #h(10pt)]
#if report.confidential > 0 [#box[#report.confidential of them confidential: told on the page only]]

#if report.changed.len() > 0 [
  == What changed since edition #report.since
  #grid(columns: (auto, 1fr), column-gutter: 10pt, row-gutter: 0.6em,
    ..report.changed.map(((what, text)) => (strong(what), text)).flatten())
]

#for group in report.groups {
  heading(level: 2, group.heading)
  for each in group.claims {
    block(breakable: false, width: 100%, above: 0.9em, below: 0.9em, {
      block(below: 0.5em, text(size: 8.5pt)[#strong(each.key) · #mark(each.status, each.word) · #each.marks])
      block(below: 0.6em, text(size: 11pt, each.statement))
      grid(columns: (13mm, 1fr), column-gutter: 6pt, row-gutter: 0.55em,
        ..each.facts.map(((label, fact)) => (text(size: 8.5pt, fill: muted, label), fact)).flatten())
    })
  }
}
"""
