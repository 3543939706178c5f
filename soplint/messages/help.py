"""Help: what commands and options are for.

``help.<command>``, ``option.<command>.<option>``, or ``option.<option>`` where it means the same in every command.
"""

__all__ = ["TEXTS"]

TEXTS: dict[str, tuple[str, str]] = {
    "help.usage": ("Pemakaian", "Usage"),
    "help.options": ("Opsi", "Options"),
    "help.commands": ("Perintah", "Commands"),
    "help.required": ("wajib", "required"),
    "help.from": ("mulai {least}", "from {least}"),
    "help.soplint": (
        "Memeriksa naskah SOP Administrasi Pemerintahan.",
        "Checks the texts of Indonesian government SOPs.",
    ),
    "help.check": (
        "Periksa berkas SOP, folder, pola, atau masukan standar (-).\n\n"
        "Kode keluar: 0 tidak ada temuan mulai tingkat --fail-on, 1 ada, 2 tidak dapat menilai.",
        "Check SOP files, folders, patterns or standard input (-).\n\n"
        "Exit code: 0 nothing found at or above --fail-on, 1 something, 2 could not judge.",
    ),
    "help.report": (
        "Tulis Laporan Hasil Reviu SOP: ringkasan, temuan, daftar periksa, dan naskahnya.\n\n"
        "Kode keluar: 0 laporan ditulis, dengan atau tanpa temuan; 2 ada yang tidak dapat dinilai atau ditulis.",
        "Write the correction report: summary, findings, checklist and the text.\n\n"
        "Exit code: 0 the report was written, with or without findings; 2 something could not be judged or written.",
    ),
    "help.baseline": (
        "Temuan lama yang dicatat agar hanya temuan baru yang menggagalkan pemeriksaan.",
        "Known findings, recorded so that only new ones fail a run.",
    ),
    "help.baseline.write": (
        "Catat semua temuan yang ada sekarang sebagai temuan lama.\n\n"
        "Isian untuk berkas di luar PATH dan untuk yang tidak dapat dinilai tetap disimpan. "
        "Kode keluar: 0 tercatat, 2 ada yang tidak dapat dinilai.",
        "Record all that is found now in the baseline.\n\n"
        "Entries for files outside PATH and for what could not be judged are kept. "
        "Exit code: 0 written, 2 something could not be judged.",
    ),
    "help.baseline.check": (
        "Bandingkan temuan sekarang dengan temuan lama: yang baru, yang masih ada, dan yang sudah selesai.\n\n"
        "Kode keluar: 0 tidak ada temuan baru mulai tingkat --fail-on, 1 ada, 2 tidak dapat menilai.",
        "Compare what is found now with the baseline: what is new, still there, and resolved.\n\n"
        "Exit code: 0 nothing new at or above --fail-on, 1 something, 2 could not judge.",
    ),
    "help.fix": (
        "Usulkan perbaikan naskah; naskah aslinya tidak pernah diubah.\n\n"
        "Kode keluar: 0 tidak ada yang diperbaiki, 1 ada, 2 tidak dapat menilai.",
        "Offer corrections; the original is never changed.\n\n"
        "Exit code: 0 nothing to correct, 1 something, 2 could not judge.",
    ),
    "help.parse": ("Tampilkan apa yang terbaca dari satu berkas.", "Show what was read of one file."),
    "help.explain": (
        "Jelaskan satu aturan: apa yang dituntut, dasarnya, contoh, dan cara memperbaikinya.\n\n"
        "Tiga huruf awal kode, misalnya HKM, menampilkan daftar aturan serumpun.",
        "Explain one rule: what it demands, by which law, with examples, and how to correct it.\n\n"
        "The first three letters of codes, such as HKM, list the rules of a family.",
    ),
    "help.rules": (
        "Tampilkan semua aturan; 'rules test' menjalankan contoh-contohnya.",
        "List all rules; 'rules test' runs their examples.",
    ),
    "help.rules.test": (
        "Jalankan contoh tiap aturan, juga aturan dari berkas TOML sendiri.",
        "Run the examples of all rules, or of those in TOML files of your own.",
    ),
    "help.rules.schema": (
        "Tampilkan JSON Schema berkas aturan, untuk penyunting teks.",
        "Print the JSON Schema of rule files, for text editors.",
    ),
    "help.cache": (
        "Hasil pemeriksaan terdahulu, yang disimpan agar naskah yang sama tidak diperiksa ulang.",
        "Results of earlier runs, kept so that the same text is not checked again.",
    ),
    "help.cache.clear": ("Hapus hasil pemeriksaan terdahulu.", "Remove the results of earlier runs."),
    "help.config": ("Pengaturan soplint.toml.", "The configuration, soplint.toml."),
    "help.config.show": (
        "Tampilkan pengaturan yang berlaku di folder ini.",
        "Show the settings in force in this folder.",
    ),
    "help.config.schema": (
        "Tampilkan JSON Schema soplint.toml, untuk penyunting teks.",
        "Print the JSON Schema of soplint.toml, for text editors.",
    ),
    "help.init": (
        "Tulis soplint.toml yang berketerangan, serta pemeriksaan otomatis untuk GitHub dan GitLab.\n\n"
        "Berkas yang sudah ada tidak diubah.",
        "Write a commented soplint.toml, and jobs for GitHub and GitLab.\n\nFiles that exist are not changed.",
    ),
    "metavar.OPTIONS": ("OPSI", "OPTIONS"),
    "metavar.COMMAND": ("PERINTAH", "COMMAND"),
    "metavar.ARGS": ("ARGUMEN", "ARGS"),
    "metavar.BERKAS": ("BERKAS", "FILE"),
    "metavar.POLA": ("POLA", "PATTERN"),
    "metavar.TANGGAL": ("TANGGAL", "DATE"),
    "metavar.ALAMAT": ("ALAMAT", "ADDRESS"),
    "metavar.KODE": ("KODE", "CODE"),
    "metavar.NAMA": ("NAMA", "NAME"),
    "option.help": ("Tampilkan bantuan ini.", "Show this help."),
    "option.version": ("Tampilkan versi.", "Show the version."),
    "option.lang": ("Bahasa keluaran (bawaan: id).", "Language of the output (default: id)."),
    "option.config": (
        "Berkas pengaturan ini, sebagai ganti soplint.toml yang terdekat.",
        "This configuration file, instead of the nearest soplint.toml.",
    ),
    "option.profile": (
        "Profil aturan: dasar, lengkap (bawaan), atau ketat.",
        "Profile of rules: 'dasar', 'lengkap' (default) or 'ketat'.",
    ),
    "option.select": (
        "Hanya aturan ini: kode, awalan, nama, atau profil; boleh beberapa, dipisahkan koma.",
        "Only these rules: codes, starts of codes, names or profiles; several with commas between them.",
    ),
    "option.ignore": (
        "Tanpa aturan ini: kode, awalan, nama, atau profil; boleh beberapa, dipisahkan koma.",
        "Without these rules: codes, starts of codes, names or profiles; several with commas between them.",
    ),
    "option.exclude": (
        "Lewati berkas dan folder ini di dalam folder: nama, atau pola dari folder kerja; boleh berulang.",
        "Leave these files and folders of a folder out: a name, or a pattern from the working folder; may be repeated.",
    ),
    "option.force-exclude": (
        "Lewati juga berkas dan folder yang disebut sebagai PATH, bila termasuk exclude.",
        "Leave what is excluded out even where it is named as a PATH.",
    ),
    "option.stdin-filename": (
        "Nama berkas masukan standar (-), untuk letak temuan dan pengecualian.",
        "Name of the file on standard input (-), for places of findings and for waivers.",
    ),
    "option.context": (
        "Naskah lain dari repositori yang sama, hanya sebagai pembanding; boleh berulang.",
        "Other documents of the same repository, only to compare with; may be repeated.",
    ),
    "option.today": (
        "Tanggal pemeriksaan, TTTT-BB-HH (bawaan: hari ini).",
        "The day that dates are judged by, YYYY-MM-DD (default: today).",
    ),
    "option.fail-on": (
        "Kode keluar 1 mulai tingkat ini (bawaan: warning).",
        "Exit code 1 from this severity on (default: warning).",
    ),
    "option.max-warnings": (
        "Kode keluar 1 bila peringatan lebih dari N.",
        "Exit code 1 when there are more than N warnings.",
    ),
    "option.format": (
        "{formats} (bawaan: text); boleh berulang. Tanpa BERKAS: ke keluaran standar.",
        "{formats} (default: text); may be repeated. Without FILE: to standard output.",
    ),
    "option.baseline": (
        "Tandai temuan lama yang tercatat dalam berkas ini.",
        "Mark the known findings that this file records.",
    ),
    "option.quiet": ("Satu baris untuk tiap temuan.", "One line for each finding."),
    "option.statistics": (
        "Jumlah temuan menurut aturan, sebagai ganti temuannya.",
        "Count the findings by rule, instead of printing them.",
    ),
    "option.jobs": (
        "Banyaknya proses (bawaan: jumlah inti prosesor).",
        "Number of processes (default: number of processor cores).",
    ),
    "option.no-cache": (
        "Jangan gunakan hasil pemeriksaan terdahulu dan jangan simpan yang baru.",
        "Use no results of earlier runs, and keep none.",
    ),
    "option.cache-dir": ("Folder hasil pemeriksaan terdahulu.", "Folder for the results of earlier runs."),
    "option.engine": (
        "Tempat pemeriksaan: komputer ini (local, bawaan) atau klaster dask.",
        "Where files are checked: on this computer (local, default) or on a dask cluster.",
    ),
    "option.scheduler": (
        "Penjadwal dask yang sudah berjalan (dengan --engine dask).",
        "A dask scheduler that is running (with --engine dask).",
    ),
    "option.report.output": (
        "Berkas laporan; akhirannya menentukan bentuknya: .html, .docx, .md, atau .csv.",
        "The report's file; its suffix tells the form: .html, .docx, .md or .csv.",
    ),
    "option.file": (
        "Berkas daftar temuan lama (bawaan: menurut soplint.toml, atau soplint-baseline.json).",
        "The baseline's file (default: as soplint.toml says, or soplint-baseline.json).",
    ),
    "option.diff": ("Tampilkan perbaikan sebagai diff (bawaan).", "Show corrections as a diff (default)."),
    "option.fix.output": (
        "Tulis salinan yang diperbaiki ke folder ini.",
        "Write corrected copies into this folder.",
    ),
    "option.fix.ignore": (
        "Tanpa perbaikan menurut aturan ini: kode, awalan, nama, atau profil; boleh beberapa, dipisahkan koma.",
        "No corrections by these rules: codes, starts of codes, names or profiles; several with commas between them.",
    ),
    "option.fix.baseline": (
        "Jangan perbaiki temuan lama yang tercatat dalam berkas ini.",
        "Leave the known findings alone that this file records.",
    ),
    "option.fix.select": (
        "Hanya perbaikan menurut aturan ini: kode, awalan, nama, atau profil; boleh beberapa, dipisahkan koma.",
        "Only corrections by these rules: codes, starts of codes, names or profiles; several with commas between them.",
    ),
    "option.suggest": (
        "Terapkan juga perbaikan yang perlu diperiksa kembali.",
        "Also make corrections that a person has to check.",
    ),
    "option.tokens": ("Baris menurut jenisnya.", "Lines by their kind."),
    "option.tree": ("Pohon urai.", "The parse tree."),
    "option.model": ("Model naskah sebagai JSON (bawaan).", "The document's model as JSON (default)."),
    "option.residue": ("Teks yang tidak dikenali.", "Text that was not recognised."),
    "option.rules.format": (
        "Bentuk daftar (bawaan: text).",
        "The form of the list (default: text).",
    ),
    "option.markdown": (
        "Isi rules/README.md: aturan bawaan sebagai tabel Markdown.",
        "The contents of rules/README.md: the built-in rules as Markdown tables.",
    ),
    "option.github": (
        "Hanya pengaturan dan pemeriksaan GitHub.",
        "Only the configuration and the job for GitHub.",
    ),
    "option.gitlab": (
        "Hanya pengaturan dan pemeriksaan GitLab.",
        "Only the configuration and the job for GitLab.",
    ),
}
