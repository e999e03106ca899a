"""Which address shows what: every page for people, and the same for programs under .json, .csv and .geojson."""

import dataclasses
import json
import re
from collections.abc import Callable, Mapping
from functools import partial

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from reportedly.errors import BadFilter, NotInBook, ReportedlyError
from reportedly.records import Agreement, View
from reportedly.records.codec import Plain, plain
from reportedly.show.answers import Answers
from reportedly.show.asked import Asked, asked
from reportedly.show.claim_page import claim_page
from reportedly.show.guard import Guarded
from reportedly.show.incident_pages import incident_page, incidents_page
from reportedly.show.standing_pages import agreements_page, control_page
from reportedly.show.templating import page, style

MEDIA = {"json": "application/json", "csv": "text/csv; charset=utf-8", "geojson": "application/geo+json"}
_OPTION = re.compile(r"--(?=(?:since|until|place|actor|type|grade|search)\b)")  # errors speak of the command line


def application(answers: Answers) -> ASGIApp:
    """The web app of one book. It is asked in one thread, the one that opened the book."""
    lists = {"incidents": incidents_page, "control": control_page, "agreements": agreements_page}
    routes = [
        Route("/", partial(_list_page, answers, incidents_page)),
        Route("/show.css", _style),
        *(Route(f"/{name}", partial(_list_page, answers, made)) for name, made in lists.items()),
        *(Route(f"/{name}.{{suffix}}", partial(_list_file, answers, name)) for name in lists),
        Route("/incident/{name}.{suffix}", partial(_incident_file, answers)),
        Route("/incident/{name}", partial(_thing_page, answers, incident_page)),
        Route("/claim/{name}.{suffix}", partial(_claim_file, answers)),
        Route("/claim/{name}", partial(_thing_page, answers, claim_page)),
    ]
    refused = partial(_refused, answers)
    app = Starlette(routes=routes, exception_handlers={ReportedlyError: refused, HTTPException: refused})
    app.router.redirect_slashes = False
    return Guarded(app)


async def _list_page(answers: Answers, made: Callable[[Answers, Asked], str], request: Request) -> Response:
    found = asked(request.query_params.multi_items())
    if any(not value.strip() for value in request.query_params.values()):  # a form sends its empty fields too
        return RedirectResponse(f"{request.url.path}{found.query(found.page)}", status_code=303)
    return HTMLResponse(made(answers, found))


async def _list_file(answers: Answers, name: str, request: Request) -> Response:
    found = asked(request.query_params.multi_items())
    suffix = request.path_params["suffix"]
    if name == "agreements":
        rows, view = answers.agreements(found)
        listed = [_agreement(row, view) for row in rows]
        return _file(suffix, {"json": lambda: listed, "csv": lambda: answers.sheet(rows)})
    listing = answers.incidents(found) if name == "incidents" else answers.controls(found)
    return _file(
        suffix,
        {
            "json": lambda: plain(tuple(listing)),
            "csv": lambda: answers.sheet(listing),
            "geojson": lambda: answers.exports["geojson"](answers.around(listing)),
        },
    )


async def _thing_page(answers: Answers, made: Callable[[Answers, str], str], request: Request) -> Response:
    return HTMLResponse(made(answers, request.path_params["name"]))


async def _incident_file(answers: Answers, request: Request) -> Response:
    incident, view = answers.incident(request.path_params["name"])
    shapes: Mapping[str, Callable[[], Plain | bytes]] = {
        "json": lambda: {"incident": plain(incident), "claims": answers.claim_rows(view)},
        "csv": lambda: answers.exports["csv"](view),
        "geojson": lambda: answers.exports["geojson"](view),
    }
    return _file(request.path_params["suffix"], shapes)


async def _claim_file(answers: Answers, request: Request) -> Response:
    claim, view = answers.claim(request.path_params["name"])
    alone = dataclasses.replace(view, claims=(claim,))
    shapes: Mapping[str, Callable[[], Plain | bytes]] = {
        "json": lambda: answers.claim_rows(alone)[0],
        "csv": lambda: answers.exports["csv"](alone),
    }
    return _file(request.path_params["suffix"], shapes)


async def _style(request: Request) -> Response:
    return Response(style(), media_type="text/css")


def _file(suffix: str, shapes: Mapping[str, Callable[[], Plain | bytes]]) -> Response:
    """The rows in the shape that the suffix names; 404 where there is none."""
    if suffix not in shapes:
        raise HTTPException(404)
    made = shapes[suffix]()
    content = made if isinstance(made, bytes) else (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode()
    return Response(content, media_type=MEDIA[suffix])


def _agreement(row: Agreement, view: View) -> Plain:
    """An agreement with what the record says of each of its terms."""
    terms = {term.id for term in row.terms}
    fields = {field.name: plain(getattr(row, field.name)) for field in dataclasses.fields(row)}
    return {**fields, "findings": [plain(finding) for finding in view.findings if finding.term_id in terms]}


async def _refused(answers: Answers, request: Request, error: Exception) -> Response:
    """What could not be answered, why, and what to do; as JSON where JSON was asked for."""
    status, told = _told(error)
    if request.url.path.endswith((".json", ".geojson")):
        body = json.dumps({**told, "status": status}, ensure_ascii=False, indent=1) + "\n"
        return Response(body, status, media_type="application/json")
    return HTMLResponse(page("refused.html.j2", book=answers.name, others=[], **told), status)


def _told(error: Exception) -> tuple[int, dict[str, str]]:
    if isinstance(error, ReportedlyError):
        status = 400 if isinstance(error, BadFilter) else 404 if isinstance(error, NotInBook) else 500
        what, remedy = (_OPTION.sub("", words) for words in (error.what, error.remedy))
        return status, {"what": what, "why": error.why, "remedy": remedy}
    status = error.status_code if isinstance(error, HTTPException) else 500
    what = "There is no such page" if status == 404 else "This cannot be asked for"
    return status, {"what": what, "why": "", "remedy": "Begin with the incidents, at /"}
