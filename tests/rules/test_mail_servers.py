"""Where mail is handed over when nothing else is set."""

from tracker.rules.mail_servers import MailServer, Security


def test_the_way_to_a_server_is_private_unless_somebody_says_otherwise() -> None:
    server = MailServer("mail.example.org")

    assert (server.security, server.port) == (Security.STARTTLS, 587)


def test_a_whole_mail_may_take_longer_than_one_answer() -> None:
    server = MailServer("mail.example.org")

    assert server.deadline > server.timeout
