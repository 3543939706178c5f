"""A rule with ``from`` or ``until`` applies to the SOPs of its days alone."""

from datetime import date
from pathlib import Path

import pytest

from conftest import TODAY, Run, corpus_text
from own_rules import EMPTY_TIME
from soplint.engine import Settings, check_document
from soplint.findings import Days, Outcome
from soplint.policy import RuleSet, load_rules
from soplint.source import Source

TEXT = corpus_text("contoh-surat-masuk")
EFEKTIF = "Tanggal Efektif : 9 Februari 2026"
PEMBUATAN = "Tanggal Pembuatan : 2 Februari 2026"


def rules(tmp_path: Path, edition: str) -> RuleSet:
    file = tmp_path / "aturan.toml"
    file.write_text(EMPTY_TIME.replace('since = "0.1.0"', f'since = "0.1.0"\n{edition}'), encoding="utf-8")
    return load_rules((file,))


@pytest.mark.parametrize(
    ("edition", "efektif", "pembuatan", "wanted"),
    [
        ("from = 2026-02-09", EFEKTIF, PEMBUATAN, Outcome.PASS),
        ("from = 2026-02-10", EFEKTIF, PEMBUATAN, Outcome.NOT_APPLICABLE),
        ("until = 2026-02-10", EFEKTIF, PEMBUATAN, Outcome.PASS),
        ("until = 2026-02-09", EFEKTIF, PEMBUATAN, Outcome.NOT_APPLICABLE),
        ("from = 2026-02-09\nuntil = 2026-02-10", EFEKTIF, PEMBUATAN, Outcome.PASS),
        ("from = 2026-02-02\nuntil = 2026-02-03", "Tanggal Efektif : -", PEMBUATAN, Outcome.PASS),
        ("from = 2026-02-03", "Tanggal Efektif : -", PEMBUATAN, Outcome.NOT_APPLICABLE),
        ("from = 2026-02-02\nuntil = 2026-02-03", "Tanggal Efektif : Belum ada", PEMBUATAN, Outcome.PASS),
        ("from = 2012-01-01", "Tanggal Efektif : -", "Tanggal Pembuatan : -", Outcome.UNDETERMINED),
        ("from = 2012-01-01", "Tanggal Efektif : Februari 2026", PEMBUATAN, Outcome.UNDETERMINED),
        ("from = 2012-01-01", "Tanggal Efektif : 9 Fxxxx 2026", PEMBUATAN, Outcome.UNDETERMINED),
    ],
)
def test_a_rule_applies_to_the_sops_of_its_days(
    tmp_path: Path, edition: str, efektif: str, pembuatan: str, wanted: Outcome
) -> None:
    text = TEXT.replace(EFEKTIF, efektif).replace(PEMBUATAN, pembuatan)
    result = check_document(Source("x", text), rules(tmp_path, edition), Settings(TODAY, frozenset({"ABC001"})))
    assert result.sops[0].outcomes["ABC001"] is wanted
    assert ("ABC001" in result.sops[0].reasons) == (wanted is Outcome.UNDETERMINED)


@pytest.mark.parametrize(("until", "wanted"), [("2026-02-10", Outcome.PASS), ("2026-02-09", Outcome.NOT_APPLICABLE)])
def test_so_does_one_that_judges_the_sop_as_a_whole(tmp_path: Path, until: str, wanted: Outcome) -> None:
    """Such rules are run on a shorter way, which knows no days."""
    whole = EMPTY_TIME.replace(
        'given = "sop.langkah"\ncheck = "owed_cell"\noptions = { kolom = "waktu" }',
        'given = "sop"\ncheck = "step_numbers"',
    )
    whole = whole.replace("{langkah} ", "").replace('since = "0.1.0"', f'since = "0.1.0"\nuntil = {until}')
    (tmp_path / "aturan.toml").write_text(whole, encoding="utf-8")
    loaded = load_rules((tmp_path / "aturan.toml",))
    result = check_document(Source("x", TEXT), loaded, Settings(TODAY, frozenset({"ABC001"})))
    assert result.sops[0].outcomes["ABC001"] is wanted


def test_one_edition_ends_where_the_next_begins() -> None:
    change = date(2027, 1, 1)
    old, new = Days(date(2012, 1, 1), change), Days(change, None)
    for day in (date(2012, 1, 1), date(2026, 12, 31), change, date(2030, 1, 1)):
        assert old.covers(day) != new.covers(day)
    assert not old.covers(date(2011, 12, 31))


def test_editions_survive_what_is_remembered_of_the_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "aturan.toml"
    file.write_text(EMPTY_TIME.replace("since =", "from = 2012-01-01\nsince ="), encoding="utf-8")
    monkeypatch.setattr("soplint.policy.loading.folder", lambda name: tmp_path)
    # What is remembered here would pass for the built-in rules elsewhere.
    monkeypatch.setenv("SOPLINT_CACHE_DIR", str(tmp_path / "cache"))
    loaded = [load_rules().by_code()["ABC001"].edition for _ in range(2)]
    assert loaded == [Days(date(2012, 1, 1))] * 2


def test_an_edition_is_explained(soplint: Run, tmp_path: Path) -> None:
    rules(tmp_path, "from = 2012-01-01\nuntil = 2027-01-01")
    (tmp_path / "soplint.toml").write_text('rules = ["aturan.toml"]\n', encoding="utf-8")
    assert "Untuk SOP bertanggal: sejak 2012-01-01, sebelum 2027-01-01" in soplint("explain", "ABC001").stdout


def test_no_built_in_rule_has_an_edition(ruleset: RuleSet) -> None:
    assert [rule.code for rule in ruleset.rules if rule.edition is not None] == []
