package dev.slipway.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The console in a window of its own. It is found its way around in as by a person who cannot see:
 * by roles, labels and names. Whatever its browser complains of fails the test at the end.
 */
final class ConsolePage implements AutoCloseable {
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  /** What the policy has stopped is said by the browser only if it was a load. */
  private static final String TELL_VIOLATIONS =
      "document.addEventListener('securitypolicyviolation', event =>"
          + " console.error('stopped by ' + event.violatedDirective + ': ' + event.blockedURI))";

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> addresses = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();
  private final List<Integer> refusals = new ArrayList<>();

  ConsolePage(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    page.addInitScript(TELL_VIOLATIONS);
    page.onConsoleMessage(this::heard);
    page.onPageError(complaints::add);
    page.onRequest(request -> addresses.add(request.url()));
    page.onFrameNavigated(frame -> addresses.add(frame.url()));
  }

  /** Goes to a path of the platform and says what it answered. */
  Response open(String path) {
    return page.navigate(path);
  }

  void reload() {
    page.reload();
  }

  /** The browser tells of each refused call; of this status they are wanted. */
  void expectRefusals(int status) {
    refusals.add(status);
  }

  void signIn(String token) {
    tokens.add(token);
    tokenField().fill(token);
    press("Sign in");
  }

  void signOut() {
    press("Sign out");
  }

  Locator tokenField() {
    return page.getByLabel("Token", new Page.GetByLabelOptions().setExact(true));
  }

  /** The page's own heading, which the name is a part of. */
  Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)).first();
  }

  void shows(String text) {
    assertThat(page.getByText(text).first()).isVisible();
  }

  void showsHeading(String name) {
    assertThat(heading(name)).isVisible();
  }

  void asksForToken() {
    assertThat(tokenField()).isVisible();
  }

  /** What it would still know after a reload. */
  String remembered() {
    return (String)
        page.evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}, document.cookie])");
  }

  /** No rule of accessibility that matters to anybody is broken here. */
  void isAccessible() {
    List<String> broken =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(ConsolePage::said)
                .toList();
    assertThat(broken).as("axe on " + page.url()).isEmpty();
  }

  void fitsItsWidth() {
    Object beyond =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(beyond).as("pixels beyond the width of " + page.url()).isEqualTo(0);
  }

  /** The whole page as PNG, once it has its heading and what it asks the platform for. */
  void picture(Path file) {
    page.getByRole(AriaRole.HEADING).first().waitFor();
    page.waitForTimeout(1_000);
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  /** Holds all that happened to: no complaint of the browser, no token in an address. */
  @Override
  public void close() {
    context.close();
    assertThat(complaints).as("complaints of the browser").isEmpty();
    for (String token : tokens) {
      assertThat(addresses).noneMatch(address -> address.contains(token));
    }
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private void heard(ConsoleMessage message) {
    boolean wanted =
        refusals.stream()
            .anyMatch(status -> message.text().contains("responded with a status of " + status));
    if (message.type().equals("error") && !wanted) {
      complaints.add(message.text() + " (" + message.location() + ")");
    }
  }

  private static String said(Rule rule) {
    return rule.getImpact() + " " + rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes();
  }
}
