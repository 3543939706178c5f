"""Profiles form a ladder, what is mandatory cannot be switched off, and an SOP stands on the rung it has reached."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from conftest import CORPUS, ON_A_DAY, ROOT, Run
from soplint.config import find_profile, selected_codes
from soplint.config.profiles import Profile, ladder, ladder_of, rung
from soplint.findings import Outcome, Severity
from soplint.placed import ConfigError
from soplint.policy import Rule, RuleError, RuleSet, bases, load_rules
from soplint.resources import read_toml
from soplint.results import Rung

MODEL_SOP = str(CORPUS / "contoh-surat-masuk.txt")
FAULTY_SOP = str(CORPUS / "setda-tapin-2020.txt")
NAMES = ("dasar", "lengkap", "ketat")


@pytest.fixture(scope="module")
def profiles(ruleset: RuleSet) -> dict[str, Profile]:
    return {profile.name: profile for profile in ladder(ruleset)}


def binding(rule: Rule) -> bool:
    """Whether the law demands it: every error, and warnings of the document that rest on binding texts alone."""
    if rule.severity is Severity.WARNING:
        return rule.origin == "document" and all(bases()[basis.ref]["mengikat"] for basis in rule.basis)
    return rule.severity is Severity.ERROR


def test_the_profiles_are_a_ladder(profiles: dict[str, Profile]) -> None:
    assert tuple(profiles) == NAMES
    assert profiles["dasar"].codes < profiles["lengkap"].codes < profiles["ketat"].codes
    assert profiles["dasar"].mandatory


def test_the_lowest_profile_is_what_the_regulations_demand(profiles: dict[str, Profile], ruleset: RuleSet) -> None:
    wanted = {rule.code for rule in ruleset.rules if binding(rule) and not rule.opt_in}
    assert sorted(profiles["dasar"].codes) == sorted(wanted)


def test_the_default_profile_is_every_rule_that_is_not_opt_in(profiles: dict[str, Profile], ruleset: RuleSet) -> None:
    assert sorted(profiles["lengkap"].codes) == sorted(selected_codes(ruleset, (), ()))


def test_what_the_highest_profile_leaves_out_is_named_in_it(profiles: dict[str, Profile], ruleset: RuleSet) -> None:
    text = (ROOT / "rules" / "profil" / "ketat.toml").read_text(encoding="utf-8")
    for rule in ruleset.rules:
        assert rule.code in profiles["ketat"].codes or f"{rule.code}  {rule.name}:" in text


def test_each_rule_in_a_profile_has_its_reason_beside_it() -> None:
    for name in NAMES:
        text = (ROOT / "rules" / "profil" / f"{name}.toml").read_text(encoding="utf-8")
        for line in text.splitlines():
            assert not line.startswith('    "') or " # " in line, line


# -------------------------------------------------------------------- loading


def tables(**changes: dict[str, Any]) -> dict[str, dict[str, Any]]:
    found = {name: dict(read_toml("rules", f"profil/{name}.toml")) for name in NAMES}
    for name, change in changes.items():
        found.setdefault(name, {"id": "x", "en": "x", "rules": ["IDN001"]}).update(change)
    return found


@pytest.mark.parametrize(
    ("changes", "parts"),
    [
        ({"dasar": {"rules": ["IDM001"]}}, ["profil/dasar.toml", "'IDM001'", "'IDN001'"]),
        ({"dasar": {"rules": ["nomor-kosng"]}}, ["'nomor-kosng'", "'nomor-kosong'"]),
        ({"dasar": {"rule": ["IDN001"]}}, ["'rule'", "'rules'"]),
        ({"dasar": {"rules": "IDN001"}}, ["rules", "daftar"]),
        ({"dasar": {"rules": [1]}}, ["rules", "daftar"]),
        ({"dasar": {"id": ""}}, ["'id'"]),
        ({"dasar": {"mandatory": ["BHS001"]}}, ["mandatory", "'BHS001'"]),
        ({"ketat": {"extends": "lengkp"}}, ["profil/ketat.toml", "'lengkp'", "'lengkap'"]),
        ({"ketat": {"extends": "dasar"}}, ["extends", "'lengkap'"]),
        ({"ketat": {"extends": "ketat"}}, ["extends", "'ketat'"]),
        ({"lain": {}}, ["extends", "'dasar'"]),
    ],
)
def test_a_faulty_profile_is_refused_with_place_and_nearest_name(
    changes: dict[str, dict[str, Any]], parts: list[str], ruleset: RuleSet
) -> None:
    with pytest.raises(RuleError) as refused:
        ladder_of(tables(**changes), ruleset)
    for part in parts:
        assert part in refused.value.text("id")


# -------------------------------------------------------------------- choosing


def test_a_profile_is_chosen_and_select_and_ignore_work_on_it(ruleset: RuleSet, profiles: dict[str, Profile]) -> None:
    dasar = profiles["dasar"]
    assert selected_codes(ruleset, (), (), dasar) == dasar.codes
    assert selected_codes(ruleset, (), ["HKM"], dasar) == {code for code in dasar.codes if not code.startswith("HKM")}
    assert selected_codes(ruleset, ["dasar", "BHS006"], ()) == dasar.codes | {"BHS006"}
    assert selected_codes(ruleset, ["BHS006"], (), dasar) == dasar.mandatory | {"BHS006"}


def test_an_unknown_profile_is_refused_with_the_nearest(ruleset: RuleSet) -> None:
    with pytest.raises(ConfigError, match="'dasar'"):
        find_profile(ruleset, "dasr")


def test_rules_of_the_user_belong_to_every_profile(ruleset: RuleSet, tmp_path: Path) -> None:
    text = "[[rule]]" + (ROOT / "rules" / "waktu.toml").read_text(encoding="utf-8").split(
        "[[rule]]"
    )[1].replace("WKT001", "ABC001").replace("waktu-kosong", "waktu-abc")  # fmt: skip
    (tmp_path / "abc.toml").write_text(text, encoding="utf-8")
    rules = load_rules((tmp_path / "abc.toml",))
    assert "ABC001" in selected_codes(rules, (), (), find_profile(rules, "dasar"))


def test_mandatory_rules_can_be_neither_ignored_nor_lowered_nor_waived(soplint: Run, tmp_path: Path) -> None:
    text = re.sub(r"(Tanggal Efektif :).*", r"\1", Path(MODEL_SOP).read_text(encoding="utf-8"))
    (tmp_path / "x.txt").write_text(text.replace("Menyampaikan", "Menyampikan"), encoding="utf-8")
    (tmp_path / "soplint.toml").write_text(
        'select = ["BHS"]\nignore = ["IDN006", "IDN"]\n[severity]\nIDN = "info"\nBHS001 = "warning"\n'
        '[[waiver]]\nrule = "IDN006"\nreason = "x"\nby = "x"\n',
        encoding="utf-8",
    )
    free = json.loads(soplint("check", "x.txt", *ON_A_DAY, "-f", "json").stdout)
    assert {finding["code"][:3] for finding in free["files"][0]["findings"]} == {"BHS"}
    done = soplint(
        "check", "x.txt", *ON_A_DAY, "-f", "json", "--profile", "dasar", "--ignore", "tanggal-efektif-kosong"
    )
    found = {finding["code"]: finding for finding in json.loads(done.stdout)["files"][0]["findings"]}
    assert done.returncode == 1
    assert (found["IDN006"]["severity"], found["IDN006"]["status"]) == ("error", "open")
    assert found["BHS001"]["severity"] == "warning"


@pytest.mark.parametrize("said", [("--ignore", "IDN"), ("--ignore", "IDN006,IDN010"), ()])
def test_what_is_ignored_or_lowered_in_vain_is_told_of(soplint: Run, tmp_path: Path, said: tuple[str, ...]) -> None:
    if not said:
        (tmp_path / "soplint.toml").write_text('[severity]\nIDN006 = "info"\n', encoding="utf-8")
    free = soplint("check", MODEL_SOP, *ON_A_DAY, *said)
    assert free.stderr == ""
    bound = soplint("check", MODEL_SOP, *ON_A_DAY, "--profile", "dasar", *said)
    assert "IDN006" in bound.stderr
    assert "IDN010" not in bound.stderr
    assert bound.stderr.endswith("aturan wajib profil dasar tidak dapat diabaikan atau diturunkan tingkatnya\n")
    assert soplint("check", MODEL_SOP, *ON_A_DAY, "--profile", "dasar", "--ignore", "IDN010", "-q").stderr == (
        bound.stderr if not said else ""
    )


def test_a_baseline_says_what_it_does_not_hold(soplint: Run, tmp_path: Path) -> None:
    text = re.sub(r"(Tanggal Efektif :).*", r"\1", Path(MODEL_SOP).read_text(encoding="utf-8"))
    (tmp_path / "x.txt").write_text(text, encoding="utf-8")
    free = soplint("baseline", "write", "x.txt", *ON_A_DAY)
    assert "1 temuan lama dicatat" in free.stdout
    assert "aturan wajib" not in free.stderr
    bound = soplint("baseline", "write", "x.txt", *ON_A_DAY, "--profile", "dasar", "--file", "y.json")
    assert "0 temuan lama dicatat" in bound.stdout
    assert "1 temuan aturan wajib profil dasar tidak dapat dicatat" in bound.stderr


def test_an_explanation_says_which_rules_are_mandatory(soplint: Run) -> None:
    assert "Profil terendah: dasar (wajib: " in soplint("explain", "IDN006").stdout
    assert "Profil terendah: dasar\n" in soplint("explain", "IDN007").stdout


def test_the_configuration_names_a_profile_and_the_command_line_wins(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "soplint.toml").write_text('profile = "dasar"\n', encoding="utf-8")
    codes = [
        set(
            json.loads(soplint("check", MODEL_SOP, *ON_A_DAY, "-f", "json", *more).stdout)["files"][0]["sops"][0][
                "outcomes"
            ]
        )
        for more in ((), ("--profile", "ketat"))
    ]
    assert codes[0] < codes[1]
    assert 'profile = "dasar"' in soplint("config", "show").stdout
    done = soplint("check", MODEL_SOP, "--profile", "dasr")
    assert (done.returncode, "'dasar'" in done.stderr, len(done.stderr.splitlines())) == (2, True, 1)


# -------------------------------------------------------------------- the rung reached

LADDER = (
    Profile("satu", frozenset("AB"), frozenset("AB"), frozenset("A"), {}),
    Profile("dua", frozenset("ABC"), frozenset("ABC"), frozenset("A"), {}),
)
P, F, U, N = Outcome.PASS, Outcome.FAIL, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("outcomes", "wanted"),
    [
        ({"A": P, "B": P, "C": P}, Rung("dua")),
        ({"A": P, "B": P, "C": F}, Rung("satu")),
        ({"A": P, "B": F, "C": P}, Rung(None)),
        ({"A": P, "B": U, "C": N}, Rung("dua")),
        ({"A": N, "B": P, "C": P}, Rung("dua")),
        ({"A": U, "B": P, "C": P}, Rung(None, "satu")),
        ({"A": U, "B": F, "C": P}, Rung(None)),
        ({"A": U, "B": N, "C": N}, Rung(None, "satu")),
        # A document of another form stands on no rung of this one.
        ({"A": N, "B": N, "C": N}, None),
        ({"A": N, "B": U, "C": N}, None),
        ({"A": P, "B": P}, Rung("satu")),
        ({"A": P}, None),
        ({}, None),
    ],
)
def test_the_rung_is_the_highest_profile_that_did_not_fail(outcomes: dict[str, Outcome], wanted: Rung | None) -> None:
    assert rung(LADDER, outcomes) == wanted


def test_the_rung_is_printed_in_text_and_json(soplint: Run) -> None:
    done = soplint("check", MODEL_SOP, FAULTY_SOP, *ON_A_DAY)
    assert "jenjang: belum mencapai dasar" in done.stdout
    assert "Jenjang tertinggi: lengkap (1 SOP), belum mencapai dasar (1 SOP)" in done.stdout.splitlines()
    report = json.loads(soplint("check", MODEL_SOP, FAULTY_SOP, *ON_A_DAY, "-f", "json").stdout)
    assert [sop["rung"] for file in report["files"] for sop in file["sops"]] == [
        {"reached": "lengkap", "undetermined": None},
        {"reached": None, "undetermined": None},
    ]
    assert "Jenjang" not in soplint("check", MODEL_SOP, *ON_A_DAY, "--select", "IDN001").stdout


def test_what_other_sops_say_does_not_lower_the_rung(soplint: Run, tmp_path: Path) -> None:
    text = Path(MODEL_SOP).read_text(encoding="utf-8")
    for name in ("Masuk", "Keluar"):
        renamed = text.replace("Surat Masuk", f"Surat {name}").replace("SURAT MASUK", f"SURAT {name.upper()}")
        (tmp_path / f"{name}.txt").write_text(renamed, encoding="utf-8")
    report = json.loads(
        soplint("check", "Masuk.txt", "Keluar.txt", *ON_A_DAY, "--profile", "dasar", "-f", "json").stdout
    )
    for file in report["files"]:
        assert [finding["code"] for finding in file["findings"]] == ["REP001"]
        assert [sop["rung"]["reached"] for sop in file["sops"]] == ["dasar"]
