#!/usr/bin/env python3
"""Draws call sites of eager APIs in code of the past that is gone today.

Trees of the projects at a few dates are read from bare clones with their whole histories. Sites are found by text,
without Heaplint, as draw-consumed-sites.py finds them (the result is used up in the method) and as draw-sites.py
--third does (whole, format and hand only). A site counts only when its line is in no file of that name of the present
tree, and no file of that name has a label of an earlier draw.

    python3 draw-gone-sites.py MIRROR OUT --seed N [--count 320] --except LABELS ...

MIRROR holds a bare clone `owner+name`, or a folder of that name with the clone in it, for each project. The random
order is fixed by the seed. A site's half is decided by a hash of its file and line.
"""

import argparse
import collections
import importlib.util
import pathlib
import random
import re
import subprocess
import sys

spec = importlib.util.spec_from_file_location("consumed", pathlib.Path(__file__).with_name("draw-consumed-sites.py"))
consumed = importlib.util.module_from_spec(spec)
spec.loader.exec_module(consumed)
base = consumed.base

DATES = ("2016-06-01", "2018-06-01", "2022-06-01", "2024-06-01")
LIKELY = ("whole", "format", "hand")
base.COMPILED = tuple(row for row in base.COMPILED if row[0] in LIKELY)
# How many sites of each origin are drawn in a round, and the most of a project and of all.
SHARES = (("data", 4), ("drained", 4), ("output", 3), ("gathered", 1), ("whole", 3), ("format", 2), ("hand", 3), ("rows", 5))
OF_PROJECT = 12
ROWS_OF_PROJECT = 6
ROWS = 90


def squeezed(line):
    return re.sub(r"\s+", "", line)


class Clone:
    """Trees and blobs of a bare clone."""

    def __init__(self, folder):
        self.project = folder.name.replace("+", "/", 1)
        directory = folder if (folder / "HEAD").is_file() else next(sub for sub in sorted(folder.iterdir()) if sub.is_dir())
        self.git = ["git", "--git-dir", str(directory)]
        self.batch = subprocess.Popen([*self.git, "cat-file", "--batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def run(self, *args):
        return subprocess.run([*self.git, *args], capture_output=True, check=True).stdout.decode(errors="replace")

    def java(self, commit):
        """(path, blob) of the Java files of a tree."""
        for row in self.run("ls-tree", "-r", "-z", commit).split("\0"):
            kind, _, path = row.partition("\t")
            if path.endswith(".java") and kind.split()[1] == "blob":
                yield path, kind.split()[2]

    def text(self, blob):
        self.batch.stdin.write(blob.encode() + b"\n")
        self.batch.stdin.flush()
        size = int(self.batch.stdout.readline().split()[2])
        data = self.batch.stdout.read(size)
        self.batch.stdout.read(1)
        return data.decode(errors="replace").replace("\r\n", "\n")

    def close(self):
        self.batch.stdin.close()
        self.batch.wait()


def found(project, commit, path, text):
    """The sites of both finders, at most one for each line."""
    lines = set()
    for site in consumed.sites_of(project, commit, path, text):
        lines.add(site.line)
        yield site
    for site in base.sites_of(project, commit, path, text, False, True):
        if site.line not in lines:
            lines.add(site.line)
            yield consumed.Site(project, commit, path.as_posix(), site.line, site.api, "likely", site.stratum)


def population(clone, known):
    present, blobs = collections.defaultdict(list), set()
    for path, blob in clone.java("HEAD"):
        present[path.rsplit("/", 1)[-1]].append(blob)
        blobs.add(blob)
    kept = {}  # by base name: lines of the present tree, and those already taken
    for date in DATES:
        commit = clone.run("rev-list", "-1", "--first-parent", f"--before={date}", "HEAD").strip()
        for path, blob in sorted(clone.java(commit)) if commit else ():
            path = pathlib.PurePosixPath(path)
            if blob in blobs or not base.is_main(path) or consumed.LEFT_OUT.search(path.as_posix()) or (clone.project, path.name) in known:
                continue
            blobs.add(blob)
            text = clone.text(blob)
            for site in found(clone.project, commit, path, text):
                if path.name not in kept:
                    kept[path.name] = {squeezed(line) for other in present[path.name] for line in clone.text(other).split("\n")}
                line = squeezed(text.split("\n")[site.line - 1])
                if line not in kept[path.name]:
                    kept[path.name].add(line)
                    yield site


def drawn(sites, count, rng):
    """The first sites of the random order: in rounds over the origins, as long as each has some left."""
    pools = {}
    for origin, _ in SHARES:
        pool = sorted(site for site in sites if site.origin == origin)
        rng.shuffle(pool)
        pools[origin] = iter(pool)
    taken, of_project, rows = [], collections.Counter(), collections.Counter()
    while pools and len(taken) < count:
        for origin, number in SHARES:
            for _ in range(number):
                for site in pools.get(origin, ()):
                    if of_project[site.project] == OF_PROJECT:
                        continue
                    if origin == "rows":
                        if rows[site.project] == ROWS_OF_PROJECT or rows.total() == ROWS:
                            continue
                        rows[site.project] += 1
                    of_project[site.project] += 1
                    taken.append(site)
                    break
                else:
                    pools.pop(origin, None)
    return taken[:count]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("mirror", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path, help="folder for design.tsv and sealed.tsv")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, default=320, help="sites in both halves (320)")
    parser.add_argument("--except", dest="known", type=pathlib.Path, action="append", default=[])
    parser.add_argument("--force", action="store_true", help="overwrite tables and their labels")
    args = parser.parse_args()
    tables = (args.out / "design.tsv", args.out / "sealed.tsv")
    if any(table.exists() for table in tables) and not args.force:
        parser.error(f"{args.out}: has tables that may hold labels; --force overwrites them")
    known = {(project, file.rsplit("/", 1)[-1]) for folder in args.known for project, file, _ in base.labelled(folder)}
    sites = []
    for folder in sorted(args.mirror.iterdir()):
        if "+" in folder.name and folder.is_dir():
            clone = Clone(folder)
            sites += population(clone, known)
            clone.close()
            print(clone.project, len(sites), file=sys.stderr, flush=True)
    sample = drawn(sites, args.count, random.Random(args.seed))
    for origin, _ in SHARES:
        print(origin, *[sum(s.origin == origin for s in some) for some in (sample, sites)], file=sys.stderr)
    args.out.mkdir(parents=True, exist_ok=True)
    for table, sealed in zip(tables, (False, True)):
        rows = sorted((s.project, s.commit, s.file, s.line, f"{s.api} {s.use}") for s in sample if consumed.is_sealed(s) == sealed)
        with table.open("w", encoding="utf-8", newline="\n") as out:
            out.write("\t".join(("project", "commit", "file", "line", "call", "label", "reason")) + "\n")
            for project, commit, file, line, call in rows:
                out.write(f"{project}\t{commit}\t{file}\t{line}\t{call}\t\t\n")


if __name__ == "__main__":
    main()
