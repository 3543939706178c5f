"""The configuration with its waivers, and the baseline."""

__all__ = ["TEXTS"]

TEXTS: dict[str, tuple[str, str]] = {
    "key.unknown": ("kunci {key!r} tidak dikenal", "unknown key {key!r}"),
    "key.unknown_among": (
        "kunci {key!r} tidak dikenal; yang ada: {choices}",
        "unknown key {key!r}; there are {choices}",
    ),
    "key.backslash": (
        "{key}: pola '{value}' ditulis dengan / di antara nama folder dan berkas, bukan dengan \\",
        "{key}: the pattern '{value}' is written with / between names of folders and files, not with \\",
    ),
    "key.missing": ("kunci {key!r} belum diisi; tambahkan", "key {key!r} is missing or blank; fill it in"),
    "key.blank": (
        "{key}: pola kosong tidak menyebut apa pun; isi atau hapus",
        "{key}: a blank pattern names nothing; fill it in or remove it",
    ),
    "key.choice": (
        "{key}: nilai {value!r} tidak dikenal; yang ada: {choices}",
        "{key}: unknown value {value!r}; it takes {choices}",
    ),
    "key.type": ("{key}: nilainya harus berupa {type}", "{key}: the value must be {type}"),
    "cause.missing": ("tidak ada di tempat itu", "it is not there"),
    "cause.denied": ("izinnya tidak ada", "permission denied"),
    "cause.folder": ("itu folder", "it is a folder"),
    "cause.no_folder": ("yang disebut sebagai foldernya bukan folder", "what it names as its folder is not one"),
    "cause.encoding": ("bukan teks UTF-8", "it is not UTF-8 text"),
    "toml.invalid": ("bukan TOML yang sah, {place}", "not valid TOML, {place}"),
    "toml.at": ("baris {line}, kolom {column}: {why}", "line {line}, column {column}: {why}"),
    "toml.end": ("di akhir berkas: {why}", "at the end of the file: {why}"),
    "toml.equals": ("sesudah kunci harus ada tanda =", "a key is followed by ="),
    "toml.value": ("nilainya tidak sah", "the value is invalid"),
    "toml.statement": ("barisnya bukan kunci, tabel, atau komentar", "the line is no key, table or comment"),
    "toml.twice": ("kunci itu sudah diisi", "the key has a value already"),
    "toml.string": ("teks belum ditutup dengan tanda petik", "the string is not closed"),
    "toml.array": ("daftar belum ditutup dengan ]", "the array is not closed by ]"),
    "toml.inline": ("tabel belum ditutup dengan }}", "the table is not closed by }}"),
    "toml.backslash": (
        "\\ di antara tanda petik tidak sah; tulis / dalam nama berkas, gunakan tanda petik tunggal untuk yang lain",
        "\\ within double quotes is invalid; write / in the name of a file, use single quotes for anything else",
    ),
    "toml.date": ("tanggal itu tidak ada", "there is no such date"),
    "toml.character": ("di sini ada tanda yang tidak boleh ditulis", "a character here must not be written"),
    "toml.line_end": (
        "sesudah nilai harus ada baris baru; tulis tanggal seperti 2026-11-20 dan teks di antara tanda petik",
        "a value is followed by a new line; write a date like 2026-11-20, and text in quotation marks",
    ),
    "toml.beyond": (
        "bilangan atau susunan daftarnya terlalu panjang; tulis yang lebih pendek",
        "a number or the lists within lists are too long; write shorter ones",
    ),
    "toml.table": ("nama tabel belum ditutup dengan ]", "the name of the table is not closed by ]"),
    "toml.tables": ("nama tabel belum ditutup dengan ]]", "the name of the table is not closed by ]]"),
    "config.unreadable": (
        "tidak dapat dibaca ({error}); periksa nama, letak, dan kodenya (UTF-8)",
        "cannot be read ({error}); check its name, place and encoding (UTF-8)",
    ),
    "config.none": ("tidak ada soplint.toml", "there is no soplint.toml"),
    "config.usual_profile": (
        "bawaan; aturan wajibnya baru mengikat bila profil disebut",
        "default; its mandatory rules bind once the profile is named",
    ),
    "config.no_profile": (
        "profil {word!r} tidak ada; yang ada: {choices}",
        "there is no profile {word!r}; there are {choices}",
    ),
    "config.no_rules": (
        "tidak ada aturan yang dijalankan; kurangi yang diabaikan (ignore), atau pilih aturan lain (select)",
        "no rule is left to run; ignore fewer, or select others",
    ),
    "config.no_rule": (
        "aturan {word!r} tidak ada; lihat 'soplint rules'",
        "there is no rule {word!r}; see 'soplint rules'",
    ),
    "config.sys": (
        "{word} menyatakan apa yang tidak dapat dinilai; tidak dapat dipilih, diabaikan, atau diubah tingkatnya",
        "{word} says what could not be judged; it can be neither selected, ignored nor given a severity",
    ),
    "waiver.own": (
        "{word} bukan aturan tentang naskah dan tidak dapat dikecualikan",
        "{word} is no rule for documents and cannot be waived",
    ),
    "waiver.family": (
        "{word} menyebut beberapa aturan; pengecualian hanya untuk satu aturan, lihat 'soplint rules'",
        "{word} stands for several rules; a waiver is for one rule, see 'soplint rules'",
    ),
    "waiver.place": ("Pengecualian {number}", "Waiver {number}"),
    "waiver.expired": (
        "Pengecualian {rule} oleh {by} berakhir pada {until}.",
        "The waiver of {rule} by {by} ended on {until}.",
    ),
    "waiver.expired.advice": (
        "Perbaiki temuannya dan hapus pengecualian ini, atau tetapkan tanggal until yang baru bersama alasannya.",
        "Correct what was found and remove this waiver, or set a new date for until with its reason.",
    ),
    "waiver.unused": (
        "Pengecualian {rule} tidak mengenai satu temuan pun.",
        "The waiver of {rule} matches no finding.",
    ),
    "waiver.unused.advice": (
        "Hapus pengecualian ini, atau perbaiki rule, files, atau sop bila keliru.",
        "Remove this waiver, or correct its rule, files or sop where they are wrong.",
    ),
    "waiver.mandatory": (
        "Pengecualian {rule} tidak berlaku: aturan itu wajib dalam profil yang dipilih.",
        "The waiver of {rule} does not apply: the rule is mandatory in the profile that was chosen.",
    ),
    "waiver.mandatory.advice": (
        "Perbaiki temuannya dan hapus pengecualian ini.",
        "Correct what was found and remove this waiver.",
    ),
    "baseline.missing": (
        "daftar temuan lama (baseline) tidak ada; buat dengan 'soplint baseline write PATH...'",
        "there is no baseline; make it with 'soplint baseline write PATH...'",
    ),
    "baseline.foreign": (
        "bukan daftar temuan lama (baseline) soplint; periksa namanya, atau hapus dan buat kembali bila rusak",
        "not a baseline of soplint; check its name, or remove it and write it again if it is damaged",
    ),
    "baseline.newer": (
        "daftar temuan lama versi {version} dibuat oleh soplint yang lebih baru; perbarui soplint",
        "the baseline is of version {version}, made by a later soplint; update soplint",
    ),
    "baseline.damaged": (
        "isian {number} daftar temuan lama rusak; hapus berkas itu dan buat kembali",
        "entry {number} of the baseline is damaged; remove the file and write it again",
    ),
    "baseline.standard_input": (
        "masukan standar tidak mempunyai nama berkas, sehingga temuannya tidak dapat dicatat; simpan teksnya ke berkas",
        "standard input has no file name, so that what is found in it cannot be recorded; save the text to a file",
    ),
    "baseline.written": (
        "{file}: {count} temuan lama dicatat",
        "{file}: {count:finding|findings} recorded",
    ),
    "baseline.kept": (
        "{count} di antaranya tidak dapat dinilai kali ini dan tetap disimpan",
        "{count:of them was|of them were} not judged this time, and kept",
    ),
    "baseline.mandatory": (
        "{count} temuan aturan wajib profil {profile} tidak dapat dicatat",
        "{count:finding|findings} of mandatory rules of the profile {profile} cannot be recorded",
    ),
    "baseline.use": (
        "Gunakan dengan 'soplint check --baseline {file}', atau tulis baseline = \"{file}\" dalam soplint.toml.",
        "Use it with 'soplint check --baseline {file}', or write baseline = \"{file}\" into soplint.toml.",
    ),
    "baseline.resolved": (
        "{path}: {code} sudah selesai: {quote}",
        "{path}: {code} is resolved: {quote}",
    ),
    "baseline.summary": (
        "Temuan lama: {known} masih ada, {resolved} sudah selesai, {unjudged} tidak dinilai",
        "Baseline: {known} still there, {resolved} resolved, {unjudged} not judged",
    ),
    "baseline.renew": (
        "Keluarkan yang sudah selesai dari daftar: 'soplint baseline write PATH...'.",
        "Take what is resolved out of the baseline: 'soplint baseline write PATH...'.",
    ),
}
