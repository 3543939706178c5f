"""Rule files, profiles and the examples of rules: what is wrong with them."""

__all__ = ["TEXTS"]

TEXTS: dict[str, tuple[str, str]] = {
    "rule.unreadable": (
        "berkas aturan tidak dapat dibaca ({error}); periksa nama, letak, dan kodenya (UTF-8)",
        "the rule file cannot be read ({error}); check its name, place and encoding (UTF-8)",
    ),
    "rule.twice": (
        "{word!r} sudah digunakan di {other}; gunakan kode dan nama lain",
        "{word!r} is already used in {other}; use another code and name",
    ),
    "rule.requires": ("requires: aturan {code!r} tidak ada", "requires: there is no rule {code!r}"),
    "rule.code": (
        "code: {code!r} bukan tiga huruf besar dan tiga angka",
        "code: {code!r} is not three capitals and three digits",
    ),
    "rule.name": (
        "name: {name!r} bukan kata-kata huruf kecil yang disambung tanda hubung",
        "name: {name!r} is not lower-case words joined by hyphens",
    ),
    "rule.since": (
        "since: {since!r} bukan nomor versi; tulis misalnya '0.1.0'",
        "since: {since!r} is not the number of a version; write '0.1.0' for instance",
    ),
    "rule.reserved": (
        "{word!r} sudah berarti lain bagi soplint; gunakan kode dan nama lain",
        "{word!r} already means something else to soplint; use a code and a name of your own",
    ),
    "rule.check": ("check: fungsi {name!r} tidak ada", "check: there is no function {name!r}"),
    "rule.plug_in": (
        "fungsi pemeriksa dari paket {package} tidak dapat dimuat dari modul {module} ({error}); perbaiki atau lepas "
        "paket itu",
        "the checks of the package {package} cannot be imported from its module {module} ({error}); mend or remove "
        "the package",
    ),
    "rule.guard": (
        "guard: pembanding {name!r} yang dapat menggugurkan temuan tidak ada",
        "guard: there is no comparison {name!r} that can withdraw a finding",
    ),
    "rule.given_root": (
        "given: {path!r} tidak berawal dengan salah satu dari {roots}",
        "given: {path!r} does not start with one of {roots}",
    ),
    "rule.given": ("given: {node} tidak mempunyai {name!r}", "given: {node} has no {name!r}"),
    "rule.given_type": (
        "given: {path!r} menunjuk {node}, sedangkan {check} memeriksa {wanted}",
        "given: {path!r} leads to {node}, but {check} takes {wanted}",
    ),
    "rule.not_across": (
        "{key}: kunci ini tidak berlaku bagi aturan yang membandingkan naskah; hapus",
        "{key}: this key has no meaning in a rule that compares documents; remove it",
    ),
    "rule.option": (
        "{key}: nilai {value!r} tidak dapat digunakan ({error})",
        "{key}: the value {value!r} cannot be used ({error})",
    ),
    "rule.least": (
        "{key}: nilai {value!r} terlalu kecil; tulis sekurang-kurangnya {bound}",
        "{key}: the value {value!r} is too small; write at least {bound}",
    ),
    "rule.most": (
        "{key}: nilai {value!r} terlalu besar; tulis paling banyak {bound}",
        "{key}: the value {value!r} is too large; write at most {bound}",
    ),
    "rule.basis": (
        "basis: {ref!r} tidak ada di rules/acuan/dasar.toml",
        "basis: {ref!r} is not in rules/acuan/dasar.toml",
    ),
    "rule.error_basis": (
        "severity: 'error' memerlukan dasar yang mengikat; sebutkan dalam basis, atau gunakan 'warning'",
        "severity: 'error' needs a binding basis; name one in basis, or use 'warning'",
    ),
    "rule.placeholder": ("{key}: isian {name!r} tidak dikenal", "{key}: unknown placeholder {name!r}"),
    "rule.placeholder_form": (
        "{key}: isian {{{form}}} hanya boleh berupa nama, atau nama dengan bentuk tunggal|jamak",
        "{key}: the placeholder {{{form}}} may only be a name, or a name with one|more",
    ),
    "rule.braces": (
        "kurung kurawal {{ dan }} tidak berpasangan; lengkapi, atau gandakan bila bukan isian",
        "unbalanced braces {{ and }}; complete them, or double one that is no placeholder",
    ),
    "rule.example_mark": (
        "letak temuan tidak ditandai dengan ⟦ dan ⟧ (atau disebut dalam quote)",
        "the place of the finding is not marked with ⟦ and ⟧ (nor named by quote)",
    ),
    "rule.example_open_mark": (
        "tanda ⟦ dan ⟧ harus berpasangan, satu demi satu",
        "the marks ⟦ and ⟧ must come in pairs, one after the other",
    ),
    "rule.example_outcome": (
        "outcome hanya untuk contoh 'good'; hasil contoh 'bad' selalu temuan",
        "outcome is for 'good' examples only; a 'bad' one always comes to a finding",
    ),
    "rule.example_place": (
        "tempat {place!r} tidak ada dalam SOP contoh",
        "there is no place {place!r} in the model SOP",
    ),
    "rule.example_missing": (
        "example: contoh {kind!r} tidak ada; tambahkan",
        "example: there is no {kind!r} example; add one",
    ),
    "rule.edition": (
        "from dan until: {start} tidak mendahului {end}; until adalah hari pertama aturan tidak berlaku lagi",
        "from and until: {start} is not before {end}; until is the first day on which the rule no longer applies",
    ),
    "rule.cycle": (
        "requires: aturan saling menunggu; hapus salah satu requires",
        "requires: rules wait for each other; remove one of the requires",
    ),
    "type.str": ("teks", "text"),
    "type.bool": ("true atau false", "true or false"),
    "type.date": (
        "tanggal tanpa jam dan tanpa tanda petik, misalnya 2026-01-31",
        "a date without a time of day and without quotes, such as 2026-01-31",
    ),
    "type.int": ("bilangan bulat mulai 0", "a whole number from 0"),
    "type.float": ("bilangan", "a number"),
    "type.words": ("daftar teks", "a list of texts"),
    "type.tables": ("daftar tabel", "a list of tables"),
    "type.dict": ("tabel", "a table"),
    "profile.unknown": ("profil {name!r} tidak ada", "there is no profile {name!r}"),
    "profile.ladder": (
        "profil harus membentuk satu jenjang; {other!r} sudah diperluas atau tidak dapat dicapai",
        "profiles must form one ladder; {other!r} is extended already or cannot be reached",
    ),
    "profile.mandatory": (
        "aturan wajib {code!r} tidak ada dalam rules",
        "the mandatory rule {code!r} is not among the rules",
    ),
    "examples.summary": (
        "{rules} aturan, {examples} contoh: {failures} tidak sesuai",
        "{rules:rule|rules}, {examples:example|examples}: {failures} not as expected",
    ),
    "examples.none": (
        "{files}: tidak ada aturan yang diuji; tulis aturan sebagai tabel [[rule]]",
        "{files}: no rule was tested; write rules as tables [[rule]]",
    ),
    "examples.line": (
        "{file}: {code}: contoh {number} ({kind}): {what}",
        "{file}: {code}: example {number} ({kind}): {what}",
    ),
    "examples.marks": ("temuannya {found}, seharusnya {wanted}", "found {found}, expected {wanted}"),
    "examples.no_mark": ("tidak ada", "none"),
    "examples.outcome": ("hasilnya {found}, seharusnya {wanted}", "the outcome is {found}, expected {wanted}"),
    "examples.problem": ("contoh tidak dapat dinilai: {error}", "the example cannot be judged: {error}"),
}
