#!/usr/bin/env python3
"""Draws likely call sites (as draw-sites.py --third finds them) from past trees of the projects.

PAST holds one folder `owner+repo` for each project as it was half-way through its first-parent history, with the
commit in `.commit`; PRESENT the same as it is now. A site counts only when its line is no longer in a file of
that name: nobody has labelled it.
"""

import collections
import importlib.util
import pathlib
import random
import re
import sys

spec = importlib.util.spec_from_file_location("draw", pathlib.Path(__file__).with_name("draw-sites.py"))
draw = importlib.util.module_from_spec(spec)
spec.loader.exec_module(draw)

WHOLE = ("whole", "format", "hand")  # all sites of these, and a few of each project of the others
MOST = {"output": 40, "query": 30}
OF_PROJECT = 5


def squeezed(line):
    return re.sub(r"\s+", "", line)


def sites(past, present):
    for folder in sorted(past.iterdir()):
        project, commit = folder.name.replace("+", "/", 1), (folder / ".commit").read_text().strip()
        now = collections.defaultdict(list)
        for path in (present / folder.name).rglob("*.java"):
            now[path.name].append(path)
        for path in sorted(folder.rglob("*.java")):
            relative = path.relative_to(folder)
            if not draw.is_main(relative):
                continue
            text = path.read_text(encoding="utf-8", errors="replace")
            found = list(draw.sites_of(project, commit, relative, text, True))
            if not found:
                continue
            kept = set()
            for other in now[path.name]:
                kept.update(map(squeezed, other.read_text(encoding="utf-8", errors="replace").split("\n")))
            lines = text.split("\n")
            yield from (site for site in found if squeezed(lines[site.line - 1]) not in kept)


def main():
    past, present, out, seed = (*map(pathlib.Path, sys.argv[1:4]), int(sys.argv[4]))
    rng = random.Random(seed)
    pools = collections.defaultdict(list)
    for site in sites(past, present):
        pools[site.stratum].append(site)
    taken = [site for stratum in WHOLE for site in pools[stratum]]
    for stratum, most in MOST.items():
        pool, of_project = pools[stratum][:], collections.Counter()
        rng.shuffle(pool)
        for site in pool:
            if of_project.total() < most and of_project[site.project] < OF_PROJECT:
                taken.append(site)
                of_project[site.project] += 1
    first, second = [], []
    for stratum in (*WHOLE, *MOST):
        part = sorted(site for site in taken if site.stratum == stratum)
        rng.shuffle(part)
        for site in part:
            (first if len(first) <= len(second) else second).append(site)
    out.mkdir(parents=True, exist_ok=True)
    draw.write_table(out / "design.tsv", first)
    draw.write_table(out / "sealed.tsv", second)


if __name__ == "__main__":
    main()
