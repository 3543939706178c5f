"""Builds the Lark parsers from ``grammar/*.lark``, and parses with them.

Working out a grammar's tables costs more than checking a document, so the tables are remembered on disk.
"""

from collections.abc import Callable, Iterable
from functools import cache
from itertools import chain
from typing import Any

from lark import Lark, Token, Transformer, Tree
from lark import __version__ as lark_version
from lark.exceptions import UnexpectedInput, UnexpectedToken
from lark.grammar import Rule, Terminal
from lark.parsers.lalr_analysis import Reduce, Shift

from . import __version__
from .cache import digest, remembered
from .resources import read_text

__all__ = ["parse_before_remark", "parser", "tree_parser"]


class _Rule(Rule):
    """A rule of a finished parser: there is one object of each, so none need be compared by its symbols.

    The parser looks a rule up at every step; Lark's own hash and comparison are its largest cost.
    """

    __slots__ = ()
    __eq__ = object.__eq__
    __hash__ = object.__hash__


@cache
def parser(name: str, actions: type[Any] | None = None, lexer: Any = "contextual") -> Lark:
    """The LALR parser of ``grammar/<name>.lark``.

    With ``actions``, a class with a method for each rule and terminal that matters, the parse yields what they make of
    the tree; ``lexer`` is Lark's own or a lexer class.
    """
    text = read_text("grammar", f"{name}.lark")
    lexer_name = lexer if isinstance(lexer, str) else lexer.__name__
    tables = remembered(
        f"grammar-{name}", digest(text, lexer_name, lark_version, __version__), lambda: _tables(text, lexer)
    )
    data, memo = tables["data"], {int(key): value for key, value in tables["memo"].items()}
    _restore(data, lexer)
    # What Lark's own stand-alone parsers call; Lark.load would do, but it takes no transformer.
    options = {} if actions is None else {"transformer": type("Builder", (actions, Transformer), {})()}
    built: Lark = Lark._load_from_dict(data, memo, **options)  # type: ignore[no-untyped-call]  # Lark gives no types
    callbacks = dict(built._callbacks)
    built._callbacks.clear()
    for rule in built.rules:
        callback = callbacks.pop(rule)
        rule.__class__ = _Rule
        built._callbacks[rule] = _append if _is_repetition(rule) else callback
    # Those of the transformer for terminals.
    built._callbacks.update(callbacks)
    return built


@cache
def tree_parser(name: str, lexer: Any) -> Callable[[Iterable[Any]], Tree[Any]]:
    """What parses terminals that stand ready, by the grammar of that name, into a tree.

    The grammar has to take any sequence of its terminals: a KeyError is all that is said of one that it does not take.
    Lark's own loop asks at every step for what a grammar may refuse.
    """
    start = _start_state(parser(name, lexer=lexer))

    def parse(terminals: Iterable[Any]) -> Tree[Any]:
        state = start
        above = [state]
        values: list[Any] = []
        for terminal in chain(terminals, (_END,)):
            kind = terminal.type
            size, callback, to = state[kind]
            while size >= 0:
                if size == 1:
                    values[-1] = callback([values[-1]])
                    state = above[-1] = above[-2][to][2]
                elif callback is _append:
                    # The list stays where it is, in its state: only the item comes down.
                    item = values.pop()
                    values[-1].children.append(item)
                    del above[-1]
                    state = above[-1]
                else:
                    first = len(values) - size
                    children = values[first:]
                    del values[first:], above[first + 1 :]
                    values.append(callback(children))
                    state = above[-1][to][2]
                    above.append(state)
                size, callback, to = state[kind]
            state = to
            above.append(state)
            values.append(terminal)
        tree: Tree[Any] = values[0]
        return tree

    return parse


_State = dict[str, tuple[int, Any, Any]]
"""Says of each terminal and rule what comes first: a rule, made of so many of the last values and by what, or nothing
but the state that follows.
"""


def _start_state(built: Lark) -> _State:
    """The state that a parse begins in, with all that follow it."""
    table: Any = built.parser.parser._parse_table
    states: dict[int, _State] = {number: {} for number in table.states}
    steps: dict[tuple[Any, Any], tuple[int, Any, Any]]
    steps = {(Shift, number): (_GO_ON, None, state) for number, state in states.items()}
    for rule in built.rules:
        steps[Reduce, rule] = (len(rule.expansion), built._callbacks[rule], rule.origin.name)
    for number, actions in table.states.items():
        states[number].update(zip(actions, map(steps.__getitem__, actions.values()), strict=True))
    [start], [end] = table.start_states.values(), table.end_states.values()
    states[end][_END.type] = steps[Shift, end]
    return states[start]


def parse_before_remark(built: Lark, text: str, whole: Callable[[Any, str], bool]) -> Any:
    """What a parser makes of a text, or else of what stands before a remark; None when it makes nothing of it.

    ``whole`` takes what was read before a remark and the remark's first word, and says whether the text may end there.
    A transformer says by ValueError that the words have no meaning.
    """
    try:
        return built.parse(text)
    except UnexpectedToken as stop:
        try:
            found = stop.interactive_parser.feed_eof()  # type: ignore[no-untyped-call]  # Lark gives no types
        except (UnexpectedInput, ValueError):
            return None
        return found if whole(found, str(stop.token)) else None
    except (UnexpectedInput, ValueError):
        return None


_END = Token("$END", "")
_GO_ON = -1


def _is_repetition(rule: Rule) -> bool:
    """Whether the rule is ``list: list item``, which Lark makes of ``item*``, and the item goes into the tree whole."""
    first, item = rule.expansion if len(rule.expansion) == 2 else (None, None)
    whole = item is not None and not (item.filter_out if isinstance(item, Terminal) else item.name.startswith("_"))
    return whole and first == rule.origin and rule.origin.name.startswith("__")


def _append(children: list[Any]) -> Any:
    repeated, item = children
    repeated.children.append(item)
    return repeated


def _tables(text: str, lexer: Any) -> dict[str, Any]:
    from lark.lexer import TerminalDef

    built = Lark(text, parser="lalr", lexer=lexer, maybe_placeholders=False)
    data, memo = built.memo_serialize([TerminalDef, Rule])
    data["options"]["lexer"] = data["parser"]["lexer_conf"]["lexer_type"] = None
    return {"data": data, "memo": memo}


def _restore(data: dict[str, Any], lexer: Any) -> None:
    """Undo what JSON does to the tables: its keys are all strings, and a lexer class has no JSON form."""
    data["options"]["lexer"] = data["parser"]["lexer_conf"]["lexer_type"] = lexer
    tables = data["parser"]["parser"]
    tables["tokens"] = {int(key): value for key, value in tables["tokens"].items()}
    tables["states"] = {
        int(state): {int(token): action for token, action in actions.items()}
        for state, actions in tables["states"].items()
    }
