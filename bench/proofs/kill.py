"""kill -9 at random moments of ingest: every entry served is in the archive once, the evidence whole after each kill."""
import os
import random
import signal
import time

import common
from proofs import truth

FEEDS = 8
ENTRIES = 12
MOST_REQUESTS = 50            # that a process lives to make
LONGEST_AFTER = 0.2           # seconds
EARLY = 0.1                   # of the kills fall before any request
MOMENTS = ("before the first request", "among the feeds", "among the pages")


def served(server, generations):
    return {f"{server.base}/page/{i}/{n}.html" for i in range(FEEDS) for n in range(ENTRIES * generations)}


def complete(program, expected):
    articles, = truth.rows(program.folder, "select count(*) from article")[0]
    owed, = truth.rows(program.folder, "select count(*) from owed")[0]
    return articles == expected and owed == 0


def killed(program, server, command, requests):
    """Runs until so many requests and a little longer, then kill -9; where it was, or None when it had ended."""
    server.admin("reset")
    process = program.start(command)
    try:
        return watched(process, server, requests)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def watched(process, server, requests):
    end = time.monotonic() + (common.START_SECONDS if requests else random.uniform(0.1, 1.0))
    while process.poll() is None and time.monotonic() < end and asked(server) < (requests or 1):
        time.sleep(0.05)
    if requests:
        time.sleep(random.uniform(0, LONGEST_AFTER))
    if process.poll() is not None:
        return None
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return MOMENTS[2] if (server.stats() or {}).get("page", 0) else MOMENTS[1] if asked(server) else MOMENTS[0]


def asked(server):
    return (server.stats() or {}).get("requests", 0)


def prove(o, work, log):
    random.seed(o.seed)
    server = common.FeedServer(o.feedserver, FEEDS, ENTRIES, log, "--page-bytes", "20000")
    program = common.Program(o.dateline, work / "data", f"127.0.0.1:{server.port}", "always", "false", log)
    program.environment |= {"DATELINE_FETCH_DELAY": "20ms", "DATELINE_FETCH_PER_HOST": "2",
                            "DATELINE_CAPTURE_FILE_SIZE": "4MB",
                            "DATELINE_JAVA_OPTS": "-XX:TieredStopAtLevel=1"}  # nobody lives long enough for more
    try:
        program.make(server.opml())
        return kills(o, program, server)
    finally:
        common.stop(server.process)


def kills(o, program, server):
    breaches, moments, done, generations = [], dict.fromkeys(MOMENTS, 0), 0, 1
    began = time.monotonic()
    while done < o.kills and not breaches:
        requests = 0 if random.random() < EARLY else random.randint(1, MOST_REQUESTS)
        owed, = truth.rows(program.folder, "select count(*) from owed")[0]
        command = "run" if owed and random.random() < 0.25 else "fetch"
        if command == "run":                      # it has no more to ask for, and would not end by itself
            requests = min(requests, owed)
        where = killed(program, server, command, requests)
        if where:
            done += 1
            moments[where] += 1
            breaches += [f"after kill {done}: {each}" for each in truth.verified(program)]
        if complete(program, FEEDS * ENTRIES * generations):
            server.admin(f"bump?new={ENTRIES}")   # nothing scrolls out of a feed before it was taken in
            generations += 1
        if where and done % 10 == 0:
            print(f"{done} kills, {generations} generations, {time.monotonic() - began:.0f} s", flush=True)
    for _ in range(2):                            # the second brings nothing
        code, said = program.said("fetch")
        if code:
            breaches.append("the last round: " + said)
    breaches += truth.articles(program.folder, served(server, generations))
    breaches += truth.evidence(program.folder) + truth.checked(program)
    captures, = truth.rows(program.folder, "select count(*) from capture")[0]
    common.table(f"kill: {done} kills in a row in {time.monotonic() - began:.0f} s", [
        ("killed", ", ".join(f"{count} {moment}" for moment, count in moments.items())),
        ("entries served, each in the archive once", f"{len(served(server, generations)):,}"),
        ("captures, each with its record", f"{captures:,}"),
        ("torn tails set aside", str(len(list((program.folder / "warc").glob("*.torn"))))),
    ])
    return breaches
