"""What an endpoint sends back: an answer, a complaint, or how long to leave it alone."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx

from reportedly.errors import UnusableAnswer

SHOWN = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A model's words, whether it ran out of room, and the tokens it counted (None: it did not say)."""

    words: str
    is_cut_off: bool
    tokens_in: int | None
    tokens_out: int | None


class NoCompletion(ValueError):
    """Something came back that is no chat completion."""


def answer_in(body: bytes, *, model: str) -> Answer:
    """The answer in a chat completion. Raises NoCompletion, and UnusableAnswer where the model declines."""
    try:
        value = json.loads(body)
        choice = value["choices"][0]
        words, reason, refusal = choice["message"].get("content"), choice.get("finish_reason"), _refusal(choice)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise NoCompletion("what it sends is no chat completion") from error
    if refusal is not None or reason == "content_filter":
        raise UnusableAnswer(
            f"{model} declines to read this article ({refusal or 'content filter'})",
            why="nothing of it was read",
            remedy="read it without --reader, or ask another model",
        )
    usage = value.get("usage")
    return Answer(
        words=words if isinstance(words, str) else "",
        is_cut_off=reason == "length",
        tokens_in=_count(usage, "prompt_tokens"),
        tokens_out=_count(usage, "completion_tokens"),
    )


def complaint_in(body: bytes) -> str:
    """What an endpoint says of an error, in one short line; empty where it says nothing."""
    try:
        value: Any = json.loads(body)
        error = value["error"]
        words = error if isinstance(error, str) else str(error["message"])
    except (ValueError, LookupError, TypeError, RecursionError):
        return ""
    return " ".join(words.split())[:SHOWN]


def wait_in(headers: httpx.Headers) -> float | None:
    """What Retry-After asks for, in seconds: it is a number or a date."""
    asked = headers.get("retry-after", "").strip()
    try:
        return max(0.0, float(asked)) if asked.replace(".", "", 1).isdigit() else _until(asked)
    except (ValueError, OverflowError):
        return None


def _until(asked: str) -> float:
    when = parsedate_to_datetime(asked)
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (when - datetime.now(UTC)).total_seconds())


def _refusal(choice: Any) -> str | None:
    refusal = choice["message"].get("refusal")
    return " ".join(refusal.split())[:SHOWN] if isinstance(refusal, str) and refusal.strip() else None


def _count(usage: Any, name: str) -> int | None:
    count = usage.get(name) if isinstance(usage, dict) else None
    return count if isinstance(count, int) and not isinstance(count, bool) and count >= 0 else None
