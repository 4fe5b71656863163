# The main job is `make generate`; everything that is tested is `make test`. Both do their own set-up.

SWIFT ?= swift
CORPUS ?= ../shared/corpus
CONFIGURATION ?= debug

# A tool that carries Swift's library starts faster, and runs where Swift isn't installed. Apple's systems have it.
RELEASE = -c release $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib --scratch-path .build-static)

.DEFAULT_GOAL := help
.PHONY: help generate test test-async-http-client record corpus bench format setup

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-23s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

generate: setup ## Write Generated/ from spec/, as apus.yml says
	$(SWIFT) build --product apus
	"$$($(SWIFT) build --show-bin-path)/apus" generate

test: setup ## Build everything, run every test, compile the golden cases
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	@if [ -f Tests/Golden/Package.swift ]; then \
		set -x; $(SWIFT) build --package-path Tests/Golden --scratch-path .build-golden; fi

# A scratch path of its own: with the trait all that depends on the runtime is built anew. One test after the other: two
# event loops carry all requests, and a thousand of a test would delay another one whose time is measured.
ASYNC_HTTP_CLIENT = --traits AsyncHTTPClient --scratch-path .build-async-http-client

test-async-http-client: setup ## Run the tests of the runtime on AsyncHTTPClient instead of URLSession
	APUS_TESTS=runtime $(SWIFT) build $(ASYNC_HTTP_CLIENT) --product apusPackageTests
	APUS_TESTS=runtime $(SWIFT) test $(ASYNC_HTTP_CLIENT) --skip-build --no-parallel

record: setup ## Rewrite the expected output of the golden cases
	APUS_RECORD=1 $(SWIFT) test --filter Golden

corpus: setup ## Generate and compile a client for every document: CORPUS=DIR [DOCUMENTS="a.yml b.json"] [CONFIGURATION=release]
	@CONFIGURATION=$(CONFIGURATION) Scripts/corpus "$(CORPUS)" $(DOCUMENTS)

bench: setup ## Measure loading, generating and requests, release build: [CORPUS=DIR]
	$(SWIFT) build $(RELEASE) --product apus
	$(SWIFT) build -c release --product Benchmarks
	@"$$($(SWIFT) build -c release --show-bin-path)/Benchmarks" "$(CORPUS)" \
	    "$$($(SWIFT) build $(RELEASE) --show-bin-path)/apus"

format: ## Format the Swift sources as .swift-format says
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests Benchmarks

setup:
	@Scripts/setup
