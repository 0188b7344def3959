"""The family of docs/how-to/add-a-check-family.md: found in a text, kept, and shown at the article and to programs."""

from tests.how_to.newsroom import opened
from tests.web.newsroom import THEN
from tracker.language.analyzer import ANALYZER
from tracker.models import Person
from tracker.services.findings import load_finding

if __name__ == "__main__":
    text = "The pact was signed at 25:30. Prices fell."
    (result,) = ANALYZER.check(text, title="", published_on=None, captured_on=None, entries={})
    assert (result.check, result.phrase, result.start) == ("no_such_time", "at 25:30", text.index("at 25"))

    with opened() as newsroom:
        ids = newsroom.newsroom
        with newsroom.database.unit_of_work() as session:
            by = session.get_one(Person, ids.people["checker"])
            load_finding(session, article_id=ids.article_id, claim_id=ids.deal_id, check_result=result, by=by, now=THEN)

        assert "a day ends at 24:00" in newsroom.checker.get(f"/claims/{ids.deal_id}").text
        findings = newsroom.program.get(f"/claims/{ids.deal_id}")["findings"]
        assert "no_such_time" in {finding["check"] for finding in findings}
