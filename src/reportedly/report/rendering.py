"""Templates to text. Everything that came out of an article is escaped on its way into a page."""

import base64
import hashlib
import re
from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from reportedly import __version__
from reportedly.report.compose import Report

TEMPLATES: Mapping[str, str] = MappingProxyType({".html": "report.html.j2", ".md": "report.md.j2"})
_MARKDOWN_SIGNS = re.compile(r"([\\`*_\[\]#|~])")
_SPACES = re.compile(r"\s+")
_LIST_SIGNS = re.compile(r"^([-+]|\d+(?=[.)]))")


def render(report: Report, suffix: str) -> str:
    """The report as text in the form that a file of this suffix has."""
    page = _environment(is_html=suffix == ".html").get_template(TEMPLATES[suffix])
    style = files("reportedly.report").joinpath("templates", "report.css").read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return page.render(report=report, style=Markup(style), style_digest=digest, version=__version__)


def markdown(text: object) -> str:
    """Words that Markdown, or HTML inside it, takes for nothing but words.

    >>> markdown("<b>|*x*"), markdown("1. list"), markdown("- list")
    ('&lt;b&gt;\\\\|\\\\*x\\\\*', '1\\\\. list', '\\\\- list')
    """
    line = _SPACES.sub(" ", str(text))
    escaped = _MARKDOWN_SIGNS.sub(r"\\\1", line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
    return _LIST_SIGNS.sub(_unlisted, escaped)


def _unlisted(sign: re.Match[str]) -> str:
    """A sign at the start of a line that would begin a list."""
    return f"\\{sign[0]}" if sign[0] in "-+" else f"{sign[0]}\\"


def _environment(*, is_html: bool) -> Environment:
    """Templates of this room. Both kinds escape whatever they print; only what a macro made passes as it is."""
    return Environment(
        loader=PackageLoader("reportedly.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=None if is_html else _in_markdown,
    )


def _in_markdown(value: object) -> Markup:
    return value if isinstance(value, Markup) else Markup(markdown(value))
