"""The command line: mistakes in it, and what commands say of their work."""

__all__ = ["TEXTS"]

TEXTS: dict[str, tuple[str, str]] = {
    "nearest": ("; mungkin maksudnya {name!r}", "; did you mean {name!r}?"),
    "cli.format": (
        "format {name!r} tidak dikenal; yang ada: {choices}",
        "unknown format {name!r}; there are {choices}",
    ),
    "cli.format_file": (
        "-f {name}=: nama berkasnya belum disebut, misalnya -f {name}=hasil.txt",
        "-f {name}=: the file is not named, for instance -f {name}=result.txt",
    ),
    "cli.format_twice": (
        "{first} dan {second} akan bercampur di {place}; tulis salah satunya ke berkas lain: -f {second}=BERKAS",
        "{first} and {second} would mix in {place}; write one of them to another file: -f {second}=FILE",
    ),
    "cli.only_text": (
        "{option} hanya berlaku untuk format text; hapus {option} atau tambahkan -f text",
        "{option} only goes with the format text; leave out {option} or add -f text",
    ),
    "cli.stdout": ("keluaran standar", "standard output"),
    "cli.internal": (
        "galat di dalam soplint ({error}); laporkan kepada pengelola soplint",
        "an error inside soplint ({error}); please report it to its maintainers",
    ),
    "cli.no_command": ("perintah {name!r} tidak ada; lihat --help", "there is no command {name!r}; see --help"),
    "cli.no_subcommand": ("perintahnya belum disebut; lihat --help", "the command is missing; see --help"),
    "cli.extra": ("{words!r} tidak dikenal di sini; lihat --help", "{words!r} has no place here; see --help"),
    "cli.no_option": ("opsi {name!r} tidak ada; lihat --help", "there is no option {name!r}; see --help"),
    "cli.option_value": (
        "opsi {name} tanpa nilai, atau diberi nilai yang tidak diperlukan; lihat --help",
        "option {name} lacks a value, or has one that it does not take; see --help",
    ),
    "cli.missing": ("{name} belum disebut; lihat --help", "{name} is missing; see --help"),
    "cli.file": (
        "berkas {name} tidak dapat ditulis atau dibaca ({error}); periksa nama, letak, dan izinnya",
        "file {name} cannot be written or read ({error}); check its name, place and permissions",
    ),
    "cli.file.ENOSPC": (
        "berkas {name} tidak dapat ditulis: tempat penyimpanan penuh",
        "file {name} cannot be written: there is no space left",
    ),
    "cli.system": (
        "hasil tidak dapat ditulis atau dibaca (galat sistem {error})",
        "results cannot be written or read (system error {error})",
    ),
    "cli.system.ENOSPC": (
        "hasil tidak dapat ditulis: tempat penyimpanan penuh",
        "results cannot be written: there is no space left",
    ),
    "cli.system.ENOENT": (
        "folder kerja sudah tidak ada; pindah ke folder lain dan ulangi",
        "the working folder is gone; go to another one and try again",
    ),
    "cli.stdin_filename": (
        "--stdin-filename menamai masukan standar; sebutkan juga - sebagai PATH, dan nama yang tidak kosong",
        "--stdin-filename names standard input; give - as a PATH too, and a name that is not empty",
    ),
    "cli.bad_value": (
        "nilai {value!r} untuk {name} keliru; isinya {wanted}",
        "bad value {value!r} for {name}; it takes {wanted}",
    ),
    "cli.wants_choice": ("salah satu dari: {choices}", "one of: {choices}"),
    "cli.wants_number": ("bilangan bulat mulai {least}", "a whole number from {least}"),
    "cli.wants_date": ("tanggal TTTT-BB-HH, misalnya 2026-01-31", "a date YYYY-MM-DD, such as 2026-01-31"),
    "cli.wants_folder": ("nama folder", "the name of a folder"),
    "cli.wants_file": ("nama berkas", "the name of a file"),
    "cli.usage": ("perintah keliru: {error} Lihat --help.", "wrong usage: {error} See --help."),
    "progress.comparing": ("Membandingkan", "Comparing"),
    "progress.files": ("Memeriksa", "Checking"),
    "progress.writing": ("Menulis laporan", "Writing the report"),
    "cluster.absent": (
        "--engine dask memerlukan dask.distributed; pasang dengan: pip install distributed",
        "--engine dask needs dask.distributed; install it with: pip install distributed",
    ),
    "cluster.unreachable": (
        "penjadwal dask {scheduler} tidak dapat dihubungi ({error}); periksa alamatnya",
        "the dask scheduler {scheduler} cannot be reached ({error}); check its address",
    ),
    "cluster.scheduler": (
        "--scheduler hanya berlaku bersama --engine dask; tambahkan --engine dask atau hapus --scheduler",
        "--scheduler only goes with --engine dask; add --engine dask or leave out --scheduler",
    ),
    "cache.cleared": ("Hasil terdahulu di {folder} sudah dihapus.", "Earlier results in {folder} were removed."),
    "cache.empty": ("Tidak ada hasil terdahulu di {folder}.", "There are no earlier results in {folder}."),
    "init.exists": ("{file} sudah ada dan tidak diubah", "{file}: already there, not changed"),
    "init.configured": (
        "{file} sudah ada dan tidak diubah; pemeriksaan otomatis ditambahkan dengan --github atau --gitlab",
        "{file}: already there, not changed; add jobs with --github or --gitlab",
    ),
    "init.written": ("{file} ditulis", "{file} written"),
    "init.include": (
        "Tambahkan dalam .gitlab-ci.yml: include: [{{local: {file}}}]",
        "Add to .gitlab-ci.yml: include: [{{local: {file}}}]",
    ),
    "init.source": (
        "soplint belum ada di PyPI: ganti {source} di dalam {files} dengan alamat dan revisi repositorinya.",
        "soplint is not on PyPI yet: put the address and revision of its repository for {source} in {files}.",
    ),
    "init.next": (
        "Periksa semua SOP dengan 'soplint check .'; catat temuan lama dengan 'soplint baseline write .'.",
        "Check all SOPs with 'soplint check .'; record known findings with 'soplint baseline write .'.",
    ),
    "fix.summary": (
        "{files} berkas, {applied} perbaikan",
        "{files:file|files}, {applied:correction|corrections}",
    ),
    "fix.dropped": (
        "{count} perbaikan tidak diterapkan karena temuannya tidak hilang atau muncul temuan baru",
        "{count:correction was|corrections were} not made: the finding would stay, or a new one come up",
    ),
    "fix.suggested": (
        "{count} perbaikan lain perlu diperiksa kembali; --suggest menerapkannya juga",
        "{count:more correction needs|more corrections need} a person to check; --suggest makes them too",
    ),
    "fix.original": (
        "{path} tidak ditulis karena naskah asli atau salinan lain ada di sana; pilih folder lain untuk --output",
        "{path} was not written: an original or another copy stands there; choose another folder for --output",
    ),
    "fix.standard_input": (
        "masukan standar tidak mempunyai nama berkas; gunakan --diff atau --stdin-filename",
        "standard input has no file name; use --diff or --stdin-filename",
    ),
    "fix.among_originals": (
        "salinan di {folder} akan ikut diperiksa bersama {path}; pilih folder di luarnya, atau sebutkan dalam exclude",
        "copies in {folder} would be checked with {path}; choose a folder outside of it, or name it in exclude",
    ),
    "fix.encoding": (
        "{path}: perbaikan memuat huruf yang tidak ada dalam {encoding}, kode berkas itu; gunakan --output",
        "{path}: a correction has a letter that {encoding}, the file's encoding, does not; use --output",
    ),
    "fix.one_way": ("pilih salah satu: --diff atau --output", "choose one: --diff or --output"),
}
