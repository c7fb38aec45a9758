"""Constant load beside the demo, and what became of each request, by step."""

import http.client
import json
import threading
import time
import urllib.parse

PER_SECOND = 50
PATIENCE_SECONDS = 30
OK, GONE = "200", "connection lost"


class Period:
    """What was requested during one step."""

    def __init__(self, step, may_fail):
        self.step = step
        self.may_fail = may_fail
        self.outcomes = {}

    def requests(self):
        return sum(self.outcomes.values())

    def failures(self):
        return {outcome: number for outcome, number in self.outcomes.items() if outcome != OK}

    def failed(self):
        return sum(self.failures().values())


class Traffic:
    """50 requests a second to one function until it ends, each on its own time, one at a time."""

    def __init__(self, ingress, host, step):
        self.address = urllib.parse.urlsplit(ingress).netloc
        self.host = host
        self.periods = [Period(step, False)]
        self.lock = threading.Lock()
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def begin(self, step, may_fail=False):
        """What starts from now on belongs to this step."""
        with self.lock:
            if self.periods[-1].step != step:
                self.periods.append(Period(step, may_fail))

    def now(self):
        with self.lock:
            return self.periods[-1]

    def await_more(self, requests):
        """Waits for so many more than there were."""
        with self.lock:
            wanted = self.periods[-1].requests() + requests
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            with self.lock:
                if self.periods[-1].requests() >= wanted:
                    return
            time.sleep(0.01)
        raise TimeoutError(f"{self.host} does not answer the load")

    def end(self):
        self.ended.set()
        self.thread.join()

    def run(self):
        line, due = None, time.monotonic()
        while not self.ended.is_set():
            period = self.now()
            line = line or http.client.HTTPConnection(self.address, timeout=PATIENCE_SECONDS)
            outcome = self.request(line)
            if outcome == GONE:
                line.close()
                line = None
            self.note(period, outcome)
            due += 1 / PER_SECOND
            self.ended.wait(max(0.0, due - time.monotonic()))

    def note(self, began_in, outcome):
        """A request that spans two steps belongs to the one in which it may fail."""
        with self.lock:
            spanned = [began_in, self.periods[-1]]
            period = next((each for each in spanned if each.may_fail), began_in)
            period.outcomes[outcome] = period.outcomes.get(outcome, 0) + 1

    def request(self, line):
        """`200`, or the status and the problem's code and provider."""
        try:
            line.request("GET", "/load", headers={"Host": self.host})
            response = line.getresponse()
            content = response.read()
        except (OSError, http.client.HTTPException):
            return GONE
        return OK if response.status == 200 else f"{response.status} {problem(content)}"


def problem(content):
    try:
        said = json.loads(content)
        return f"{said['code']} of {said.get('provider', 'nothing')}"
    except (ValueError, KeyError):
        return "without a problem"
