"""A mail's words: a newsletter or agency dispatch as it was sent. Attachments are not opened."""

from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr

from reportedly.clean.decode import decoded
from reportedly.errors import EmptyInput

MAX_PARTS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """The body with its media type, and what the headers say."""

    text: str
    is_markup: bool
    title: str | None
    sender: str | None
    sent: str | None


def mail_of(body: bytes, *, source: str) -> Mail:
    """The mail in its plain form where it has one, else as HTML. Raises EmptyInput where it holds neither.

    >>> mail_of(b"Subject: Truce\\nFrom: Oruba Herald <a@b.example>\\n\\nShells fell.", source="a.eml").sender
    'Oruba Herald'
    """
    message = message_from_bytes(body, policy=default)
    assert isinstance(message, EmailMessage)
    for kind in ("plain", "html"):
        for part, _ in zip(message.walk(), range(MAX_PARTS), strict=False):
            if part.get_content_type() != f"text/{kind}" or part.get_content_disposition() == "attachment":
                continue
            raw = part.get_payload(decode=True)
            if not isinstance(raw, bytes) or not raw.strip():
                continue
            charset = part.get_content_charset() or "utf-8"
            name, address = parseaddr(_header(message, "From") or "")
            return Mail(
                text=decoded(raw, media_type=f"text/{kind}; charset={charset}", source=source),
                is_markup=kind == "html",
                title=_header(message, "Subject"),
                sender=name or address.rpartition("@")[2] or None,
                sent=_header(message, "Date"),
            )
    raise EmptyInput(
        f"{source} holds no words", why="the mail is empty or all attachments", remedy="save those instead"
    )


def _header(message: EmailMessage, name: str) -> str | None:
    """The header's words; None where it is missing or beyond repair."""
    try:
        return " ".join(str(message[name]).split()) if message[name] else None
    except (ValueError, TypeError, AttributeError, LookupError, OverflowError):  # broken headers break their parsers
        return None
