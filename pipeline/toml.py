"""Files in which users say what no act prints: TOML, checked by a model, with French words for what is wrong."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

_Model = TypeVar("_Model", bound=BaseModel)


def read_toml(path: Path, model: type[_Model], error: type[Exception]) -> _Model:
    """Read a TOML file as a model.

    Raises:
        `error`, with a French message: the file cannot be read, is no TOML, or an entry is wrong.
    """
    try:
        return model.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError) as cause:
        raise error(f"{path} : fichier illisible") from cause
    except tomllib.TOMLDecodeError as cause:
        raise error(f"{path} : TOML incorrect ({cause})") from cause
    except ValidationError as cause:
        where = ".".join(str(part) for part in cause.errors()[0]["loc"])
        raise error(f"{path} : {where} est incorrect") from cause
