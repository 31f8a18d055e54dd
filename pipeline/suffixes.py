"""The suffixes that are taken from a folder or a container; a file that is named is read whatever its suffix."""

from __future__ import annotations

from typing import Final

SUFFIXES: Final = frozenset({".pdf", ".txt", ".md", ".docx", ".odt", ".rtf", ".doc", ".html", ".htm"})
CONTAINERS: Final = frozenset({".zip", ".eml"})
