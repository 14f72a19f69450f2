"""The shipped schemas are those of the records, and judge like the compiler does."""

import json
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import msgspec
import pytest

from models.ledger.measures import MEASURES
from models.standards.compile import compile_pack
from models.standards.decode import decode_pack
from models.standards.policy_compile import compile_policy
from models.standards.policy_decode import decode_policy
from models.standards.policy_text import policy_to_json
from models.standards.schemas import SCHEMAS, schema_text
from models.standards.text import to_json
from models.vocabulary.canonical import canonical
from models.vocabulary.failures import Refusal
from resources import pack_files, resource
from tests.tiny_pack import clause_text, pack_text

STANDARDS = sorted(path.name for path in resource("standards").iterdir() if path.is_dir())
POLICIES = sorted(path.name for path in resource("policies").iterdir() if path.is_dir())


def validator(name: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json.loads(schema_text(name)))


@pytest.mark.parametrize("name", [name for name, _ in SCHEMAS])
def test_shipped_schemas_are_those_of_the_records(repository: Path, name: str) -> None:
    shipped = (repository / "resources" / "schemas" / name).read_text(encoding="utf-8")
    assert shipped == schema_text(name), "write it anew: python3 installer/dev.py schemas"


@pytest.mark.parametrize("name", STANDARDS)
def test_every_shipped_standard_is_well_formed(name: str) -> None:
    text = decode_pack(pack_files(resource("standards", name)))
    assert to_json(text) == canonical(msgspec.to_builtins(text))
    validator("standard-pack-1.0.json").validate(json.loads(to_json(text)))


@pytest.mark.parametrize("name", POLICIES)
def test_every_shipped_policy_is_well_formed(name: str) -> None:
    text = decode_policy(pack_files(resource("policies", name)))
    assert compile_policy(text, MEASURES).id == name
    assert policy_to_json(text) == canonical(msgspec.to_builtins(text))
    validator("policy-1.0.json").validate(json.loads(policy_to_json(text)))


MALFORMED: tuple[dict[str, Any], ...] = (
    {},
    {"measure": "staff.nurses"},
    {"measure": "staff.nurses", "at_least": "5", "at_most": "9"},
    {"measure": "staff.nurses", "at_least": "five"},
    {"measure": "staff.nurses", "at_least": "1e9"},
    {"measure": "staff.nurses", "at_least": "5", "per": {"every": "10"}},
    {"register": "equipment"},
    {"register": "equipment", "kind": "defibrillator", "extra": "1"},
    {"distinct": "department", "by": "colour"},
    {"fact": "level.recognised", "one_of": []},
    {"fact": "level.recognised"},
    {"all": []},
    {"any": [{"attested": "true"}], "all": [{"attested": "true"}]},
    {"n_of": "1"},
    {"when": {"attested": "true"}},
)


@pytest.mark.parametrize("requirement", MALFORMED, ids=str)
def test_what_the_compiler_calls_malformed_the_schema_does_too(
    requirement: dict[str, Any],
) -> None:
    text = pack_text(clause_text("1", requirement))
    with pytest.raises(Refusal):
        compile_pack(text, MEASURES)
    with pytest.raises(jsonschema.ValidationError):
        validator("standard-pack-1.0.json").validate(msgspec.to_builtins(text))
