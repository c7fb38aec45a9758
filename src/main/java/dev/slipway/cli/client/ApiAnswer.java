package dev.slipway.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * What the platform answered; never a refusal, which is an {@link ApiProblem}.
 *
 * @param body a missing node where the answer has none
 * @param entityTag the release's number in quotes, where the answer is one
 * @param requestId under which the platform's logs know the call
 * @param date when it was made, by the platform's clock, to the second
 */
public record ApiAnswer(
    int status,
    JsonNode body,
    Optional<String> entityTag,
    Optional<String> requestId,
    Optional<Instant> date) {
  /** Whether the call has made something, rather than found or changed it. */
  public boolean created() {
    return status == 201;
  }
}
