"""Importing this makes a process ready for documents: the fork server of `pipeline.runner` does so once."""

import pipeline.runner  # noqa: F401
from pipeline.core import warm_up

warm_up()
