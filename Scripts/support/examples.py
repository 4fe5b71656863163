#!/usr/bin/env python3
"""Says how the tests of a document's examples went, and which of those that failed contradict their schema.

Usage: examples.py DOCUMENT TESTS LOG
  TESTS  the folder that the pack swift-tests wrote
  LOG    what `swift test` printed

Prints a line `found passed failed contradicting`, then a line for each example that failed.
"""

import json
import re
import sys
import warnings
from pathlib import Path
from urllib.parse import unquote

import yaml
from openapi_schema_validator import OAS30Validator, OAS31Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

warnings.simplefilter("ignore")
FAILURE = re.compile(r"recorded an issue with 1 argument example → (#\S+) at \S+: (.*)")
DOCUMENT = "urn:document"


class Loader(yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader):
    """YAML as JSON: a date is a text."""


Loader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for letter, resolvers in Loader.yaml_implicit_resolvers.items()
}


def tokens(pointer):
    return [unquote(token).replace("~1", "/").replace("~0", "~") for token in pointer.lstrip("#").split("/")[1:]]


def pointer(tokens):
    return "".join("/" + token.replace("~", "~0").replace("/", "~1").replace("%", "%25") for token in tokens)


def value_at(document, tokens):
    for token in tokens:
        document = document[int(token)] if isinstance(document, list) else document[token]
    return document


def users(node, target, path=()):
    """The tokens of all places where a reference leads to the target."""
    if isinstance(node, dict):
        if node.get("$ref") == target:
            yield list(path)
        for key, value in node.items():
            yield from users(value, target, (*path, str(key)))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from users(value, target, (*path, str(index)))


def schemas(document, example):
    """The tokens of the schemas that an example is one of."""
    if example[:2] == ["components", "examples"]:
        for place in users(document, "#/components/examples/" + example[2]):
            yield place[:-2] + ["schema"]
        return
    # `example` or `examples/0` of a schema, `example` or `examples/name/value` of what has a schema.
    owner = example[:-1] if example[-1] == "example" else example[:-2]
    if owner and owner[-1] == "examples":
        owner = owner[:-1]
    has_schema = "schema" in value_at(document, owner)
    yield owner + ["schema"] if has_schema else owner


def contradiction(document, example):
    """What a validator says against an example; `None` if it fits."""
    validator = OAS30Validator if str(document.get("openapi")).startswith("3.0") else OAS31Validator
    registry = Registry().with_resource(DOCUMENT, Resource(document, DRAFT202012))
    value = value_at(document, example)
    for schema in schemas(document, example):
        # An example of the schema itself is no part of it.
        found = validator(
            {"$ref": f"{DOCUMENT}#{pointer(schema)}"}, registry=registry, format_checker=validator.FORMAT_CHECKER
        ).iter_errors(value)
        for error in found:
            return f"{error.json_path}: {error.message[:160]}"
    return None


def main():
    path, tests, log = sys.argv[1:]
    document = yaml.load(Path(path).read_text(), Loader=Loader) if not path.endswith(".json") else json.loads(Path(path).read_text())
    found = sum(file.read_text().count("DocumentedExample(") for file in Path(tests).rglob("*.swift"))
    failures = dict(FAILURE.findall(Path(log).read_text()))
    lines = []
    contradicting = 0
    for example, reason in failures.items():
        try:
            problem = contradiction(document, tokens(example))
        except Exception as error:  # a document that a validator can't follow
            problem = None
            reason += f" (not validated: {error})"
        contradicting += problem is not None
        lines.append(f"{example} contradicts its schema: {problem}" if problem else f"{example} fits its schema: {reason}")
    print(found, found - len(failures), len(failures), contradicting)
    for line in lines:
        print(line)


main()
