# The main job is `make generate`; everything that is tested is `make test`. Both do their own set-up.

SWIFT ?= swift
CORPUS ?= ../shared/corpus
CONFIGURATION ?= debug
# Where the archives that `make release` makes will lie.
URL ?=
# How long `make fuzz` takes, without the build.
SECONDS = 60
# The binary that `make bench` compares the built one with.
BASE ?=
# What `make markdown` makes its descriptions from: the same ones each time, so that a change fails by its own faults.
SEED ?= 1
EXAMPLES = $(CURDIR)/.build-examples

# A tool that carries Swift's library starts faster, and runs where Swift isn't installed. Apple's systems have it.
RELEASE = -c release $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib --scratch-path .build-static)

# Tests of the clock and of servers are beside none that keep all processors busy, or wait long for a compiler: on two
# processors, two that wait hold all threads that Swift has for tests.
TIMED = ^(ApusRuntimeTests|ApusTestingTests|EndToEndTests)\.
THOROUGH = KillTests|SmallChangeTests|PluginTests|AvailabilityTests|DocsTests|PagesTests|SingleFileTests

# Swift Testing starts all tests at once, and each then waits for its turn behind the work of all others: seconds, where a
# test measures less than one.
FEW_AT_ONCE = SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=8

.DEFAULT_GOAL := help
.PHONY: help generate test test-async-http-client settings test-servers markdown fuzz examples pages record corpus bench release format setup setup-python

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-23s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

generate: setup ## Write Generated/ from spec/, as apus.yml says
	$(SWIFT) build --product apus
	"$$($(SWIFT) build --show-bin-path)/apus" generate

test: setup examples ## Build everything, run every test, compile the golden cases and examples, run some of their clients and the pages' commands
	$(SWIFT) build --build-tests
	$(FEW_AT_ONCE) APUS_EXAMPLES="$(EXAMPLES)" $(SWIFT) test --skip-build --filter '$(TIMED)' --skip '$(THOROUGH)'
	$(SWIFT) test --skip-build --skip '$(TIMED)' --skip '$(THOROUGH)'
	APUS_EXAMPLES="$(EXAMPLES)" $(SWIFT) test --skip-build --filter '$(THOROUGH)'
	@if [ -f Tests/Golden/Package.swift ]; then set -x; \
		$(SWIFT) build --build-tests --package-path Tests/Golden --scratch-path "$(EXAMPLES)" && \
		$(SWIFT) test --skip-build --package-path Tests/Golden --scratch-path "$(EXAMPLES)"; fi
	Scripts/pages --installed "$$($(SWIFT) build --show-bin-path)/apus"

settings: setup ## Compile the runtime and the golden cases with the settings that packages may have, a pass each
	$(SWIFT) build --target ApusRuntime
	Scripts/settings "$$($(SWIFT) build --show-bin-path)"

# One folder for all, and for the golden cases: they share what they need of this package.
examples: setup ## Build the packages in Examples
	@for manifest in Examples/*/Package.swift; do \
		(set -x; $(SWIFT) build --package-path "$$(dirname "$$manifest")" --scratch-path "$(EXAMPLES)") || exit 1; done

# A scratch path of its own: with the trait all that depends on the runtime is built anew. One test after the other: two
# event loops carry all requests, and a thousand of a test would delay another one whose time is measured.
ASYNC_HTTP_CLIENT = --traits AsyncHTTPClient,SwiftCrypto --scratch-path .build-async-http-client
WITH_TRAITS = APUS_TESTS=ApusRuntimeTests,ApusWebhooksTests

test-async-http-client: setup ## Run the tests of the runtime on AsyncHTTPClient instead of URLSession, and those of signatures on swift-crypto
	$(WITH_TRAITS) $(SWIFT) build $(ASYNC_HTTP_CLIENT) --product apusPackageTests
	$(WITH_TRAITS) $(SWIFT) test $(ASYNC_HTTP_CLIENT) --skip-build --no-parallel

test-servers: setup setup-python ## Run clients against servers in FastAPI and Django (from PyPI, into .build-servers), on both transports
	Scripts/servers

markdown: setup setup-python ## Hold pages with random descriptions against a CommonMark renderer (from PyPI, into .build-markdown): [SEED=2]
	$(SWIFT) build --product apus
	Scripts/markdown "$$($(SWIFT) build --show-bin-path)/apus" 5000 $(SEED)

fuzz: setup ## Feed what takes bytes of strangers with what libFuzzer makes up: SECONDS=60 for all targets together [TARGETS="yaml client"]
	Scripts/fuzz $(SECONDS) $(TARGETS)

pages: setup ## Run the commands of the pages on a fresh machine, from make release on (Linux; root or user namespaces)
	Scripts/pages

record: setup ## Rewrite the expected output of the golden cases, the tables of the rules of diff, the names of templates, the page of diagnostics, and README's table
	APUS_RECORD=1 $(SWIFT) test --filter 'GoldenTests\.GoldenTests|SupportTable|RulesPage|TemplatesPage|DiagnosticsPage|BumpTests'

corpus: setup ## Generate and compile a client for every document: CORPUS=DIR [DOCUMENTS="a.yml b.json"] [CONFIGURATION=release]
	@CONFIGURATION=$(CONFIGURATION) Scripts/corpus "$(CORPUS)" $(DOCUMENTS)

bench: setup ## Measure the release build, also beside another one: [CORPUS=DIR] [BASE=path/to/another/apus]
	$(SWIFT) build $(RELEASE) --product apus
	$(SWIFT) build -c release --product Benchmarks
	@"$$($(SWIFT) build -c release --show-bin-path)/Benchmarks" "$(CORPUS)" \
	    "$$($(SWIFT) build $(RELEASE) --show-bin-path)/apus" $(if $(BASE),"$(BASE)")

release: setup ## Make dist/: the stripped binary (static on Linux), manual page, completions, SHA-256, formula: [URL=…]
	@Scripts/release $(URL)

format: ## Format the Swift sources as .swift-format says
	$(SWIFT) format --in-place --parallel $$(git ls-files '*.swift' ':!Generated' ':!Tests/Golden/Cases')

setup:
	@Scripts/setup

setup-python:
	@Scripts/setup python
