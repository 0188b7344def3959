"""The filter of docs/how-to/add-a-filter.md, looked at wherever a filter can be set or is shown."""

from tests.how_to.newsroom import opened
from tracker.models import Claim

DEAL = "A deal was reached in Berlin."

if __name__ == "__main__":
    with opened() as newsroom:
        with newsroom.database.unit_of_work() as session:
            session.get_one(Claim, newsroom.newsroom.deal_id).motive = True

        ledger = newsroom.checker.get("/ledger?motive=yes")
        assert ledger.words("//td[contains(@class, 'col-claim')]/a") == [DEAL]
        assert ledger.words("//p[@class='words']")[0].startswith("1 claim of the Politics desk, about a motive.")
        assert ledger.words("//select[@name='motive']/option[@selected]") == ["about a motive"]
        assert len(newsroom.checker.get(ledger.link("about a motive ×")).all("//tr[@data-row]")) == 2
        assert newsroom.checker.get("/ledger?motive=no", 422).words("//p[@id='filter-motive-error']")
        assert newsroom.checker.http.get("/ledger.csv?motive=yes").text.count("\n") == 2

        editor = newsroom.enter("editor")
        assert editor.get("/reports/new?motive=yes").form("/reports/new").values["motive"] == ["yes"]

        answer = newsroom.program.get("/claims?motive=yes")
        assert [claim["statement"] for claim in answer["claims"]] == [DEAL]
        parameters = newsroom.program.get("/openapi.json")["paths"]["/api/v1/claims"]["get"]["parameters"]
        assert {"enum": ["yes"]} in [parameter["schema"] for parameter in parameters if parameter["name"] == "motive"]

        assert [claim["statement"] for claim in newsroom.command("claims", "--motive")["claims"]] == [DEAL]
