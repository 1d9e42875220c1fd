"""Every hostile or broken feed of the load rig, asked beside good feeds of another host."""
import common
from proofs import beside, truth

BEST_LINE = {  # what the state of a probe's feed says; None: it is read, and nothing is wrong with the round
    "endless": "is longer than", "endless-len": "is longer than", "gzip-bomb": "", "hang": "within", "drip": "within",
    "loop": "redirects", "redirect-loopback": "not on the public internet",
    "redirect-decimal": "as no outlet writes it", "redirect-file": "file", "redirect-filefeed": "file",
    "html-not-feed": "HTML page", "http-500": "HTTP 500", "http-410": "HTTP 410",
}
ENTRIES_OF = {  # articles that a reader would want of a probe
    "good": 1, "slow-ok": 1, "cdata-leak": 3, "credit-run": 2, "dup-guid": 5, "no-guid": 5, "future": 2,
    "control-chars": 1, "truncated": 2, "charset-header-lies": 1, "charset-decl-lies": 1, "charset-none-cp1252": 1,
    "charset-utf16": 1, "nested": 2, "nested-xml": 2, "big-title": 2, "xxe-file": 1, "xxe-http": 1, "xxe-dtd": 1,
}
NEVER = ("SSRF-CANARY", "LOCAL-FILE-CANARY", "CDATA[", "<script", "javascript:")
DEADLINE = 15                  # seconds that a fetch may take
LIMIT_MB = 10                  # of a feed
MOST_MB_SENT = 60              # of the two endless feeds before they were closed, what the kernel buffers included
ROUND_SECONDS = 240


def prove(o, work, log):
    hostile = common.FeedServer(o.feedserver, 1, 1, log)
    good = beside.good_feeds(o, log)
    program = common.Program(o.dateline, work / "data", f"127.0.0.1:{hostile.port},127.0.0.1:{good.port}", "never",
                             "false", log)
    program.environment |= {"DATELINE_FETCH_DEADLINE": f"{DEADLINE}s", "DATELINE_HEAP": beside.HEAP,
                            "DATELINE_FETCH_FEED_LIMIT": f"{LIMIT_MB}MB"}
    try:
        probes = common.json.loads(common.get(hostile.base + "/probes"))
        feeds = {name: f"{hostile.base}/probe/{name}" for name in probes}
        program.make(beside.opml((name, at, at + ".site") for name, at in feeds.items()), good.opml())
        return one_round(program, probes, hostile, good)
    finally:
        common.stop(hostile.process)
        common.stop(good.process)


def one_round(program, probes, hostile, good):
    done = beside.Round(program, ROUND_SECONDS)
    breaches = done.breaches
    rows = [(name, outcome(program, hostile, name, breaches)) for name in probes]
    breaches += safety(program, hostile, good) + truth.evidence(program.folder) + truth.checked(program)
    sent = hostile.stats().get("endless_bytes", 0) / 1e6
    if sent > MOST_MB_SENT:
        breaches.append(f"the endless feeds could send {sent:.0f} MB")
    common.table(f"probes: {len(probes)} beside {beside.FEEDS} good feeds, heap {beside.HEAP}", rows + done.rows(DEADLINE) + [
        ("endless feeds sent", f"{sent:.0f} MB of 400"),
        ("canary reached", f"{len(hostile.canary_hits()) + len(good.canary_hits())} times"),
    ])
    return breaches


def outcome(program, hostile, name, breaches):
    """What came of a probe in a few words; a breach where it is not what a reader would want."""
    at = f"{hostile.base}/probe/{name}"
    failures, trouble = truth.rows(program.folder, f"select failures, trouble from channel where at = '{at}'")[0]
    entries, = truth.rows(program.folder, "select count(*) from entry e join channel c on c.number = e.channel"
                                          f" where c.at = '{at}'")[0]
    said = f"{entries} kept" + (f"; {trouble}" if trouble else "")
    if name in BEST_LINE and (not failures or BEST_LINE[name] not in (trouble or "")):
        breaches.append(f"{name}: {said}")
    if name in ENTRIES_OF and (failures or entries != ENTRIES_OF[name]):
        breaches.append(f"{name}: {said}, not {ENTRIES_OF[name]}")
    return said if len(said) < 150 else said[:149] + "…"


def safety(program, hostile, good):
    breaches = [f"the canary was reached: {hit}" for hit in hostile.canary_hits() + good.canary_hits()]
    text = " ".join(f"{headline} {teaser}" for headline, teaser in
                    truth.rows(program.folder, "select headline, teaser from article"))
    breaches += [f"{word} stands in an article" for word in NEVER if word in text]
    if open("/etc/hostname").read().strip() in text:
        breaches.append("the machine's name stands in an article")
    future, = truth.rows(program.folder, "select count(*) from article where headline like '%2099%'"
                                         " and published not like '2099%'")[0]
    if future:
        breaches.append("a date in the future was rewritten")
    return breaches
