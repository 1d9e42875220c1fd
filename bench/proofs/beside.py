"""A round of fetch over hostile hosts, beside good feeds of another host, in a small heap."""
import time

import common
from proofs import truth

FEEDS = 10
ENTRIES = 20
GOOD_SECONDS = 60              # that the good feeds may take beside the others
HEAP = "512m"
MOST_RSS_MB = 1100             # heap, code, threads and buffers


def good_feeds(o, log):
    return common.FeedServer(o.feedserver, FEEDS, ENTRIES, log)


def opml(feeds):
    """A list of (name, feed, home)."""
    lines = "".join(f'<outline type="rss" text="{name}" xmlUrl="{feed}" htmlUrl="{home}"/>' for name, feed, home in feeds)
    return f'<opml version="2.0"><body>{lines}</body></opml>'.encode()


class Round:
    """Of so many seconds at the most."""

    def __init__(self, program, seconds):
        self.fine = None          # seconds until all of the good feeds was kept
        self.breaches = []
        began = time.monotonic()
        process = program.start("fetch")
        sampler = common.Sampler(process.pid, 0.2)
        sampler.start()
        while process.poll() is None and time.monotonic() < began + seconds:
            time.sleep(0.2)
            kept, = truth.rows(program.folder, "select count(*) from article where outlet like 'feed-%'")[0]
            self.fine = self.fine or (time.monotonic() - began if kept == FEEDS * ENTRIES else None)
        self.whole = time.monotonic() - began
        sampler.end()
        self.peak = sampler.peak
        if process.poll() is None:
            self.breaches.append(f"the round did not end within {seconds} s")
            common.stop(process)
        if self.fine is None or self.fine > GOOD_SECONDS:
            self.breaches.append(f"the good feeds took {self.fine} s beside the others")
        if self.peak > MOST_RSS_MB:
            self.breaches.append(f"{self.peak:.0f} MB of memory")

    def rows(self, deadline):
        return [("all good feeds kept after", f"{self.fine or 0:.1f} s"),
                ("the round", f"{self.whole:.1f} s, a fetch at most {deadline} s"),
                ("peak RSS", f"{self.peak:.0f} MB")]
