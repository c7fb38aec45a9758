package dev.slipway.api;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Durations;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.time.Duration;
import java.time.Instant;

/** Times as gRPC's messages have them. */
public final class ProtoTimes {
  private ProtoTimes() {}

  public static Timestamp of(Instant at) {
    return Timestamp.newBuilder().setSeconds(at.getEpochSecond()).setNanos(at.getNano()).build();
  }

  public static com.google.protobuf.Duration of(Duration duration) {
    return com.google.protobuf.Duration.newBuilder()
        .setSeconds(duration.getSeconds())
        .setNanos(duration.getNano())
        .build();
  }

  /**
   * A duration that a client gives.
   *
   * @param field its name, for the refusal
   * @throws SlipwayException {@code invalid-request} if seconds and nanoseconds make none
   */
  public static Duration read(String field, com.google.protobuf.Duration given) {
    if (!Durations.isValid(given)) {
      throw new SlipwayException(
              ErrorCode.INVALID_REQUEST,
              "The field " + field + " is no duration.",
              "Give seconds and nanoseconds of the same sign, within ten thousand years.")
          .with("field", field);
    }
    return Duration.ofSeconds(given.getSeconds(), given.getNanos());
  }
}
