"""Reference tables of the user: laid over the built-in ones by key; what counts for nothing or contradicts is refused."""

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import CORPUS, ON_A_DAY, ROOT, TODAY, Run
from soplint.acuan import BUILT_IN, acuan_toml, built_in_table, use
from soplint.acuan.peraturan import katalog
from soplint.engine import Settings, check_document
from soplint.examples import small_sop
from soplint.overlays import AcuanError, load_tables, table_files
from soplint.overlays.forms import CSV, TABLES
from soplint.overlays.merge import merged
from soplint.policy import RuleSet, load_rules
from soplint.source import Source

HEAD = "jenis,nomor,tahun,tentang,status,dicabut_oleh,tahun_dicabut,keyakinan,sumber"


@pytest.fixture(autouse=True)
def _built_in_afterwards() -> Iterator[None]:
    yield
    use(BUILT_IN)


def built_in_files() -> list[Path]:
    return sorted(path for path in (ROOT / "rules" / "acuan").iterdir() if path.suffix in (".toml", ".csv"))


def refused(*files: tuple[str, str]) -> AcuanError:
    with pytest.raises(AcuanError) as error:
        load_tables(files)
    return error.value


# -------------------------------------------------------------------- the built-in tables


def test_the_built_in_tables_pass_the_checks_that_those_of_users_pass() -> None:
    files = [(str(path), path.read_text(encoding="utf-8")) for path in built_in_files() if path.stem in TABLES]
    tables = merged({}, files)
    assert {name: tables[name] for name in TABLES} == {name: built_in_table(name) for name in TABLES}


def test_every_built_in_table_can_be_extended_and_says_so() -> None:
    for path in built_in_files():
        if path.stem == "contoh":
            continue
        assert path.stem in TABLES
        assert path.suffix == ".csv" or {"sumber", "menambah"} <= set(
            path.read_text(encoding="utf-8").partition("\n\n")[0].casefold().replace(":", " ").split()
        ), path.name


# -------------------------------------------------------------------- what users can say


def test_an_entry_with_a_key_that_exists_changes_what_it_names() -> None:
    row = load_tables([("waktu-wajar.toml", '[menyusun-laporan]\npaling_lama = "30 hari"')])["waktu-wajar"][
        "menyusun-laporan"
    ]
    assert (row["paling_singkat"], row["paling_lama"], row["objek"]) == ("3 menit", "30 hari", ["laporan"])


def test_act_and_object_are_the_key_of_a_row_whatever_it_is_called() -> None:
    rows = load_tables(
        [
            (
                "waktu-wajar.toml",
                '[laporan]\ntindakan = "menyusun"\nobjek = ["laporan"]\npaling_lama = "1 hari"\nalasan = "x"',
            )
        ]
    )["waktu-wajar"]
    assert "menyusun-laporan" not in rows
    assert rows["laporan"]["paling_lama"] == "1 hari"


@pytest.mark.parametrize("objek", ["laporan", "neraca gas"], ids=["of a built-in row", "of none"])
def test_two_rows_for_one_act_and_object_contradict(objek: str) -> None:
    row = f'tindakan = "menyusun"\nobjek = ["{objek}"]\npaling_lama = "1 hari"\nalasan = "x"\n'
    error = refused(("waktu-wajar.toml", f"[satu]\n{row}\n[dua]\n{row}"))
    assert "waktu-wajar.dua" in str(error)
    assert "waktu-wajar.satu" in str(error)


def test_a_changed_row_takes_the_place_of_the_one_whose_act_and_object_it_has_now() -> None:
    rows = built_in_table("waktu-wajar")
    objek = json.dumps(rows["mengolah-data-kinerja"]["objek"])
    rows = load_tables([("waktu-wajar.toml", f"[mengolah-data]\nobjek = {objek}")])["waktu-wajar"]
    assert "mengolah-data" in rows
    assert "mengolah-data-kinerja" not in rows


def test_words_are_added_and_deleted_one_by_one() -> None:
    tables = load_tables([("kata-kerja.toml", 'lain = ["mengarusutamakan"]\n[hapus]\npelaku = ["juru"]')])
    assert tables.keys() == {"kata-kerja"}
    built_in = built_in_table("kata-kerja")
    assert tables["kata-kerja"]["lain"] == [*built_in["lain"], "mengarusutamakan"]
    assert set(built_in["pelaku"]) - set(tables["kata-kerja"]["pelaku"]) == {"juru"}


def test_the_user_s_word_leaves_the_built_in_list_that_it_contradicts() -> None:
    tables = load_tables([("tindakan.toml", '[meneruskan]\nkata_kerja = ["melalui"]')])
    assert "melalui" in tables["tindakan"]["meneruskan"]["kata_kerja"]
    assert "melalui" in built_in_table("kata-kerja")["mirip"]
    assert "melalui" not in tables["kata-kerja"]["mirip"]


def test_a_file_of_any_other_name_holds_tables_by_their_names() -> None:
    text = (
        '[kosakata.tidak_baku]\nkegiatn = "kegiatan"\n[[periode.periode]]\nnama = "triwulan"\nsebutan = ["tigabulanan"]'
    )
    tables = load_tables([("daerah.toml", text)])
    assert tables["kosakata"]["tidak_baku"]["kegiatn"] == "kegiatan"
    triwulan = next(row for row in tables["periode"]["periode"] if row["nama"] == "triwulan")
    assert (triwulan["hari"], triwulan["sebutan"][-1]) == (92, "tigabulanan")


def test_an_entry_can_be_deleted_whole_and_a_value_that_is_not_owed_too() -> None:
    text = '[hapus]\nmenggandakan = ["paling_lama"]'
    assert "paling_lama" not in load_tables([("waktu-wajar.toml", text)])["waktu-wajar"]["menggandakan"]
    assert "menggandakan" not in load_tables([("waktu-wajar.toml", 'hapus = ["menggandakan"]')])["waktu-wajar"]


def test_regulations_are_added_changed_and_deleted_in_a_csv_file_of_any_name() -> None:
    rows = [
        HEAD + ",hapus",
        "Perda Kota Bogor,3,2019,Tata Naskah,berlaku,,,tinggi,JDIH,",
        "Perda Kabupaten Tapin,9,2016,Judul Lain,dicabut,Perda 1/2024,2024,tinggi,JDIH,",
        "UU,8,1999,,,,,,,ya",
    ]
    use(load_tables([("peraturan-daerah.csv", "\n".join(rows))]))
    own = katalog().by_identity("Perda", "3", 2019, "Kota Bogor")
    changed = katalog().by_identity("Perda", "9", 2016, "Kab. Tapin")
    assert own is not None and own.tentang == "Tata Naskah"
    assert changed is not None and (changed.tentang, changed.tahun_dicabut) == ("Judul Lain", 2024)
    assert katalog().by_identity("UU", "8", 1999) is None
    assert katalog().by_identity("UU", "25", 2009) is not None


def test_a_regulation_may_be_revoked_in_its_own_year() -> None:
    use(load_tables([("daerah.csv", f"{HEAD}\nPerbup Tapin,78,2020,Arsip,dicabut,Perbup 90/2020,2020,tinggi,JDIH")]))
    entry = katalog().by_identity("Perbup", "78", 2020, "Tapin")
    assert entry is not None and entry.tahun_dicabut == 2020


def test_columns_that_a_csv_file_does_not_have_say_that_nothing_is_known() -> None:
    use(load_tables([("daerah.csv", "jenis,nomor,tahun,tentang,sumber\nPerbup Tapin,77,2022,Kearsipan,JDIH")]))
    entry = katalog().by_identity("Perbup", "77", 2022, "Tapin")
    assert entry is not None and (entry.status, entry.yakin, entry.tahun_dicabut) == ("berlaku", False, None)


def test_the_examples_of_the_documentation_are_accepted() -> None:
    text = (ROOT / "rules" / "acuan" / "README.md").read_text(encoding="utf-8")
    blocks = {kind: [part.partition("```")[0] for part in text.split(f"```{kind}\n")[1:]] for kind in ("toml", "csv")}
    tables = load_tables([("daerah.toml", blocks["toml"][1]), ("peraturan-daerah.csv", blocks["csv"][0])])
    assert {"waktu-wajar", "kata-kerja", "kosakata", "peraturan"} <= tables.keys()


def test_a_spreadsheet_may_part_its_columns_with_semicolons() -> None:
    text = "jenis;nomor;tahun;tentang;sumber\r\nPerbup Tapin;77;2022;Arsip, dan Naskah;JDIH\r\n"
    use(load_tables([("daerah.csv", text)]))
    entry = katalog().by_identity("Perbup", "77", 2022, "Tapin")
    assert entry is not None and entry.tentang == "Arsip, dan Naskah"


def test_what_goes_with_an_entry_may_have_been_deleted_alone_before() -> None:
    files = [
        ("daerah.toml", '[waktu-wajar.hapus]\nmenggandakan = ["paling_lama"]'),
        ("waktu-wajar.toml", 'hapus = ["menggandakan"]'),
    ]
    assert "menggandakan" not in load_tables(files)["waktu-wajar"]


def test_files_that_say_the_same_agree() -> None:
    text = '[menyusun-laporan]\npaling_lama = "30 hari"'
    assert load_tables([("a/waktu-wajar.toml", text), ("b/waktu-wajar.toml", text)])


# -------------------------------------------------------------------- what is refused

ROW = 'tindakan = "menyusun"\nobjek = ["warkat"]\nalasan = "x"\n'
NO_OBJECT = ROW.replace('"warkat"', "[]")
CAPITAL = ROW.replace('"warkat"', '["Warkat"]')


@pytest.mark.parametrize(
    ("name", "text", "parts"),
    [
        ("waktu-wajar.toml", '[menyusun-laporan]\npaling_lma = "1 hari"', ["menyusun-laporan", "'paling_lma'", "'paling_lama'"]),
        ("waktu-wajar.toml", '[menyusun-laporan]\npaling_lama = "1 hx"', ["menyusun-laporan.paling_lama", "'1 hx'"]),
        ("waktu-wajar.toml", "[menyusun-laporan]\npaling_lama = 30", ["menyusun-laporan.paling_lama", "30"]),
        ("waktu-wajar.toml", '[menyusun-laporan]\npaling_lama = "1 menit"', ["menyusun-laporan", "3 menit", "1 menit"]),
        ("waktu-wajar.toml", f'[x]\n{ROW.replace("menyusun", "menyusn")}', ["waktu-wajar.x", "'menyusn'", "'menyusun'"]),
        ("waktu-wajar.toml", f"[x]\n{ROW.replace('alasan', 'alasn')}", ["'alasn'", "'alasan'"]),
        ("waktu-wajar.toml", f"[x]\n{ROW.replace('warkat', 'naskah')}", ["waktu-wajar.x", "'naskah'"]),
        ("waktu-wajar.toml", '[x]\ntindakan = "menyusun"', ["waktu-wajar.x", "'alasan'"]),
        ("waktu-wajar.toml", "[x]", ["waktu-wajar.x"]),
        ("waktu-wajar.toml", '[x]\nobjek = "laporan"', ["waktu-wajar.x.objek", "'laporan'"]),
        ("waktu-wajar.toml", f"[x]\n{ROW}[y]\n{ROW}", ["waktu-wajar.y", "waktu-wajar.x"]),
        ("waktu-wajar.toml", 'hapus = ["menyusun-lapran"]', ["'menyusun-lapran'", "'menyusun-laporan'"]),
        ("waktu-wajar.toml", '[hapus]\nmenyusun-laporan = ["alasan"]', ["menyusun-laporan", "'alasan'"]),
        ("waktu-wajar.toml", 'hapus = ["menggandakan"]\n[menggandakan]\npaling_lama = "1 hari"', ["menggandakan"]),
        ("waktu-wajr.toml", "[menyusun-laporan]", ["'menyusun-laporan'"]),
        ("daerah.toml", "[waktu-wajr]", ["'waktu-wajr'", "'waktu-wajar'"]),
        ("daerah.toml", "", ["daerah.toml"]),
        ("daerah.toml", "[kata-kerja", ["TOML"]),
        ("contoh.toml", "[potongan]", ["'potongan'"]),
        ("kata-kerja.toml", 'mirip = ["memanen"]\nlain = ["memanen"]', ["'memanen'", "kata-kerja.mirip.memanen"]),
        ("kata-kerja.toml", 'lain = ["Menanam"]', ["kata-kerja.lain", "'Menanam'"]),
        ("kata-kerja.toml", 'lain = "menanam"', ["kata-kerja.lain", "'menanam'"]),
        ("tindakan.toml", '[menyusun]\nsifat = "merubah"', ["tindakan.menyusun.sifat", "'merubah'", "'mengubah'"]),
        ("tindakan.toml", '[menyusun]\nsifat = "xyzzy"', ["sifat", "'xyzzy'", " mengubah, menilai, "]),
        ("tindakan.toml", '[menyusun]\nkata_kerja = ["memanen"]\n[mengolah]\nkata_kerja = ["memanen"]', ["'memanen'", "menyusun"]),
        ("kosakata.toml", '[tidak_baku]\nsarpras = "prasarana"\n[benar]\nkata = ["sarpras"]', ["'sarpras'", "tidak_baku"]),
        ("kosakata.toml", '[tidak_baku]\nijasah = "ijazah"\nijazah = "ijasah"', ["'ijazah'"]),
        ("kosakata.toml", '[istilah_usang.bps]\npengganti = "X"\nsejak = "2015"\ndasar = "Y"', ["bps.sejak", "'2015'"]),
        ("pangkat.toml", '[pangkat]\n"juru muda" = "IIIa"', ["pangkat.pangkat.juru muda", "'IIIa'"]),
        ("pangkat.toml", '[pangkat]\n"juru muda" = "I/b"', ["I/b", "'juru muda tingkat i'"]),
        ("jenis-peraturan.toml", '[jenis.Perdes]\nnama = "Peraturan Desa"\nbentuk = ["Perdes"]\nperingkat = 14', ["Perdes.peringkat", "14"]),
        ("jenis-peraturan.toml", '[jenis.Perda]\nalias = ["Nawala"]', ["'Nawala'"]),
        ("periode.toml", '[[periode]]\nnama = "triwulan"\nhari = 30', ["triwulan", "30", "3"]),
        ("periode.toml", '[[periode]]\nnama = "triwulan"\nhari = 92\n[[periode]]\nnama = "triwulan"\nhari = 92', ["triwulan"]),
        ("periode.toml", '[[periode]]\nhari = 92', ["'nama'"]),
        ("dasar.toml", '[perbup-1]\njudul = "x"\nen = "x"\nmengikat = "ya"', ["perbup-1.mengikat", "'ya'"]),
        ("jabatan.toml", '[instansi.rsud]\ntanda = ["rsud"]\nbukan = []', ["jabatan.instansi.rsud", "'punya'"]),
        ("x.csv", "jenis,nomr,tahun", ["1", "'nomr'", "'nomor'"]),
        ("x.csv", "zzzz,nomor", ["1", "'zzzz'", "jenis, nomor"]),
        ("waktu-wajar.toml", "[menyusun-laporan]\nzzzz = 1", ["'zzzz'", "paling_singkat"]),
        ("x.csv", "jenis,nomor", ["'tahun'"]),
        ("x.csv", f"{HEAD}\nPerda,1", ["2", "9"]),
        ("x.csv", f"{HEAD}\nPerdaa Tapin,1,2020,X,berlaku,,,tinggi,JDIH", ["2", "'Perdaa Tapin'", "'Perda'"]),
        ("x.csv", f"{HEAD}\nPP,1,20x0,X,berlaku,,,tinggi,JDIH", ["2", "'20x0'"]),
        ("x.csv", f"{HEAD}\nPP,1,20201,X,berlaku,,,tinggi,JDIH", ["2", "'20201'"]),
        ("x.csv", f"{HEAD}\nPP,1,202,X,berlaku,,,tinggi,JDIH", ["2", "'202'"]),
        ("x.csv", f"{HEAD}\nPP,1,2020,X,dicbut,,,tinggi,JDIH", ["2: status: ", "'dicbut'", "'dicabut'"]),
        ("x.csv", f"{HEAD}\nPP,1,2020,X,dicabut,PP 2/2021,,tinggi,JDIH", ["2", "tahun_dicabut"]),
        ("x.csv", f"{HEAD}\nPP,1,2020,X,berlaku,,2021,tinggi,JDIH", ["2", "'berlaku'"]),
        ("x.csv", f"{HEAD}\nPP,1,2020,X,dicabut,PP 2/2019,2019,tinggi,JDIH", ["2", "2019", "2020"]),
        ("x.csv", f"{HEAD}\nPP,1,2020,X,berlaku,,,pasti,JDIH", ["2", "'pasti'", "tinggi"]),
        ("x.csv", f"{HEAD}\nPP,1,2020,X,berlaku,,,tinggi,", ["2: sumber: "]),
        ("x.csv", f"{HEAD}\nPP,1,2020,X,berlaku,,,tinggi,A\nPP,1,2020,Y,berlaku,,,tinggi,A", ["3", "x.csv: 2"]),
        ("x.csv", f"{HEAD},hapus\nPP,1,1901,,,,,,,ya", ["2", "PP 1/1901"]),
        ("kosakata.toml", "[salah_ketik]\nsurta = 3", ["salah_ketik.surta", "3"]),
        ("kosakata.toml", '[salah_ketik]\nSurta = "surat"', ["kosakata.salah_ketik", "'Surta'"]),
        ("kosakata.toml", '[tidak_baku]\nanalisis = "telaah"', ["kosakata.tidak_baku.analisis", "'analisis'"]),
        ("kosakata.toml", 'hapus = ["benar"]', ["kosakata", "'benar'"]),
        ("kata-kerja.toml", "lain = [3]", ["kata-kerja.lain.3"]),
        ("kata-kerja.toml", 'lain = [""]', ["kata-kerja.lain", "''"]),
        ("kata-kerja.toml", '[hapus]\nlain = {x = ["a"]}', ["kata-kerja.lain", "{'x': ['a']}"]),
        ("periode.toml", '[[periode]]\nnama = "triwulan"\nhari = true', ["triwulan.hari", "True"]),
        ("periode.toml", "periode = [3]", ["periode.periode", "'nama'"]),
        ("waktu-wajar.toml", "hapus = [3]", ["waktu-wajar", "3"]),
        ("waktu-wajar.toml", f"[x]\n{NO_OBJECT}", ["waktu-wajar.x.objek", "[[]]"]),
        ("waktu-wajar.toml", f"[x]\n{CAPITAL}", ["waktu-wajar.x.objek", "[['Warkat']]"]),
        ("waktu-wajar.toml", f"[x]\n{ROW.replace('warkat', 'Warkat')}", ["waktu-wajar.x.objek", "['Warkat']"]),
        ("jenis-peraturan.toml", "[urutan]\ntidak_dibandingkan = 3", ["urutan.tidak_dibandingkan", "3"]),
        ("jenis-peraturan.toml", "[urutan]\ntidak_dibandingkan = [3]", ["urutan.tidak_dibandingkan", "[3]"]),
        ("jenis-peraturan.toml", "[urutan]\ntidak_dibandingkan = [[3]]", ["urutan.tidak_dibandingkan", "[[3]]"]),
        ("jenis-peraturan.toml", "[urutan]\ntidak_dibandingkan = [[3, 14]]", ["urutan.tidak_dibandingkan", "[[3, 14]]"]),
        ("jabatan.toml", "[memimpin]\ncamat = 3", ["jabatan.memimpin.camat", "3"]),
        ("jabatan.toml", 'hapus = ["alamat"]', ["jabatan", "'alamat'"]),
        ("dasar.toml", '["Perbup 1"]\njudul = "x"\nen = "x"\nmengikat = true', ["dasar", "'Perbup 1'"]),
        ("pangkat.toml", '[pangkat]\n"juru muda" = 3', ["pangkat.pangkat.juru muda", "3"]),
        ("pangkat.toml", '[pangkat]\n"juru agung" = "I/b"', ["pangkat.pangkat.juru agung", "'juru muda tingkat i'"]),
        ("pangkat.toml", '[hapus]\npangkat = {"juru muda" = ["x"]}', ["pangkat.pangkat.juru muda: "]),
        ("daerah.toml", "[peraturan]\nx = 1", ["'peraturan'", "'jenis-peraturan'"]),
        ("daerah.toml", "kosakata = 3", ["kosakata", "3"]),
        ("x.csv", "", ["1", "'jenis'"]),
        ("x.csv", f"{HEAD}\nPP,1,2020,X,berlaku,,,tinggi,JDIH,Y", ["2", "9"]),
        ("x.csv", f"{HEAD}\nPP,1,2020,X,dicabut,PP 2/2021,20x9,tinggi,JDIH", ["2: tahun_dicabut: ", "'20x9'"]),
        ("x.csv", f"{HEAD}\nUU Sukamaju,1,2020,X,berlaku,,,tinggi,JDIH", ["2", "'UU Sukamaju'"]),
        ("x.csv", "jenis,nomor,tahun\nPP,1,2020", ["x.csv: 2: ", " 'tentang' "]),
        ("x.csv", f"{HEAD},hapus\nPP,1,1901,,,,,,,tidak", ["2", "'tidak'"]),
    ],
)  # fmt: skip
def test_a_faulty_table_is_refused_with_place_key_and_nearest_name(name: str, text: str, parts: list[str]) -> None:
    error = refused((name, text))
    for lang in ("id", "en"):
        said = error.text(lang)
        assert said.startswith(f"{name}: ")
        assert "\n" not in said
        for part in parts:
            assert part in said
    assert error.text("id") != error.text("en")


def test_an_act_that_a_built_in_row_needs_cannot_go_alone() -> None:
    error = refused(("tindakan.toml", 'hapus = ["menggandakan"]'))
    assert error.text("id").startswith(
        "rules/acuan/waktu-wajar: waktu-wajar.menggandakan: tindakan 'menggandakan' tidak ada"
    )


def test_two_files_that_contradict_are_refused() -> None:
    error = refused(
        ("a/waktu-wajar.toml", '[menyusun-laporan]\npaling_lama = "30 hari"'),
        ("b/waktu-wajar.toml", '[menyusun-laporan]\npaling_lama = "40 hari"'),
    )
    assert "b/waktu-wajar.toml: waktu-wajar.menyusun-laporan.paling_lama" in error.text("id")
    assert "a/waktu-wajar.toml" in error.text("id")


def test_what_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    (tmp_path / "biner.toml").write_bytes(b"\xff\xfe")
    for path in ("kosong", "biner.toml", "tidak-ada.toml", "catatan.md"):
        with pytest.raises(AcuanError, match=path):
            table_files((tmp_path / path,))


# -------------------------------------------------------------------- in force

SHORT = '[menyusun-surat-tugas]\ntindakan = "menyusun"\nobjek = ["surat"]\npaling_singkat = "4 jam"\nalasan = "x"\n'


def findings(ruleset: RuleSet, text: str, code: str) -> list[str]:
    result = check_document(Source("teks.txt", text), ruleset, Settings(TODAY, frozenset({code})))
    return [finding.quote for finding in result.findings]


@pytest.mark.parametrize(
    ("code", "old", "new", "table", "quotes"),
    [
        ("WKT003", "", "", ("waktu-wajar.toml", '[x]\ntindakan = "menerima"\nobjek = ["surat"]\npaling_singkat = "9 hari"\nalasan = "x"'), 1),
        ("BHS006", "Menerima", "Menerima nagari", ("kosakata.toml", '[tidak_baku]\nnagari = "desa"'), 1),
        ("BHS001", "pengirim", "pelaaynan", ("kosakata.toml", '[benar]\nkata = ["pelaaynan"]'), -1),
        ("LKH003", "Menerima", "Cek", ("kata-kerja.toml", 'tanpa_awalan = ["cek"]'), -1),
    ],
)  # fmt: skip
def test_rule_sets_with_other_tables_judge_side_by_side(
    tmp_path: Path, ruleset: RuleSet, code: str, old: str, new: str, table: tuple[str, str], quotes: int
) -> None:
    text = (
        (CORPUS / "contoh-surat-masuk.txt").read_text(encoding="utf-8").replace(old, new, 1)
        if old
        else (CORPUS / "contoh-surat-masuk.txt").read_text(encoding="utf-8")
    )
    (tmp_path / table[0]).write_text(table[1], encoding="utf-8")
    other = load_rules(acuan=(tmp_path,))
    for _ in range(2):
        assert len(findings(other, text, code)) - len(findings(ruleset, text, code)) == quotes


_REVOKED = """
PP,901,2001,Naskah Contoh,dicabut,PP 902/2005,2005,tinggi,JDIH
PP,902,2005,Naskah Contoh Baru,dicabut,PP 901/2001,2009,tinggi,JDIH
PP,903,2001,Tata Cara Lama,dicabut,UU Cipta Kerja,2005,tinggi,JDIH
PP,904,2001,Tata Cara Tua,dicabut,,2005,tinggi,JDIH
PP,905,2001,Tata Cara Uji,dicabut,PP 904/2001,2003,tinggi,JDIH
PP,906,2001,Tata Cara Baru,dicabut,PP 903/2001,2003,tinggi,JDIH
PP,907,2001,Tata Cara Akhir,dicabut,UU Kesehatan,2003,tinggi,JDIH
"""
"""Two that revoke each other, two revoked by what has no number, one by nothing that is known, and two by those."""


@pytest.mark.parametrize(
    ("number", "title", "by", "instead"),
    [
        (901, "Naskah Contoh", "Peraturan Pemerintah Nomor 902 Tahun 2005", "peraturan yang menggantikannya"),
        (903, "Tata Cara Lama", "UU Cipta Kerja", "UU Cipta Kerja"),
        (904, "Tata Cara Tua", "peraturan lain", "peraturan yang menggantikannya"),
        (905, "Tata Cara Uji", "Peraturan Pemerintah Nomor 904 Tahun 2001", "peraturan yang menggantikannya"),
        (906, "Tata Cara Baru", "Peraturan Pemerintah Nomor 903 Tahun 2001", "UU Cipta Kerja"),
        (907, "Tata Cara Akhir", "UU Kesehatan", "UU Kesehatan"),
    ],
)  # fmt: skip
def test_what_is_revoked_itself_is_never_advised(
    tmp_path: Path, number: int, title: str, by: str, instead: str
) -> None:
    (tmp_path / "peraturan.csv").write_text(f"{HEAD}{_REVOKED}", encoding="utf-8")
    cited = f"1. Peraturan Pemerintah Nomor {number} Tahun 2001 tentang {title}"
    source = Source("teks.txt", small_sop({"dasar_hukum": cited}))
    result = check_document(source, load_rules(acuan=(tmp_path,)), Settings(TODAY, frozenset({"HKM005"})))
    (finding,) = result.findings
    assert (finding.data["pencabut"], finding.data["pengganti"]) == (by, instead)


def test_the_digest_of_the_rule_set_covers_the_tables(tmp_path: Path, ruleset: RuleSet) -> None:
    file = tmp_path / "waktu-wajar.toml"
    digests = {ruleset.digest}
    for days in (30, 40):
        file.write_text(f'[menyusun-laporan]\npaling_lama = "{days} hari"', encoding="utf-8")
        digests |= {load_rules(acuan=(tmp_path,)).digest for _ in range(2)}
    assert len(digests) == 3


def test_own_rules_may_rest_on_own_bases(tmp_path: Path) -> None:
    (tmp_path / "dasar.toml").write_text('[perbup-7]\njudul = "Perbup 7"\nen = "x"\nmengikat = true', encoding="utf-8")
    load_rules(acuan=(tmp_path,))
    assert acuan_toml("dasar")["perbup-7"]["judul"] == "Perbup 7"


def test_all_that_is_remembered_between_documents_is_forgotten_with_the_tables() -> None:
    """Caches stand at the top of a module, where :func:`soplint.acuan.use` finds them."""
    for path in (ROOT / "soplint").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        top = set(tree.body)
        for node in ast.walk(tree):
            cached = isinstance(node, ast.FunctionDef) and any(
                "cache" in ast.unparse(part) and "cached_property" not in ast.unparse(part)
                for part in node.decorator_list
            )
            assert not cached or node in top, f"{path.name}: {node.lineno}"


def test_the_command_takes_them_from_the_configuration(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "acuan").mkdir()
    (tmp_path / "acuan" / "waktu-wajar.toml").write_text(SHORT, encoding="utf-8")
    (tmp_path / "soplint.toml").write_text('acuan = ["acuan"]', encoding="utf-8")
    shown = soplint("config", "show").stdout
    assert f'acuan = ["{tmp_path / "acuan"}"]' in shown
    sop = (CORPUS / "contoh-surat-keluar.txt").read_text(encoding="utf-8")
    (tmp_path / "sop.txt").write_text(sop, encoding="utf-8")
    done = soplint("check", "sop.txt", "--select", "WKT003", "-f", "json", *ON_A_DAY)
    assert done.returncode == 1, done.stderr
    assert "4 jam" in json.loads(done.stdout)["files"][0]["findings"][0]["message"]
    (tmp_path / "acuan" / "waktu-wajar.toml").write_text("[x]\nbatas = 3", encoding="utf-8")
    done = soplint("check", "sop.txt", "--lang", "en")
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert "unknown key 'batas'" in done.stderr


def test_the_schema_knows_the_key(soplint: Run) -> None:
    config = json.loads(soplint("config", "schema").stdout)["$defs"]["config"]
    assert config["properties"]["acuan"] == {"type": "array", "items": {"type": "string", "minLength": 1}}


_KEYS = [
    "hapus", "mirip", "lain", "menyusun", "menyusun-laporan", "tindakan", "objek", "paling_lama", "paling_singkat", "alasan", "pangkat",
    "juru", "jenis", "Perda", "bentuk", "peringkat", "periode", "nama", "sebutan", "hari", "kosakata", "tidak_baku", "benar", "kata", "x",
]  # fmt: skip
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 3000) | st.sampled_from(["", "laporan", "1 hari", "III/a", "menyusun", "2 x"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_KEYS), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip


@settings(max_examples=60)
@given(st.sampled_from(sorted(TABLES.keys() - CSV)), st.dictionaries(st.sampled_from(_KEYS), _VALUES, max_size=3))
def test_whatever_a_table_holds_it_is_used_or_refused(name: str, table: dict[str, object]) -> None:
    text = "\n".join(f"{json.dumps(key)} = {_toml(value)}" for key, value in table.items())
    try:
        load_tables([(f"{name}.toml", text)])
    except AcuanError as error:
        assert error.text("id") and error.text("en")


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {_toml(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return "true" if value is None else json.dumps(value)


def test_a_new_entry_that_lacks_a_key_may_be_one_that_is_there_misspelt() -> None:
    told = refused(("waktu-wajar.toml", '[menyusun-lapran]\npaling_lama = "30 hari"\n')).text("id")
    assert "entri baru 'menyusun-lapran' memerlukan kunci 'tindakan'" in told
    assert told.endswith("mungkin maksudnya 'menyusun-laporan'")


def test_a_file_named_almost_like_a_table_is_told_its_name() -> None:
    told = refused(("waktu-wajr.toml", '[menyusun-laporan]\npaling_lama = "30 hari"\n')).text("en")
    assert told.endswith("did you mean 'waktu-wajar'?")


def test_a_file_without_tables_is_refused_as_a_whole() -> None:
    assert refused(("daerah.toml", "")).text("id").startswith("daerah.toml: berkas ini tidak berisi tabel")
