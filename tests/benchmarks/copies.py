"""Prints how many copies of step tables are found among tables with scan noise, how many wrongly, time and memory.

"a step" is the share of copies that have a step in common with another that no scan has touched: more an index of whole
steps cannot find. "recall" is the share of copies that stand in the group of their source, "precision" of the tables of
a group that belong there.

python tests/benchmarks/copies.py [--tables 10000] [--rates 0 0.005 0.01 0.02 0.05]
"""

import argparse
import gc
import resource
import time
from collections import Counter

from soplint.facts.copies import CopyIndex, step_key
from tables import make


def measure(count: int, rate: float) -> str:
    """One line of the table."""
    tables = make(count, rate)
    index = CopyIndex()
    started = time.process_time()
    for table in tables:
        index.add(table.uraian, table.menit)
    added = time.process_time()
    index.settle()
    settled = time.process_time()
    sources = Counter(table.source for table in tables)
    groups = Counter(index.group(number) for number in range(count))
    both = Counter((index.group(number), table.source) for number, table in enumerate(tables))
    # Of each source the largest group is the one found; who stands outside it was missed.
    largest: dict[int, int] = {}
    for (_, source), size in both.items():
        largest[source] = max(largest.get(source, 0), size)
    wanted = sum(size - 1 for size in sources.values())
    right = sum(size - 1 for size in largest.values())
    steps = {number: {step_key(step) for step in table.uraian} for number, table in enumerate(tables)}
    groups_of: dict[int, list[int]] = {}
    for number, table in enumerate(tables):
        groups_of.setdefault(table.source, []).append(number)
    # What an index of whole steps could find at best: who shares an untouched step with another of its group.
    untouched = sum(
        any(steps[number] & steps[other] for other in group if other != number)
        for group in groups_of.values()
        if len(group) > 1
        for number in group
    )
    copied = sum(len(group) for group in groups_of.values() if len(group) > 1)
    majority: dict[int, int] = {}
    for (group, _), size in both.items():
        majority[group] = max(majority.get(group, 0), size)
    joined = sum(size - 1 for size in groups.values())
    wrong = sum(groups[group] - size for group, size in majority.items())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{count:>8} {rate:>6.1%} {untouched / copied:>8.3f} {right / wanted:>8.3f} {1 - wrong / max(joined, 1):>10.3f} {added - started:>7.1f}"
        f" {settled - added:>7.1f} {index.compared:>9} {memory:>7.0f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--tables", type=int, nargs="+", default=[10_000])
    parser.add_argument("--rates", type=float, nargs="+", default=[0.0, 0.005, 0.01, 0.02, 0.05])
    given = parser.parse_args()
    gc.disable()
    print("  tables  noise   a step   recall  precision   add s  find s  compared  MB max")
    for count in given.tables:
        for rate in given.rates:
            print(measure(count, rate), flush=True)


if __name__ == "__main__":
    main()
