"""A rule that is misspelt is refused: it must never be one that silently never fires."""

from pathlib import Path

import pytest

from conftest import ROOT
from own_rules import EMPTY_TIME
from soplint.policy import RuleError, RuleSet, load_rules


def load(tmp_path: Path, text: str) -> RuleSet:
    file = tmp_path / "aturan.toml"
    file.write_text(text, encoding="utf-8")
    return load_rules((file,))


def test_a_good_rule_file_is_loaded_beside_the_built_in_rules(tmp_path: Path, ruleset: RuleSet) -> None:
    loaded = load(tmp_path, EMPTY_TIME)
    assert set(loaded.by_code()) == set(ruleset.by_code()) | {"ABC001"}


def test_a_rule_is_found_by_its_code_and_its_name_however_they_are_written(ruleset: RuleSet) -> None:
    assert ruleset.find("idn001") is ruleset.find("Nomor-Kosong") is ruleset.by_code()["IDN001"]


def test_a_built_in_file_that_is_named_is_not_read_twice(
    ruleset: RuleSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    named = load_rules((ROOT / "rules" / "waktu.toml",))
    assert named.by_code().keys() == ruleset.by_code().keys()
    assert named.own == {code for code in ruleset.by_code() if code.startswith("WKT")}


@pytest.mark.parametrize("key", ['requires = ["IDN001"]', "from = 2012-01-01", 'guard = "number_of_one_sop"'])
def test_a_rule_that_compares_documents_waits_for_nothing(tmp_path: Path, key: str) -> None:
    text = EMPTY_TIME.replace('"sop.langkah"', '"repository"').replace('"owed_cell"', '"number_of_one_sop"')
    text = text.replace('options = { kolom = "waktu" }', key)
    with pytest.raises(RuleError) as refused:
        load(tmp_path, text)
    assert f"ABC001: {key.partition(' ')[0]}: " in refused.value.text("id")


def test_an_option_that_is_declared_as_a_set_of_words_is_one(ruleset: RuleSet) -> None:
    sets = [getattr(rule.options, name) for rule in ruleset.rules for name in rule.options.set_names]
    assert {type(words) for words in sets} == {frozenset}
    assert "surat" in ruleset.by_code()["LKH011"].options.inti  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("old", "new", "parts"),
    [
        ("severity =", "severty =", ["ABC001", "'severty'", "'severity'"]),
        ('"error"', '"eror"', ["ABC001", "severity", "'eror'", "'error'"]),
        ('"owed_cell"', '"owed_sell"', ["ABC001", "check", "'owed_sell'", "'owed_cell'"]),
        ("sop.langkah", "sop.langkahh", ["ABC001", "given", "'langkahh'", "'langkah'"]),
        ("sop.langkah", "sopp.langkah", ["ABC001", "given", "'sopp.langkah'", "'sop'"]),
        ("sop.langkah", "sop.identitas", ["ABC001", "given", "Identitas", "Langkah"]),
        ("kolom =", "kolon =", ["ABC001", "options", "'kolon'", "'kolom'"]),
        ('"waktu" }', '"waktuu" }', ["ABC001", "options", "kolom"]),
        ("{langkah} kosong", "{lankah} kosong", ["ABC001", "message", "'lankah'", "'langkah'"]),
        ("{langkah} kosong", "{langkah kosong", ["ABC001", "message"]),
        ("{langkah} kosong", "{langkah:>200000000} kosong", ["ABC001", "message", "{langkah:>200000000}"]),
        ("{langkah} kosong", "{langkah:{kutipan}} kosong", ["ABC001", "message", "{langkah:{kutipan}}"]),
        ("{langkah} kosong", "{langkah!r} kosong", ["ABC001", "message", "{langkah!r}"]),
        ("{langkah} kosong", "{langkah.__class__} kosong", ["ABC001", "message", "'langkah.__class__'"]),
        ('since = "0.1.0"', 'since = "0.1.0"\nguard = "agency_numbers_year"', ["guard", "'agency_numbers_with_year'"]),
        ('since = "0.1.0"', 'since = "0.1.0"\nguard = "number_of_one_sop"', ["ABC001", "guard", "'number_of_one_sop'"]),
        ("permenpanrb-35-2012", "permenpanrb-35-2021", ["ABC001", "basis", "'permenpanrb-35-2012'"]),
        ("permenpanrb-35-2012", "kelaziman", ["ABC001", "severity"]),
        ("ABC001", "abc1", ["code", "'abc1'"]),
        ("waktu-wajib", "Waktu wajib", ["name", "'Waktu wajib'"]),
        ('kind = "good"', 'kind = "bad"', ["ABC001", "example"]),
        ("⟦1.⟧", "1.", ["ABC001", "example", "⟦"]),
        ("⟦1.⟧", "⟦1.", ["ABC001", "example", "⟧"]),
        ("⟦1.⟧", "⟦⟦1.⟧⟧", ["ABC001", "example", "⟧"]),
        ("⟦1.⟧", "⟧1.⟦", ["ABC001", "example", "⟧"]),
        ('kind = "good"', 'kind = "good"\noutcome = "undetermned"', ["ABC001.example 2", "'undetermined'"]),
        ('kind = "bad"', 'kind = "bad"\noutcome = "pass"', ["ABC001.example 1", "outcome"]),
        ("at = ", "pada = ", ["ABC001.basis", "yang ada: ref, at"]),
        ('in = "langkah"', 'in = "langka"', ["ABC001", "example", "'langka'", "'langkah'"]),
        ('"error"', '"fatal"', ["ABC001", "severity", "'fatal'", "error, warning, info"]),
        ('kolom = "waktu"', 'kolom = "tarif"', ["ABC001", "kolom", "'tarif'", "kelengkapan, waktu, output"]),
        ('kolom = "waktu"', "kolom = 3", ["ABC001", "kolom"]),
        ("options = {", "# options = {", ["ABC001", "options", "kolom"]),
        ("ABC001", "SYS001", ["'SYS001'"]),
        ("ABC001", "WVR007", ["'WVR'"]),
        ('"waktu-wajib"', '"lengkap"', ["ABC001", "'lengkap'"]),
        ('"waktu-wajib"', '"all"', ["ABC001", "'all'"]),
        ('"waktu-wajib"', '"tidak-terbaca"', ["ABC001", "'tidak-terbaca'"]),
        ('kind = "bad"', 'kind = "buruk"', ["ABC001", "example", "kind"]),
        ("[rule.en]", "[rule.xx]", ["ABC001", "'xx'"]),
        ('since = "0.1.0"', "", ["ABC001", "'since'"]),
        ('since = "0.1.0"', "since = 1", ["ABC001", "since"]),
        ('since = "0.1.0"', 'since = "satu"', ["ABC001: since", "'satu'", "'0.1.0'"]),
        ('since = "0.1.0"', 'since = "0.1.0"\nrequires = ["WKT0011"]', ["ABC001", "'WKT0011'", "'WKT001'"]),
        ('since = "0.1.0"', 'since = "0.1.0"\nrequires = ["ABC001"]', ["ABC001", "requires"]),
        ('since = "0.1.0"', 'since = "0.1.0"\nfrom = "2012-01-01"', ["ABC001", "from", "tanggal"]),
        ('since = "0.1.0"', 'since = "0.1.0"\nuntil = 2012-01-01T00:00:00', ["ABC001", "until", "tanggal"]),
        ('since = "0.1.0"', 'since = "0.1.0"\nfrom = 2012-01-01\nuntil = 2012-01-01', ["ABC001", "2012-01-01"]),
        ("ABC001", "IDN001", ["'IDN001'", "rules/identitas.toml"]),
        (', at = "Lampiran" }', " }", ["ABC001", "basis.at"]),
        ('why = "Every step needs a standard."', 'why = " "', ["ABC001", "'why'"]),
        ('why = "Every step needs a standard."', "why = 1", ["ABC001", "'why'"]),
        ('kolom = "waktu" }', 'kolom = "waktu", gabungan = "ya" }', ["ABC001", "gabungan"]),
        (EMPTY_TIME.rpartition("\n\n")[2], "", ["ABC001", "example", "'good'"]),
        ('text = "1.', 'note = "1.', ["ABC001.example 2", "'text'"]),
        ('in = "langkah"', 'in = "langkah"\nothers = ["x"]', ["ABC001.example 1", "others"]),
        ('in = "langkah"', 'in = "langkah"\nothers = [{ nama = 1 }]', ["ABC001.example 1", "nama", "teks"]),
        ('in = "langkah"', 'in = ["langkah"]', ["ABC001.example 1", "in", "teks"]),
        ('in = "langkah"', 'in = "langkah"\nquote = 1', ["ABC001.example 1", "quote", "teks"]),
        ('in = "langkah"', 'in = "langkah"\nnote = 1', ["ABC001.example 1", "note", "teks"]),
        ("[[rule]]", "[[rule]", ["TOML", "baris 2, kolom", "ditutup dengan ]]"]),
    ],
)
def test_a_faulty_rule_is_refused_with_place_and_nearest_name(
    tmp_path: Path, old: str, new: str, parts: list[str]
) -> None:
    assert old in EMPTY_TIME
    with pytest.raises(RuleError) as refused:
        load(tmp_path, EMPTY_TIME.replace(old, new, 1))
    text = refused.value.text("id")
    assert "aturan.toml" in text
    assert "\n" not in text
    for part in parts:
        assert part in text


@pytest.mark.parametrize(
    ("check", "option", "told"),
    [
        ("enough_actors", "paling_sedikit = -1", "paling_sedikit: nilai -1 terlalu kecil; tulis sekurang-kurangnya 1"),
        ("misspelt", "panjang = 0", "panjang: nilai 0 terlalu kecil"),
        ("changed_term", "inti = []\nkali = 0", "kali: nilai 0 terlalu kecil"),
        ("unknown_text", "paling_banyak = -1", "paling_banyak: nilai -1 terlalu kecil"),
        ("evaluated_in_time", "tahun = 101", "tahun: nilai 101 terlalu besar; tulis paling banyak 100"),
    ],
)
def test_a_bound_that_nothing_meets_is_refused(tmp_path: Path, check: str, option: str, told: str) -> None:
    """A rule with such a bound would always fire, or never."""
    bounded = (
        EMPTY_TIME.replace("sop.langkah", "sop")
        .replace("owed_cell", check)
        .replace('options = { kolom = "waktu" }\n', "")
    )
    with pytest.raises(RuleError) as refused:
        load(tmp_path, bounded.replace("\n[rule.id]", f"[rule.options]\n{option}\n\n[rule.id]", 1))
    assert told in refused.value.text("id")


@pytest.mark.parametrize(
    ("check", "option"),
    [
        ("name_of_one_sop", "hari = -1"),
        ("related_sop_known", "kemiripan = 101"),
        ("related_sop_known", "kemiripan = nan"),
        ("agency_numbers_with_year", "sop = 0"),
        ("agency_numbers_with_year", "berkas = 0"),
        ("time_as_elsewhere", "kali = 0.5, tabel = 5, instansi = 3, dekat = 3"),
        ("time_as_elsewhere", "tabel = 0, kali = 8, instansi = 3, dekat = 3"),
        ("time_as_elsewhere", "instansi = 0, kali = 8, tabel = 5, dekat = 3"),
        ("time_as_elsewhere", "dekat = -3, kali = 8, tabel = 5, instansi = 3"),
    ],
)
def test_so_is_one_of_a_comparison(tmp_path: Path, check: str, option: str) -> None:
    bounded = EMPTY_TIME.replace("sop.langkah", "repository").replace("owed_cell", check)
    bounded = bounded.replace('options = { kolom = "waktu" }', f"options = {{ {option} }}")
    with pytest.raises(RuleError) as refused:
        load(tmp_path, bounded)
    assert f"ABC001.options: {option.split()[0]}: nilai" in refused.value.text("id")


@pytest.mark.parametrize(
    ("check", "option"), [("right_title", 'hubungan = ["berbeda_kecill"]'), ("in_force", 'kapan = "sejakk"')]
)
def test_a_word_that_no_check_asks_for_is_refused(tmp_path: Path, check: str, option: str) -> None:
    """A rule with such an option would never fire."""
    misspelt = EMPTY_TIME.replace("sop.langkah", "sop.dasar_hukum").replace("owed_cell", check)
    with pytest.raises(RuleError) as refused:
        load(tmp_path, misspelt.replace('kolom = "waktu"', option))
    assert f"ABC001.options: {option.split()[0]}" in refused.value.text("id")


def test_a_refusal_speaks_both_languages(tmp_path: Path) -> None:
    with pytest.raises(RuleError) as refused:
        load(tmp_path, EMPTY_TIME.replace("severity =", "severty ="))
    assert "tidak dikenal" in refused.value.text("id")
    assert "did you mean 'severity'" in refused.value.text("en")


def test_prerequisites_come_before_the_rules_that_wait_for_them(ruleset: RuleSet) -> None:
    seen: set[str] = set()
    for rule in ruleset.rules:
        assert set(rule.requires) <= seen
        seen.add(rule.code)
