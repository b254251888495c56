#!/usr/bin/env python3
"""Kills a running server at random moments and asks it afterwards for everything that it had answered.

    crash-server.py MOTCUA CONFIG ROUNDS

CONFIG is a motcua.toml that listens on port 0 of this machine, on a database with the invented installation. In each
round some clients receive cases and complete their steps through the API, every request with a key of its own, until
the server is killed. After its restart:

- every answered request left exactly one fact in the journal of its case, and its repeat gets the same answer;
- every request that got no answer can be repeated, twice, and is then carried out exactly once;
- every case that was received has exactly one notice of it in the outbox.

`scripts/crash-test` runs it. Exit code 0: all of this held.
"""

import http.client
import json
import random
import re
import string
import subprocess
import sys
import threading
import time
import uuid
from urllib.parse import quote

MOTCUA, CONFIG, ROUNDS = sys.argv[1], sys.argv[2], int(sys.argv[3])
CLIENTS = 8
ANSWERS_MIN = 40
SECONDS_MAX = 2.0
# Support for a funeral: who completes which step, and how.
STEPS = [
    ("khoa", "assign", {"assign_next_to": "yen"}),
    ("yen", "appraise", {"outcome": "pass"}),
    ("son", "sign", {"outcome": "approve"}),
]


class Request:
    """Something that was asked of the server, and what it answered; no answer when it died before."""

    def __init__(self, officer, path, body):
        self.officer, self.path, self.body = officer, path, body
        self.key, self.answer = str(uuid.uuid4()), None

    def send(self, connection, tokens):
        headers = {"Authorization": f"Bearer {tokens[self.officer]}", "Idempotency-Key": self.key}
        return call(connection, "POST", self.path, headers, json.dumps(self.body))


class Server:
    """A running `motcua serve`."""

    def __init__(self):
        self.program = subprocess.Popen(
            [MOTCUA, "serve", "--config", CONFIG, "--lang", "en"], stdout=subprocess.PIPE, text=True
        )
        self.port = int(re.search(r"127\.0\.0\.1:(\d+)", self.program.stdout.readline())[1])

    def connect(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)

    def end(self, how):
        how()
        return self.program.wait()


def call(connection, method, path, headers, body=None):
    connection.request(method, path, body, headers | {"Content-Type": "application/json"})
    response = connection.getresponse()
    return response.status, response.read()


def intake():
    name = "".join(random.choices(string.ascii_lowercase, k=12)).capitalize()
    full_name = f"Nguyễn Thị {name}"
    form = {
        "nycHoTen": full_name,
        "nycNoiCuTru": {"tinh": "Tỉnh Sông Mây", "xa": "Phường Hoa Sen"},
        "noiDung": "Đề nghị giải quyết",
        "camDoan": True,
    }
    return {
        "procedure": "1.014028",
        "channel": "counter",
        "applicant": {"kind": "citizen", "full_name": full_name, "phone": "0912345678", "email": "nguoinop@vidu.vn"},
        "form": form,
        "missing_because": "Nộp sau, đã hẹn",
        "confirmed": True,
    }


def work(server, tokens, requests):
    """One client: case after case through its steps, until the server is gone."""
    connection = server.connect()

    def ask(officer, path, body):
        request = Request(officer, path, body)
        requests.append(request)
        request.answer = request.send(connection, tokens)
        status, text = request.answer
        if status >= 300:
            raise AssertionError(f"{path}: {status} {text.decode()}")
        return json.loads(text)

    try:
        while True:
            case = ask("lan", "/api/v1/cases", intake())
            for officer, step, body in STEPS:
                task_no = next(task["task_no"] for task in case["tasks"] if task["step"] == step)
                case = ask(officer, f"/api/v1/cases/{case['case_no']}/tasks/{task_no}/completion", body)
    except (OSError, http.client.HTTPException):
        pass


def facts(connection, tokens, request):
    """How many entries of journals say that the request was carried out."""
    headers = {"Authorization": f"Bearer {tokens['lan']}"}

    def get(path):
        status, text = call(connection, "GET", path, headers)
        return json.loads(text)["items"] if status == 200 else []

    completion = re.fullmatch(r"(/api/v1/cases/[^/]+)/tasks/(\d+)/completion", request.path)
    if completion:
        entries = get(f"{completion[1]}/journal")
        done = [entry["data"] for entry in entries if entry["kind"] == "step_completed"]
        return sum(data["task_no"] == int(completion[2]) for data in done)
    name = request.body["applicant"]["full_name"].split()[-1]
    cases = get(f"/api/v1/cases?q={quote(name)}")
    journals = [get(f"/api/v1/cases/{case['case_no']}/journal") for case in cases]
    return sum(entry["kind"] == "accepted" for entries in journals for entry in entries)


def notices(connection, tokens):
    """How many notices of its acceptance each case has."""
    headers, counts, after = {"Authorization": f"Bearer {tokens['lan']}"}, {}, ""
    while after is not None:
        page = json.loads(call(connection, "GET", f"/api/v1/notices?limit=200&after={after}", headers)[1])
        for notice in page["items"]:
            if notice["about"] == "accepted":
                counts[notice["case_no"]] = counts.get(notice["case_no"], 0) + 1
        after = page.get("next")
    return counts


def check(server, tokens, requests):
    """What is wrong after a restart. Requests without an answer are repeated and get one."""
    connection, wrong = server.connect(), []
    for request in requests:
        first = request.answer or request.send(connection, tokens)
        again = request.send(connection, tokens)
        count = facts(connection, tokens, request)
        if first[0] >= 300 or again != first or count != 1:
            wrong.append(f"{request.path}: {first} and then {again}, carried out {count} times")
        request.answer = first
    told = notices(connection, tokens)
    for request in requests:
        if request.path == "/api/v1/cases" and request.answer[0] < 300:
            case_no = json.loads(request.answer[1])["case_no"]
            if told.get(case_no) != 1:
                wrong.append(f"{case_no} has {told.get(case_no, 0)} notices of its acceptance")
    return wrong


def crash(tokens):
    """One life of the server; gives what was asked in it."""
    server, requests, failures = Server(), [], []

    def client():
        try:
            work(server, tokens, requests)
        except Exception as failure:
            failures.append(failure)

    clients = [threading.Thread(target=client) for _ in range(CLIENTS)]
    for thread in clients:
        thread.start()

    def too_few():
        return sum(request.answer is not None for request in requests) < ANSWERS_MIN

    while too_few() and any(thread.is_alive() for thread in clients):
        time.sleep(0.01)
    if too_few() and not failures:
        server.end(server.program.kill)
        raise SystemExit("the server stopped answering by itself")
    time.sleep(random.uniform(0, SECONDS_MAX))
    if server.program.poll() is not None:
        raise SystemExit("the server ended by itself")
    server.end(server.program.kill)
    for thread in clients:
        thread.join()
    if failures:
        raise SystemExit(f"a request was refused: {failures[0]!r}")
    return requests


def main():
    tokens = {}
    for officer in ["lan", *(officer for officer, _, _ in STEPS)]:
        create = [MOTCUA, "token", "create", "--user", officer, "--config", CONFIG, "--json"]
        tokens[officer] = json.loads(subprocess.check_output(create))["token"]
    everything = []
    for number in range(1, ROUNDS + 1):
        requests = crash(tokens)
        everything += requests
        unanswered = sum(request.answer is None for request in requests)
        server = Server()
        # The last restart is asked for all rounds.
        wrong = check(server, tokens, everything if number == ROUNDS else requests)
        server.end(server.program.terminate)
        print(
            f"server, round {number}: {len(requests) - unanswered} answered, {unanswered} without an answer, "
            f"{len(wrong)} wrong",
            flush=True,
        )
        if wrong:
            raise SystemExit("\n".join(wrong))
        subprocess.run([MOTCUA, "verify", "--config", CONFIG, "--lang", "en"], check=True)


main()
