"""The command line with the traps in its workers."""

import sys

import traps

from pipeline import cli
from pipeline.batch import run

if __name__ == "__main__":
    traps.trapped(run)
    sys.exit(cli.run(sys.argv[1:]))
