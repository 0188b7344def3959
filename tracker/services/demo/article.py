"""The article of the demo, taken in, read and checked eight days before at 08:40."""

from tracker.errors import WrongInput
from tracker.language.dates import PartialDate
from tracker.rules.articles import Published, Taken
from tracker.services.articles import take_in
from tracker.services.demo.stage import Stage


def take_in_article(stage: Stage) -> None:
    """Take in the text with what is held about its day of publication."""
    described = stage.read("article.toml")
    published = described["published"]
    try:
        original = (stage.folder / described["file"]).read_bytes()
    except OSError as error:
        raise WrongInput(f"The demo’s file {described['file']} cannot be read; restore it.") from error
    stage.version = take_in(
        stage.session,
        desk_id=stage.desk_id,
        intake=Taken(original.decode(), "text/plain", original, title=described["title"]),
        published=Published(
            published_on=PartialDate.parse(published["on"]),
            basis=published["basis"],
            reasoning=published["reasoning"],
            not_before=published["not_before"],
        ),
        address=described["address"],
        analyzer=stage.analyzer,
        by=stage.person("checker"),
        now=stage.at("08:40"),
    )
