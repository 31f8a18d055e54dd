"""registre: from extracts of the register of deliberations to validated records.

`process` is the whole job for one document; `read` is its first step. `open_archive` gives the DataFrames of what
`registre batch` made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.batch.frames import open_archive
    from pipeline.core import process
    from pipeline.reading import read

__all__ = ["open_archive", "process", "read"]


def __getattr__(name: str) -> Any:
    if name == "process":
        from pipeline.core import process

        return process
    if name == "read":
        from pipeline.reading import read

        return read
    if name == "open_archive":
        from pipeline.batch.frames import open_archive

        return open_archive
    raise AttributeError(name)
