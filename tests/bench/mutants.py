"""Small faults that can be put into a module: a bound moved by one, a condition turned, a step left out."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import FunctionType, MappingProxyType, ModuleType
from typing import Any, Final

#: What stands in the place of a comparison: its bound moved by one, or its contrary.
_COMPARED: Final[Mapping[type[ast.cmpop], tuple[type[ast.cmpop], ...]]] = MappingProxyType(
    {
        ast.Lt: (ast.LtE, ast.GtE),
        ast.LtE: (ast.Lt, ast.Gt),
        ast.Gt: (ast.GtE, ast.LtE),
        ast.GtE: (ast.Gt, ast.Lt),
        ast.Eq: (ast.NotEq,),
        ast.NotEq: (ast.Eq,),
        ast.Is: (ast.IsNot,),
        ast.IsNot: (ast.Is,),
        ast.In: (ast.NotIn,),
        ast.NotIn: (ast.In,),
    }
)
_COMPUTED: Final[Mapping[type[ast.operator], type[ast.operator]]] = MappingProxyType(
    {
        ast.Add: ast.Sub,
        ast.Sub: ast.Add,
        ast.Mult: ast.Div,
        ast.Div: ast.Mult,
        ast.FloorDiv: ast.Mult,
        ast.Mod: ast.Mult,
        ast.Pow: ast.Mult,
        ast.BitOr: ast.BitAnd,
        ast.BitAnd: ast.BitOr,
        ast.LShift: ast.RShift,
    }
)
_CALLED: Final[Mapping[str, str]] = MappingProxyType({"min": "max", "max": "min", "any": "all", "all": "any"})
_WALKED: Final = (
    ast.expr,
    ast.stmt,
    ast.comprehension,
    ast.keyword,
    ast.arguments,
    ast.match_case,
    ast.ExceptHandler,
)
#: What is no behaviour.
_TYPES: Final = frozenset({"annotation", "returns", "decorator_list", "bases", "format_spec"})


class Mutant:
    """One fault: a node in the tree of a module, and what stands in its place."""

    def __init__(self, place: Place, kind: str, new: ast.AST) -> None:
        """Remember what to change; nothing is changed yet."""
        self.place = place
        self.kind = kind
        self._new = new
        old, put = (" ".join(ast.unparse(one).split()) for one in (place.node, new))
        self.words = f"{old} -> {put}"

    def apply(self) -> None:
        """Put it into the module as it is imported, for the rest of this process."""
        place = self.place
        place.put(self._new)
        ast.fix_missing_locations(place.tree)
        module = place.module
        changed = ModuleType(module.__name__)
        changed.__file__, changed.__package__ = module.__file__, module.__package__
        exec(compile(place.tree, str(module.__file__), "exec"), vars(changed))  # noqa: S102
        if place.scope:
            new, old = _function(changed, place.scope), _function(module, place.scope)
            old.__code__, old.__defaults__, old.__kwdefaults__ = (
                new.__code__,
                new.__defaults__,
                new.__kwdefaults__,
            )
        else:
            _assign(module, changed, place.tree)


class Place:
    """Where in a module something stands: `node` is a field of `parent`, or an item of that field."""

    def __init__(
        self, module: ModuleType, tree: ast.Module, parent: ast.AST, field: str, item: int | None
    ) -> None:
        """Point at a node; `scope` and `lines` say what runs it."""
        self.module = module
        self.tree = tree
        self.parent = parent
        self.field = field
        self.item = item
        self.scope = ""  #: the function, or class and method; empty for what the module itself does
        self.lines = range(0)  #: of its statement, as far as the node

    @property
    def node(self) -> Any:
        """What stands there."""
        held = getattr(self.parent, self.field)
        return held if self.item is None else held[self.item]

    def put(self, new: ast.AST) -> None:
        """Put something else there."""
        if self.item is None:
            setattr(self.parent, self.field, new)
        else:
            getattr(self.parent, self.field)[self.item] = new


def of(module: ModuleType) -> Iterator[Mutant]:
    """Yield the mutants of a module, in the order of its lines.

    Words, patterns and tables at the top of a module are data, and left alone; so are annotations,
    decorators, fields of records and what is raised.
    """
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    for place in _places(module, tree, tree, "", range(0)):
        for kind, new in _changed(place):
            yield Mutant(place, kind, new)


def _places(
    module: ModuleType, tree: ast.Module, parent: ast.AST, scope: str, lines: range
) -> Iterator[Place]:
    for field, held in ast.iter_fields(parent):
        if field in _TYPES:
            continue
        for item, node in enumerate(held) if isinstance(held, list) else ((None, held),):
            if not isinstance(node, _WALKED) or _is_data(node, parent, scope):
                continue
            within = lines
            if isinstance(node, ast.stmt):
                within = range(node.lineno, (node.end_lineno or node.lineno) + 1)
            place = Place(module, tree, parent, field, item)
            place.scope = scope
            end = getattr(node, "end_lineno", None) or lines.stop - 1
            place.lines = range(within.start, end + 1)
            yield place
            inner = scope
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and (not scope or scope.endswith(".")):
                inner = f"{scope}{node.name}" + ("." if isinstance(node, ast.ClassDef) else "")
            yield from _places(module, tree, node, inner, within)


def _is_data(node: ast.AST, parent: ast.AST, scope: str) -> bool:
    match node:
        case ast.Dict() | ast.Set() | ast.List() if not scope:
            return True
        case ast.Expr(value=ast.Constant(value=str())) | ast.Raise() | ast.Assert():
            return True
        case ast.Assign() | ast.AnnAssign():
            return isinstance(parent, ast.ClassDef)
        case ast.If(test=ast.Name(id="TYPE_CHECKING")) | ast.Call(func=ast.Name(id="cast" | "assert_never")):
            return True
        case ast.Expr(value=ast.Call(func=ast.Name(id="assert_never"))):
            return True
    return False


def _changed(place: Place) -> Iterator[tuple[str, ast.AST]]:
    """Yield what can stand in the place of a node, and what kind of fault that is."""
    node = place.node
    if place.field == "test" and isinstance(place.parent, ast.If | ast.IfExp):
        yield "branch", ast.Constant(False)
        yield "branch", ast.Constant(True)
    match node:
        case ast.Compare():
            for at, one in enumerate(node.ops):
                for other in _COMPARED[type(one)]:
                    ops = [*node.ops[:at], other(), *node.ops[at + 1 :]]
                    yield "comparison", ast.Compare(node.left, ops, node.comparators)
        case ast.BoolOp():
            yield "boolean", ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
        case ast.UnaryOp(op=ast.Not()):
            yield "boolean", node.operand
        case ast.UnaryOp(op=ast.USub()):
            yield "arithmetic", node.operand
        case ast.BinOp() if type(node.op) in _COMPUTED:
            yield "arithmetic", ast.BinOp(node.left, _COMPUTED[type(node.op)](), node.right)
        case ast.AugAssign() if type(node.op) in _COMPUTED:
            yield "arithmetic", ast.AugAssign(node.target, _COMPUTED[type(node.op)](), node.value)
        case ast.Constant(value=bool() as value):
            yield "constant", ast.Constant(not value)
        case ast.Constant(value=int() | float() as value):
            yield "constant", ast.Constant(value + 1)
        case ast.Constant(value=str() as value) if place.scope and not place.scope.endswith("."):
            yield "constant", ast.Constant(f"{value}XX")
        case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant) or value.value:
            yield "return", ast.Return(ast.Constant(None))
        case ast.Expr():
            yield "removed", ast.Pass()
        case ast.Continue():
            yield "removed", ast.Break()
        case ast.Break():
            yield "removed", ast.Continue()
        case ast.comprehension(ifs=[_, *_]):
            yield "removed", ast.comprehension(node.target, node.iter, [], node.is_async)
        case ast.Call(func=ast.Name(id=name)) if name in _CALLED:
            yield "call", ast.Call(ast.Name(_CALLED[name], ast.Load()), node.args, node.keywords)
        case ast.Call(func=ast.Name(id="sorted"), args=[given]):
            yield "call", ast.Call(ast.Name("list", ast.Load()), [given], [])


def _function(module: ModuleType, scope: str) -> FunctionType:
    found: Any = module
    for name in scope.split("."):
        found = vars(found)[name]
    for name in ("__wrapped__", "fget", "__func__", "func"):  # of a cache, a property, a class method
        found = getattr(found, name, None) or found
    if not isinstance(found, FunctionType):
        raise TypeError(f"{module.__name__}.{scope} is no function")
    return found


def _assign(module: ModuleType, changed: ModuleType, tree: ast.Module) -> None:
    """Give what a module assigns its changed value, there and wherever it was imported."""
    ours = [one for name, one in sys.modules.items() if name.partition(".")[0] == "samestory"]
    for name in names(*(one for one in tree.body if isinstance(one, ast.Assign | ast.AnnAssign))):
        if name not in vars(changed) or name not in vars(module):
            continue  # of a comprehension
        old, new = vars(module)[name], vars(changed)[name]
        if isinstance(new, type | FunctionType):
            continue
        for other in [module, *ours]:
            if vars(other).get(name) is old:
                setattr(other, name, new)


def names(*nodes: ast.AST) -> Iterator[str]:
    """Yield the names that stand in trees."""
    yield from (one.id for node in nodes for one in ast.walk(node) if isinstance(one, ast.Name))
