"""A full disk and a read-only one: the program says so, serves what it has, loses nothing, and goes on when there is room."""
import hashlib
import os
import signal
import subprocess
import time

import common
from proofs import truth

FEEDS = 20
ENTRIES = 20
SMALL = "5m"
LARGE = "300m"
FULL_SECONDS = 300
WHOLE_SECONDS = 300


def served(server):
    return {f"{server.base}/page/{i}/{n}.html" for i in range(FEEDS) for n in range(ENTRIES)}


def mount(*arguments):
    subprocess.run(["mount", *arguments], check=True, stdin=subprocess.DEVNULL)


def ready(program):
    """Whether the operator's port says that what is fetched can be kept; None while nobody answers."""
    try:
        common.get(f"http://127.0.0.1:{program.operator_port}/readyz", 5)
        return True
    except common.urllib.error.HTTPError:
        return False
    except OSError:
        return None


def kept(program):
    return {at for at, in truth.rows(program.folder, "select canonical from article")}


def prove(o, work, log):
    if os.geteuid() != 0:
        common.fail("bench: disk: only root may mount a small file system; skipped", 1)
    disk = work / "disk"
    disk.mkdir()
    mount("-t", "tmpfs", "-o", f"size={SMALL}", "tmpfs", str(disk))
    server = common.FeedServer(o.feedserver, FEEDS, ENTRIES, log, "--page-bytes", "40000")
    program = common.Program(o.dateline, disk / "data", f"127.0.0.1:{server.port}", "always", "false", log)
    try:
        program.make(server.opml())
        return full(program, disk) + whole(program, server) + read_only(program, disk)
    finally:
        common.stop(server.process)
        subprocess.run(["umount", "-l", str(disk)], check=False)


def full(program, disk):
    """Filled while running; then killed, started on the full disk, and given room while it runs."""
    breaches = []
    process = program.start("run")
    common.wait_for(lambda: ready(program) is False, FULL_SECONDS, "a full disk", process)
    before = kept(program)
    try:
        common.get(program.site + "/")
        serves = "yes"
    except OSError as e:
        serves = f"no: {e}"
        breaches.append(f"the site does not serve while the disk is full: {e}")
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    if lost := before - kept(program):
        breaches.append(f"{len(lost)} articles lost by a kill on a full disk")
    code, said = program.said("fetch")
    if code == 0 or "full" not in said and "No space" not in said or "\tat " in said:
        breaches.append(f"fetch on a full disk does not say so: exit {code}: {said}")
    process = program.start("run")
    common.wait_for(lambda: ready(program) is not None or process.poll() is not None, 60, "a start on a full disk")
    start = process.poll()
    mount("-o", f"remount,size={LARGE}", str(disk))
    if start is not None:
        process = program.start("run")
    by_itself = True
    end = time.monotonic() + WHOLE_SECONDS
    while not (ready(program) and complete(program)) and time.monotonic() < end:
        time.sleep(0.5)
    if not (ready(program) and complete(program)):
        by_itself = False
        breaches.append(f"{len(kept(program))} articles {WHOLE_SECONDS} s after there was room again")
    if not common.stop(process):
        breaches.append("had to be killed after the disk was full")
    common.table("disk: full", [
        ("articles kept when it was full", str(len(before))),
        ("the site serves meanwhile", serves),
        ("fetch on the full disk", f"exit {code}: {said.splitlines()[-1] if said else ''}"),
        ("run on the full disk", "starts and waits" if start is None else f"exit {start}"),
        ("whole once there is room", "by itself" if by_itself else "no"),
    ])
    return breaches


def complete(program):
    return (len(kept(program)) == FEEDS * ENTRIES
            and truth.rows(program.folder, "select count(*) from owed")[0][0] == 0)


def whole(program, server):
    code, said = program.said("fetch")
    breaches = [] if code == 0 else ["a round with room enough: " + said]
    return (breaches + truth.articles(program.folder, served(server)) + truth.evidence(program.folder)
            + truth.checked(program))


def digest(folder):
    sums = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            sums[str(path.relative_to(folder))] = hashlib.sha256(path.read_bytes()).hexdigest()
    return sums


def read_only(program, disk):
    breaches, rows, before = [], [], digest(program.folder)
    mount("-o", "remount,ro", str(disk))
    try:
        for command, expected in dict.fromkeys(("fetch", "run", "doctor", "status", "outlets"), 1).items():
            code, said = program.said(command)
            lines = [line for line in said.splitlines() if line.startswith(("dateline:", "wrong"))]
            rows.append((command, f"exit {code}: {lines[0] if lines else (said.splitlines() or [''])[0]}"))
            if code != expected or "cannot be written" not in said and "Read-only" not in said or "\tat " in said:
                breaches.append(f"{command} in a read-only folder: exit {code}: {said}")
    finally:
        mount("-o", "remount,rw", str(disk))
    if digest(program.folder) != before:
        breaches.append("the read-only folder has changed")
    common.table("disk: read-only", rows)
    return breaches
