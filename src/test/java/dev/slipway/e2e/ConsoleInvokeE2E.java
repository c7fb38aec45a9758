package dev.slipway.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A function is tried out on its page, in each form, and says how it ended and what it called. */
class ConsoleInvokeE2E extends ConsoleWindow {
  private static final String COUNTER = "counter-wasmcloud-0.2";
  private static final String API = "/api/v1/namespaces/default/functions/";
  private static final Pattern TIME = Pattern.compile("^[\\d.]+ (µs|ms|s)$");

  ConsoleInvokeE2E() {
    super("console-invoke");
  }

  @BeforeAll
  void serveOneOfEachForm() throws IOException {
    Control control = platform().control();
    var _ = BoundCounter.serve(control, "hits", COUNTER, COUNTER, "memory", Map.of());
    serve(control, "plain", "plain-rust");
    serve(control, "sum", "add");
  }

  @Test
  void aRequestIsAnsweredWithItsStatusBodyHostCallsAndTimes() {
    try (ConsolePage page = on("hits")) {
      PagePart form = page.all().form("Invoke");
      form.fill("Path and query", "/front/door");

      form.press("Invoke");

      PagePart answer = page.all().region("Answer");
      answer.shows("answered");
      answer.shows("HTTP 200");
      answer.region("Body").shows("{\"counter\":1}");
      PagePart call = answer.region("Host calls").row("wasmcloud:keyvalue");
      call.shows("Add");
      call.shows("hits");
      call.shows("answered");
      call.shows(TIME);
      assertThat(form.line("slipway"))
          .isEqualTo("slipway invoke hits -n default --http 'GET /front/door'");
      assertThat(form.line("curl")).endsWith(API + "hits/invoke");
    }
  }

  @Test
  void anOperationIsInvokedByKeysAlone() {
    try (ConsolePage page = on("plain")) {
      PagePart form = page.all().form("Invoke");
      isChecked(form, "Operation");
      page.tabTo(form.field("Operation"));
      page.key("ArrowUp");
      isChecked(form, "HTTP request");
      page.key("ArrowDown");
      page.tabTo(form.field("Operation name"));
      page.type("echo");
      page.tabTo(form.field("Payload"));
      page.type("said by keys");
      page.tabTo(form.button("Invoke"));

      page.key("Enter");

      PagePart answer = page.all().region("Answer");
      answer.shows("answered");
      answer.region("Payload").shows("said by keys");
      assertThat(form.button("Invoke")).isFocused();
    }
  }

  @Test
  void anExportedFunctionIsInvokedWithNumbers() {
    try (ConsolePage page = on("sum")) {
      PagePart form = page.all().form("Invoke");
      isChecked(form, "Exported function");
      form.fill("Exported function name", "add");
      form.fill("Arguments", "[40, 2]");

      form.press("Invoke");

      PagePart answer = page.all().region("Answer");
      answer.region("Results").shows("[42]");
      answer.shows("0 host calls");
      page.shows("so it is invoked by its tab Invoke");
    }
  }

  @Test
  void anUnknownExportIsRefusedWithTheReasonAndTheFix() {
    try (ConsolePage page = on("sum")) {
      page.complaints().expectRefusals(422);
      PagePart form = page.all().form("Invoke");
      form.tick("Exported function");
      form.fill("Exported function name", "subtract");

      form.press("Invoke");

      PagePart problem = page.all().alert();
      problem.shows("The guest exports no numeric function \"subtract\". It exports \"add\".");
      problem.shows("Look at the module's ABI and its exports.");
    }
  }

  @Test
  void anUnknownOperationShowsWhatTheGuestSaid() {
    try (ConsolePage page = on("plain")) {
      PagePart form = page.all().form("Invoke");
      form.tick("Operation");
      form.fill("Operation name", "nosuch");

      form.press("Invoke");

      PagePart answer = page.all().region("Answer");
      answer.shows("guest-error");
      answer.shows("nosuch");
      answer.follow("Read its log");
      page.all().region("Log entries").shows("guest-error");
    }
  }

  @Test
  void aMissingProviderIsNamedWithTheReasonAndTheFix() throws IOException {
    BoundCounter counter =
        BoundCounter.serve(platform().control(), "cut-off", COUNTER, COUNTER, "memory", Map.of());
    counter.removeProvider();
    try (ConsolePage page = on("cut-off")) {
      page.all().form("Invoke").press("Invoke");

      PagePart answer = page.all().region("Answer");
      answer.shows("capability-unavailable");
      answer.shows(
          "The guest needs wascc:keyvalue under the link default, but the provider cut-off does not serve it");
      answer.region("Host calls").row("wasmcloud:keyvalue").shows("removed");
      answer.shows("Put the provider back or mend it, or bind another one.");
      answer.follow("See its bindings");
      page.all().region("Bindings").row("cut-off").shows("removed");
    }
  }

  private static void isChecked(PagePart form, String kind) {
    assertThat(form.field(kind)).isChecked();
  }

  private ConsolePage on(String function) {
    ConsolePage page = signedIn();
    page.open("/console/default/functions/" + function + "/invoke");
    page.showsHeading(function);
    return page;
  }

  private static void serve(Control control, String name, String guest) throws IOException {
    OwnFunction function = OwnFunction.create(control, name);
    function.upload(control, guest, guest, List.of());
    function.release(control, 0, 1);
  }
}
