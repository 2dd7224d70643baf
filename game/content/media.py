"""Looks at pictures and sounds of unknown origin before anything decodes them: what they are, and how large they get.

A file of a few bytes can claim a picture of gigabytes, or hours of silence. Nothing is unpacked here.
"""

from __future__ import annotations

import zlib
from pathlib import Path

MOST_PICTURE_PX = 4096
MOST_SOUND_S = 20 * 60
PNG = b"\x89PNG\r\n\x1a\n"


def picture_fault(path: Path) -> str:
    """What is wrong with a PNG file, or "". Its sums are checked; its pixels are not unpacked."""
    try:
        data = path.read_bytes()
    except OSError as error:
        return f"cannot be read: {error.strerror or error}"
    if data[:8] != PNG or data[12:16] != b"IHDR":
        return "is not a PNG picture"
    width, height = int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    if not (0 < width <= MOST_PICTURE_PX and 0 < height <= MOST_PICTURE_PX):
        return f"claims to be {width}x{height} px; the most is {MOST_PICTURE_PX}"
    at = 8
    while at + 12 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        kind, end = data[at + 4 : at + 8], at + 12 + length
        if end > len(data) or zlib.crc32(data[at + 4 : end - 4]) != int.from_bytes(data[end - 4 : end], "big"):
            return "the picture is damaged"
        if kind == b"IEND":
            return ""
        at = end
    return "the picture is damaged: its end is missing"


def sound_fault(path: Path) -> str:
    """What is wrong with an Ogg Vorbis file, or "". Counts its packets: each unpacks to a block at the most."""
    try:
        data = path.read_bytes()
    except OSError as error:
        return f"cannot be read: {error.strerror or error}"
    first = data[27 + data[26] : 27 + data[26] + 30] if len(data) > 58 else b""
    if data[:4] != b"OggS" or first[:7] != b"\x01vorbis":
        return "is not an Ogg Vorbis sound"
    rate, block = int.from_bytes(first[12:16], "little"), 1 << (first[28] >> 4)
    at = packets = 0
    while at + 27 <= len(data):
        if data[at : at + 4] != b"OggS":
            return "the sound is damaged"
        sizes = data[at + 27 : at + 27 + data[at + 26]]
        packets += sum(size < 255 for size in sizes)
        at += 27 + len(sizes) + sum(sizes)
    if at != len(data) or not rate:
        return "the sound is damaged: its end is missing"
    if packets * block // 2 > MOST_SOUND_S * rate:
        return f"the sound is longer than {MOST_SOUND_S // 60} minutes"
    return ""
