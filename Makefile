# make demo and make test set up everything they need in .venv: Python 3.11 to 3.13 and make are enough.

FITS := import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c '$(FITS)' 2>/dev/null && echo $$p && break; done)
VENV ?= .venv
BIN := $(VENV)/bin
SAMPLES := $(or $(wildcard samples/*.pdf),$(wildcard samples/*.txt))
DOCUMENTS ?= samples
SUBJECTS ?= ../shared/evaluation/matters/dev.tsv
SUDO ?= $(if $(filter 0,$(shell id -u)),,sudo)

.PHONY: help demo setup-ocr install test check format samples schema docs train bench clean

help:
	@echo "make demo      read the samples and show what came out"
	@echo "make test      run the tests"
	@echo "make setup-ocr install Tesseract and its French data (Debian, Ubuntu), to read scans"
	@echo "make check     lint, format, types, import contract, tests"
	@echo "make samples   typeset the samples from their sources"
	@echo "make docs      write the pages of reference and the picture of the evidence"
	@echo "make train     train and score the model of matières (SUBJECTS=labelled subjects)"
	@echo "make bench     measure reading and extraction (DOCUMENTS=folder of PDF; needs pdftotext)"

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 is needed."; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.user: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.developer: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@ $(VENV)/.user

setup-ocr:
	@command -v apt-get >/dev/null || { echo "Install Tesseract and its French data (fra) with your system's tools."; exit 1; }
	$(SUDO) apt-get update -qq
	$(SUDO) apt-get install -y -qq --no-install-recommends tesseract-ocr tesseract-ocr-fra

install: $(VENV)/.developer

demo: $(VENV)/.user
	$(BIN)/registre extract $(SAMPLES) --format table -o out/demo
	@echo "Les enregistrements sont dans out/demo."

test: $(VENV)/.developer
	$(BIN)/python -m pytest

check: $(VENV)/.developer
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

format: $(VENV)/.developer
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

samples: $(VENV)/.developer
	$(BIN)/python samples/build.py

schema: $(VENV)/.user
	$(BIN)/registre schema > docs/record.schema.json

docs: schema
	$(BIN)/python docs/build.py
	$(BIN)/registre draw samples/commune-encart.pdf -o docs/pictures --dpi 80
	mv docs/pictures/commune-encart.pdf-1.png docs/pictures/evidence.png

train: $(VENV)/.user
	$(BIN)/python -m benchmarks.matters.train $(SUBJECTS) --weights pipeline/matters/weights.npz --page docs/exports/matters.md

bench: $(VENV)/.developer
	$(BIN)/python -m benchmarks.reading $(DOCUMENTS)
	$(BIN)/python -m benchmarks.extract $(DOCUMENTS)
	$(BIN)/python -m benchmarks.ocr
	$(BIN)/python -m benchmarks.batch --documents 1000

clean:
	rm -rf $(VENV) out build dist
