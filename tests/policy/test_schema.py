"""The schemas for editors accept what the loaders accept, refuse what they refuse, and say what is wrong and where."""

import json
import tomllib
from operator import methodcaller
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from conftest import ROOT, Run
from own_rules import EMPTY_TIME
from soplint import config
from soplint.config import find_profile, load_config
from soplint.config.schema import schema
from soplint.messages import UserError
from soplint.policy import RuleSet, form
from soplint.resources import folder

SCHEMAS = {part: schema(part) for part in ("config", "rules")}
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
    return json.loads(json.dumps(tomllib.loads(text), default=methodcaller("isoformat")))


def faults(part: str, text: str) -> list[str]:
    """What is wrong, each after its place."""
    found = jsonschema.Draft202012Validator(SCHEMAS[part]).iter_errors(read(text))
    return [f"{error.json_path}: {error.message}" for error in found]


@pytest.mark.parametrize("part", SCHEMAS)
def test_each_is_a_schema_and_holds_both_by_name(part: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[part])
    assert SCHEMAS[part]["$defs"] == SCHEMAS["config"]["$defs"]
    assert set(SCHEMAS[part]["$defs"]) == {"config", "rules"}


@pytest.mark.parametrize("path", sorted(folder("rules").glob("*.toml")), ids=lambda path: path.stem)
def test_the_built_in_rules_follow_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert faults("rules", text) == []


def test_a_configuration_follows_it_and_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "soplint.toml").write_text(EXAMPLE, encoding="utf-8")
    assert load_config(tmp_path / "soplint.toml").profile == "dasar"
    assert faults("config", EXAMPLE) == []
    assert set(tomllib.loads(EXAMPLE)) == set(config.KEYS)


def test_it_names_every_key_of_a_rule() -> None:
    assert set(SCHEMAS["rules"]["$defs"]["rules"]["properties"]["rule"]["items"]["properties"]) == set(form.KEYS)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('profile = "dasar"', 'profil = "dasar"'),
        ('profile = "dasar"', 'profile = "dasr"'),
        ('fail-on = "error"', 'fail-on = "galat"'),
        ('HKM007 = "warning"', 'HKM007 = "peringatan"'),
        ("max-warnings = 10", 'max-warnings = "10"'),
        ('by = "Inspektorat"', ""),
        ('by = "Inspektorat"', 'by = ""'),
        ('exclude = ["panduan"]', 'exclude = [""]'),
        ('exclude = ["panduan"]', "exclude = ['arsip\\lama']"),
        ('files = ["sop/2020/*.txt"]', "files = ['sop\\*.txt']"),
        ('["IDN", "HKM"]', '"IDN"'),
        ('rules = ["aturan.toml"]', 'rules = [""]'),
        ('acuan = ["acuan"]', 'acuan = [""]'),
        ('baseline = "soplint-baseline.json"', 'baseline = ""'),
        ("today = 2026-11-20", "today = 2026-11-20T08:00:00"),
        ("until = 2027-06-30", 'until = "tahun depan"'),
    ],
)
def test_a_faulty_configuration_is_refused(tmp_path: Path, ruleset: RuleSet, old: str, new: str) -> None:
    assert old in EXAMPLE
    text = EXAMPLE.replace(old, new)
    assert len(faults("config", text)) == 1
    (tmp_path / "soplint.toml").write_text(text, encoding="utf-8")
    with pytest.raises(UserError):
        loaded = load_config(tmp_path / "soplint.toml")
        find_profile(ruleset, loaded.profile)


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
    assert faults("rules", EMPTY_TIME) == []
    assert faults("rules", EMPTY_TIME.replace(old, new, 1)) != []


@pytest.mark.parametrize(
    ("part", "text", "told"),
    [
        ("config", EXAMPLE.replace('lang = "id"', 'lang = "jv"'), "$.lang: 'jv' is not one of ['id', 'en']"),
        ("config", EXAMPLE.replace("IDN002", 'IDN002"\nsops = "'), "'sops' was unexpected"),
        (
            "rules",
            EMPTY_TIME.replace('severity = "error"', 'severity = "eror"'),
            "$.rule[0].severity: 'eror' is not one of",
        ),
        ("rules", EMPTY_TIME.replace('"waktu" }', '"waktuu" }'), "$.rule[0].options.kolom: 'waktuu' is not one of"),
    ],
)
def test_a_mistake_is_told_alone_with_its_place(part: str, text: str, told: str) -> None:
    [fault] = faults(part, text)
    assert told in fault


def test_neither_takes_the_files_of_the_other() -> None:
    assert faults("config", EMPTY_TIME) != []
    assert faults("rules", EXAMPLE) != []


@pytest.mark.parametrize("part", SCHEMAS)
def test_the_schema_is_printed(soplint: Run, part: str) -> None:
    assert json.loads(soplint(part, "schema", cwd=ROOT).stdout) == SCHEMAS[part]
