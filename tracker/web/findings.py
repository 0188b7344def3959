"""A person's word on what an automatic check found."""

from flask import Blueprint, url_for
from sqlalchemy.orm import Session

from tracker.errors import NotFound
from tracker.models import Article, ArticleVersion, Finding, Person
from tracker.rules.findings import Decision
from tracker.rules.roles import Action
from tracker.services.findings import decide_finding
from tracker.web import articles, claims
from tracker.web.access import allow, desk_ids
from tracker.web.forms.findings import DecisionForm
from tracker.web.session import now, reading
from tracker.web.submitting import Answer, submit

pages = Blueprint("findings", __name__)


@pages.post("/findings/<int:finding_id>")
@allow(Action.DECIDE_FINDING)
def decide(finding_id: int) -> Answer:
    """Record the word of whoever is signed in."""
    finding, article = _visible_finding(finding_id)
    form = DecisionForm()

    def write(session: Session, by: Person) -> str:
        decision, why = Decision(form.decision.data), form.why.data or ""
        decide_finding(
            session,
            finding_id=finding_id,
            decision=decision,
            because=form.dismissal,
            why=why,
            by=by,
            now=now(),
        )
        if finding.claim_id:
            return url_for("claims.show", claim_id=finding.claim_id, _anchor=f"finding-{finding_id}")
        return url_for("articles.show", article_id=article.id, _anchor=f"finding-{finding_id}")

    # The form stands on two pages: a finding of a claim is decided there, any other beside the text.
    def again() -> str:
        if finding.claim_id:
            return claims.page(finding.claim_id, form, deciding=finding_id)
        return articles.page(article.id, form, deciding=finding_id)

    return submit(form, write, message="Your word on the finding is recorded.", again=again)


def _visible_finding(finding_id: int) -> tuple[Finding, Article]:
    finding = reading().get(Finding, finding_id)
    version = reading().get(ArticleVersion, finding.article_version_id) if finding else None
    if finding is None or version is None or version.article.desk_id not in desk_ids():
        raise NotFound("There is no such finding, or it belongs to a desk that is not yours.")
    return finding, version.article
