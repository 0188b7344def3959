"""The field of docs/how-to/add-a-field.md: written in the form, then read wherever a claim is shown."""

from click.testing import CliRunner

from tests.how_to.newsroom import opened
from tracker.cli import tracker

if __name__ == "__main__":
    with opened() as newsroom:
        checker, deal_id = newsroom.checker, newsroom.newsroom.deal_id
        assert checker.get(f"/articles/{newsroom.newsroom.article_id}").all("//input[@name='location']")
        form = checker.get(f"/claims/{deal_id}").form(f"/claims/{deal_id}").fill(location="B" * 201)
        assert "The location has 201 characters; shorten it to 200." in form.send(422).text
        page = form.fill(location=" Berlin ").send(303)
        assert page.words("//dt[.='Location']/following-sibling::dd[1]") == ["Berlin"]
        assert page.form(f"/claims/{deal_id}").values["location"] == ["Berlin"]

        journal = checker.get("/journal?type=claim:edit").text
        assert "Changed location of C01." in journal
        table = checker.http.get("/ledger.csv").text.splitlines()
        assert table[0].endswith(",location")
        assert sorted(line.rpartition(",")[2] for line in table[1:]) == ["", "Berlin"]

        listed = {claim["id"]: claim["location"] for claim in newsroom.program.get("/claims")["claims"]}
        assert listed == {deal_id: "Berlin", newsroom.newsroom.army_id: None}
        assert newsroom.program.get(f"/claims/{deal_id}")["location"] == "Berlin"
        shapes = newsroom.program.get("/openapi.json")["components"]["schemas"]
        sentence = shapes["Claim"]["properties"]["location"]["description"]
        assert sentence == shapes["ListedClaim"]["properties"]["location"]["description"]
        assert sentence == "Where it is said to have happened."
        told = CliRunner().invoke(tracker, ["--database", newsroom.url, "claim", str(deal_id)]).stdout
        assert "location: Berlin" in told
        # The newsroom was written long before: then the field was empty.
        assert "Location" not in checker.get(f"/claims/{deal_id}?as_of=2025-12-19").words("//dl[@class='facts']/dt")
