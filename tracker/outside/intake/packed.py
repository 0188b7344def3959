"""Whether a packed file unpacks to more than is taken, looked up before anything of it is unpacked."""

import zipfile
from io import BytesIO

from tracker import limits
from tracker.errors import WrongInput


def check_packed(content: bytes) -> None:
    """Refuse a packed file (ZIP, as Word documents are) of too many files, or with too much in them.

    What is not packed passes. A size that is written too small does no harm: no more than that is unpacked.
    """
    if not content.startswith(b"PK\x03\x04"):
        return
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise WrongInput("This file is damaged and cannot be unpacked; choose another copy.", field="text") from error
    limits.PACKED_FILES.check(len(parts), field="text")
    limits.PACKED.check(sum(part.file_size for part in parts), field="text")
