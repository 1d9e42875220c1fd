"""What the load scripts share: processes and their costs, the feed server, and the program under load."""
import functools
import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TICK = os.sysconf("SC_CLK_TCK")
HTTP_SECONDS = 10
START_SECONDS = 60
STOP_SECONDS = 20


def fail(line, code=2):
    print(line, file=sys.stderr)
    sys.exit(code)


def free_ports(count):
    """Loopback ports that are free now."""
    sockets = [socket.socket() for _ in range(count)]
    try:
        for s in sockets:
            s.bind(("127.0.0.1", 0))
        return [s.getsockname()[1] for s in sockets]
    finally:
        for s in sockets:
            s.close()


def get(url, seconds=HTTP_SECONDS):
    # No proxy of the environment stands between two loopback addresses.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(url, timeout=seconds) as answer:
        return answer.read()


# ---------------------------------------------------------------- /proc


def stat(pid):
    """(parent, own CPU seconds, CPU seconds of ended children), or None when the process is gone."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return None
    f = text[text.rindex(")") + 2:].split()
    return int(f[1]), (int(f[11]) + int(f[12])) / TICK, (int(f[13]) + int(f[14])) / TICK


def family(pid):
    """The process and its living descendants."""
    parents = {}
    for name in os.listdir("/proc"):
        if name.isdigit() and (s := stat(name)):
            parents.setdefault(s[0], []).append(int(name))
    found, queue = [], [pid]
    while queue:
        p = queue.pop()
        found.append(p)
        queue += parents.get(p, [])
    return found


def cpu(members):
    """CPU seconds so far of these processes: user and system, their ended children included."""
    return sum(s[1] + s[2] for p in members if (s := stat(p)))


def memory(members, field):
    """VmRSS or VmHWM of these processes, in MB."""
    total = 0
    for p in members:
        try:
            m = re.search(field + r":\s+(\d+) kB", Path(f"/proc/{p}/status").read_text())
        except OSError:
            continue
        total += int(m[1]) if m else 0
    return total / 1024


def ended(process):
    """CPU seconds of a process that has ended, exact and with its children's; None while it runs."""
    pid, status, usage = os.wait4(process.pid, os.WNOHANG)
    if pid == 0:
        return None
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime


def stop(process):
    """Ends a process that we started, gracefully first. True when it went by itself in time."""
    if process.poll() is not None:
        return True
    children = family(process.pid)
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(STOP_SECONDS)
        return True
    except subprocess.TimeoutExpired:
        for p in reversed(children):
            try:
                os.kill(p, signal.SIGKILL)
            except ProcessLookupError:
                pass
        process.wait()
        return False


# ---------------------------------------------------------------- the feed server


def feedserver_path(given):
    """The load rig's outlets; they are not part of this tree."""
    path = Path(given) if given else ROOT.parent / "shared" / "tools" / "feedserver.py"
    if not path.is_file():
        fail(f"bench: no feed server at {path}; name one with --feedserver")
    return path


class FeedServer:
    def __init__(self, path, feeds, entries, log, *more):
        self.port, self.canary_port = free_ports(2)
        self.base = f"http://127.0.0.1:{self.port}"
        self.feeds, self.entries = feeds, entries
        self.process = subprocess.Popen(
            [sys.executable, str(path), "--port", str(self.port), "--canary-port", str(self.canary_port),
             "--feeds", str(feeds), "--entries", str(entries), *more],
            stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True)
        wait_for(lambda: self.stats() is not None, START_SECONDS, "the feed server's first answer", self.process)

    def stats(self):
        try:
            return json.loads(get(self.base + "/admin/stats"))
        except OSError:
            return None

    def admin(self, what):
        return get(f"{self.base}/admin/{what}")

    def opml(self):
        return get(f"{self.base}/opml?n={self.feeds}", 60)

    def canary_hits(self):
        """What reached the second port, which nothing should."""
        return json.loads(get(f"http://127.0.0.1:{self.canary_port}/admin/hits"))


def wait_for(happened, seconds, what, process=None):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if happened():
            return
        if process is not None and process.poll() is not None:
            fail(f"bench: {what} did not come: exit {process.returncode}; see the log", 1)
        time.sleep(0.05)
    fail(f"bench: {what} did not come within {seconds} s", 1)


# ---------------------------------------------------------------- the program


class Program:
    """A data folder of its own and the commands on it, all settings by environment."""

    def __init__(self, command, folder, outlets, pages, pictures, log):
        self.command, self.folder, self.log = command, Path(folder), log
        self.site_port, self.operator_port = free_ports(2)
        self.site = f"http://127.0.0.1:{self.site_port}"
        self.environment = dict(
            os.environ,
            DATELINE_FETCH_ALLOW=outlets,
            DATELINE_FETCH_DELAY="0s",
            DATELINE_FETCH_PER_HOST="8",
            DATELINE_INGEST_PAGES=pages,
            DATELINE_INGEST_PICTURES=pictures,
            DATELINE_SITE_LISTEN=f"127.0.0.1:{self.site_port}",
            DATELINE_OPERATOR_LISTEN=f"127.0.0.1:{self.operator_port}")

    def build(self):
        """Builds what is not built, so that no build is measured."""
        if not os.access(self.command, os.X_OK):
            fail(f"bench: no program at {self.command}; name one with --dateline")
        done = subprocess.run([self.command, "--version"], env=self.environment, stdin=subprocess.DEVNULL,
                              stdout=self.log, stderr=None)
        if done.returncode:
            fail(f"bench: {self.command} --version ended with {done.returncode}", 1)

    def make(self, *lists):
        """Makes the data folder, which follows these lists of feeds, each OPML in bytes."""
        self.build()
        self.call("init", str(self.folder))
        for opml in lists:
            with tempfile.NamedTemporaryFile(suffix=".opml") as file:
                file.write(opml)
                file.flush()
                self.call("follow", "--dir", str(self.folder), file.name)

    def start(self, *arguments):
        return subprocess.Popen([self.command, *arguments, "--dir", str(self.folder)], env=self.environment,
                                stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log, start_new_session=True)

    def call(self, *arguments):
        done = subprocess.run([self.command, *arguments], env=self.environment, stdin=subprocess.DEVNULL,
                              stdout=self.log, stderr=self.log)
        if done.returncode:
            fail(f"bench: dateline {arguments[0]} ended with {done.returncode}; see the log", 1)

    @functools.cached_property
    def commands(self):
        """What the program tells that it can do."""
        done = subprocess.run([self.command, "--help"], env=self.environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, text=True)
        return set(re.findall(r"^  ([a-z]+) ", done.stdout, re.M))

    def said(self, *arguments):
        """(exit code, what it said on both streams) of a command on the folder."""
        done = subprocess.run([self.command, *arguments, "--dir", str(self.folder)], env=self.environment,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        return done.returncode, done.stdout.strip()

    def gauges(self):
        """The operator's gauges by name, labels added up; empty while nobody answers."""
        try:
            text = get(f"http://127.0.0.1:{self.operator_port}/metrics", 5).decode()
        except OSError:
            return {}
        values = {}
        for name, value in re.findall(r"^(dateline_\w+)(?:\{[^}\n]*\})? (\S+)", text, re.M):
            values[name] = values.get(name, 0) + float(value)
        return values

    def sizes(self):
        """MB on disk, by what lies at the top of the data folder."""
        sizes = {}
        for path in self.folder.rglob("*"):
            if path.is_file():
                top = path.relative_to(self.folder).parts[0]
                sizes[top] = sizes.get(top, 0) + path.stat().st_size / 1e6
        return {k: round(v, 1) for k, v in sorted(sizes.items())}


class Sampler(threading.Thread):
    """Reads a process's CPU and peak memory until it ends or is told to stop."""

    FAMILY_EVERY = 20             # readings between two looks for new children

    def __init__(self, pid, every=0.1):
        super().__init__(daemon=True)
        self.pid, self.every = pid, every
        self.members = [pid]
        self.points = []          # (monotonic seconds, CPU seconds)
        self.peak = 0.0           # MB
        self.done = threading.Event()

    def run(self):
        while not self.done.is_set() and stat(self.pid):
            self.sample()
            self.done.wait(self.every)

    def sample(self):
        if len(self.points) % self.FAMILY_EVERY == 0:
            self.members = family(self.pid)
        self.points.append((time.monotonic(), cpu(self.members)))
        self.peak = max(self.peak, memory(self.members, "VmHWM"))

    def end(self):
        """Stops reading; may be called twice."""
        self.done.set()
        self.join()

    def at(self, moment):
        """CPU seconds at a moment: the last reading not after it, so a round's cost is never made smaller."""
        before = [c for t, c in self.points if t <= moment]
        return before[-1] if before else 0.0

    def last(self):
        return self.points[-1][1] if self.points else 0.0


def on_signals_exit():
    """Ctrl-C and a plain kill both run the clean-up."""
    def leave(number, _):
        raise SystemExit(128 + number)
    signal.signal(signal.SIGTERM, leave)
    signal.signal(signal.SIGINT, leave)


def table(title, rows):
    print(f"\n{title}")
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        print(f"  {name:<{width}}  {value}")
    sys.stdout.flush()
