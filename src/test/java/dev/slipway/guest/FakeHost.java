package dev.slipway.guest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;

/** A host that keeps what it is asked, and gives replies in the order in which it was told. */
public final class FakeHost implements HostCalls {
  private final Queue<HostReply> replies = new ArrayDeque<>();
  private final List<HostCall> calls = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final List<Duration> sleeps = new ArrayList<>();

  public FakeHost thenOk(String payload) {
    replies.add(new HostReply.Ok(payload.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  public FakeHost thenFailed(String text) {
    replies.add(new HostReply.Failed(text));
    return this;
  }

  @Override
  public HostReply call(HostCall call) {
    calls.add(call);
    return replies.isEmpty() ? new HostReply.Ok(new byte[0]) : replies.remove();
  }

  @Override
  public void log(String line) {
    lines.add(line);
  }

  @Override
  public void sleep(Duration duration) {
    sleeps.add(duration);
    LockSupport.parkNanos(duration.toNanos());
  }

  /** How long the guest asked to sleep, each time. */
  public List<Duration> sleeps() {
    return sleeps;
  }

  public List<HostCall> calls() {
    return calls;
  }

  public List<String> lines() {
    return lines;
  }
}
