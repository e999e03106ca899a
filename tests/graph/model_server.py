"""A language model's endpoint on this machine: each request is kept and gets the next answer that its test laid out."""

import json
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

# What a test lays out: an answer, or what makes one out of the sentences that were asked about.
Question = dict[str, object]


@dataclass
class Reply:
    """One HTTP answer; `wait` seconds before it, `drip` seconds between its letters."""

    body: bytes
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    wait: float = 0.0
    drip: float = 0.0


Laid = Reply | Callable[[Question], Reply]


@dataclass
class Model:
    """The running endpoint: its base address and every question it was asked, with the headers."""

    url: str
    questions: list[Question] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)

    def sentences(self, number: int = -1) -> list[dict[str, object]]:
        """The sentences of one question, as the model sees them."""
        return asked_sentences(self.questions[number])


def asked_sentences(question: Question) -> list[dict[str, object]]:
    """The article's sentences in a question: the last message that is JSON holds them."""
    for message in reversed(question["messages"]):
        if message["content"].startswith("{") and message["role"] == "user":
            return json.loads(message["content"])["sentences"]
    raise AssertionError("no sentences were asked about")


def says(heads: object, *, reason: str = "stop", tokens: tuple[int, int] | None = (1000, 200)) -> Reply:
    """A chat completion whose words are the JSON of these heads, or any words as they are."""
    words = heads if isinstance(heads, str) else json.dumps({"heads": heads})
    value: dict[str, object] = {
        "choices": [{"message": {"role": "assistant", "content": words}, "finish_reason": reason}]
    }
    if tokens is not None:
        value["usage"] = {"prompt_tokens": tokens[0], "completion_tokens": tokens[1]}
    return Reply(json.dumps(value).encode())


def complains(status: int, words: str = "", **headers: str) -> Reply:
    """An error as such endpoints send it."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(json.dumps({"error": {"message": words}}).encode(), status=status, headers=named)


@contextmanager
def answering(*laid: Laid) -> Iterator[Model]:
    """Runs the endpoint; after the answers laid out it goes on with the last one."""
    model = Model(url="")

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            model.questions.append(question)
            model.headers.append({name.lower(): value for name, value in self.headers.items()})
            model.paths.append(self.path)
            _send(self, _next(laid, len(model.questions), question))

        def log_message(self, *words: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    model.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield model
    finally:
        server.shutdown()
        server.server_close()


def _next(laid: Sequence[Laid], number: int, question: Question) -> Reply:
    chosen = laid[min(number, len(laid)) - 1]
    return chosen if isinstance(chosen, Reply) else chosen(question)


def _send(handler: BaseHTTPRequestHandler, reply: Reply) -> None:
    try:
        time.sleep(reply.wait)
        handler.send_response(reply.status)
        for name, value in {"Content-Length": str(len(reply.body)), **reply.headers}.items():
            handler.send_header(name, value)
        handler.end_headers()
        if not reply.drip:
            handler.wfile.write(reply.body)
            return
        for letter in reply.body:
            handler.wfile.write(bytes([letter]))
            handler.wfile.flush()
            time.sleep(reply.drip)
    except (BrokenPipeError, ConnectionResetError):
        """Whoever asked does not wait any longer."""
