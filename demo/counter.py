"""Steps 3 to 7: a counter whose store is exchanged, taken away and put back under load."""

from scene import HTTP, KEYVALUE, NAMESPACE, host_of
from stage import Wrong, expect
from traffic import Traffic

REQUESTS_A_STEP = 50
PATH = "/talk"


class Counter:
    """One counter and its store; what it counts on PATH is the demo's, on /load the load's."""

    def __init__(self, scene, name, store, guest):
        self.scene = scene
        self.stage = scene.stage
        self.name = name
        self.store = store
        self.guest = guest
        self.traffics = {}

    def play(self):
        self.bind()
        self.begin_load()
        try:
            self.release()
            self.remove()
            self.replace()
            self.restore()
        finally:
            self.end_load()
        self.sum_up()

    def bind(self):
        self.stage.step(f"bind {KEYVALUE} to Redis, and count ({self.guest})")
        self.scene.function(self.name, "counts in a key-value store")
        version = self.scene.version(self.name, self.guest, f"{self.guest}-v1", 1)
        self.stage.look(f"dialect {version['dialect']}: how this guest's SDK writes what it says; found out at upload.")
        self.scene.provide(self.store, "redis", 201, url=self.scene.redis.url)
        binding = f"/functions/{self.name}/bindings/{KEYVALUE}/default"
        self.scene.call("PUT", binding, {"provider": self.store}, 201)
        self.scene.release(self.name, 1)
        for number in (1, 2, 3):
            self.count({"counter": number})
        self.look_into_redis("3")
        self.stage.look("the count, and where it lies: in Redis, under the function's own prefix.")

    def release(self):
        self.stage.step("release version 2 under load")
        self.more()
        self.scene.version(self.name, self.guest, f"{self.guest}-v2", 2)
        self.released = self.scene.release(self.name, 2)
        self.count({"counter": 4, "tweaked": True})
        self.stage.look("the count continues, and tweaked appears.")
        self.settle()

    def remove(self):
        self.stage.step("take the store away")
        hit = self.scene.call("GET", f"/providers/{self.store}/dependents")["items"]
        expect([each["function"] for each in hit], [self.name], "who depends on the store")
        self.stage.look("dependents says who will be hit, before anything is.")
        self.stage.pause("the removal")
        self.begin(may_fail=True)
        self.scene.call("DELETE", f"/providers/{self.store}", status=204)
        self.refused()
        self.degraded()
        expect(self.scene.request("hello").status, 200, "the status of hello")
        self.stage.look("hello beside it is unharmed.")
        self.settle()

    def refused(self):
        answer = self.scene.request(self.name, PATH, "Retry-After")
        expect(answer.status, 503, "the status without a store")
        found = {each: answer.json().get(each) for each in ("code", "contract", "link", "provider")}
        wanted = {"code": "capability-unavailable", "contract": KEYVALUE, "link": "default", "provider": self.store}
        expect(found, wanted, "the cause")
        expect(answer.headers.get("Retry-After") is not None, True, "whether it says when to retry")
        self.stage.look("503 with contract, link, provider and reason: a caller learns what is missing, and that it may retry.")

    def degraded(self):
        health = self.scene.call("GET", f"/functions/{self.name}/health")
        expect(health["status"], "degraded", "the health of the function")
        causes = [each.get("provider") for each in health["causes"]]
        expect(self.store in causes, True, "whether the health's causes name the store")
        self.stage.look("degraded, with the same cause.")

    def replace(self):
        self.stage.step("put a store in memory in its place")
        self.scene.provide(self.store, "memory", 201)
        self.begin()
        answer = self.count({"counter": 1, "tweaked": True})
        expect(answer.headers.get("Slipway-Release"), str(self.released), "the release that answered")
        self.stage.look("it counts from 1, still tweaked, by the same release: nothing was restarted or released.")
        self.settle()

    def restore(self):
        self.stage.step("swap memory for Redis under load")
        self.begin()
        swap = self.scene.provide(self.store, "redis", 200, url=self.scene.redis.url)["swap"]
        expect(swap["dataCarried"], False, "whether data was carried")
        self.stage.look("swap says that no data was carried, and how many microseconds the cut took.")
        self.count({"counter": 5, "tweaked": True})
        self.look_into_redis("5")
        self.stage.look("the old count goes on where Redis had left it.")
        self.settle()

    def count(self, wanted):
        answer = self.scene.request(self.name, PATH, "Slipway-Version", "Slipway-Release")
        expect(answer.status, 200, f"the status of {self.name}")
        expect(answer.json(), wanted, "the count")
        return answer

    def look_into_redis(self, wanted):
        key = f"slipway:{NAMESPACE}:{self.name}:{PATH.replace('/', ':')}"
        self.stage.command(f"redis-cli -p {self.scene.redis.port} get {key}")
        found = self.scene.redis.get(key)
        self.stage.text(str(found))
        expect(found, wanted, f"the value of {key} in Redis")

    def begin_load(self):
        """From the step that comes next."""
        step = self.stage.number + 1
        for name in (self.name, "hello"):
            self.traffics[name] = Traffic(self.scene.ingress, host_of(name), step)

    def end_load(self):
        for traffic in self.traffics.values():
            traffic.end()

    def begin(self, may_fail=False):
        for name, traffic in self.traffics.items():
            traffic.begin(self.stage.number, may_fail and name == self.name)

    def more(self):
        for traffic in self.traffics.values():
            traffic.await_more(REQUESTS_A_STEP)

    def settle(self):
        """Lets the load go on for a while, and says what became of it."""
        self.more()
        self.tell(-1)

    def sum_up(self):
        """All steps once more, with what was requested until the next one began."""
        self.stage.figures(f"all of {self.name}:")
        for number in range(len(self.traffics[self.name].periods)):
            self.tell(number)

    def tell(self, number):
        """Says what became of a period's requests, and ends the demo if that is not what may be."""
        for name, traffic in self.traffics.items():
            period = traffic.periods[number]
            failures = "".join(f" ({count} x {what})" for what, count in period.failures().items())
            self.stage.figures(
                f"step {period.step}: {period.requests()} requests to {name}, {period.failed()} failed{failures}")
            allowed = {f"503 capability-unavailable of {self.store}"} if period.may_fail else set()
            if not period.failures().keys() <= allowed:
                raise Wrong(f"requests to {name} failed in step {period.step}")
            if period.may_fail and not period.failed():
                raise Wrong(f"no request to {name} failed in step {period.step}, though its store was away")


class Eras(Counter):
    """The same function by guests of other SDKs, over one store and one binding."""

    def play(self):
        self.begin_load()
        try:
            self.era("counter-wascc-0.2", "February 2020", 3, 6, KEYVALUE)
            self.era("counter-wasmbus-0.10", "August 2022", 4, 7, "wasmcloud:keyvalue")
        finally:
            self.end_load()
        self.sum_up()

    def era(self, guest, when, version, count, capability):
        self.stage.step(f"swap to the counter of {when}, another SDK and another protocol")
        self.begin()
        http = HTTP if capability == KEYVALUE else "wasmcloud:httpserver"
        made = self.scene.version(self.name, guest, f"{guest}-v2", version, (http, capability))
        self.scene.release(self.name, version)
        self.count({"counter": count, "tweaked": True})
        self.stage.look(f"dialect {made['dialect']} by ABI {made['abi']}: the count continues, by the same binding.")
        self.settle()
