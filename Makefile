# What this file needs: make, Python 3.11 or newer, and a package registry that pip can reach.
# Everything is installed into .venv, once; a change of pyproject.toml or constraints.txt installs again.
# Another Python: make demo PYTHON=python3.12

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
PIP := $(RUN) -m pip --disable-pip-version-check --quiet install -c constraints.txt
PINS := pyproject.toml constraints.txt
SOURCES := $(shell find src -type f -not -name '*.pyc' 2>/dev/null)
WORKERS ?= 2

# A development install serves the demo as well; without one the demo installs the package as a user would, with what
# draws its chart where that can be had.
READY := $(if $(wildcard $(VENV)/.dev),$(VENV)/.dev,$(VENV)/.core)

.PHONY: help demo test lint card size constraints clean

help:
	@echo "make demo         install, code the reports that come with the package, show what comes out"
	@echo "make test         install with the development tools and run every test"
	@echo "make lint         ruff and mypy alone"
	@echo "make card         the accuracy card (needs the gold data beside the repository)"
	@echo "make size         what an installation weighs"
	@echo "make constraints  pin what a fresh environment installs"
	@echo "make clean        remove .venv and what the tools left"

demo: $(READY)
	@$(RUN) -m standoff demo

test: $(VENV)/.dev
	@$(RUN) -m pytest -n $(WORKERS)

lint: $(VENV)/.dev
	@$(RUN) -m ruff check .
	@$(RUN) -m mypy

card: $(VENV)/.dev
	@$(RUN) -m evaluation.card

size:
	@PYTHON="$(PYTHON)" sh benchmarks/size.sh

constraints:
	@PYTHON="$(PYTHON)" sh benchmarks/pin.sh

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis dist build demo-store demo-tension.svg

$(VENV)/.core: $(PINS) $(SOURCES) | $(VENV)/bin/python
	@echo "installing standoff into $(VENV) ..."
	@$(PIP) '.[plot]' || $(PIP) .
	@touch $@

$(VENV)/.dev: $(PINS) | $(VENV)/bin/python
	@echo "installing standoff and its development tools into $(VENV) ..."
	@$(PIP) -e '.[dev]'
	@touch $@

$(VENV)/bin/python:
	@{ $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))'; } 2>/dev/null || { \
	  echo "standoff needs Python 3.11 or newer, and '$(PYTHON)' is $$({ $(PYTHON) --version; } 2>/dev/null || echo missing)."; \
	  echo "Name a newer one: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 2; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	  echo "'$(PYTHON) -m venv' failed: install Python's venv module (Debian, Ubuntu: apt-get install python3-venv)."; \
	  exit 2; }
