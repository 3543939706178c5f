"""The schema for editors accepts what the loaders accept and refuses what they refuse."""

import json
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from conftest import ROOT, Run
from soplint import config
from soplint.config import load_config
from soplint.policy import form
from soplint.resources import folder
from soplint.schema import schema
from test_loader import GOOD

SCHEMA = schema()
EXAMPLE = """
profile = "dasar"
select = ["IDN", "HKM"]
ignore = ["tanggal-hari-libur"]
exclude = ["panduan"]
fail-on = "error"
max-warnings = 10
today = 2026-11-20
lang = "id"
rules = ["aturan.toml"]
acuan = ["acuan"]
baseline = "soplint-baseline.json"

[severity]
HKM007 = "warning"

[[waiver]]
rule = "IDN002"
files = ["sop/2020/*.txt"]
sop = "067/02"
reason = "Nomor ditetapkan kemudian."
by = "Inspektorat"
until = 2027-06-30
"""


def read(text: str) -> Any:
    """TOML as an editor hands it to a schema: dates are strings."""
    return json.loads(json.dumps(tomllib.loads(text), default=date.isoformat))


def faults(part: str, text: str) -> list[str]:
    validator = jsonschema.Draft202012Validator({**SCHEMA, "anyOf": [{"$ref": f"#/$defs/{part}"}]})
    return [error.message for error in validator.iter_errors(read(text))]


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert set(SCHEMA["$defs"]) == {"config", "rules"}


@pytest.mark.parametrize("path", sorted(folder("rules").glob("*.toml")), ids=lambda path: path.stem)
def test_the_built_in_rules_follow_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert faults("rules", text) == []
    jsonschema.validate(read(text), SCHEMA)


def test_a_configuration_follows_it_and_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "soplint.toml").write_text(EXAMPLE, encoding="utf-8")
    assert load_config(tmp_path / "soplint.toml").profile == "dasar"
    assert faults("config", EXAMPLE) == []
    assert set(tomllib.loads(EXAMPLE)) == set(config.KEYS)


def test_it_names_every_key_of_a_rule() -> None:
    assert set(SCHEMA["$defs"]["rules"]["properties"]["rule"]["items"]["properties"]) == set(form.KEYS)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('profile = "dasar"', 'profil = "dasar"'),
        ('profile = "dasar"', 'profile = "dasr"'),
        ('fail-on = "error"', 'fail-on = "galat"'),
        ('HKM007 = "warning"', 'HKM007 = "peringatan"'),
        ("max-warnings = 10", 'max-warnings = "10"'),
        ('by = "Inspektorat"', ""),
        ('["IDN", "HKM"]', '"IDN"'),
    ],
)
def test_a_faulty_configuration_is_refused(old: str, new: str) -> None:
    assert old in EXAMPLE
    assert len(faults("config", EXAMPLE.replace(old, new))) == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("severity =", "severty ="),
        ('"error"', '"eror"'),
        ('"owed_cell"', '"owed_sell"'),
        ("kolom =", "kolon ="),
        ('"waktu" }', '"waktuu" }'),
        ("permenpanrb-35-2012", "permenpanrb-35-2021"),
        ("ABC001", "abc1"),
        ("waktu-wajib", "Waktu wajib"),
        ('kind = "bad"', 'kind = "buruk"'),
        ('since = "0.1.0"', ""),
        ("[rule.en]", "[rule.xx]"),
    ],
)
def test_a_faulty_rule_is_refused(old: str, new: str) -> None:
    assert faults("rules", GOOD) == []
    assert faults("rules", GOOD.replace(old, new, 1)) != []


def test_the_schema_is_printed(soplint: Run) -> None:
    assert json.loads(soplint("config", "schema", cwd=ROOT).stdout) == SCHEMA
