package dev.slipway.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A request to the guest echo that has ended.
 *
 * @param kind what was asked for, for people
 * @param acknowledged the release whose call had returned when the request started
 * @param answer null if there was none
 * @param failure why there was none
 */
record EchoRequest(
    String kind,
    int acknowledged,
    Duration latency,
    @Nullable Answer answer,
    @Nullable Throwable failure) {
  static final int PAD = 2_000;

  /**
   * What is wrong with it; empty if it was served as it should.
   *
   * @param versions the only version of each release
   */
  List<String> faults(IntUnaryOperator versions) {
    List<String> faults = new ArrayList<>();
    if (answer == null) {
      faults.add(this + " was not answered");
    } else if (answer.status() != 200) {
      faults.add(this + " failed: " + answer.text());
    } else {
      check(answer, versions.applyAsInt(answer.release()), faults);
    }
    return faults;
  }

  /** The guest says its version in a header and in each byte of the body, the platform in two. */
  private void check(Answer given, int version, List<String> faults) {
    if (given.release() < acknowledged) {
      faults.add(this + " was served by the old release " + given.release());
    }
    if (given.version() != version) {
      faults.add(this + " was served by version " + given.version() + ", not " + version);
    }
    if (!Integer.toString(version).equals(given.headers().get("x-echo-version"))) {
      faults.add(this + " has the header of version " + given.headers().get("x-echo-version"));
    }
    if (!given.text().equals(Integer.toString(version).repeat(PAD))) {
      faults.add(this + " has not the body of version " + version + ": " + given.text());
    }
  }

  @Override
  public String toString() {
    String outcome = answer == null ? String.valueOf(failure) : answer.status() + "";
    return "%s request after release %d (%s)".formatted(kind, acknowledged, outcome);
  }
}
