"""Questions out, answers in: one HTTP conversation with the endpoint, patient within bounds."""

import json
import time
from collections.abc import Callable, Sequence

import httpx

from reportedly.errors import EndpointRefused, EndpointSilent, UnusableAnswer
from reportedly.graph.asked.endpoint import Endpoint
from reportedly.graph.asked.prompt import Message
from reportedly.graph.asked.replies import Answer, NoCompletion, answer_in, complaint_in, wait_in

# Asked so often before it counts as silent; the waits between double from one second.
ATTEMPTS = 5
# An endpoint that wants a longer wait is for another day.
LONGEST_WAIT = 120.0
# The longest honest answer to a passage is some 40,000 characters.
MAX_BYTES = 4_000_000
_TRY_AGAIN = {408, 409, 425, 429}
_OF_THIS_ARTICLE = {400, 413, 422}
# Wished for, so that the same article is read the same way where the model can; some models refuse to be told.
_WISHES: dict[str, object] = {"temperature": 0, "seed": 0}

Pause = Callable[[float], None]


class _Failed(Exception):
    """One attempt that may be made again; `wait` is what the endpoint asked for."""

    def __init__(self, what: str, wait: float | None = None) -> None:
        super().__init__(what)
        self.wait = wait


class Exchange:
    """Asks one endpoint. Follows no redirect: the article goes where the user said and nowhere else."""

    def __init__(self, endpoint: Endpoint, form: dict[str, object], *, pause: Pause = time.sleep) -> None:
        self._endpoint = endpoint
        self._form = form
        self._pause = pause
        self._wishes = dict(_WISHES)
        key = {"Authorization": f"Bearer {endpoint.key}"} if endpoint.key else {}
        self._client = httpx.Client(timeout=endpoint.seconds, headers=key, follow_redirects=False)

    def close(self) -> None:
        """Lets the connection go."""
        self._client.close()

    def ask(self, conversation: Sequence[Message]) -> Answer:
        """One answer. Raises EndpointRefused, EndpointSilent, UnusableAnswer."""
        for attempt in range(ATTEMPTS):
            try:
                return self._attempt(conversation)
            except _Failed as failure:
                last = failure
            if attempt + 1 < ATTEMPTS:
                wait = 2.0**attempt if last.wait is None else last.wait
                if wait > LONGEST_WAIT:
                    raise self._silent(f"wants to be left alone for {wait:,.0f} seconds ({last})") from last
                self._pause(wait)
        raise self._silent(f"failed {ATTEMPTS} times, at last so: {last}") from last

    def _attempt(self, conversation: Sequence[Message]) -> Answer:
        while True:
            status, headers, body = self._post(conversation)
            said = complaint_in(body.replace((self._endpoint.key or "\0").encode(), b"..."))  # some repeat the key
            unwelcome = next((name for name in self._wishes if name in said), None)
            if status not in _OF_THIS_ARTICLE or unwelcome is None:
                break
            del self._wishes[unwelcome]
        if status in _TRY_AGAIN or status >= 500:
            raise _Failed(f"HTTP {status} {said}".strip(), wait_in(headers))
        if status in _OF_THIS_ARTICLE:
            raise UnusableAnswer(
                f"{self._endpoint.model} will not read this article: HTTP {status} {said}".strip(),
                why="its words, its length or the JSON Schema of the answer were turned down",
                remedy="read it without --reader, or ask a model that takes response_format json_schema",
            )
        if status != 200:
            raise EndpointRefused(
                f"{self._endpoint.shown} refuses: HTTP {status} {said}".strip(),
                why="every further question would be turned away alike",
                remedy="mend REPORTEDLY_LLM_URL, REPORTEDLY_LLM_MODEL or REPORTEDLY_LLM_KEY, then type the same again",
            )
        try:
            return answer_in(body, model=self._endpoint.model)
        except NoCompletion as error:
            raise _Failed(str(error)) from error

    def _post(self, conversation: Sequence[Message]) -> tuple[int, httpx.Headers, bytes]:
        wanted = {"name": "heads", "strict": True, "schema": self._form}
        question = {
            "model": self._endpoint.model,
            "messages": list(conversation),
            "response_format": {"type": "json_schema", "json_schema": wanted},
            **self._wishes,
        }
        # Half a surrogate pair, which a broken page may hold, would end the run: it goes out as a question mark.
        content = json.dumps(question, ensure_ascii=False).encode("utf-8", "replace")
        end = time.monotonic() + self._endpoint.seconds
        try:
            with self._client.stream(
                "POST", self._endpoint.address, content=content, headers={"Content-Type": "application/json"}
            ) as response:
                return response.status_code, response.headers, _body(response, end)
        except httpx.TimeoutException as error:
            raise _Failed(f"no answer within {self._endpoint.seconds:g} seconds") from error
        except (httpx.TransportError, httpx.DecodingError) as error:
            raise _Failed(f"{type(error).__name__} ({error})") from error

    def _silent(self, what: str) -> EndpointSilent:
        return EndpointSilent(
            f"{self._endpoint.shown} {what}",
            why="without it nothing can be read; what was read before is kept",
            remedy="see that it runs, then type the same again; a slow model needs a longer REPORTEDLY_LLM_TIMEOUT",
        )


def _body(response: httpx.Response, end: float) -> bytes:
    """The whole body, within its time and size: a server may send one letter a minute, or never stop."""
    body = bytearray()
    for piece in response.iter_bytes():
        body += piece
        if time.monotonic() > end:
            raise httpx.ReadTimeout("the answer took too long")
        if len(body) > MAX_BYTES:
            raise _Failed(f"an answer of more than {MAX_BYTES:,} bytes")
    return bytes(body)
