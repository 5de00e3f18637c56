"""Zip archives that hold documents, opened with a tight grip: what they claim is counted, and counted again."""

from __future__ import annotations

import io
import zipfile

from factcheck.errors import FactcheckError

MOST_ENTRIES = 2_000
MOST_BYTES = 50_000_000
HIGHEST_RATIO = 200  # text packs 3 to 20 times; what packs more than this was made to burst


class Archive:
    """The members of a zip archive by name; nothing is ever written to disk."""

    def __init__(self, raw: bytes):
        try:
            self.file = zipfile.ZipFile(io.BytesIO(raw))
            members = self.file.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise FactcheckError(f"no readable zip archive: {error}") from None
        declared = sum(member.file_size for member in members)
        if len(members) > MOST_ENTRIES or declared > MOST_BYTES or declared > HIGHEST_RATIO * len(raw) + 1_000_000:
            raise FactcheckError(f"archive refused: {len(members)} entries of {declared / 1e6:.0f} MB unpacked")
        self.left = MOST_BYTES
        self.names = [member.filename for member in members]

    def member(self, name: str) -> bytes:
        """The bytes of a member. Raises FactcheckError where it is missing, encrypted, broken or too large."""
        try:
            with self.file.open(name) as stream:
                raw = stream.read(self.left + 1)
        except KeyError:
            raise FactcheckError(f"the archive has no {name}") from None
        except (zipfile.BadZipFile, RuntimeError, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise FactcheckError(f"{name} cannot be unpacked: {error}") from None
        except Exception as error:  # zlib, bz2 and lzma each have errors of their own
            raise FactcheckError(f"{name} cannot be unpacked: {type(error).__name__}") from None
        self.left -= len(raw)
        if self.left < 0:
            raise FactcheckError(f"archive refused: more than {MOST_BYTES / 1e6:.0f} MB unpacked")
        return raw
