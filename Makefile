# The main job is `make generate`; everything that is tested is `make test`. Both do their own set-up.

SWIFT ?= swift
CORPUS ?= ../shared/corpus
CONFIGURATION ?= debug
EXAMPLES = $(CURDIR)/.build-examples

# A tool that carries Swift's library starts faster, and runs where Swift isn't installed. Apple's systems have it.
RELEASE = -c release $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib --scratch-path .build-static)

.DEFAULT_GOAL := help
.PHONY: help generate test examples record corpus bench format setup

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

generate: setup ## Write Generated/ from spec/, as apus.yml says
	$(SWIFT) build --product apus
	"$$($(SWIFT) build --show-bin-path)/apus" generate

test: setup examples ## Build everything, run every test, compile the golden cases and the examples
	$(SWIFT) build --build-tests
	APUS_EXAMPLES="$(EXAMPLES)" $(SWIFT) test --skip-build
	@if [ -f Tests/Golden/Package.swift ]; then \
		set -x; $(SWIFT) build --package-path Tests/Golden --scratch-path .build-golden; fi

# One folder for all: they share what they need of this package.
examples: setup ## Build the packages in Examples
	@for manifest in Examples/*/Package.swift; do \
		(set -x; $(SWIFT) build --package-path "$$(dirname "$$manifest")" --scratch-path "$(EXAMPLES)") || exit 1; done

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
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests Benchmarks Plugins \
	    Examples/*/Package.swift Examples/*/Sources

setup:
	@Scripts/setup
