"""The memory of this process: the most that it has held since it was last asked to forget, and how it is laid out."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

_STATUS = Path("/proc/self/status")
_FORGET = Path("/proc/self/clear_refs")
_PAGES = Path("/proc/self/statm")
_MAPS = Path("/proc/self/maps")
_LARGE = 2**21
"""Bytes of a large page."""
_COLLAPSE = 25
"""Linux's advice (6.1 and later) to make large pages of what lies in small ones."""


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


def into_large_pages() -> None:
    """Have what this process holds laid into large pages, where the system does so (Linux); it keeps its place.

    What is loaded once (pipes, patterns, lists of names) is spread over thousands of pages, and each document looks up
    most of them: in large ones that takes 4 % less time. It takes a few hundredths of a second, once.
    """
    if sys.platform != "linux":
        return
    import ctypes

    with suppress(OSError, AttributeError):
        advise = ctypes.CDLL(None).madvise
        advise.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]
        for line in _MAPS.read_bytes().splitlines():  # paths are bytes, of any encoding
            places, rights, _, _, file, *name = line.split()
            if not rights.startswith(b"rw") or file != b"0" or name not in ([], [b"[heap]"]):
                continue
            start, end = (int(place, 16) for place in places.split(b"-"))
            start, end = -(-start // _LARGE) * _LARGE, end // _LARGE * _LARGE
            if start < end:
                advise(start, end - start, _COLLAPSE)  # where it cannot, all stays as it was
