"""The health of the schedules in the text form that Prometheus reads."""

from prometheus_client import CollectorRegistry, Gauge, generate_latest

from tracker.rules.health import Health

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_GAUGES = {
    "workers": "Workers that were heard of in the last three minutes",
    "reports": "Reports with a schedule that is not paused",
    "broken_reports": "Of these, reports that cannot run",
    "runs_waiting": "Editions that wait to be made",
    "runs_failed": "Editions that could not be made in the last day",
    "pending": "Mails on their way",
    "uncertain": "Mails of which nobody knows whether they went out",
    "failed": "Mails that could not be delivered in the last day",
    "sent": "Mails that were sent",
}


def metrics(health: Health) -> str:
    """One gauge a number; ages are in seconds, and left out where there is nothing to be old."""
    registry = CollectorRegistry()
    for name, about in _GAUGES.items():
        Gauge(f"tracker_{name}", about, registry=registry).set(getattr(health, name))
    ages = {
        "last_tick_age_seconds": ("Since the schedules were last looked at", health.last_tick),
        "oldest_run_age_seconds": ("How long the oldest edition has waited", health.oldest_run),
        "oldest_pending_age_seconds": ("How long the oldest mail has waited", health.oldest_pending),
    }
    for name, (about, since) in ages.items():
        if since is not None:
            Gauge(f"tracker_{name}", about, registry=registry).set((health.at - since).total_seconds())
    return generate_latest(registry).decode()
