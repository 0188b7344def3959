"""The page of docs/how-to/add-a-page.md: reached by its link, of one's own desks only, and for nobody unknown."""

from tests.how_to.newsroom import opened
from tests.web.pages import Pages

if __name__ == "__main__":
    with opened() as newsroom:
        page = newsroom.checker.get(newsroom.checker.get("/ledger").link("Topics"))
        assert page.h1 == "Topics"
        assert page.words("//nav//a[@aria-current]") == ["Ledger"]
        assert "A deal was reached in Berlin." in newsroom.checker.get(page.link("berlin")).text
        assert "No topic is in use." in newsroom.enter("outsider").get("/topics").text
        assert "/sign-in" in Pages(newsroom.app).http.get("/topics").headers["Location"]
