"""What the reference tables of ``rules/acuan/`` hold, and of which kind each value is."""

from collections.abc import Callable
from typing import Any, NamedTuple

from ..folding import squeeze
from ..patterns import pattern
from ..values.waktu import parse_waktu

__all__ = ["BLANKS", "CSV", "KINDS", "REGULATIONS", "TABLES", "Fields", "Form", "Keyed", "Rows", "Value", "WordSet"]

REGULATIONS = "peraturan"
"""The table of regulations, to which a CSV file of any other name adds."""


class Value(NamedTuple):
    """One value; ``kind`` says of which kind, see :data:`KINDS`, or which words are to choose from."""

    kind: str | tuple[str, ...]


class WordSet(NamedTuple):
    """A set of words: those of the user are added to it."""

    kind: str = "kata"


class Fields(NamedTuple):
    """An entry with named values, of which some are owed."""

    holds: dict[str, Any]
    owed: tuple[str, ...] = ()


class Keyed(NamedTuple):
    """Entries by keys of their own; keys are of the kind ``key``."""

    holds: Any
    key: str = "kunci"


class Rows(NamedTuple):
    """Entries in a row, told apart by what stands in their ``key``."""

    holds: Fields
    key: str


Form = Value | WordSet | Fields | Keyed | Rows
"""What a table, or a part of one, may be."""

_TEKS, _YA, _BILANGAN, _KATA, _SEBUTAN = Value("teks"), Value("ya"), Value("bilangan"), WordSet(), WordSet("teks")


_TINGKAT = Value(("provinsi", "kabupaten", "kota", "kecamatan", "kelurahan", "desa"))


def _sets(names: str) -> dict[str, Any]:
    return dict.fromkeys(names.split(), _KATA)


_SIFAT = (
    "mengubah",
    "menilai",
    "memperbaiki",
    "menyiapkan",
    "meneruskan",
    "mengesahkan",
    "memerintahkan",
    "menerima",
    "mencatat",
    "menggandakan",
    "menyimpan",
    "menyelenggarakan",
)

CSV: dict[str, Fields] = {
    REGULATIONS: Fields(
        {
            "jenis": _TEKS,
            "nomor": _TEKS,
            "tahun": Value("tahun_tertulis"),
            "tentang": _TEKS,
            "status": Value(("berlaku", "diubah", "dicabut", "dicabut sebagian")),
            "dicabut_oleh": Value("isian"),
            "tahun_dicabut": Value("tahun_bila_ada"),
            "diubah_oleh": Value("isian"),
            "keyakinan": Value(("tinggi", "sedang", "rendah")),
            "sumber": _TEKS,
            "catatan": Value("isian"),
        },
        ("jenis", "nomor", "tahun", "tentang", "sumber"),
    ),
    "judul-uu-pp": Fields(
        {"jenis": Value(("UU", "PP")), "nomor": _TEKS, "tahun": Value("tahun_tertulis"), "tentang": _TEKS},
        ("jenis", "nomor", "tahun", "tentang"),
    ),
}
"""The tables that are CSV files: their columns."""

TABLES: dict[str, Form] = {
    "dasar": Keyed(
        Fields({"judul": _TEKS, "singkat": _TEKS, "en": _TEKS, "mengikat": _YA}, ("judul", "en", "mengikat")),
        key="sambung",
    ),
    "jabatan": Fields(
        {
            "singkatan": Keyed(_TEKS, "kata"),
            "sementara": Keyed(_TEKS, "kata"),
            "atas_nama": Fields(_sets("kata")),
            "perangkat_daerah": Fields(_sets("kata")),
            "satuan_kerja": Fields(_sets("umum lain bukan_nama huruf_besar pembuka_wilayah pemerintah")),
            "alamat": Fields(_sets("kata")),
            "memimpin": Keyed(Value("isian"), "kata"),
            "jabatan_lain": Keyed(_KATA, "kata"),
            "tanpa_nip": Fields(_sets("jabatan lembaga pangkat")),
            "tingkat_unit": Fields(_sets("kata kelas")),
            "nama_disingkat": Fields(_sets("kata seperti_kata utuh")),
            "satuan_pendidikan": Fields(_sets("sekolah madrasah")),
            "ejaan": Keyed(_KATA),
            "kegiatan": Fields(_sets("kata")),
            "sebutan": Fields(_sets("awal")),
            "pelaksana": Fields(_sets("awal")),
            "gelar": Fields(_sets("depan belakang nama_instansi sapaan")),
            "instansi": Keyed(Fields({**_sets("tanda wilayah bukan"), "punya": _TEKS}, ("tanda", "bukan", "punya"))),
        }
    ),
    "jenis-peraturan": Fields(
        {
            "urutan": Fields({"tidak_dibandingkan": Value("pasangan")}),
            "daerah": Fields({**_sets("provinsi"), "nama_lain": Keyed(_TEKS, "kata"), "induk": Keyed(_TEKS, "kata")}),
            "jenis": Keyed(
                Fields(
                    {
                        "nama": _TEKS,
                        "bentuk": _SEBUTAN,
                        "keliru": _SEBUTAN,
                        "peringkat": Value("peringkat"),
                        "peringkat_provinsi": Value("peringkat"),
                        "daerah": _YA,
                        "tingkat": Value(("provinsi", "kabupaten", "kota")),
                        "alias": _SEBUTAN,
                        "hingga": _BILANGAN,
                        "awal": _YA,
                        "tiap_kantor": _YA,
                    },
                    ("nama", "bentuk", "peringkat"),
                )
            ),
        }
    ),
    "wilayah": Fields(
        {
            "sebutan": Keyed(_TINGKAT, "kata"),
            "pemimpin": Keyed(_TINGKAT, "kata"),
            "nama": Fields({**_sets("panjang"), "ditulis_pula": Keyed(_TEKS, "kata")}),
            "judul": Fields(_sets("di_depan antar")),
        }
    ),
    "kata-kerja": Fields(
        _sets(
            "mirip tanpa_awalan tanpa_objek perintah keterangan keterangan_berekor pembuka_waktu sebutan_waktu "
            "penyerta ingkar penghubung pembuka_syarat sambungan penyela_pelaku "
            "penutup_terputus penutup_utuh pertemuan penunjuk_tujuan batas_objek pengantar_objek pengantar_pelaku "
            "pelaku lain"
        )
    ),
    "kosakata": Fields(
        {
            "salah_ketik": Keyed(_TEKS, "kata"),
            "istilah_usang": Keyed(
                Fields(
                    {
                        "pengganti": _TEKS,
                        "sejak": Value("tahun"),
                        "dasar": _TEKS,
                        "bagian_jabatan": _KATA,
                        "arti_lain": _KATA,
                    },
                    ("pengganti", "sejak", "dasar"),
                ),
                "kata",
            ),
            "tidak_baku": Keyed(_TEKS, "kata"),
            "terpisah": Keyed(_TEKS, "teks"),
            "pasif": Fields(_sets("kata")),
            "menempel": Fields(_sets("sambung kata terikat")),
            "benar": Fields(_sets("kata")),
        }
    ),
    "pangkat": Fields({"pangkat": Keyed(Value("golongan"), "kata")}),
    "periode": Fields(
        {
            "antara": _KATA,
            "rencana": _KATA,
            "bukan_periode": _KATA,
            "bukan_satu": _KATA,
            "bukan_ulangan": _KATA,
            "gabungan": Fields(_sets("menjadi guna bahan laporan dari dan sampai")),
            "periode": Rows(
                Fields(
                    {
                        "nama": Value("kata"),
                        **_sets("sebutan satuan pembuka kecuali"),
                        "bulan": _BILANGAN,
                        "hari": _BILANGAN,
                    },
                    ("nama", "sebutan", "hari"),
                ),
                "nama",
            ),
        }
    ),
    "tindakan": Keyed(
        Fields(
            {"sifat": Value(_SIFAT), "menghimpun": _YA, "ringan": _YA, **_sets("kata_kerja nomina")},
            ("sifat", "kata_kerja", "nomina"),
        ),
        "kata",
    ),
    "tenggat": Keyed(
        Fields({"nama": Value("objek"), "batas": Value("lama"), "dasar": _TEKS}, ("nama", "batas", "dasar"))
    ),
    "waktu-wajar": Keyed(
        Fields(
            {
                "tindakan": Value("kata"),
                "objek": Value("objek"),
                "paling_singkat": Value("lama"),
                "paling_lama": Value("lama"),
                "alasan": _TEKS,
            },
            ("tindakan", "alasan"),
        )
    ),
    **{name: Keyed(row) for name, row in CSV.items()},
}
"""The tables that users can extend, and what may stand in each."""

BLANKS = {
    "status": "berlaku",
    "keyakinan": "sedang",
    "dicabut_oleh": "",
    "tahun_dicabut": "",
    "diubah_oleh": "",
    "catatan": "",
}
"""What stands in the columns of a regulation that a file does not have."""


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_word(value: Any) -> bool:
    return _is_text(value) and value == squeeze(value).casefold()


def _is_number(value: Any, least: int, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def _is_year(value: Any) -> bool:
    return isinstance(value, str) and value.isdigit() and _is_number(int(value), 1900, 2200)


def _is_time(value: Any) -> bool:
    waktu = parse_waktu(value) if isinstance(value, str) else None
    return waktu is not None and waktu.paling_lama is not None


def _is_object(value: Any) -> bool:
    return isinstance(value, list) and all(
        (isinstance(part, list) and bool(part) and all(map(_is_word, part))) or _is_word(part) for part in value
    )


def _is_rank(value: Any) -> bool:
    return _is_number(value, 1, _LOWEST_RANK)


def _is_pairs(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(pair, list) and len(pair) == 2 and all(map(_is_rank, pair)) for pair in value
    )


_LOWEST_RANK = 13
"""The decrees of ministers, the last of the kinds of regulation."""

_JOINED = pattern(r"[a-z0-9]+(-[a-z0-9]+)*")
_GOLONGAN = pattern(r"[IVX]+(/[a-e])?")
KINDS: dict[str, Callable[[Any], bool]] = {
    "teks": _is_text,
    "kunci": _is_text,
    "isian": lambda value: isinstance(value, str),
    "kata": _is_word,
    "sambung": lambda value: isinstance(value, str) and _JOINED.fullmatch(value) is not None,
    "ya": lambda value: isinstance(value, bool),
    "bilangan": lambda value: _is_number(value, 1, 9999),
    "peringkat": _is_rank,
    "tahun": lambda value: _is_number(value, 1900, 2200),
    "tahun_tertulis": _is_year,
    "tahun_bila_ada": lambda value: value == "" or _is_year(value),
    "lama": _is_time,
    "objek": _is_object,
    "pasangan": _is_pairs,
    "golongan": lambda value: isinstance(value, str) and _GOLONGAN.fullmatch(value) is not None,
}
"""Whether a value is of a kind; the message ``acuan.KIND`` says what it has to be."""
