"""The most memory that this process has held, since it was last asked to forget."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

_STATUS = Path("/proc/self/status")
_FORGET = Path("/proc/self/clear_refs")
_PAGES = Path("/proc/self/statm")


def forget_peak() -> None:
    """Start counting anew, where the system can (Linux): the peak becomes what is held now."""
    with suppress(OSError):
        _FORGET.write_bytes(b"5")


def peak() -> int | None:
    """The most memory held since `forget_peak`, in megabytes; None where the system does not tell.

    Without a way to forget (macOS), it is the most since the process started.
    """
    with suppress(OSError):
        for line in _STATUS.read_bytes().splitlines():
            if line.startswith(b"VmHWM:"):
                return int(line.split()[1]) // 1024
    if sys.platform == "win32":
        return None
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used // 2**20 if sys.platform == "darwin" else used // 1024


def allocated() -> int:
    """What this process has allocated, in bytes, without the libraries mapped; 0 where the system does not tell."""
    with suppress(OSError):
        return int(_PAGES.read_bytes().split()[5]) * os.sysconf("SC_PAGE_SIZE")
    return 0
