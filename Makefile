# Two commands are enough: `make run` sets coprod up in .venv and opens it, `make test` checks everything.
# The versions come from constraints.txt, so every machine gets the same; `make pins` takes newer ones.

# Say `make run PYTHON=python3.12` to choose; otherwise the first of these that is 3.11 or newer is taken.
PYTHONS := $(or $(PYTHON),python3 python3.13 python3.12 python3.11 python3.14)
ARGS :=
VENV := .venv
BIN := $(VENV)/bin

# Both names are needed for the build to be pinned too: older pips know only the first, newer ones ask for the second.
PIN := PIP_CONSTRAINT=constraints.txt PIP_BUILD_CONSTRAINT=constraints.txt PIP_DISABLE_PIP_VERSION_CHECK=1
INSTALL := $(PIN) $(BIN)/python -m pip install --quiet

# Five at a time keep two cores busy while some of them wait for a terminal or a disk. Each more finds all tests anew.
PYTEST := $(BIN)/python -m pytest -n 5 --dist loadgroup

# What is compiled is kept: without that, each process of the tests compiles all of them anew.
unexport PYTHONDONTWRITEBYTECODE

# What the tests drive and Python does not bring.
TOOLS := tmux

.PHONY: help run test checks compiled quick test-long bench pictures messages fmt pins clean
.DELETE_ON_ERROR:

help:
	@echo 'make run        open coprod (make run ARGS="demo" runs coprod demo)'
	@echo 'make test       check everything: format, lint, types, imports, tests, the built package'
	@echo 'make quick      check format, lint, types, imports and the rules of a session, in a minute or so'
	@echo 'make test-long  the tests with many more random sessions'
	@echo 'make bench      measure, and write benchmarks/results.json'
	@echo 'make pictures   paint the pictures in docs/pictures anew'
	@echo 'make messages   write messages.pot: every sentence, for another language'
	@echo 'make fmt        put the code into its usual form'
	@echo 'make pins       take the newest versions that fit, into constraints.txt'
	@echo 'make clean      remove what the other commands made'

# COPROD_TYPED tells coprod how its commands are typed here, for the hints that it gives.
run: $(VENV)/can-run
	@COPROD_TYPED='make run ARGS="{}"' $(BIN)/python -m coprod_tui $(ARGS)

define CHECKS
$(BIN)/python -m ruff format --check .
$(BIN)/python -m ruff check .
$(BIN)/python -m mypy
$(BIN)/lint-imports
endef

test: $(VENV)/can-test
	@for tool in $(TOOLS); do \
	  command -v $$tool >/dev/null || { \
	    echo "The tests need $$tool: install it with 'sudo apt install $$tool' or 'brew install $$tool'." >&2; exit 1; }; \
	done
	@$(MAKE) --no-print-directory --jobs=2 checks compiled
	$(PYTEST)

checks:
	$(CHECKS)

# Once, beside the checks: processes that begin at the same time would each compile all of the tests anew.
compiled:
	@$(BIN)/python -m pytest --collect-only -qq >/dev/null 2>&1 || true

# What a change of the rules or the sentences can break, before all of it is tested.
quick: $(VENV)/can-test
	$(CHECKS)
	$(PYTEST) tests/domain tests/presentation

test-long: $(VENV)/can-test
	COPROD_LAWS=long $(PYTEST)

bench: $(VENV)/can-test
	$(BIN)/python -m benchmarks

pictures: $(VENV)/can-test
	$(BIN)/python -m docs.pictures

messages: $(VENV)/can-test
	$(BIN)/pybabel extract --no-location --keyword=_ --keyword=plural:2,3 --keyword=counting:1,2 --keyword=ngettext:1,2 \
	  --project=coprod --output-file=messages.pot coprod_tui/presentation $$($(BIN)/python -c 'import click; print(click.__path__[0])')

fmt: $(VENV)/can-test
	$(BIN)/python -m ruff check --fix .
	$(BIN)/python -m ruff format .

pins:
	rm -rf $(VENV)
	: > constraints.txt
	$(MAKE) $(VENV)/can-test
	$(BIN)/python -m pip install --quiet editables
	$(BIN)/python -m pip freeze --all --exclude-editable --exclude setuptools > constraints.txt

clean:
	rm -rf $(VENV) dist .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache snapshot_report.html
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@for python in $(PYTHONS); do \
	  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	  "$$python" -c 'import ensurepip, venv' 2>/dev/null || { \
	    echo "$$python comes without ensurepip, which setting up needs:" \
	      "install it, on Debian and Ubuntu with 'sudo apt install python3-venv'." >&2; exit 1; }; \
	  echo "Setting up coprod in $(VENV) with $$("$$python" --version); this happens once." >&2; \
	  "$$python" -m venv --clear $(VENV); exit; \
	done; \
	echo "coprod needs Python 3.11 or newer, and none was found (looked for: $(PYTHONS)):" \
	  "install one, or name it with 'make run PYTHON=/path/to/python3'." >&2; exit 1

$(VENV)/can-run: $(BIN)/python pyproject.toml constraints.txt
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip >/dev/null
	@echo "Installing what coprod needs …" >&2
	@$(INSTALL) --editable .
	@touch $@

# The pip that comes with Python may be too old to read dependency groups, so the pinned one is taken first.
$(VENV)/can-test: $(VENV)/can-run
	@echo "Installing what the tests need …" >&2
	@$(INSTALL) --upgrade pip
	@$(INSTALL) --group dev
	@touch $@
