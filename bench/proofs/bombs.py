"""Answers that want to fill memory, disk or time, each from a host of its own, beside good feeds."""
import base64
import gzip
import socket
import threading
import time

import common
from proofs import beside, truth

MB = 1 << 20
BOMB_MB = 400                  # unpacked
HANGING = 100                  # hosts that take a connection and say nothing
DEADLINE = 20                  # seconds that a fetch may take
ROUND_SECONDS = 300
DEEP = 10_000
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n"
RSS = (b'<?xml version="1.0"?><rss version="2.0"><channel><title>b</title><link>http://b.invalid/</link><item>'
       b"<title>entry</title><guid>g</guid><description>%s</description></item></channel></rss>")


def gzipped(times):
    packed = RSS % (b"A" * (BOMB_MB * MB))
    for _ in range(times):
        packed = gzip.compress(packed, 9)
    return packed


def zstd():
    """A frame of blocks that say "this byte, 128 KB times" (RFC 8878, 3.1.1.2)."""
    block = 128 << 10
    count = BOMB_MB * MB // block
    blocks = b"".join(((block << 3) | (1 << 1) | (i == count - 1)).to_bytes(3, "little") + b"A" for i in range(count))
    return b"\x28\xb5\x2f\xfd" + b"\x00" + b"\x58" + blocks


# RSS around BOMB_MB of "A" as Node.js packs it, since Python has no Brotli: zlib.brotliCompressSync(feed) with quality 11
# and a window of 24 bits; 464 bytes.
BROTLI = base64.b64decode(
    "z///fyCcB7YL7msIunb2v1jzBImdTZ8fsXSR4UmflzndXDbUOlFBGFiEw+NbWQrtdsvdQolOTvz2tMNxqKB6QuWwtdQlvOxfAejSmz4TH+NNqT"
    "azhDn9gmKpnp+rOv4l9/8y/v//wy8BEIcFALr3//z//4dfAiAOiwB07//5//8PvwRAHBYA6N7/8///H34JgDgsANC9/+f//z/8EgBxWACge//P"
    "//9/+CUA4rAAQPf+n/////BLAMRhAYDu/T/////hlwCIwwIA3ft//v//wy8BEIcFALr3//z//4dfAiAOCwB07//5//8PvwRAHBYA6N7/8///H3"
    "4JgDgsANC9/+f//z/8EgBxWACge//P//9/+CUA4rAAQPf+n/////BLAMRhAYDu/T/////hlwCIwwIA3ft//v//wy8BEIcFALr3//z//4dfAiAO"
    "CwB07//5//8PvwRAHBYA6N7/8///H34JgDgsANC9/+f//z/8EgBxWACge//P//9/+CUA4rAAQPf+n/////BLAMRhAYDu/T/////hlwCIwwIA3f"
    "v/wAUA70id+sxxjFDp/cKTJqfa6NKnbA424IA5iGSwyRbki5AowPKOlQsAgCYNQwAAmB8=")


def answered(coding, body):
    extra = b"Content-Encoding: " + coding + b"\r\n" if coding else b""
    return [HEAD + extra + b"Content-Length: %d\r\n\r\n" % len(body), body]


def forever(start, piece, pause=0.0):
    yield start
    while True:
        yield piece
        time.sleep(pause)


SCENES = {  # what is sent, until it ends or the other side closes
    "gzip": lambda: answered(b"gzip", gzipped(1)),
    "gzip in gzip": lambda: answered(b"gzip, gzip", gzipped(2)),
    "gzip in gzip in gzip": lambda: answered(b"gzip, gzip, gzip", gzipped(3)),
    "brotli": lambda: answered(b"br", BROTLI),
    "zstd": lambda: answered(b"zstd", zstd()),
    "endless body": lambda: forever(HEAD + b"\r\n" + RSS[:120], b"<item><title>more</title></item>" * 999),
    "endless chunk sizes": lambda: forever(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"0" * 4096),
    "endless header": lambda: forever(b"HTTP/1.1 200 OK\r\nX-Long: ", b"x" * 4096),
    "endless headers": lambda: forever(b"HTTP/1.1 200 OK\r\n", b"X-More: and more\r\n" * 200),
    "endless status line": lambda: forever(b"HTTP/1.1 200 ", b"O" * 4096),
    "endless early hints": lambda: forever(b"", b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" * 50),
    "slow head": lambda: forever(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n", 2.0),
    "slow body": lambda: forever(HEAD + b"\r\n<rss>", b" ", 2.0),
    "deep HTML": lambda: answered(b"", RSS % (b"<![CDATA[" + b"<div><b><i>" * DEEP + b"deep" + b"]]>")),
    "deep XML": lambda: answered(b"", RSS % (b"<a>" * 50 * DEEP)),
    "many attributes": lambda: answered(b"", RSS % (b"<![CDATA[<p " + b"".join(b"a%d=1 " % i for i in range(50 * DEEP))
                                                    + b">x]]>")),
    "many entries": lambda: answered(b"", RSS.replace(b"</channel></rss>", b"<item><title>x</title></item>" * 99_999
                                                      + b"</channel></rss>") % b"x"),
}
READ = {"deep HTML", "deep XML", "many attributes", "many entries"}


class Outlets:
    """A listening socket for each scene and hanging host, on loopback addresses of their own."""

    def __init__(self):
        self.port, = common.free_ports(1)
        self.sent = dict.fromkeys(SCENES, 0)
        self.sockets, self.hosts, number = [], {}, 1
        for name in list(SCENES) + [f"hanging {i}" for i in range(HANGING)]:
            number += 1
            address = f"127.0.{1 + number // 250}.{1 + number % 250}"
            s = socket.socket()
            s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            s.bind((address, self.port))
            s.listen(16)
            self.sockets.append(s)
            self.hosts[name] = f"{address}:{self.port}"
            threading.Thread(target=self.accept, args=(s, name), daemon=True).start()

    def accept(self, s, name):
        while True:
            try:
                connection, _ = s.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(connection, name), daemon=True).start()

    def serve(self, connection, name):
        with connection:
            try:
                connection.recv(65536)
                for piece in SCENES[name]() if name in SCENES else ():
                    connection.sendall(piece)
                    self.sent[name] += len(piece)
                if name not in SCENES:
                    connection.recv(1)    # until the other side has enough
            except OSError:
                pass

    def close(self):
        for s in self.sockets:
            s.close()


def prove(o, work, log):
    outlets = Outlets()
    good = beside.good_feeds(o, log)
    program = common.Program(o.dateline, work / "data",
                             ",".join([*outlets.hosts.values(), f"127.0.0.1:{good.port}"]), "never", "false", log)
    program.environment |= {"DATELINE_FETCH_DEADLINE": f"{DEADLINE}s", "DATELINE_HEAP": beside.HEAP}
    try:
        bombs = beside.opml((name, f"http://{host}/feed", f"http://{host}/") for name, host in outlets.hosts.items())
        program.make(bombs, good.opml())
        return one_round(program, outlets)
    finally:
        outlets.close()
        common.stop(good.process)


def one_round(program, outlets):
    done = beside.Round(program, ROUND_SECONDS)
    breaches = done.breaches
    rows = []
    for name, host in outlets.hosts.items():
        failures, trouble = truth.rows(program.folder, "select failures, trouble from channel where at = "
                                                       f"'http://{host}/feed'")[0]
        said = (trouble or "read")[:100]
        if name in SCENES:
            rows.append((name, f"{outlets.sent[name] / 1e6:,.1f} MB sent; {said}"))
        if bool(failures) == (name in READ) or "defect" in said or "could not be read" in said:
            breaches.append(f"{name}: {said}")
    common.table(f"bombs: {len(SCENES)} and {HANGING} hanging hosts beside {beside.FEEDS} good feeds, heap {beside.HEAP}",
                 rows + done.rows(DEADLINE) + [("data on disk", f"{sum(program.sizes().values()):.0f} MB")])
    return breaches + truth.evidence(program.folder) + truth.checked(program)
