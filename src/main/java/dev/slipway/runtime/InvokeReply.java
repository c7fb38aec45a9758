package dev.slipway.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a direct invocation ended that reached the guest.
 *
 * @param outcome {@code answered}, or the code of the failure
 * @param payload what the operation answered; base64 in JSON
 * @param results what the export returned: numbers, or text for i64, NaN and infinities
 * @param detail why it failed
 */
public record InvokeReply(
    String outcome,
    Optional<byte[]> payload,
    Optional<Http> http,
    Optional<List<Object>> results,
    Optional<String> detail,
    int version,
    Report report) {
  /** An HTTP reply; the body is base64 in JSON. */
  @Schema(name = "HttpReply")
  public record Http(int status, Map<String, List<String>> headers, byte[] body) {}

  /**
   * What is known of the run.
   *
   * @param duration from admission to answer
   * @param hostCalls the first ones that the guest made, in order
   * @param hostCallsOmitted how many more it made
   */
  public record Report(Duration duration, List<HostCallReport> hostCalls, int hostCallsOmitted) {
    public Report {
      hostCalls = List.copyOf(hostCalls);
    }
  }
}
