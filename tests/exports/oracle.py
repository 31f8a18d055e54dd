"""The national validator's word on a CSV file, by row: run by the Python of an environment with validata-table.

python oracle.py SCHEMA CSV    # prints {"row number": ["what is wrong", …]} as JSON; rows are counted from 2
"""

import json
import sys
from pathlib import Path

from validata_core import validate  # type: ignore[import-not-found, unused-ignore]

schema, table = map(Path, sys.argv[1:])
report = validate(table, json.loads(schema.read_text(encoding="utf-8")))
found: dict[str, list[str]] = {}
for error in report.errors:
    found.setdefault(str(error.location.row_number), []).append(str(error.message))
print(json.dumps(found, ensure_ascii=False))
