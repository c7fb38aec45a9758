package dev.slipway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What a browser complains of, and the addresses that it asks for. One thread. */
final class Complaints {
  /** What the policy has stopped is said by the browser only if it was a load. */
  private static final String TELL_VIOLATIONS =
      "document.addEventListener('securitypolicyviolation', event =>"
          + " console.error('stopped by ' + event.violatedDirective + ': ' + event.blockedURI))";

  private final List<String> heard = new ArrayList<>();
  private final List<String> addresses = new ArrayList<>();
  private final List<String> wanted = new ArrayList<>();

  Complaints(Page page) {
    page.addInitScript(TELL_VIOLATIONS);
    page.onConsoleMessage(this::heard);
    page.onPageError(heard::add);
    page.onRequest(request -> addresses.add(request.url()));
    page.onFrameNavigated(frame -> addresses.add(frame.url()));
  }

  /** The browser tells of each refused call; of this status they are wanted. */
  void expectRefusals(int status) {
    wanted.add("responded with a status of " + status);
  }

  /** The browser tells of each call that finds no platform; from now on they are wanted. */
  void expectAbsence() {
    wanted.add("net::ERR_CONNECTION_REFUSED");
    wanted.add("net::ERR_CONNECTION_RESET");
    wanted.add("net::ERR_INCOMPLETE_CHUNKED_ENCODING");
    wanted.add("net::ERR_EMPTY_RESPONSE");
    wanted.add("net::ERR_SOCKET_NOT_CONNECTED");
    wanted.add("responded with a status of 503");
  }

  /** There were none, and no address had any of the secrets. */
  void requireNone(List<String> secrets) {
    assertThat(heard).as("complaints of the browser").isEmpty();
    for (String secret : secrets) {
      assertThat(addresses).noneMatch(address -> address.contains(secret));
    }
  }

  private void heard(ConsoleMessage message) {
    if (message.type().equals("error") && wanted.stream().noneMatch(message.text()::contains)) {
      heard.add(message.text() + " (" + message.location() + ")");
    }
  }
}
