"""Files of an archive damaged while it rests: the next start says what is wrong, mends what can be, and goes on."""
import random

import common
from proofs import truth

FEEDS = 4
ENTRIES = 10
RATHER_MUCH = 2_000            # bytes cut off the evidence
SEED = 5


def prove(o, work, log):
    server = common.FeedServer(o.feedserver, FEEDS, ENTRIES, log, "--page-bytes", "20000")
    program = common.Program(o.dateline, work / "data", f"127.0.0.1:{server.port}", "always", "false", log)
    rows, breaches = [], []
    try:
        program.make(server.opml())
        program.call("fetch", "--dir", str(program.folder))
        for scene in (index_overwritten, index_half_gone, record_torn, tail_cut, file_gone, database_overwritten):
            said, found = scene(program, server)
            rows.append((scene.__name__.replace("_", " "), said))
            breaches += [f"{scene.__name__}: {each}" for each in found]
    finally:
        common.stop(server.process)
    common.table(f"damage: {FEEDS * ENTRIES} articles with their pages", rows)
    return breaches


def served(server):
    return {f"{server.base}/page/{i}/{n}.html" for i in range(FEEDS) for n in range(ENTRIES)}


def fetched(program, *words):
    """What a round says of it, and breaches: it must end well, and say all these words."""
    code, said = program.said("fetch")
    line = next((each for each in said.splitlines() if all(word in each for word in words)), "")
    return line, ([] if line else [f"it is not said: {said}"]) + ([] if code == 0 else [f"fetch ended with {code}"])


def searched(program):
    """Breaches where a word of each of some entries does not find it."""
    process = program.start("run")
    try:
        common.wait_for(program.gauges, common.START_SECONDS, "a start", process)
        return [f"a search does not find entry {n}" for n in range(ENTRIES)
                if f"uq1x{n}z" not in results(program, f"uq1x{n}z")]
    finally:
        common.stop(process)


def results(program, word):
    page = common.get(f"{program.site}/search?q={word}").decode()
    return page[page.index("</form>"):]


def index_overwritten(program, server):
    scribble = random.Random(SEED)
    for path in (program.folder / "index").iterdir():
        path.write_bytes(scribble.randbytes(path.stat().st_size))
    line, breaches = fetched(program, "index", "anew")
    return line, breaches + searched(program) + truth.articles(program.folder, served(server))


def index_half_gone(program, server):
    for path in sorted((program.folder / "index").iterdir())[::2]:
        path.unlink()
    line, breaches = fetched(program)
    return "made anew" if not breaches else line, breaches + searched(program)


def newest(program):
    return max((program.folder / "warc").glob("*.warc.gz"))


def record_torn(program, server):
    """As a crash leaves it: the beginning of a record that no row names."""
    path = newest(program)
    before = path.read_bytes()
    path.write_bytes(before + before[:before.index(b"\x1f\x8b\x08", 100) - 40])
    line, breaches = fetched(program, path.name)
    if not list(path.parent.glob("*.torn")):
        breaches.append("the torn end was not set aside")
    if not path.read_bytes().startswith(before):
        breaches.append("the file's whole records were touched")
    return line, breaches + truth.evidence(program.folder) + truth.checked(program)


def tail_cut(program, server):
    """What counted as archived is gone from the disk: that must be said, and nothing else may go."""
    path = newest(program)
    whole = path.read_bytes()
    path.write_bytes(whole[:-RATHER_MUCH])
    return gone(program, server, path, whole)


def file_gone(program, server):
    path = min((program.folder / "warc").glob("*.warc.gz"))
    whole = path.read_bytes()
    path.unlink()
    return gone(program, server, path, whole)


def gone(program, server, path, whole):
    breaches, lines = [], []
    for command in {"doctor", "verify"} & program.commands:
        code, said = program.said(command)
        lines += [line for line in said.splitlines() if path.name in line][:1]
        if code != 1 or path.name not in said:
            breaches.append(f"{command} does not name the file: exit {code}: {said}")
    line, more = fetched(program, path.name)
    breaches += more + searched(program)
    if len(truth.rows(program.folder, "select 1 from article")) != FEEDS * ENTRIES:
        breaches.append("articles went with the evidence")
    path.write_bytes(whole)    # put back from a copy
    return line, breaches + truth.checked(program)


def database_overwritten(program, server):
    path = program.folder / "archive.db"
    whole = path.read_bytes()
    scribbled = random.Random(SEED).randbytes(len(whole))
    path.write_bytes(scribbled)
    breaches, lines = [], []
    for command in ("fetch", "run", "status", "doctor"):
        code, said = program.said(command)
        lines += [each for each in said.splitlines() if each.startswith("dateline:")]
        if code != 1 or "archive.db" not in said or "\tat " in said:
            breaches.append(f"{command}: exit {code}: {said}")
    if path.read_bytes() != scribbled:
        breaches.append("the damaged database was changed")
    path.write_bytes(whole)
    return lines[0] if lines else "", breaches + truth.checked(program)
