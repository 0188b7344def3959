"""Makes the pictures of the docs small: a screenshot has few colours, so a palette of at most 256 holds them."""

import struct
import zlib
from collections import Counter
from pathlib import Path

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_COLOURS = 256


def shrink(path: Path) -> None:
    """Write a screenshot of Chromium (8 bits, RGB or RGBA) again with a palette, where that is smaller."""
    before = path.read_bytes()
    if b"PLTE" in before[:100]:
        return
    width, height, rows = _decoded(before)
    palette, index = _palette(rows)
    packed = b"".join(b"\0" + bytes([index[pixel] for pixel in _pixels(row)]) for row in rows)
    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"PLTE", palette), (b"IDAT", zlib.compress(packed, 9)), (b"IEND", b"")]
    after = _SIGNATURE + b"".join(_chunk(name, body) for name, body in chunks)
    if len(after) < len(before):
        path.write_bytes(after)


def _palette(rows: list[bytes]) -> tuple[bytes, dict[bytes, int]]:
    """The colours that are kept, and for each colour of the picture the place of the one it becomes."""
    counts = Counter(pixel for row in rows for pixel in _pixels(row))
    colours = [colour for colour, _ in counts.most_common(_COLOURS)]
    index = {colour: place for place, colour in enumerate(colours)}
    for colour in counts:
        if colour not in index:
            # Rare colours are the edges of letters; the nearest frequent one looks the same.
            index[colour] = min(range(len(colours)), key=lambda place: _distance(colour, colours[place]))
    return b"".join(colours), index


def _distance(first: bytes, second: bytes) -> int:
    return sum((light - dark) ** 2 for light, dark in zip(first, second, strict=True))


def _pixels(row: bytes) -> list[bytes]:
    return [row[start : start + 3] for start in range(0, len(row), 3)]


def _decoded(picture: bytes) -> tuple[int, int, list[bytes]]:
    """Width, height and the rows of a picture, three bytes a pixel."""
    place = len(_SIGNATURE)
    data: list[bytes] = []
    while place < len(picture):
        length, name = struct.unpack(">I4s", picture[place : place + 8])
        body = picture[place + 8 : place + 8 + length]
        if name == b"IHDR":
            width, height, bits, kind = struct.unpack(">IIBB", body[:10])
        elif name == b"IDAT":
            data.append(body)
        place += length + 12
    if bits != 8 or kind not in (2, 6):
        raise ValueError("Only pictures with 8 bits a channel and without a palette are read.")
    size = 3 if kind == 2 else 4
    rows = _unfiltered(zlib.decompress(b"".join(data)), width * size, size)
    return width, height, rows if size == 3 else [_without_alpha(row) for row in rows]


def _without_alpha(row: bytes) -> bytes:
    return b"".join(row[start : start + 3] for start in range(0, len(row), 4))


def _unfiltered(data: bytes, length: int, size: int) -> list[bytes]:
    """The rows as they were before each was written as a difference to its neighbours."""
    rows: list[bytes] = []
    above = bytes(length)
    for start in range(0, len(data), length + 1):
        above = _row(data[start], data[start + 1 : start + 1 + length], above, size)
        rows.append(above)
    return rows


def _row(filtering: int, row: bytes, above: bytes, size: int) -> bytes:
    if filtering == 0:
        return row
    if filtering == 2:
        return bytes((value + up) & 255 for value, up in zip(row, above, strict=True))
    line = bytearray(row)
    for place, value in enumerate(row):
        left = line[place - size] if place >= size else 0
        corner = above[place - size] if place >= size else 0
        line[place] = (value + _predicted(filtering, left, above[place], corner)) & 255
    return bytes(line)


def _predicted(filtering: int, left: int, up: int, corner: int) -> int:
    if filtering == 1:
        return left
    if filtering == 3:
        return (left + up) // 2
    guess = left + up - corner
    return min((left, up, corner), key=lambda value: abs(guess - value))


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
