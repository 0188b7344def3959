"""What is fixed about a mail whatever it says."""

from tracker.rules.mail_messages import MessageIds, subject_of


def test_a_subject_names_the_report_and_the_day() -> None:
    assert subject_of("night-desk", "2026-11-25") == "[tracker] night-desk 2026-11-25"


def test_the_same_mail_has_the_same_id_and_another_mail_another() -> None:
    ids = MessageIds("secret", "example.org")

    assert ids.message_id("edition", 1) == ids.message_id("edition", 1)
    assert ids.message_id("edition", 1) != ids.message_id("edition", 2)


def test_an_id_belongs_to_the_domain_and_needs_the_secret() -> None:
    assert MessageIds("secret", "example.org").message_id(1).endswith("@example.org>")
    assert MessageIds("secret", "example.org").message_id(1) != MessageIds("other", "example.org").message_id(1)
