"""The desk on a socket."""

from __future__ import annotations

import signal
import socket
from typing import Any, Final

_GRACE: Final = 2


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens; port 0 takes a free one.

    Raises:
        OSError: the address is taken, or is not this machine's.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((host, port))
        made.listen(64)
    except OSError:
        made.close()
        raise
    return made


def stop_in_order() -> None:
    """Have the system's request to end (SIGTERM) end this process as Ctrl-C does, so that scratch files go."""

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, stopped)


def serve(application: Any, listener: socket.socket) -> None:
    """Answer until somebody stops it (Ctrl-C)."""
    import uvicorn

    config = uvicorn.Config(
        application, log_level="error", access_log=False, server_header=False, timeout_graceful_shutdown=_GRACE
    )
    uvicorn.Server(config).run(sockets=[listener])
