"""Commands as Typer should see them: records of options replaced by their fields."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Sequence
from copy import copy
from functools import cache, wraps
from typing import Annotated, Any, get_args, get_type_hints

from typer import Option

from samestory.app.command import configured
from samestory.app.options import RECORDS, Reading

#: Every command has it.
NoConfig = Annotated[
    bool,
    Option(
        "--no-config",
        is_eager=True,
        callback=configured,
        help="Heed this line alone: no configuration file, no SAMESTORY_ variable.",
    ),
]


def spread(function: Callable[..., int], formats: Sequence[str] = ()) -> Callable[..., int]:
    """Return `function`, which writes `formats`, with the fields of its records as parameters.

    Its own parameters come first; those of records follow in the order of `options.RECORDS`.
    """
    own = inspect.signature(function).parameters
    hints = get_type_hints(function, include_extras=True)
    taken = {name: hints[name] for name in own}
    records = {name: kind for name, kind in taken.items() if _is_record(kind)}
    parts = sorted((part for kind in records.values() for part in _parts(kind)), key=RECORDS.index)
    parameters = [
        parameter.replace(annotation=taken[name], kind=parameter.KEYWORD_ONLY)
        for name, parameter in own.items()
        if name not in records
    ]
    parameters += (one for part in parts for one in _fields(part, formats))
    parameters.append(
        inspect.Parameter("no_config", inspect.Parameter.KEYWORD_ONLY, default=False, annotation=NoConfig)
    )

    @wraps(function)
    def called(*, no_config: bool, **given: Any) -> int:  # noqa: ARG001  # heeded before
        return function(**{name: _filled(kind, given) for name, kind in records.items()}, **given)

    called.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    called.__formats__ = formats  # type: ignore[attr-defined]
    called.__groups__ = {field: _title(part) for part in parts for field in part._fields}  # type: ignore[attr-defined]
    called.__annotations__ = {one.name: one.annotation for one in parameters}
    return called


@cache
def _types(record: Any) -> dict[str, Any]:
    """Return the types of a record's fields; several commands share most records."""
    return get_type_hints(record, include_extras=True)


def _is_record(kind: Any) -> bool:
    return hasattr(kind, "_fields")


def _parts(record: Any) -> Iterator[Any]:
    """Yield the records that a record consists of, or itself where it has options."""
    if record in RECORDS:
        yield record
        return
    for kind in _types(record).values():
        yield from _parts(kind)


def _fields(record: Any, formats: Sequence[str]) -> Iterator[inspect.Parameter]:
    types = _types(record)
    for field, default in record._field_defaults.items():
        yield inspect.Parameter(
            field,
            inspect.Parameter.KEYWORD_ONLY,
            default=default,
            annotation=_told(types[field], formats),
        )


def _title(record: Any) -> str:
    """Return under what `--help` lists the options of a record."""
    return str(record.__doc__).partition("\n")[0].rstrip(".")


def _filled(record: Any, given: dict[str, Any]) -> Any:
    """Return a record of what was given, which is taken out of there."""
    if record not in RECORDS:
        return record(*(_filled(kind, given) for kind in _types(record).values()))
    made = record(**{field: given.pop(field) for field in record._fields})
    return made.settled() if isinstance(made, Reading) else made


def _told(annotated: Any, formats: Sequence[str]) -> Any:
    """Return the type of an option with its help, in which `formats` are named where it asks for them."""
    kind, option = get_args(annotated)
    if "{formats}" not in (option.help or ""):
        return annotated
    named = copy(option)
    named.help = option.help.format(formats=f"{', '.join(formats[:-1])} or {formats[-1]}", first=formats[0])
    return Annotated[kind, named]
