package dev.slipway.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The console in a window of its own. It is found its way around in as by a person who cannot see:
 * by roles, labels and names. Whatever its browser complains of fails the test at the end.
 */
final class ConsolePage implements AutoCloseable {
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  /** More than any page has for the key Tab. */
  private static final int MOST_STOPS = 100;

  private final BrowserContext context;
  private final Page page;
  private final Complaints complaints;
  private final List<String> tokens = new ArrayList<>();

  ConsolePage(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    this.complaints = new Complaints(page);
  }

  /** Goes to a path of the platform and says what it answered. */
  Response open(String path) {
    return page.navigate(path);
  }

  void reload() {
    page.reload();
  }

  /** Once, when it next calls the platform so, that call waits until something else was done. */
  void before(Pattern call, Runnable first) {
    page.route(
        call,
        route -> {
          first.run();
          route.resume();
        },
        new Page.RouteOptions().setTimes(1));
  }

  Complaints complaints() {
    return complaints;
  }

  /** All that it shows. */
  PagePart all() {
    return new PagePart(page.locator("body"));
  }

  /** Chooses a file that is not on the disk, with a button that asks for one. */
  void offer(String button, String name, byte[] bytes) {
    page.waitForFileChooser(() -> all().press(button))
        .setFiles(new FilePayload(name, "application/wasm", bytes));
  }

  /** Goes on by the key Tab until a part has the focus. */
  void tabTo(Locator part) {
    for (int i = 0; i < MOST_STOPS && !hasFocus(part); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(part).isFocused();
  }

  void key(String name) {
    page.keyboard().press(name);
  }

  void type(String text) {
    page.keyboard().type(text);
  }

  /** From now on a part of the console is none that the platform has, as after another build. */
  void lose(String script) {
    page.route(
        "**/assets/" + script + "-*.js",
        route ->
            route.resume(
                new Route.ResumeOptions()
                    .setUrl(route.request().url().replace(script, "of-another-build"))));
  }

  /** Waits until it has a part, which it fetches ahead. */
  void hasFetched(String script) {
    page.waitForFunction(
        "script => performance.getEntriesByType('resource')"
            + ".some(each => each.name.includes(script) && each.responseEnd > 0)",
        "/" + script + "-");
  }

  /** It has all parts again. */
  void loseNothing() {
    page.unrouteAll();
  }

  void signIn(String token) {
    tokens.add(token);
    tokenField().fill(token);
    all().press("Sign in");
  }

  void signOut() {
    all().press("Sign out");
  }

  Locator tokenField() {
    return all().field("Token");
  }

  /** The page's own heading, which the name is a part of. */
  Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)).first();
  }

  void shows(String text) {
    all().shows(text);
  }

  void showsHeading(String name) {
    assertThat(heading(name)).isVisible();
  }

  void showsButton(String name) {
    assertThat(all().button(name)).isVisible();
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

  /** Looks on, for pictures of what comes as time goes by. */
  void linger(Duration time) {
    page.waitForTimeout((double) time.toMillis());
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
    complaints.requireNone(tokens);
  }

  private static boolean hasFocus(Locator part) {
    return (boolean) part.evaluate("part => part === document.activeElement");
  }

  private static String said(Rule rule) {
    return rule.getImpact() + " " + rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes();
  }
}
