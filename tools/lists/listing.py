"""How a word list looks on disk: header lines with its source and licence, then one entry a line, an optional weight after a tab."""
import pathlib
import re
import unicodedata


# Letters that Unicode does not take apart into a plain letter and an accent.
WHOLE = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "’": "'", "ʻ": "'", "‘": "'"})


def fold(text):
    """The form in which the checker looks tokens up: lower case, no accents, hyphens as spaces, each token apart."""
    text = unicodedata.normalize("NFD", text.lower().translate(WHOLE))
    text = "".join(c for c in text if not unicodedata.combining(c)).replace("-", " ")
    text = re.sub(r"(?<=\w)'s\b", " 's", text)
    return re.sub(r"\s+", " ", re.sub(r"([.,/()&])", r" \1 ", text)).strip()


def level(count, middle, high):
    """How common something is, in three levels: few different weights keep the compiled lists small."""
    return 1 + (count >= middle) + (count >= high)


def write(folder, name, header, entries):
    """Writes `entries`, a mapping from entry to weight (or None), in code point order."""
    path = pathlib.Path(folder) / f"{name}.txt"
    lines = [f"# {line}" for line in header]
    lines += [entry if weight is None else f"{entry}\t{weight}" for entry, weight in sorted(entries.items())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(entries)} entries")
