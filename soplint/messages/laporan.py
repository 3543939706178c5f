"""The correction report, whatever form it is written in, and what it asks its reader to sign."""

__all__ = ["TEXTS"]

TEXTS: dict[str, tuple[str, str]] = {
    "laporan.judul": ("Laporan Hasil Reviu SOP", "SOP Review Report"),
    "laporan.tanpa_nama": ("SOP tanpa nama", "SOP without a name"),
    "laporan.di_luar_katalog": (
        "{peraturan} tidak ada dalam katalog; cocokkan dengan naskah resminya",
        "{peraturan} not in the catalogue; compare with the official text",
    ),
    "laporan.instansi": ("Instansi", "Agency"),
    "laporan.penanda_tangan": ("Penanda tangan", "Signed by"),
    "laporan.pelaksana": ("Pelaksana", "Actors"),
    "laporan.langkah": ("Jumlah langkah", "Number of steps"),
    "laporan.dikecualikan": ("dikecualikan oleh {by}: {reason}", "waived by {by}: {reason}"),
    "laporan.dikecualikan_hingga": (
        "dikecualikan oleh {by} sampai dengan {until}: {reason}",
        "waived by {by} until {until}: {reason}",
    ),
    "laporan.letak": ("{place} (baris {line})", "{place} (line {line})"),
    "laporan.letak_halaman": ("{place} (halaman {page}, baris {line})", "{place} (page {page}, line {line})"),
    "laporan.halaman": ("halaman {page}", "page {page}"),
    "laporan.baris": ("baris {line}", "line {line}"),
    "laporan.beberapa_baris": ("baris {lines}", "lines {lines}"),
    "laporan.no": ("No.", "No."),
    "laporan.lokasi": ("Lokasi", "Place"),
    "laporan.kutipan": ("Kutipan", "Quote"),
    "laporan.temuan": ("Temuan", "Finding"),
    "laporan.dasar": ("Dasar", "Basis"),
    "laporan.rekomendasi": ("Rekomendasi", "Recommendation"),
    "laporan.tanggapan": ("Tanggapan", "Response"),
    "laporan.ditulis": (
        "{file} ditulis: {sops:.} SOP dalam {files:.} berkas, {findings:.} temuan",
        "{file} written: {sops:SOP|SOPs} in {files:file|files}, {findings:finding|findings}",
    ),
    "laporan.suffix": (
        "{file}: laporan tidak dapat ditulis sebagai {suffix!r}; gunakan salah satu dari {suffixes}",
        "{file}: a report cannot be written as {suffix!r}; use one of {suffixes}",
    ),
    "laporan.no_suffix": (
        "{file}: akhiran nama berkas menentukan bentuk laporan; tambahkan salah satu dari {suffixes}",
        "{file}: the suffix of the file tells the form of the report; add one of {suffixes}",
    ),
    "laporan.standard_output": (
        "laporan hanya dapat ditulis ke berkas; sebutkan namanya, dengan akhiran {suffixes}",
        "a report can only be written to a file; name it, with a suffix of {suffixes}",
    ),
    "laporan.no_folder": (
        "folder {folder} tidak ada; buat dahulu atau pilih folder lain",
        "there is no folder {folder}; make it first or choose another",
    ),
    "laporan.is_folder": (
        "{file} adalah folder; sebutkan juga nama berkasnya",
        "{file} is a folder; name the file too",
    ),
    "laporan.is_input": (
        "{file} adalah berkas yang diperiksa; pilih nama lain untuk hasilnya",
        "{file} is one of the files under review; choose another name for the result",
    ),
    "laporan.not_ours": (
        "folder {folder} berisi berkas lain ({file}); pilih nama lain untuk laporannya",
        "the folder {folder} holds other files ({file}); choose another name for the report",
    ),
    "document.page": ("Halaman {page} dari {pages}", "Page {page} of {pages}"),
    "document.identity": ("Identitas", "Identity"),
    "document.closing": ("Penutup", "Closing"),
    "document.closing_text": (
        "Laporan ini disusun dari teks hasil pindaian. Temuan dicocokkan dengan naskah asli sebelum ditandatangani, "
        "dan kolom Tanggapan diisi oleh instansi yang direviu.",
        "This report was made from scanned text. Findings are compared with the original document before it is signed, "
        "and the agency under review fills in the column Response.",
    ),
    "document.place_date": ("Tempat, tanggal", "Place, date"),
    "document.reviewer": ("Pejabat yang mereviu", "Reviewing official"),
    "document.signature": ("Tanda tangan", "Signature"),
    "document.name": ("Nama", "Name"),
    "document.rank": ("Pangkat/golongan", "Rank and grade"),
    "document.nip": ("NIP", "NIP"),
    "document.count": ("Banyaknya", "Number"),
    "document.too_many": (
        "{file}: {sops:.} SOP terlalu banyak untuk satu dokumen Word, paling banyak {most:.}; tulis laporan .html, "
        "atau satu laporan .docx untuk setiap folder",
        "{file}: {sops:,} SOPs are too many for one document of Word, at most {most:,}; write an .html report, or one "
        ".docx report for each folder",
    ),
    "document.no_docx": (
        "{file}: laporan .docx memerlukan python-docx; pasang dengan: pip install python-docx",
        "{file}: a .docx report needs python-docx; install it with: pip install python-docx",
    ),
}
