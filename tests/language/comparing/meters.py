"""A quotation of what a meter shows, held against what was printed of it."""

from tracker.language.comparing import Evidence, check_quotations


def outcome(quoted: str, printed: str) -> str:
    """How the quotation comes out."""
    text, evidence = (
        f"She said: “The meter shows {quoted} today”",
        f"A note. She said: “The meter shows {printed} today.”",
    )
    (finding,) = check_quotations(text, [Evidence(evidence)])
    return finding.outcome
