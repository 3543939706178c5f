"""What is said of rules in lists and explanations, and all that is said of soplint's own codes."""

__all__ = ["TEXTS"]

TEXTS: dict[str, tuple[str, str]] = {
    "explain.severity": ("Tingkat", "Severity"),
    "explain.always": ("selalu kode keluar 2", "always exit code 2"),
    "explain.why": ("Mengapa", "Why"),
    "explain.bad": ("Contoh yang menjadi temuan", "Example with a finding"),
    "explain.good": ("Contoh yang benar", "Example that passes"),
    "explain.not_judged": ("Contoh yang tidak dapat dinilai", "Example that cannot be judged"),
    "explain.not_concerned": ("Contoh yang tidak terkena aturan ini", "Example that the rule does not concern"),
    "explain.other": ("SOP lain yang dibandingkan:", "Another SOP that is compared:"),
    "explain.unchanged": (
        "SOP lain yang dibandingkan: SOP contoh tanpa perubahan",
        "Another SOP that is compared: the model SOP as it is",
    ),
    "explain.since": ("Sejak versi", "Since version"),
    "explain.edition": ("Untuk SOP bertanggal", "For SOPs dated"),
    "explain.from": ("sejak {day}", "from {day}"),
    "explain.until": ("sebelum {day}", "before {day}"),
    "explain.requires": ("Dinilai setelah lulus", "Judged once these pass"),
    "explain.profile": ("Profil terendah", "Lowest profile"),
    "explain.mandatory": (
        "wajib: tidak dapat diabaikan atau dikecualikan bila profil disebut",
        "mandatory: neither ignored nor waived where a profile is named",
    ),
    "explain.undetermined": (
        "Bila teks tidak memperlihatkannya, hasilnya 'tidak dapat dinilai' dan tidak ada temuan.",
        "Where the text does not show it, the outcome is 'undetermined' and there is no finding.",
    ),
    "explain.opt_in": ("hanya bila dipilih", "only when selected"),
    "explain.mark": ("Letak temuan ditandai dengan ⟦ dan ⟧.", "The finding stands between ⟦ and ⟧."),
    "rules.always": ("keluar 2", "exit 2"),
    "rules.family": (
        "Satu aturan dijelaskan dengan 'soplint explain KODE'.",
        "'soplint explain CODE' explains one rule.",
    ),
    "rules.readme": (
        "# Aturan\n\n"
        "<!-- Dibuat dari berkas aturan; perbarui dengan: python -m soplint rules --markdown > rules/README.md -->\n\n"
        "Tiap aturan adalah satu tabel dalam berkas TOML di folder ini, lengkap dengan alasan, anjuran, dasar, dan\n"
        "contohnya. `soplint explain KODE` menampilkannya secara utuh. Kode aturan tidak pernah berubah artinya.\n\n"
        "Aturan sendiri dimulai dari salinan salah satu tabel ini dalam berkas TOML sendiri, misalnya\n"
        "aturan/daerah.toml, dengan kode dan nama yang belum dipakai. `soplint rules test aturan/daerah.toml`\n"
        'menguji contohnya; `rules = ["aturan/daerah.toml"]` dalam soplint.toml memberlakukannya. Yang keliru\n'
        "ditolak dalam satu baris yang menyebut berkas, kode, dan kuncinya. `soplint rules schema` memberi\n"
        "penyunting teks daftar kuncinya.\n\n"
        "Profil menyebut jenjang terendah yang memuat aturan itu; – berarti hanya berlaku bila dipilih. Jenjang yang "
        "lebih\ntinggi memuat jenjang di bawahnya ([profil/](profil/)):",
        "# Rules\n\n"
        "<!-- Made from the rule files; renew it with: python -m soplint --lang en rules --markdown -->\n\n"
        "Each rule is a table in a TOML file of this folder, with its reasons, advice, basis and examples.\n"
        "`soplint explain CODE` shows it in full. The code of a rule never changes its meaning.\n\n"
        "A rule of your own begins as a copy of one of these tables in a TOML file of your own, such as\n"
        "aturan/daerah.toml, with a code and a name that are not taken. `soplint rules test aturan/daerah.toml`\n"
        'runs its examples; `rules = ["aturan/daerah.toml"]` in soplint.toml puts it in force. What is wrong is\n'
        "refused in one line with file, code and key. `soplint rules schema` gives a text editor the keys.\n\n"
        "Profile names the lowest rung that holds the rule; – means that it is off until selected. A higher rung\n"
        "holds those below it ([profil/](profil/)):",
    ),
    "SYS001.what": (
        "Satu aturan gagal dijalankan pada berkas ini, atau seluruh berkas gagal dinilai.",
        "A rule could not run on this file, or the whole file could not be judged.",
    ),
    "SYS001.why": (
        "Hasilnya tidak diketahui, sehingga berkas itu tidak dapat dinyatakan sesuai. Yang lain tetap dinilai.",
        "The outcome is not known, so the file cannot be said to pass. All else is judged all the same.",
    ),
    "SYS001.advice": (
        "Laporkan kepada pengelola soplint, disertai pesan yang tampil. Untuk aturan buatan sendiri yang memanggil "
        "fungsi dari paket lain, laporkan kepada pengelola paket itu.",
        "Report it to the maintainers of soplint, with the message that is shown. Where a rule of your own calls a "
        "function of another package, report it to the maintainers of that package.",
    ),
    "SYS002.what": (
        "Berkas tidak ditemukan, tidak boleh dibaca, terlalu besar, atau bukan teks.",
        "A file is missing, may not be read, is too large, or is not text.",
    ),
    "SYS002.why": (
        "Berkas yang tidak dibaca tidak dapat dinyatakan sesuai.",
        "A file that was not read cannot be said to pass.",
    ),
    "SYS002.advice": (
        "Periksa nama dan izin berkas. Ubah PDF, Word, atau gambar menjadi teks UTF-8 lebih dahulu.",
        "Check the name and permissions of the file. Turn a PDF, Word file or picture into UTF-8 text first.",
    ),
    "SYS003.what": ("Tidak ada satu berkas pun yang cocok dengan PATH.", "PATH matches no file."),
    "SYS003.why": (
        "Pemeriksaan tanpa berkas selalu tampak bersih; mungkin nama folder atau polanya keliru.",
        "A run without files always looks clean; the name of the folder or the pattern may be wrong.",
    ),
    "SYS003.advice": (
        "Periksa PATH. Dalam folder hanya dibaca berkas .txt, .md, .tsv, .htm, dan .html.",
        "Check PATH. In a folder only .txt, .md, .tsv, .htm and .html files are read.",
    ),
    "SYS004.what": (
        "Susunan naskah tidak terbaca: label atau tabel SOP tidak ditemukan, atau terlalu banyak yang tidak dikenali.",
        "The document's structure is not legible: no labels or table of an SOP were found, or too much is unknown.",
    ),
    "SYS004.why": (
        "Bagian yang hilang tidak dapat dibedakan dari bagian yang tidak terbaca, sehingga aturan tidak dinilai. Bila "
        "hanya tabel langkah yang tidak terbaca, aturan tentang identitas dan dasar hukum tetap dinilai.",
        "What is missing cannot be told from what is illegible, so the rules are not judged. Where only the step table "
        "is illegible, the rules about identity and legal bases are still judged.",
    ),
    "SYS004.advice": (
        "Pindai ulang naskah. Lihat teks yang tidak dikenali dengan 'soplint parse BERKAS --residue'. "
        "Keluarkan berkas yang bukan SOP dari folder.",
        "Scan the document again. See what was not recognised with 'soplint parse FILE --residue'. "
        "Take files that are no SOPs out of the folder.",
    ),
    "SYS005.what": (
        "Proses yang memeriksa berkas ini terhenti sebelum selesai.",
        "The process that checked this file ended before it was done.",
    ),
    "SYS005.why": (
        "Berkas yang belum selesai diperiksa tidak dapat dinyatakan sesuai.",
        "A file whose check was not finished cannot be said to pass.",
    ),
    "SYS005.advice": (
        "Periksa kembali berkas itu secara tersendiri. Bila terulang, laporkan kepada pengelola soplint.",
        "Check that file again by itself. If it happens again, report it to the maintainers of soplint.",
    ),
    "WVR001.what": (
        "Pengecualian dalam pengaturan tidak berlaku: masanya berakhir, tidak mengenai satu temuan pun, atau "
        "aturannya wajib dalam profil yang dipilih.",
        "A waiver in the configuration does nothing: it has expired, matches no finding, or its rule is mandatory in "
        "the profile that was chosen.",
    ),
    "WVR001.why": (
        "Pengecualian adalah persetujuan seorang pejabat untuk keadaan tertentu. Pengecualian yang tertinggal dapat "
        "menutupi temuan baru. Pengecualian hanya dinilai bila aturannya dipilih dan semua berkas yang disebutnya "
        "ikut diperiksa.",
        "A waiver is an official's consent to a certain state of things. One that is left behind may hide a new "
        "finding. A waiver is judged only when its rule is selected and all files it speaks of are checked.",
    ),
    "WVR001.advice": (
        "Hapus pengecualian itu atau perbarui. WVR001 dapat diabaikan dengan ignore, tetapi tidak dapat dikecualikan "
        "atau dicatat sebagai temuan lama.",
        "Remove the waiver or renew it. WVR001 can be ignored, but neither waived nor recorded in a baseline.",
    ),
}
