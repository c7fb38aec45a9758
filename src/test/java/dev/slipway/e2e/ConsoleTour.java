package dev.slipway.e2e;

import static dev.slipway.e2e.BoundCounter.CAPABILITIES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.SignedGuests;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Every page of the console, on a platform that has something to show on each of them. */
final class ConsoleTour {
  /**
   * A page.
   *
   * @param name in lower case, with hyphens
   * @param visit goes there, in a window that is signed in, and waits for what it shows
   */
  record Stop(String name, Consumer<ConsolePage> visit) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final String HOME = "/console/default";
  private static final String COUNTER = "counter-wasmcloud-0.2";
  private static final int REQUESTS = 50;

  private final OwnFunction counter;
  private final String digest;

  private ConsoleTour(OwnFunction counter, String digest) {
    this.counter = counter;
    this.digest = digest;
  }

  /**
   * Fills a new platform: a function that serves, one whose provider is gone, one that was never
   * released, a route, and some requests.
   */
  static ConsoleTour prepare(Platform platform) throws IOException {
    Control control = platform.control();
    BoundCounter counter =
        BoundCounter.serve(control, "visits", COUNTER, COUNTER, "memory", Map.of());
    BoundCounter cutOff =
        BoundCounter.serve(control, "sessions", COUNTER, COUNTER, "memory", Map.of());
    control.put(
        "/namespaces/default/routes/greet",
        Map.of("path", "/greet", "function", "hello", "stripPrefix", true));
    OwnFunction.create(control, "drafts").upload(control, COUNTER, COUNTER + "-v1", CAPABILITIES);
    try (Ingress ingress = platform.ingress()) {
      for (int i = 0; i < REQUESTS; i++) {
        assertThat(ingress.get("any.example", "/greet?name=Ada").status()).isEqualTo(200);
        assertThat(ingress.get(counter.function().host(), "/").status()).isEqualTo(200);
      }
      cutOff.removeProvider();
      assertThat(ingress.get(cutOff.function().host(), "/").status()).isEqualTo(503);
    }
    String digest = control.get(counter.function().path() + "/versions/1").get("digest").asText();
    return new ConsoleTour(counter.function(), digest);
  }

  /** Where the function that serves is called. */
  String host() {
    return counter.host();
  }

  List<Stop> stops() {
    return List.of(
        page("overview", "", "Overview"),
        page("functions", "/functions", "Functions"),
        page("function", "/functions/visits", "visits"),
        page("swap", "/functions/visits/swap", "Swap version"),
        page("releases", "/functions/visits/releases", "visits"),
        page("bindings", "/functions/visits/bindings", "visits"),
        page("bindings-missing", "/functions/drafts/bindings", "drafts"),
        page("invoke", "/functions/visits/invoke", "visits"),
        page("log", "/functions/sessions/log", "sessions"),
        page("settings", "/functions/sessions/settings", "sessions"),
        page("upload", "/upload", "Upload"),
        new Stop("upload-accepted", window -> offer(window, counter.author(), "Upload")),
        new Stop("upload-refused", window -> offer(window, new SignedGuests(), "Trust its issuer")),
        page("providers", "/providers", "Providers"),
        page("provider", "/providers/visits", "visits"),
        page("provider-swap", "/providers/visits?swap", "Swap visits"),
        page("provider-create", "/providers?create=", "Create a provider"),
        page("provider-removed", "/providers/sessions", "sessions"),
        page("routes", "/routes", "Routes"),
        page("modules", "/modules", "Modules"),
        page("module", "/modules/" + digest, "test"),
        page("issuers", "/issuers", "Issuers"),
        page("audit", "/audit", "Audit"),
        page("missing", "/nothing/here", "No such page"),
        new Stop("swapped", ConsoleTour::swap));
  }

  private static Stop page(String name, String path, String heading) {
    return new Stop(
        name,
        window -> {
          window.open(HOME + path);
          window.showsHeading(heading);
        });
  }

  /** To the version that does not serve, so that it can be done again and again. */
  private static void swap(ConsolePage window) {
    window.open(HOME + "/functions/visits/swap");
    window.all().press("Swap");
    window.showsHeading("serves version");
  }

  /** Ends with a button that only the verdict brings. */
  private static void offer(ConsolePage window, SignedGuests author, String next) {
    window.open(HOME + "/upload");
    window.offer("Choose a file", "hello.wasm", author.http("hello", "hello-v1", 1));
    window.showsButton(next);
  }
}
