package dev.slipway.module;

import dev.slipway.guest.HostCall;
import dev.slipway.guest.HostCalls;
import dev.slipway.guest.HostReply;
import dev.slipway.guest.ShortText;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The host of a module that is tried out: it refuses every host call, and remembers what the guest
 * asked and wrote, which may tell why it does not start. For the guest's thread; read it
 * afterwards.
 */
final class ProbeHost implements HostCalls {
  /** The last lines say why something ended; a line is cut besides. */
  private static final int LINES = 10;

  private final Deque<String> lines = new ArrayDeque<>();
  private Optional<HostCall> firstCall = Optional.empty();

  @Override
  public HostReply call(HostCall call) {
    if (firstCall.isEmpty()) {
      firstCall = Optional.of(call);
    }
    return new HostReply.Failed("no capability is bound while a module is tried out");
  }

  @Override
  public void log(String line) {
    if (lines.size() == LINES) {
      lines.removeFirst();
    }
    lines.addLast(ShortText.of(line.strip()));
  }

  @Override
  public void sleep(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean wasCalled() {
    return firstCall.isPresent();
  }

  /** What it did that may explain its end, in whole sentences; empty if nothing. */
  String story() {
    String asked =
        firstCall
            .map(call ->
                " It had called %s %s, and host calls are refused while a module is tried out."
                    .formatted(ShortText.of(call.contract()), ShortText.of(call.operation())))
            .orElse("");
    return asked + (lines.isEmpty() ? "" : " It wrote: " + String.join(" / ", lines));
  }
}
