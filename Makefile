# make demo and make test are all anyone needs; the rest is for those who work here.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
PORT ?= 8000
SERVE ?= 1
PYTEST ?=
FRESH ?=
WRITE ?=
SOAK ?=
JOBS ?= 2

.PHONY: help env dev browser demo run shell db test quick check hooks docs pictures bench soak wheel lock clean

help:  ## what there is to make
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

env: $(VENV)/.env  ## the environment in .venv, with the command .venv/bin/tracker
dev: $(VENV)/.dev  ## the same with what tests and checks need

$(VENV)/.env: requirements.txt requirements-build.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "The tracker needs Python 3.11 or newer; name one with make PYTHON=python3.12 …"; exit 1; }
	@test -x $(RUN) || echo "Making the environment in $(VENV) …"
	@test -x $(RUN) || $(PYTHON) -m venv $(VENV) || { echo "Python's venv is missing; on Debian: apt-get install python3-venv"; exit 1; }
	@INSTALLING="Python packages (about a minute the first time)" .ci/install $(RUN) -r requirements.txt -r requirements-build.txt
	@INSTALLING="the tracker itself" .ci/install $(RUN) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.env requirements-dev.txt
	@INSTALLING="what tests and checks need" .ci/install $(RUN) -r requirements-dev.txt
	@touch $@

browser:  ## Chromium and readable fonts from Debian, where they are missing
	@.ci/browser

demo: env  ## a clean demo: ledger, findings and report in the terminal, then served (SERVE=0: not)
	@$(VENV)/bin/tracker demo --port $(PORT) $(if $(filter 0,$(SERVE)),--no-serve)

run: dev  ## the pages with reload and debugger, on the demo and nasty texts in instance/dev.sqlite (FRESH=1: anew)
	@$(RUN) -m tests.dev.run $(PORT) $(if $(FRESH),--fresh)

shell: dev  ## Python on that ledger, or on TRACKER_DATABASE_URL: session, models, services (WRITE=1: not only to look)
	@$(RUN) -m tests.dev.shell $(if $(WRITE),--write)

db: dev  ## sqlite3 or psql on the same (WRITE=1: not only to look)
	@$(RUN) -m tests.dev.db $(if $(WRITE),--write)

test: dev browser  ## every test, on SQLite and PostgreSQL and in a browser
	@$(RUN) -m pytest -n $(JOBS) --dist loadgroup $(PYTEST)

quick: dev  ## what needs neither browser nor PostgreSQL, in a minute on two cores; says what it leaves out
	@$(RUN) -m tests.dev.quick $(PYTEST)

check: dev  ## style, types, and that the program can be packed
	@$(RUN) -m ruff check .
	@$(RUN) -m ruff format --check .
	@$(RUN) -m mypy

hooks: dev  ## have git check style and layers before each commit (git commit --no-verify goes past it)
	@$(RUN) -m tests.dev.hooks

docs: dev  ## the tables of the docs that are made from the code
	@$(RUN) -m docs.tables

pictures: dev browser  ## the pictures of README and docs, from a fresh demo
	@$(RUN) docs/take_pictures.py

bench: dev  ## how fast, against a floor measured in the same run
	@$(RUN) -m bench

soak: dev  ## long runs: histories (SOAK="--histories 50 --database sqlite"), clocks, killed workers, a million claims, hostile files
	@$(RUN) -m tests.soak $(SOAK)
	@$(RUN) -m tests.soak.clocks
	@$(RUN) -m tests.soak.killing --database sqlite
	@$(RUN) -m tests.soak.killing --database postgres
	@$(RUN) -m tests.soak.million
	@$(RUN) -m tests.soak.crowding

wheel: dev  ## a wheel in dist/ that brings templates, migrations and seeds along
	@$(RUN) -m build --wheel --no-isolation --outdir dist .

lock: dev  ## pin anew what pyproject.toml asks for (needs uv)
	@.ci/lock

clean:  ## everything that was made here
	rm -rf $(VENV) instance dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
