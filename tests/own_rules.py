"""Rule files of a user, and a package that brings a check for one of them."""

from pathlib import Path

__all__ = ["EMPTY_TIME", "LONG_NAME", "install"]

EMPTY_TIME = """
[[rule]]
code = "ABC001"
name = "waktu-wajib"
severity = "error"
given = "sop.langkah"
check = "owed_cell"
options = { kolom = "waktu" }
basis = [{ ref = "permenpanrb-35-2012", at = "Lampiran" }]
since = "0.1.0"

[rule.id]
message = "Waktu langkah {langkah} kosong."
why = "Setiap langkah memerlukan mutu baku."
advice = "Isi waktunya."

[rule.en]
message = "The time of step {langkah} is empty."
why = "Every step needs a standard."
advice = "Fill it in."

[[rule.example]]
kind = "bad"
in = "langkah"
text = "⟦1.⟧\\tMenyusun laporan\\t\\t\\t\\tData\\t\\tLaporan\\t"

[[rule.example]]
kind = "good"
in = "langkah"
text = "1.\\tMenyusun laporan\\t\\t\\t\\tData\\t1 Hari\\tLaporan\\t"
"""
"""A rule that calls a function of soplint."""

LONG_NAME = """
[[rule]]
code = "ABC001"
name = "nama-panjang"
severity = "warning"
given = "sop"
check = "long_name"
basis = [{ ref = "kelaziman", at = "nama yang singkat" }]
since = "0.1.0"

[rule.id]
message = "Nama SOP panjang."
why = "Nama yang singkat mudah dicari."
advice = "Singkatkan."

[rule.en]
message = "The name is long."
why = "A short name is easily found."
advice = "Shorten it."

[[rule.example]]
kind = "bad"
quote = "Nama SOP"
text = ""

[[rule.example]]
kind = "good"
text = ""
"""
"""A rule that calls ``long_name``, which an installed package has to bring."""


def install(folder: Path) -> Path:
    """Put a package that brings a check where Python looks for them; the file of its check."""
    about = folder / "cek_daerah-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: cek-daerah\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text("[soplint.checks]\ndaerah = cek_daerah\n")
    return folder / "cek_daerah.py"
