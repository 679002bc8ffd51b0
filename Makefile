# Every command of the project; `make` alone lists them. Each sets up what it needs first, by tools/setup.sh.

SHELL := bash
# Recipes run in the environment that the set-up found or made.
environment := . tools/env.sh &&
demo := serve --demo

.DEFAULT_GOAL := help
.PHONY: help setup run dev build test bench bench-register fmt clean
REGISTER_ROWS ?= 10000000
REGISTER_IMPORT ?= 1000000

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install the build tools that are missing on this machine
	@tools/setup.sh run

run: build ## Build, then serve with demonstration data; it says where to look
	$(environment) exec target/release/placet $(demo)

dev: setup ## Serve with demonstration data, rebuilding as files change
	$(environment) exec cargo leptos watch -- $(demo)

build: setup ## Build target/release/placet, everything inside
	@tools/build.sh

test: ## Check formatting and lints, then run every test
	@tools/setup.sh test
	@tools/test.sh

bench: ## Measure the release build: under load, and the builder with a form of 200 fields
	@tools/setup.sh bench
	@$(MAKE) --no-print-directory build
	$(environment) PLACET_PG_FSYNC=on tools/with-postgres.sh bench/run.sh
	$(environment) cd end2end && PLACET_BINARY=target/release/placet npm run --silent bench

bench-register: ## Measure the register: searches among ten million records, an import of a million
	@tools/setup.sh bench
	$(environment) PLACET_PG_FSYNC=on tools/with-postgres.sh cargo bench --features ssr --bench register -- \
		--rows $(REGISTER_ROWS) --import $(REGISTER_IMPORT)

fmt: setup ## Format the sources
	$(environment) cargo fmt

clean: ## Delete what was built here; the tools in the user's cache stay
	rm -rf target end2end/node_modules end2end/test-results end2end/playwright-report
