package dev.slipway.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.terminal.Terminal;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * How an invocation ended.
 *
 * @param json as the platform has told it
 * @param requestId under which the function's log has it
 */
record InvokeAnswer(JsonNode json, String requestId) {
  private String outcome() {
    return json.path("outcome").asText();
  }

  /** Writes what the guest answered: bytes as they are, or the results of an export on a line. */
  void write(OutputStream out) throws IOException {
    if (json.has("http")) {
      out.write(json.path("http").path("body").binaryValue());
    } else if (json.has("payload")) {
      out.write(json.path("payload").binaryValue());
    } else if (json.has("results")) {
      String results = texts(json.path("results"));
      out.write((results + "\n").getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }

  /** Writes everything else, a line each. */
  void describe(PrintWriter err) {
    line(err, "outcome", outcome());
    JsonNode http = json.path("http");
    if (!http.isMissingNode()) {
      line(err, "status", http.path("status").asText());
      http.path("headers")
          .properties()
          .forEach(header -> line(err, "header", header.getKey() + ": " + texts(header)));
    }
    JsonNode report = json.path("report");
    line(err, "version", json.path("version").asText());
    line(err, "duration", Durations.text(report.path("duration").asText()));
    line(err, "request id", requestId);
    report.path("hostCalls").forEach(call -> line(err, "host call", hostCall(call)));
    if (report.path("hostCallsOmitted").asInt() > 0) {
      line(err, "host calls", report.path("hostCallsOmitted").asText() + " more");
    }
    err.flush();
  }

  private static String texts(java.util.Map.Entry<String, JsonNode> header) {
    return StreamSupport.stream(header.getValue().spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }

  private static String texts(JsonNode values) {
    return StreamSupport.stream(values.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(" "));
  }

  private static String hostCall(JsonNode call) {
    return "%s %s %s: %s, %s"
        .formatted(
            call.path("contract").asText(),
            call.path("link").asText(),
            call.path("operation").asText(),
            call.path("outcome").asText(),
            Durations.text(call.path("duration").asText()));
  }

  private static void line(PrintWriter err, String name, String value) {
    err.println(String.format("%-11s %s", name, Terminal.plain(value)));
  }

  /**
   * Does nothing if the guest has answered.
   *
   * @throws SlipwayException with the guest's failure
   */
  void requireAnswered(String function) {
    if (!outcome().equals("answered")) {
      throw new SlipwayException(
          code(),
          "%s: %s".formatted(outcome(), json.path("detail").asText()),
          "See what the guest said: slipway logs %s --request-id %s"
              .formatted(function, requestId));
    }
  }

  /** A platform that is newer than this command may name one that it does not know. */
  private ErrorCode code() {
    return Arrays.stream(ErrorCode.values())
        .filter(code -> code.code().equals(outcome()))
        .findFirst()
        .orElse(ErrorCode.INTERNAL);
  }
}
