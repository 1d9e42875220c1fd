"""What lies in an archive's folder, read without the program: rows by SQLite, records by zlib."""
import sqlite3
import zlib
from contextlib import closing

KINDS_WITH_A_ROW = (b"response", b"revisit")


def rows(folder, query):
    with closing(sqlite3.connect(folder / "archive.db", timeout=30)) as database:
        return database.execute(query).fetchall()


def members(path):
    """(offset, length, WARC-Type) of each gzip member; raises on one that is cut or damaged."""
    data, at = path.read_bytes(), 0
    while at < len(data):
        reader = zlib.decompressobj(31)
        text = reader.decompress(data[at:])
        if not reader.eof:
            raise ValueError(f"{path.name} is cut within the record at {at}")
        length = len(data) - at - len(reader.unused_data)
        head = text.split(b"\r\n\r\n", 1)[0].lower()
        kind = next((line.split(b":", 1)[1].strip() for line in head.split(b"\r\n")
                     if line.startswith(b"warc-type:")), b"")
        yield at, length, kind
        at += length


def evidence(folder):
    """Breaches between records and rows: each record of an answer has one row, each row its record."""
    breaches = []
    kept = {(file, start): length for file, start, length in rows(folder, "select file, start, length from capture")}
    found = set()
    for path in sorted((folder / "warc").glob("*.warc.gz")):
        try:
            for at, length, kind in members(path):
                if kind in KINDS_WITH_A_ROW:
                    found.add((path.name, at))
                    if kept.get((path.name, at), length) != length:
                        breaches.append(f"{path.name}:{at} is {length} bytes long, its row says otherwise")
        except (ValueError, zlib.error) as e:
            breaches.append(str(e))
    if missing := kept.keys() - found:
        breaches.append(f"{len(missing)} rows without a record, such as {min(missing)}")
    if strays := found - kept.keys():
        breaches.append(f"{len(strays)} records without a row, such as {min(strays)}")
    return breaches


def articles(folder, served):
    """Breaches between the addresses of all entries that were served and the archive: each once, read, nothing owed."""
    breaches = []
    kept = [at for at, in rows(folder, "select canonical from article")]
    if len(kept) != len(set(kept)):
        breaches.append(f"{len(kept) - len(set(kept))} articles twice")
    if lost := served - set(kept):
        breaches.append(f"{len(lost)} of {len(served)} entries lost, such as {min(lost)}")
    if strange := set(kept) - served:
        breaches.append(f"{len(strange)} articles that nobody served, such as {min(strange)}")
    for what, query in {
        "versions beyond the first": "select count(*) from version where number > 1",
        "articles without their page": "select count(*) from article where source <> 'page'",
        "versions without evidence": "select count(*) from version v left join capture c on c.id = v.evidence"
                                     " where c.id is null",
        "pages owed": "select count(*) from owed",
    }.items():
        if count := rows(folder, query)[0][0]:
            breaches.append(f"{count} {what}")
    return breaches


def verified(program):
    """Breaches that the program's own verify finds; where it has none, its doctor."""
    if "verify" not in program.commands:
        return diagnosed(program)
    code, said = program.said("verify")
    return [f"verify: exit {code}: {said}"] if code else []


def diagnosed(program):
    """Breaches that doctor finds; a small disk is none of the proofs that make it small."""
    wrong = [line for line in program.said("doctor")[1].splitlines()
             if not line.startswith(("ok ", "wrong  space"))]
    return ["doctor: " + "; ".join(wrong)] if wrong else []


def checked(program):
    return verified(program) + diagnosed(program)
