"""A real SMTP server for the tests: says READY and its port, then one line of JSON for every letter it takes.

usage: smtp_server.py plain|starttls|tls [CERTIFICATE KEY]
With starttls and tls it asks for the login motcua / "mật khẩu". Mailboxes: gone@… does not exist, busy@… is busy.
"""

import email
import email.policy
import json
import socket
import ssl
import sys

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword


def login(_server, _session, _envelope, _mechanism, data):
    good = LoginPassword(b"motcua", "mật khẩu".encode())
    return AuthResult(success=data == good, handled=False)


def told(server, session, envelope):
    letter = email.message_from_bytes(envelope.content, policy=email.policy.default)
    plain, html = letter.get_body(("plain",)), letter.get_body(("html",))
    sender = letter["from"].addresses[0]
    return {
        "envelope_to": envelope.rcpt_tos,
        "encrypted": server.transport.get_extra_info("ssl_object") is not None,
        "authenticated": session.authenticated,
        "from_name": sender.display_name,
        "from": sender.addr_spec,
        "to_name": letter["to"].addresses[0].display_name,
        "subject": letter["subject"],
        "message_id": letter["message-id"],
        "headers": sorted(letter.keys()),
        "text": plain and plain.get_content(),
        "html": html and html.get_content(),
        "attachments": [
            [part.get_filename(), part.get_content_type(), part.get_content().decode()]
            for part in letter.iter_attachments()
        ],
        "defects": [str(defect) for part in letter.walk() for defect in part.defects],
    }


class Desk:
    async def handle_RCPT(self, _server, _session, envelope, address, _options):
        if address.startswith("gone@"):
            return "550 5.1.1 no such mailbox"
        if address.startswith("busy@"):
            return "451 4.3.2 come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        print(json.dumps(told(server, session, envelope)), flush=True)
        return "250 2.0.0 OK taken"


def main():
    mode = sys.argv[1]
    context = None
    if mode != "plain":
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(sys.argv[2], sys.argv[3])
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    asks_login = dict(authenticator=login, auth_required=True) if context else {}
    if mode == "starttls":
        settings = dict(tls_context=context, require_starttls=True, **asks_login)
    elif mode == "tls":
        settings = dict(ssl_context=context, auth_require_tls=False, **asks_login)
    else:
        settings = {}
    controller = Controller(Desk(), hostname="127.0.0.1", port=port, **settings)
    controller.start()
    print(f"READY {port}", flush=True)
    # The test closes our input when it is done, also when it panics.
    sys.stdin.read()


main()
