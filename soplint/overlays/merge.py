"""The user's entries laid over the built-in tables; what contradicts is refused."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any

from ..messages import nearest
from ..values.waktu import parse_waktu
from .forms import BLANKS, CSV, REGULATIONS, TABLES, Fields, Form, Rows, Value, WordSet
from .placed_values import AcuanError, Keys, PlacedValue, Reader, file_values, regulation_key

__all__ = ["merged"]


def merged(base: Mapping[str, Any], texts: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """The tables of ``base`` with the files laid over them, as (shown name, text).

    :raises AcuanError: for what cannot be used, and for what contradicts.
    """
    own = _own(texts)
    flat = {
        placed.keys: placed.value
        for name, table in base.items()
        for placed in Reader(_BUILT_IN.format(name)).values(TABLES[name], _by_key(name, table), (name,))
    }
    for path, placed in own.items():
        if placed.deleted:
            _delete(flat, placed)
        else:
            flat[path] = placed.value
    _keep_apart(flat, own)
    tables: dict[str, Any] = {}
    for name in {path[0]: None for path in flat}:
        below = {path[1:]: value for path, value in flat.items() if path[0] == name}
        tables[name] = _built(TABLES[name], below, (name,), own)
    _one_row_each(tables.get("waktu-wajar", {}), own)
    for name, row_check in _ROWS.items():
        for path, row in _rows(tables, name):
            row_check(row, path, tables, own)
    return {name: list(table.values()) if name in CSV else table for name, table in tables.items()}


_BUILT_IN = "rules/acuan/{}"


def _by_key(name: str, table: Any) -> Any:
    return {regulation_key(row): row for row in table} if name in CSV else table


def _own(texts: Iterable[tuple[str, str]]) -> dict[Keys, PlacedValue]:
    """What the user's files say, each thing once."""
    own: dict[Keys, PlacedValue] = {}
    for shown, text in texts:
        for placed in file_values(shown, text):
            other = own.get(placed.keys)
            if other is not None and (other.value, other.deleted) != (placed.value, placed.deleted):
                raise _twice(placed, other)
            own[placed.keys] = placed
    gone = {path for path, placed in own.items() if placed.deleted}
    for path, placed in own.items():
        above = next((path[:end] for end in range(1, len(path)) if path[:end] in gone), None)
        if above is not None and not placed.deleted:
            raise _twice(placed, own[above])
    return own


def _twice(placed: PlacedValue, other: PlacedValue) -> AcuanError:
    return placed.refuse("acuan.twice", key=".".join(placed.keys), other=f"{other.file}: {other.place}")


def _delete(flat: dict[Keys, Any], placed: PlacedValue) -> None:
    depth = len(placed.keys)
    below = [path for path in flat if path[:depth] == placed.keys]
    if not below:
        names = {path[depth - 1] for path in flat if path[: depth - 1] == placed.keys[:-1]}
        raise placed.refuse("acuan.nothing", nearest(placed.keys[-1], names), key=placed.keys[-1])
    for path in below:
        del flat[path]


def _built(
    form: Form,
    below: dict[Keys, Any],
    path: Keys,
    own: Mapping[Keys, PlacedValue],
    beside: Collection[str] = (),
) -> Any:
    """The table that the entries make, in the form that it has in a file (CSV: rows by their keys); ``beside`` are the
    names of the entries that it is one of.
    """
    if isinstance(form, Value):
        return below[()]
    if isinstance(form, WordSet):
        return [word for (word,) in below]
    parts: dict[str, dict[Keys, Any]] = {}
    for (key, *rest), value in below.items():
        parts.setdefault(key, {})[tuple(rest)] = value
    if isinstance(form, Fields):
        for key in form.owed:
            if key not in parts and not isinstance(form.holds[key], WordSet):
                if not beside or path[0] in CSV:
                    raise _of(own, path).refuse("key.missing", key=key)
                # Perhaps an entry that is there was meant, of which one key is enough.
                near = nearest(path[-1], [name for name in beside if name != path[-1]])
                raise _of(own, path).refuse("acuan.owed", near, name=path[-1], key=key)
            parts.setdefault(key, {})
        if path[0] == REGULATIONS:
            parts = {**{key: {(): blank} for key, blank in BLANKS.items()}, **parts}
        return {key: _built(part, parts[key], (*path, key), own) for key, part in form.holds.items() if key in parts}
    made = {key: _built(form.holds, part, (*path, key), own, parts.keys()) for key, part in parts.items()}
    return list(made.values()) if isinstance(form, Rows) else made


def _of(own: Mapping[Keys, PlacedValue], path: Keys) -> PlacedValue:
    """What stands for a path in a refusal: the user's entry, else the built-in one that no longer fits."""
    place = ".".join(path)
    for key, placed in own.items():
        if key[: len(path)] == path and not placed.deleted:
            return placed if path[0] in CSV else placed._replace(place=place)
    return PlacedValue(path, None, _BUILT_IN.format(path[0]), place)


# -------------------------------------------------------------------- contradictions

_WORD, _ANY = "\0kata", "\0*"
_APART: tuple[tuple[str, tuple[tuple[Keys, str], ...]], ...] = (
    (
        "acuan.verb_and_look_alike",
        (
            (("kata-kerja", "mirip", _WORD), "mirip"),
            (("kata-kerja", "tanpa_awalan", _WORD), "aktif"),
            (("kata-kerja", "lain", _WORD), "aktif"),
            (("tindakan", _ANY, "kata_kerja", _WORD), "aktif"),
        ),
    ),
    ("acuan.two_acts", ((("tindakan", _ANY, "kata_kerja", _WORD), ""),)),
    ("acuan.two_acts", ((("tindakan", _ANY, "nomina", _WORD), ""),)),
    (
        "acuan.right_and_wrong",
        (
            (("kosakata", "salah_ketik", _WORD), ""),
            (("kosakata", "tidak_baku", _WORD), ""),
            (("kosakata", "benar", "kata", _WORD), ""),
        ),
    ),
    ("acuan.two_kinds", ((("jenis-peraturan", "jenis", _ANY, "bentuk", _WORD), ""),)),
    ("acuan.two_spellings", ((("jabatan", "ejaan", _ANY, _WORD), ""),)),
    ("acuan.two_periods", ((("periode", "periode", _ANY, "sebutan", _WORD), ""),)),
)
"""Places of which a word may stand in one only: the message, the paths, and the side on which each counts (blank: every
place is a side of its own). The user's entry takes the word away from the built-in ones."""


def _keep_apart(flat: dict[Keys, Any], own: Mapping[Keys, PlacedValue]) -> None:
    for what, places in _APART:
        sides: dict[str, dict[str, list[Keys]]] = {}
        for path in flat:
            for form, side in places:
                if len(path) == len(form) and all(
                    part in (_WORD, _ANY, name) for part, name in zip(form, path, strict=True)
                ):
                    word = path[form.index(_WORD)].casefold()
                    sides.setdefault(word, {}).setdefault(side or ".".join(path[:-1]), []).append(path)
        for word, found in sides.items():
            if len(found) == 1:
                continue
            mine = {side: own[path] for side, paths in found.items() for path in paths if path in own}
            if len(mine) > 1:
                first, second = list(mine.values())[:2]
                raise second.refuse(what, word=word, other=f"{first.file}: {first.place}")
            for path in [path for side in found.keys() - mine.keys() for path in found[side]]:
                del flat[path]


def _one_row_each(rows: dict[str, dict[str, Any]], own: Mapping[Keys, PlacedValue]) -> None:
    """Act and object are the key of a row, whatever it is called: the user's takes the place of the built-in one."""
    seen: dict[tuple[str, frozenset[Any]], str] = {}
    ours = {path[1] for path, placed in own.items() if path[0] == "waktu-wajar" and not placed.deleted}
    for name, row in list(rows.items()):
        groups = (tuple(sorted([part] if isinstance(part, str) else part)) for part in row.get("objek", ()))
        key = row["tindakan"], frozenset(enumerate(groups))
        other = seen.setdefault(key, name)
        if other == name:
            continue
        if other in ours and name in ours:
            first = _of(own, ("waktu-wajar", other))
            raise _of(own, ("waktu-wajar", name)).refuse("acuan.same_row", other=f"{first.file}: {first.place}")
        del rows[name if other in ours else other]
        seen[key] = other if other in ours else name


_Tables = Mapping[str, Any]
_Paths = Mapping[Keys, PlacedValue]


def _rows(tables: _Tables, name: str) -> Iterator[tuple[Keys, Any]]:
    """The rows of a table that has been touched, with their paths."""
    table = tables.get(name, {})
    if name == "periode":
        yield from (((name, name, row["nama"]), row) for row in table.get(name, ()))
    elif name in _PARTS:
        yield from (((name, part, key), row) for part in _PARTS[name] for key, row in table.get(part, {}).items())
    else:
        yield from (((name, key), row) for key, row in table.items())


_PARTS = {"jenis-peraturan": ("jenis",), "pangkat": ("pangkat",), "kosakata": ("salah_ketik", "tidak_baku")}
"""The parts of a table that hold its rows, where it has several."""


def _check_bounds(row: dict[str, Any], path: Keys, tables: _Tables, own: _Paths) -> None:
    acts = tables.get("tindakan", {})
    if acts and row["tindakan"] not in acts:
        raise _of(own, path).refuse("acuan.no_act", nearest(row["tindakan"], acts), name=row["tindakan"])
    skipped = set(tables.get("kata-kerja", {}).get("pengantar_objek", ()))
    head = row.get("objek", [""])[:1]
    if head and skipped.issuperset([head[0]] if isinstance(head[0], str) else head[0]):
        raise _of(own, path).refuse("acuan.skipped_object", word=head[0])
    least, most = (parse_waktu(row[key]) if key in row else None for key in ("paling_singkat", "paling_lama"))
    if least is not None and most is not None and (least.paling_lama or 0) > (most.paling_lama or 0):
        raise _of(own, path).refuse("acuan.bounds", least=row["paling_singkat"], most=row["paling_lama"])


def _check_regulation(row: dict[str, str], path: Keys, tables: _Tables, own: _Paths) -> None:
    kinds = tables["jenis-peraturan"]["jenis"]
    short = row["jenis"].partition(" ")[0]
    if row["jenis"] not in kinds and not (short in kinds and kinds[short].get("daerah")):
        # Regional kinds are written with their region, which says nothing of what kind was meant.
        region = row["jenis"].removeprefix(short)
        names = {f"{kind}{region}" if entry.get("daerah") else kind: kind for kind, entry in kinds.items()}
        near = nearest(row["jenis"], names)
        raise _of(own, path).refuse("acuan.no_kind", names[near] if near else None, name=row["jenis"])
    revoked = row["tahun_dicabut"]
    if row["status"] == "dicabut" and not revoked and row["keyakinan"] != "rendah":
        raise _of(own, path).refuse("acuan.revoked_when")
    if revoked and not row["status"].startswith("dicabut"):
        raise _of(own, path).refuse("acuan.not_revoked", status=row["status"])
    if revoked and int(revoked) < int(row["tahun"]):
        raise _of(own, path).refuse("acuan.revoked_before", year=row["tahun"], revoked=revoked)


def _check_kind(row: dict[str, Any], path: Keys, tables: _Tables, own: _Paths) -> None:
    kinds = tables["jenis-peraturan"]["jenis"]
    for other in row.get("alias", ()):
        if other not in kinds:
            raise _of(own, path).refuse("acuan.no_kind", nearest(other, kinds), name=other)


def _check_rank(golongan: str, path: Keys, tables: _Tables, own: _Paths) -> None:
    ranks = tables["pangkat"]["pangkat"]
    other = next(name for name, same in ranks.items() if same == golongan)
    if other != path[-1]:
        mine = path if path in own else (*path[:-1], other)
        raise _of(own, mine).refuse("acuan.two_ranks", golongan=golongan, other=other if mine == path else path[-1])


def _check_period(row: dict[str, Any], path: Keys, _: _Tables, own: _Paths) -> None:
    months = row.get("bulan")
    if months is not None and not 28 * months <= row["hari"] <= 31 * months:
        raise _of(own, path).refuse("acuan.period_days", months=months, days=row["hari"])


def _check_spelling(right: str, path: Keys, tables: _Tables, own: _Paths) -> None:
    wrong = {**tables["kosakata"].get("tidak_baku", {}), **tables["kosakata"].get("salah_ketik", {})}
    if right.casefold() in wrong:
        mine = path if path in own else next(key for key in own if key[-1] == right.casefold())
        raise _of(own, mine).refuse("acuan.right_is_wrong", word=right)


_ROWS: dict[str, Callable[[Any, Keys, _Tables, _Paths], None]] = {
    "waktu-wajar": _check_bounds,
    REGULATIONS: _check_regulation,
    "jenis-peraturan": _check_kind,
    "pangkat": _check_rank,
    "periode": _check_period,
    "kosakata": _check_spelling,
}
