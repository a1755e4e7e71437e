"""Common English words, from SCOWL's bands of commonness."""
import pathlib
import re

from listing import fold, write

# SCOWL's own bands: 10 holds the thousand most common words and their kin, 35 what most desk dictionaries agree on.
COMMON, KNOWN = (10, 20), (35, 40, 50)
PLAIN = re.compile(r"[a-z]{2,}")


def band(folder, size):
    """The lower-case words of one band, American spellings included."""
    found = set()
    for variety in ("english", "american"):
        path = pathlib.Path(folder) / f"{variety}-words.{size}"
        if path.exists():
            found.update(filter(PLAIN.fullmatch, path.read_text(encoding="iso-8859-1").split("\n")))
    return found


def bands(folder):
    """Each known word with the step of its first band: 1 most common, 5 rarest."""
    rank = {}
    for step, size in enumerate(COMMON + KNOWN, start=1):
        for word in band(folder, size):
            rank.setdefault(fold(word), step)
    return rank


def make(out, rank, ambiguous):
    """All common words; of the rarer ones only those that another list holds too, which is where they decide something."""
    rare = len(COMMON) + 1
    kept = {word: min(step, rare) for word, step in rank.items() if step < rare or word in ambiguous}
    write(out, "words", [
        "Common English words; the weight is the band of commonness: 1 the most common, 2 common, 3 rarer.",
        "The rarer ones are here only if they are also a name, a place or a drug.",
        "Source: SCOWL 2020.12.07, copyright 2000-2011 Kevin Atkinson; free use with this notice, see tools/lists/README.md.",
    ], kept)
