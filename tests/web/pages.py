"""A client that fetches pages as a browser without scripting would, and refuses one that is not decent."""

from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from urllib.parse import urljoin, urlsplit

from flask import Flask
from lxml import html
from werkzeug.test import TestResponse

PASSWORD = "a-long-enough-password"
_LABELLED = "//input[not(@type='hidden' or @type='submit' or @type='button')] | //select | //textarea"
_SECURE = {
    "Content-Security-Policy": "default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


@dataclass
class Page:
    """A page as it came: its document, its status, where it is."""

    client: "Pages"
    response: TestResponse
    url: str
    doc: Any

    @property
    def h1(self) -> str:
        """Its one heading."""
        return _words(self.doc.xpath("//h1")[0])

    @property
    def text(self) -> str:
        """Everything that can be read in its main part."""
        return _words(self.doc.xpath("//main")[0])

    def all(self, path: str) -> list[Any]:
        """What an XPath finds."""
        elements: list[Any] = self.doc.xpath(path)
        return elements

    def words(self, path: str) -> list[str]:
        """The text of each element that an XPath finds."""
        return [_words(element) for element in self.all(path)]

    def link(self, words: str) -> str:
        """The address of the link with these words."""
        for link in self.all("//a[@href]"):
            if words in _words(link):
                return urljoin(self.url, link.get("href"))
        raise AssertionError(f"no link “{words}” on {self.url}")

    def form(self, action: str = "", *, id: str = "") -> "FilledForm":  # noqa: A002
        """The one form whose action ends so, or with that id."""
        forms = [
            element
            for element in self.all("//form")
            if (id and element.get("id") == id)
            or (not id and urlsplit(urljoin(self.url, element.get("action") or self.url)).path.endswith(action))
        ]
        assert forms, (
            f"no form {action or id!r} on {self.url}: {[element.get('action') for element in self.all('//form')]}"
        )
        return FilledForm(self, forms[0])

    def errors(self) -> list[str]:
        """What stands at the fields and above the forms."""
        return self.words("//*[contains(@class, 'field-error')] | //*[@role='alert']//*[self::p or self::li]")


@dataclass
class FilledForm:
    """A form with what it holds, to be changed and sent."""

    page: Page
    element: Any
    files: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.values: dict[str, list[str]] = {}
        areas = set(self.element.xpath(".//textarea/@name"))
        for key, value in self.element.form_values():
            text = (value or "").removeprefix("\n") if key in areas else value or ""  # as every browser reads it
            self.values.setdefault(key, []).append(text)

    def fill(self, **values: Any) -> "FilledForm":
        """Type into fields by name; a list chooses several, None takes one away, (bytes, name) is a file."""
        for key, value in values.items():
            assert self.element.xpath(f".//*[@name='{key}']"), f"no field {key} in form {self.element.get('action')}"
            if value is None:
                self.values.pop(key, None)
            elif isinstance(value, tuple):
                self.files[key] = (BytesIO(value[0]), value[1])
            else:
                self.values[key] = [str(text) for text in (value if isinstance(value, list) else [value])]
        return self

    def send(self, status: int | None = None, *, button: tuple[str, str] | None = None) -> Page:
        """Press the button and follow a redirect; `status` is what the answer itself must be, 303 before following."""
        action = urljoin(self.page.url, self.element.get("action") or self.page.url)
        sent_data: dict[str, Any] = dict(self.values)
        if button:
            sent_data[button[0]] = [button[1]]
        client = self.page.client
        if (self.element.get("method") or "get").lower() == "get":
            response = client.http.get(action, query_string=sent_data)
        else:
            response = client.http.post(action, data=sent_data | self.files)
            response.request.environ["wsgi.input"].close()  # the client keeps a big form in a file
        if status is not None:
            assert response.status_code == status, f"{response.status_code}: {_main(response.text)}"
        return client.follow(response, action)


class Pages:
    """Somebody looking at the tracker in a browser without scripting."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.http = app.test_client()

    def get(self, url: str, status: int = 200) -> Page:
        """Fetch a page and expect it to be a decent page."""
        response = self.http.get(url)
        assert response.status_code == status, f"{url}: {response.status_code}: {_main(response.text)}"
        return self.decent(response, url)

    def follow(self, response: TestResponse, url: str) -> Page:
        """Go where a redirect points, and check what is there."""
        hops = 0
        while response.status_code in {301, 302, 303, 307, 308}:
            url = urljoin(url, response.headers["Location"])
            response = self.http.get(url)
            hops += 1
            assert hops < 5, f"too many redirects at {url}"
        return self.decent(response, url)

    def sign_in(self, email: str, password: str = PASSWORD) -> "Pages":
        """Sign in through the form."""
        page = self.get("/sign-in").form("/sign-in").fill(email=email, password=password).send()
        assert page.h1 != "Sign in", page.text
        return self

    def decent(self, response: TestResponse, url: str) -> Page:
        """One h1, a title that begins with it, labels for every field, unique ids, nothing inline, headers set."""
        assert response.mimetype == "text/html", f"{url} is {response.mimetype}"
        page = Page(self, response, url, html.document_fromstring(response.text))
        heads = page.words("//h1")
        assert len(heads) == 1, f"{url} has the headings {heads}"
        title = page.words("//title")[0]
        assert title.startswith(heads[0][:60]), f"{url}: title “{title}” does not begin with “{heads[0]}”"
        ids = page.all("//@id")
        assert len(ids) == len(set(ids)), f"{url} repeats ids {sorted({i for i in ids if ids.count(i) > 1})}"
        labelled = set(page.all("//label/@for"))
        for control in page.all(_LABELLED):
            assert _has_label(control, labelled), f"{url}: field {control.get('name')} has no label"
        for reference in page.all("//@aria-describedby | //@aria-labelledby | //label/@for"):
            for name in reference.split():
                assert name in ids, f"{url}: nothing has the id {name}"
        assert not page.all("//@style | //style | //script[not(@src)] | //@*[starts-with(name(), 'on')]"), (
            f"inline on {url}"
        )
        for header, value in _SECURE.items():
            assert value in response.headers.get(header, ""), f"{url}: {header} is {response.headers.get(header)}"
        return page


def _has_label(element: Any, labelled: set[str]) -> bool:
    """Whether a field is named by itself, by a label around it, or by one that points to its id."""
    if element.get("aria-label") or element.get("aria-labelledby") or element.get("id") in labelled:
        return True
    return bool(element.xpath("ancestor::label"))


def _main(text: str) -> str:
    """What a page that was not expected says, without its head and navigation."""
    return _words(html.document_fromstring(text.partition("<main")[2] or text or "nothing"))[:3_000]


def _words(element: Any) -> str:
    return " ".join(element.text_content().split())
