# Everything a newcomer types. Needs make, git and Python 3.11 or newer; the rest goes into .venv.
#   make demo    read the example articles and show what comes out
#   make test    run the tests
#   make lint    style, types and which room may import what
#   make lock    write the lock file anew from pyproject.toml
#   make clean   take away what these commands made

.PHONY: demo test lint lock docs clean help
.DEFAULT_GOAL := help

VENV := .venv
READY := $(VENV)/ready
BIN := $(VENV)/bin
LOCK := requirements.lock

help:
	@sed -n 's/^#   //p' Makefile

demo: $(READY)
	@$(BIN)/reportedly demo

test: $(READY)
	@$(BIN)/python -m pytest

lint: $(READY)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

# What the records and commands say of themselves, written into docs/ (tests hold that it is current).
docs: $(READY)
	@$(BIN)/python -m tools.write_docs

lock: $(READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@$(BIN)/python tools/write_lock.py

# The stamp is newer than the lock when the environment holds what the lock says.
$(READY): $(LOCK) pyproject.toml
	@python=$$(tools/find-python) && { $(BIN)/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
		|| $$python -m venv --clear $(VENV); }
	@echo "Installing into $(VENV) (a minute or two, once) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(LOCK)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
