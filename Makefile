# `make` lists the targets. Only Python >= 3.11, make and git are required: the first target that uses .venv creates it.

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help setup upgrade generate diff surface release drift evidence settings test docs docs-test browser agents fuzz storm check build publish bench snapshot clean

help:  ## List the targets.
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  \1\t\2/' | expand -t 14

setup: $(READY)  ## Create .venv with all dependencies.

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python >= 3.11 is required; set PYTHON=…" >&2; exit 1; }
	@echo "Creating $(VENV) with $$($(PYTHON) --version) …"
	@$(PYTHON) -m venv $(VENV)
	@echo "Installing the dependencies in the versions of constraints.txt; this takes a minute or two …"
	@$(RUN) -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@echo "$(VENV) is ready: $$($(RUN) -m pip list --format=freeze --disable-pip-version-check | wc -l) distributions."
	@touch $(READY)

upgrade:  ## Recreate .venv with the newest versions that pyproject.toml allows, and pin them in constraints.txt.
	$(PYTHON) -m venv --clear $(VENV)
	$(RUN) -m pip install --quiet --disable-pip-version-check --editable '.[dev,docs,browser]'
	$(RUN) -m pip freeze --exclude-editable --disable-pip-version-check > constraints.txt
	@touch $(READY)

generate: $(READY)  ## Validate spec/ and write generated/.
	$(RUN) -m generator generate

diff: $(READY)  ## Report what changed for users since the last release, or from OLD to NEW; FORMAT=markdown.
	$(RUN) -m generator diff $(if $(FORMAT),--format $(FORMAT)) $(OLD) $(NEW)

docs: $(VENV)/.docs-ready  ## Write generated/calcom/docs, and build the website in site/.
	$(RUN) -m generator docs --strict --site site

docs-test: browser  ## Build the website in all ways and test it, in a browser too if there is one.
	$(RUN) -m pytest tests/site

browser: $(VENV)/.docs-ready  ## Install what the tests of the website need; `make test` runs them too if they have it.
	$(RUN) -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[browser]'

$(VENV)/.docs-ready: $(READY)
	@$(RUN) -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[docs]'
	@touch $@

surface: $(READY)  ## Report which public names and signatures of the package changed since the last release, or OLD.
	$(RUN) -m generator surface $(OLD)

release: $(READY)  ## Prepare VERSION, or the version that the changes require: settings, changelog, package.
	$(RUN) -m generator release $(VERSION)
	$(RUN) -m generator docs --strict

drift: $(READY)  ## Report what changed in the API's published document, or in its copy DOCUMENT; ACCEPT=1 accepts it.
	$(RUN) -m tools drift $(if $(SINCE),--since $(SINCE)) $(if $(ACCEPT),--accept) $(DOCUMENT)

evidence: $(READY)  ## Update spec/evidence.yaml from the recordings in tests/recordings.
	$(RUN) -m tools evidence

settings: $(READY)  ## Generate the tables of docs/settings.md from the models of the settings.
	$(RUN) -m tools settings

test: $(READY)  ## Run all tests.
	$(RUN) -m tools tested -- $(RUN) -m pytest -n auto --dist loadgroup

agents: $(READY)  ## Create .venv-agents with the agent frameworks for compatibility tests; `make test` uses it if it exists.
	$(PYTHON) -m venv .venv-agents
	.venv-agents/bin/python -m pip install --quiet --disable-pip-version-check httpx2 langchain-core openai-agents pydantic-ai-slim

fuzz: $(READY)  ## Create .venv-fuzz with schemathesis, and send its requests to the in-memory API; `make test` uses it if it exists.
	$(PYTHON) -m venv .venv-fuzz
	.venv-fuzz/bin/python -m pip install --quiet --disable-pip-version-check "schemathesis>=4.32,<5"
	$(RUN) -m pytest tests/testing/test_fuzz.py

storm: $(READY)  ## Run the long tests at full size: 150,000 calls, 10,000 damaged responses, a planted call in every string.
	STORM=full $(RUN) -m pytest tests/runtime/test_storm.py tests/recordings/test_mutations.py tests/generator/test_planted_code.py

check: $(READY)  ## Check the document, the types and the style.
	$(RUN) -m generator check --strict
	$(VENV)/bin/ruff check
	git ls-files | xargs $(VENV)/bin/codespell
	$(VENV)/bin/black --check --quiet generator templates tools benchmarks tests spec examples
	$(VENV)/bin/mypy
	MYPYPATH=generated/calcom/src $(VENV)/bin/mypy --strict -p calcom
	$(VENV)/bin/basedpyright

build: $(READY)  ## Build the distributions in dist/ and try them, all or DISTRIBUTIONS="…".
	$(RUN) -m tools build $(DISTRIBUTIONS)

publish: $(READY)  ## Build, try and upload them; requires TWINE_REPOSITORY_URL, PUBLISHED_INDEX_URL and twine's credentials.
	$(RUN) -m tools publish $(DISTRIBUTIONS)

bench: $(READY)  ## Run the benchmarks: imports, decoding, calls, generation, size; or DOCUMENTS="…"; or PEERS=1, or PEERS="…".
	PYTHONPATH=generated/calcom/src $(RUN) -m benchmarks $(if $(filter 1,$(PEERS)),--peers,$(foreach peer,$(PEERS),--peer $(peer))) $(foreach document,$(DOCUMENTS),--document $(document))

snapshot: $(READY)  ## Accept the current output of the generator for all cases in tests/cases and tests/changes.
	$(RUN) -m pytest tests/snapshot tests/changes --update-cases

clean:  ## Remove .venv, dist and caches.
	rm -rf $(VENV) .venv-agents .venv-fuzz dist .cache .mypy_cache .pytest_cache .ruff_cache
