package dev.slipway.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/** A refusal of the platform: a problem of RFC 9457, as it came. */
public final class ApiProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient JsonNode problem;
  private final transient Optional<Instant> date;

  ApiProblem(int status, JsonNode problem, Optional<Instant> date) {
    super(problem.path("detail").asText());
    this.status = status;
    this.problem = problem;
    this.date = date;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The stable name of the refusal, such as {@code not-found}. */
  public String code() {
    return problem.path("code").asText();
  }

  /** What happened and why. */
  public String reason() {
    String detail = problem.path("detail").asText();
    String fix = fix();
    return detail.endsWith(fix)
        ? detail.substring(0, detail.length() - fix.length()).strip()
        : detail;
  }

  /** What to do about it. */
  public String fix() {
    return problem.path("fix").asText();
  }

  public String requestId() {
    return problem.path("requestId").asText();
  }

  /** When it was made, by the platform's clock, to the second. */
  public Optional<Instant> date() {
    return date;
  }

  /** The whole document, with the fields of the case. */
  public JsonNode document() {
    return problem;
  }
}
