"""What kind of file the bytes of an image are, whatever its name says."""

ENDINGS = {
    "JPEG": ("jpg", "jpeg", "jpe", "jfif"), "PNG": ("png", "apng"), "GIF": ("gif",), "WebP": ("webp",), "AVIF": ("avif",), "SVG": ("svg",),
}  # fmt: skip
"""The kinds that browsers can show, each with the endings of its names: the first is the usual one."""

_NOT_SHOWN = {
    "TIFF": ("tif", "tiff"), "BMP": ("bmp",), "Photoshop": ("psd",), "PDF": ("pdf",), "HEIC": ("heic", "heif"), "JPEG XL": ("jxl",),
}  # fmt: skip
_STARTS = {
    b"\xff\xd8\xff": "JPEG", b"\x89PNG\r\n\x1a\n": "PNG", b"GIF8": "GIF", b"II*\0": "TIFF", b"MM\0*": "TIFF", b"BM": "BMP",
    b"8BPS": "Photoshop", b"%PDF": "PDF", b"version https://git-lfs": "Git LFS", b"\xff\x0a": "JPEG XL", b"\0\0\0\x0cJXL ": "JPEG XL",
}  # fmt: skip
_BRANDS = {b"avif": "AVIF", b"avis": "AVIF", b"heic": "HEIC", b"heix": "HEIC", b"hevc": "HEIC", b"mif1": "HEIC", b"msf1": "HEIC"}


def sniff(data: bytes) -> str:
    """The kind that the first bytes tell; nothing where they tell none."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WebP"
    if data[4:8] == b"ftyp":
        known = [_BRANDS[data[at : at + 4]] for at in range(8, min(len(data), 64), 4) if data[at : at + 4] in _BRANDS]
        return "AVIF" if "AVIF" in known else known[0] if known else ""
    for start, kind in _STARTS.items():
        if data.startswith(start):
            return kind
    return "SVG" if b"<svg" in data[:4000].lower() else ""


def kind_by_name(path: str) -> str:
    """The kind that the name promises; nothing where it is no image's."""
    ending = path.rpartition(".")[2].lower()
    return next((kind for kind, endings in {**ENDINGS, **_NOT_SHOWN}.items() if ending in endings), "")
