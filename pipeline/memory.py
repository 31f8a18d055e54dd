"""The memory of this process: the most that it has held since it was last asked to forget, and how it is laid out."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

_STATUS, _FORGET, _PAGES = "/proc/self/status", "/proc/self/clear_refs", "/proc/self/statm"
_MOST_READ = 2**14
_MAPS = Path("/proc/self/maps")
_LARGE = 2**21
"""Bytes of a large page."""
_COLLAPSE = 25
"""Linux's advice (6.1 and later) to make large pages of what lies in small ones."""


def forget_peak() -> None:
    """Start counting anew, where the system can (Linux): the peak becomes what is held now."""
    with suppress(OSError):
        file = os.open(_FORGET, os.O_WRONLY)
        try:
            os.write(file, b"5")
        finally:
            os.close(file)


def peak() -> int | None:
    """The most memory held since `forget_peak`, in megabytes; None where the system does not tell.

    Without a way to forget (macOS), it is the most since the process started.
    """
    with suppress(OSError):
        _, found, rest = _told(_STATUS).partition(b"\nVmHWM:")
        if found:
            return int(rest.split(None, 1)[0]) // 1024
    if sys.platform == "win32":
        return None
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used // 2**20 if sys.platform == "darwin" else used // 1024


def allocated() -> int:
    """What this process has allocated, in bytes, without the libraries mapped; 0 where the system does not tell."""
    with suppress(OSError):
        return int(_told(_PAGES).split()[5]) * os.sysconf("SC_PAGE_SIZE")
    return 0


def _told(path: str) -> bytes:
    """What the system tells in a file, which is asked for every document: `Path` takes twice as long."""
    file = os.open(path, os.O_RDONLY)
    try:
        return os.read(file, _MOST_READ)
    finally:
        os.close(file)


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
