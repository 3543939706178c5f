"""What a report says once and first: regulations in full, places that belong together, errors before all else."""

import json
import re
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from conftest import CORPUS, ON_A_DAY, TODAY, Run, corpus_names
from pages import Node
from soplint.acuan import acuan_toml
from soplint.config import Config
from soplint.findings import Severity
from soplint.messages.english import in_english
from soplint.policy import RuleSet
from soplint.report import renderings, write, write_document
from soplint.report import ringkasan as module
from soplint.report.laporan import parts, remark
from soplint.report.ringkasan import summarise
from soplint.report.wording import basis_names, basis_words, capital
from soplint.repository import Report, check_paths

FAULTY = str(CORPUS / "kecamatan-awayan-2023.txt")
REAL = [str(CORPUS / f"{name}.txt") for name in corpus_names()]


@pytest.fixture(scope="module", params=["id", "en"])
def report(request: pytest.FixtureRequest) -> Report:
    return check_paths(REAL, Config(lang=request.param), TODAY, renderings=renderings(["text"], quiet=False))


def text_of(report: Report) -> str:
    stream = StringIO()
    write(report, "text", stream)
    return stream.getvalue()


# -------------------------------------------------------------------- regulations


def test_no_rule_rests_on_a_file_of_soplint(ruleset: RuleSet) -> None:
    """What stands in a signed report is law or custom; a table of the tool is neither."""
    places = [(rule.code, basis.at) for rule in ruleset.rules for basis in rule.basis]
    assert places
    assert [place for place in places if re.search(r"\.(?:toml|csv|py)\b|rules/", place[1])] == []


def test_each_finding_cites_a_regulation_in_short() -> None:
    assert basis_words("permenpanrb-35-2012", "Lampiran Bab II.C.2.a.6", "id") == (
        "PermenPANRB 35/2012, Lampiran Bab II.C.2.a.6"
    )
    assert basis_words("kelaziman", "penamaan SOP", "id") == "Kelaziman penyusunan SOP, penamaan SOP"


def test_short_names_are_told_apart() -> None:
    for lang in ("id", "en"):
        names = [basis_names(ref, lang)[0] for ref in acuan_toml("dasar")]
        assert len(set(names)) == len(names)


def test_a_report_lists_the_regulations_that_its_findings_cite(report: Report) -> None:
    cited = {ref for file in report.files for finding in file.findings for ref, _ in finding.basis}
    names = {basis_names(ref, report.lang) for ref in cited}
    assert set(summarise(report).dasar) == {(short, full) for short, full in names if short != full}
    assert len(summarise(report).dasar) > 5


@pytest.mark.parametrize("form", ["md", "html"])
def test_a_report_gives_their_full_names_once(report: Report, form: str, tmp_path: Path) -> None:
    write_document(report, tmp_path / f"x.{form}")
    text = (tmp_path / f"x.{form}").read_text(encoding="utf-8")
    for short, full in summarise(report).dasar:
        rest = full.removeprefix(f"{short} ")
        listed = {
            "md": f"\n- {full}\n" if full.startswith(short) else f"\n- {short}: {full}\n",
            "html": f"<dt>{short}</dt><dd>{rest}</dd>",
        }[form]
        assert text.count(listed.replace("'", "&#x27;")) == 1


def test_a_basis_of_ones_own_needs_no_short_name(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "dasar.toml").write_text(
        '[perbup-1]\njudul = "Peraturan Bupati Tapin Nomor 1 Tahun 2020 tentang SOP"\nen = "x"\nmengikat = true\n',
        encoding="utf-8",
    )
    rule = (
        '[[rule]]\ncode = "UJI001"\nname = "uji"\nseverity = "info"\ngiven = "sop"\ncheck = "cites_guideline"\n'
        'options = { pedoman = ["permenpanrb 99/2030"], kata = ["tiada"] }\n'
        'basis = [{ ref = "perbup-1", at = "Pasal 3" }]\nsince = "0.1.0"\n'
        '[rule.id]\nmessage = "m"\nwhy = "w"\nadvice = "a"\n[rule.en]\nmessage = "m"\nwhy = "w"\nadvice = "a"\n'
        '[[rule.example]]\nkind = "bad"\nin = "dasar_hukum"\ntext = "Dasar Hukum"\nquote = "Dasar Hukum"\n'
        '[[rule.example]]\nkind = "good"\nin = "dasar_hukum"\ntext = "Dasar Hukum"\n'
    )
    (tmp_path / "aturan.toml").write_text(rule, encoding="utf-8")
    (tmp_path / "soplint.toml").write_text('acuan = ["dasar.toml"]\nrules = ["aturan.toml"]\n', encoding="utf-8")
    done = soplint("check", FAULTY, *ON_A_DAY, "--select", "UJI001")
    assert "Dasar: Peraturan Bupati Tapin Nomor 1 Tahun 2020, Pasal 3\n" in done.stdout, done.stdout + done.stderr


# -------------------------------------------------------------------- other places


def test_places_of_one_kind_stand_in_one_line(report: Report) -> None:
    expected = {
        "id": "   Lihat juga: baris 66, 67, 76, 77 (juga di sini)\n",
        "en": "   See also: lines 66, 67, 76, 77 (here too)\n",
    }
    assert expected[report.lang] in text_of(report)


@pytest.mark.parametrize(("acts", "others"), [(5, 0), (6, 2), (9, 5)])
def test_of_many_places_the_first_ones_are_shown_and_how_many_there_are(
    acts: int, others: int, soplint: Run, tmp_path: Path
) -> None:
    listed = ["Peraturan Daerah Kabupaten Sukamaju Nomor 5 Tahun 2016 tentang Perangkat Daerah"]
    listed += [f"Undang-Undang Nomor {number} Tahun 2009 tentang Hal {number}" for number in range(91, 91 + acts)]
    items = "\n".join(f"{number}. {name}" for number, name in enumerate(listed, 1))
    (tmp_path / "sop.txt").write_text(f"Nama SOP : Arsip\n\nDasar Hukum\n\n{items}\n", encoding="utf-8")
    printed = soplint("check", "sop.txt", "--select", "HKM006", *ON_A_DAY).stdout
    assert len(re.findall(r"Lihat juga: baris \d+ \(", printed)) == acts - others
    assert (f"Lihat juga: {others} tempat lain\n" in printed) == (others > 0)


def test_other_places_go_on_in_the_sentence_that_they_stand_in(report: Report) -> None:
    """Behind a semicolon small, on a line of their own with a capital."""
    row = next(row for part in parts(report) for sop in part.sops for row in sop.temuan if row.terkait)
    begin = {"id": "lihat juga: ", "en": "see also: "}[report.lang]
    assert f"; {begin}" in remark(row, report.lang)
    assert f"\n   {capital(begin)}" in text_of(report)


def test_one_line_is_not_named_twice(report: Report) -> None:
    rows = [row for part in parts(report) for sop in part.sops for row in sop.temuan]
    lines = [place.lines for row in rows for place in row.terkait]
    assert any(len(own) > 1 for own in lines)
    assert all(len(set(own)) == len(own) for own in lines)


def test_a_place_in_another_file_keeps_its_path_and_line(report: Report) -> None:
    assert re.search(r": \S*dinkes-balangan-2024\.txt:22 \(", text_of(report))


def test_each_line_of_several_has_a_link_of_its_own(page: Callable[..., Node]) -> None:
    root = page(str(CORPUS / "bkpsdm-balangan-2023.txt"))
    related = [node for node in root.all("div", class_="related") if "66, 67, 76, 77" in node.text()]
    assert len(related) == 1
    links = related[0].all("a")
    assert [link.text() for link in links] == ["baris 66", "67", "76", "77"]
    anchors = {node.attributes.get("id") for node in root.all()}
    assert {link.attributes["href"][1:] for link in links} <= anchors


# -------------------------------------------------------------------- what comes first


def test_the_summary_lists_the_errors_as_the_tables_have_them(report: Report) -> None:
    listed = [(one.urut, one.no, one.lokasi, one.temuan) for one in summarise(report).galat]
    found = [
        (sop.urut, row.no, row.lokasi, row.temuan)
        for part in parts(report)
        for sop in part.sops
        for row in sop.temuan
        if row.finding.severity is Severity.ERROR
    ]
    assert listed == found
    assert len(listed) == report.summary.error > 0


def test_each_error_of_the_page_leads_to_its_row(page: Callable[..., Node]) -> None:
    root = page(*REAL)
    rows = {node.attributes["id"]: node for node in root.all("tr") if "id" in node.attributes}
    links = root.all("table", class_="errors")[0].all("a")
    assert links
    for link in links:
        row = rows[link.attributes["href"][1:]]
        assert row.attributes["data-severity"] == "error"
        assert link.text() in row.text()


def test_more_errors_than_the_summary_lists_are_counted(
    report: Report, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(module, "MOST_ERRORS", 2)
    assert len(summarise(report).galat) == 2
    write_document(report, tmp_path / "x.md")
    more = {"id": f"\ndan {report.summary.error - 2} lainnya\n", "en": f"\nand {report.summary.error - 2} more\n"}
    assert more[report.lang] in (tmp_path / "x.md").read_text(encoding="utf-8")


def test_families_with_errors_come_first(report: Report) -> None:
    counts = [tuple(family.per_tingkat[severity] for severity in Severity) for family in summarise(report).rumpun]
    assert counts == sorted(counts, reverse=True)
    assert counts[0][0] > 0


def test_a_report_has_the_findings_of_an_sop_in_the_order_of_its_text(report: Report) -> None:
    """Those too that came of comparing documents, as the printed text has them."""
    tables = [[row.finding for row in sop.temuan] for part in parts(report) for sop in part.sops]
    assert any(finding.code == "REP004" for findings in tables for finding in findings)
    for findings in tables:
        assert [finding.span for finding in findings] == sorted(finding.span for finding in findings)


def test_the_printed_day_is_written_as_people_write_it(report: Report) -> None:
    assert {"id": "tanggal pemeriksaan: 20 November 2026)", "en": "as of 20 November 2026)"}[report.lang] in text_of(
        report
    )


def test_a_dash_says_that_there_was_no_revision(report: Report) -> None:
    """Only what has no text at all is empty or not legible."""
    shown = {
        (part.path, sop.urut): dict(sop.identitas)["Tanggal Revisi"]
        for part in parts(report)
        for sop in part.sops
        if sop.model.format_lain is None
    }
    dinkes = next(value for (path, _), value in shown.items() if "dinkes" in path)
    assert dinkes == "-"
    assert "" in shown.values()


# -------------------------------------------------------------------- zeros are not told


def test_corrections_that_were_dropped_are_told_only_when_there_are_any(soplint: Run) -> None:
    done = soplint("fix", FAULTY, *ON_A_DAY)
    assert "tidak diterapkan" not in done.stderr
    assert re.search(r"^1 berkas, \d+ perbaikan$", done.stderr, re.M)


def test_entries_that_were_not_judged_are_told_only_when_there_are_any(soplint: Run, tmp_path: Path) -> None:
    text = Path(FAULTY).read_text(encoding="utf-8")
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "b.txt").write_text(text.replace("Balangan", "Tapin"), encoding="utf-8")
    assert "tidak dapat dinilai" not in soplint("baseline", "write", ".", *ON_A_DAY).stderr
    (tmp_path / "b.txt").write_bytes(b"\0\0\0\0")
    assert re.search(
        r"^\d+ di antaranya tidak dapat dinilai", soplint("baseline", "write", ".", *ON_A_DAY).stderr, re.M
    )


# -------------------------------------------------------------------- what to write instead


def test_the_issues_of_a_merge_request_hold_the_advice(report: Report) -> None:
    stream = StringIO()
    write(report, "gitlab", stream)
    told = [issue["description"] for issue in json.loads(stream.getvalue())]
    findings = [finding for file in report.files for finding in file.findings]
    assert told == [f"{finding.code}: {finding.message} {finding.advice}" for finding in findings]


def test_the_regulation_in_force_is_advised_as_it_is_to_be_written(report: Report) -> None:
    words = '"Peraturan Pemerintah Nomor 30 Tahun 2019 tentang Penilaian Kinerja Pegawai Negeri Sipil".'
    advice = [f.advice for file in report.files for f in file.findings if f.code == "HKM005" and "46" in f.message]
    assert advice
    assert all(text.endswith(words) for text in advice)


def test_a_period_that_does_not_fit_is_advised_with_the_one_that_does(report: Report) -> None:
    advice = {f.advice for file in report.files for f in file.findings if f.code == "PRD002"}
    words = {"id": 'Ganti "triwulan" pada kelengkapan dengan "semester"', "en": 'Write "semester" for "triwulan"'}
    assert any(text.startswith(words[report.lang]) for text in advice)


def test_months_to_write_stay_as_an_sop_writes_them(report: Report) -> None:
    advice = [f.advice for file in report.files for f in file.findings if f.code == "PRD005"]
    assert any("Januari, April, Juli, dan Oktober" in text for text in advice)


def test_english_lists_have_no_comma_before_the_last() -> None:
    assert in_english("nomor, tahun, dan judul") == "number, year and title"
    assert in_english("diangkat sebelum berumur 16 tahun") == "appointed before the age of 16"
    assert in_english("Kepala Desa, atau sebutannya di daerah") == "Kepala Desa, or what they are called there"
    assert in_english('"nomor, tahun, dan judul"') == '"nomor, tahun, dan judul"'


def test_a_time_that_is_too_short_is_advised_with_its_reason(report: Report) -> None:
    advice = next(f.advice for file in report.files for f in file.findings if f.code == "WKT003")
    reason = "15 menit: data satu periode harus dibaca, dihitung, dan dibandingkan dengan targetnya."
    assert (reason in advice) == (report.lang == "id")


def test_no_page_shows_a_placeholder(report: Report, tmp_path: Path) -> None:
    write_document(report, tmp_path / "x.html")
    text = (tmp_path / "x.html").read_text(encoding="utf-8")
    assert not re.findall(r">[^<>]*\{[a-z_]+[:}][^<>]*<", text.split("<body>")[1].split("<script>")[0])


def test_why_a_rule_is_there_is_told_without_a_finding(ruleset: RuleSet) -> None:
    """It stands in lists of rules, where no placeholder has a value."""
    assert [rule.code for rule in ruleset.rules for texts in rule.texts.values() if "{" in texts.why] == []


# -------------------------------------------------------------------- one rule explained


def test_a_rule_is_explained_without_placeholders(soplint: Run) -> None:
    told = soplint("explain", "WKT003").stdout
    assert "Waktu … terlalu singkat untuk …: sekurang-kurangnya …." in told
    assert "{" not in told


def test_examples_of_a_rule_stand_apart(soplint: Run) -> None:
    told = soplint("explain", "HKM011").stdout
    bad = told.split("Contoh yang menjadi temuan:\n")[1].split("\n\nContoh yang benar:")[0]
    assert len(bad.split("\n\n")) == 2
