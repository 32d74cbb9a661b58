# Everything from a fresh clone with stock Python 3.11+ and pip: `make demo` shows what Whence does, `make test` tests it.

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin

BENCHMARKS := read extract add quotations_seeded attribution_chains attribution_turns support support_worth \
              passages_all_pairs passages_look_up kills

.PHONY: demo test check check-native format bench docs build clean

demo: $(VENV)/.demo
	@$(BIN)/whence demo

test: $(VENV)/.dev
	$(BIN)/pytest --numprocesses auto --dist loadscope --cov --cov-report=term:skip-covered

check: $(VENV)/.dev
	$(BIN)/ruff format --check src tests benchmarks tools
	$(BIN)/ruff check src tests benchmarks tools
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/make_docs.py --check

# The compiled kernels under the sanitizers, with hostile input.
NATIVE := src/whence/kernels/native
CC     ?= cc
check-native:
	mkdir -p build
	$(CC) -g -O1 -std=c11 -Wall -Wextra -Werror -fsanitize=address,undefined -fno-sanitize-recover=all -I$(NATIVE) \
		tests/kernels/fuzz.c $(filter-out $(NATIVE)/module%.c $(NATIVE)/lexing.c $(NATIVE)/capitals.c,$(wildcard $(NATIVE)/*.c)) -lm -o build/fuzz-kernels
	build/fuzz-kernels 1 20000

format: $(VENV)/.dev
	$(BIN)/ruff format src tests benchmarks tools
	$(BIN)/ruff check --fix src tests benchmarks tools

docs: $(VENV)/.dev
	$(BIN)/python tools/make_docs.py

bench: $(VENV)/.dev
	@for name in $(BENCHMARKS); do echo "== benchmarks/$$name.py"; $(BIN)/python benchmarks/$$name.py || exit 1; done

build: $(VENV)/.dev
	$(BIN)/python -m build

clean:
	rm -rf $(VENV) build dist

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --upgrade pip

$(VENV)/.demo: pyproject.toml | $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml | $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/.demo
