package dev.slipway.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.contract.Header;
import dev.slipway.contract.HttpRequest;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of a direct invocation: exactly one of an operation, an HTTP request and an export.
 *
 * @param payload of the operation; base64 in JSON
 * @param arguments of the export: numbers, or text for i64, NaN and infinities
 * @param version invoked in place of the one that the release would pick
 */
public record InvokeRequest(
    Optional<String> operation,
    Optional<byte[]> payload,
    Optional<Http> http,
    Optional<String> export,
    Optional<List<JsonNode>> arguments,
    Optional<Integer> version) {
  /** An HTTP-like request; the body is base64 in JSON. */
  @Schema(name = "HttpRequest")
  public record Http(
      Optional<String> method,
      String path,
      Optional<Map<String, String>> headers,
      Optional<byte[]> body) {
    public Http {
      if (path == null || !path.startsWith("/")) {
        throw invalid("http.path is missing, or does not begin with a slash.");
      }
    }

    HttpRequest request() {
      int query = path.indexOf('?');
      return new HttpRequest(
          method.orElse("GET"),
          query < 0 ? path : path.substring(0, query),
          query < 0 ? "" : path.substring(query + 1),
          headers.map(Http::list).orElse(List.of()),
          body.orElse(new byte[0]));
    }

    private static List<Header> list(Map<String, String> headers) {
      try {
        return headers.entrySet().stream().map(h -> new Header(h.getKey(), h.getValue())).toList();
      } catch (IllegalArgumentException e) {
        throw invalid("A header cannot be sent: " + e.getMessage() + ".");
      }
    }
  }

  public InvokeRequest {
    long kinds = List.of(operation, http, export).stream().filter(Optional::isPresent).count();
    if (kinds != 1) {
      throw invalid("The body names %d of operation, http and export.".formatted(kinds));
    }
    if (payload.isPresent() && operation.isEmpty()) {
      throw invalid("payload belongs to operation, which is not named.");
    }
    if (arguments.isPresent() && export.isEmpty()) {
      throw invalid("arguments belongs to export, which is not named.");
    }
  }

  NumericArguments numericArguments() {
    List<String> texts = new ArrayList<>();
    for (JsonNode argument : arguments.orElse(List.of())) {
      if (!argument.isNumber() && !argument.isTextual()) {
        throw invalid("The argument " + argument + " is neither a number nor text.");
      }
      texts.add(argument.asText());
    }
    return new NumericArguments(texts);
  }

  private static SlipwayException invalid(String reason) {
    return new SlipwayException(
        ErrorCode.INVALID_REQUEST,
        reason,
        "Send one of {operation, payload}, {http: {method, path, headers, body}} and {export,"
            + " arguments}.");
  }
}
