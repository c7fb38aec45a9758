package dev.slipway.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.Any;
import com.google.protobuf.util.Durations;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells a refusal as gRPC does: the status of its code with {@code google.rpc.ErrorInfo}, whose
 * reason is the code and whose metadata are the problem's fields as text.
 */
public final class GrpcRefusal {
  /** Whose codes the reasons are. */
  public static final String DOMAIN = "slipway.dev";

  /** Clients take 8 KiB of trailers by default, and base64 makes a third more of each byte. */
  private static final int MAX_METADATA_BYTES = 3_000;

  /**
   * It travels twice: in a trailer of its own, where an octet may take three, and in the details.
   */
  private static final int MAX_MESSAGE_CHARACTERS = 800;

  private static final ObjectMapper JSON = JsonRules.newMapper();

  private GrpcRefusal() {}

  /** What stands for one invocation of a stream that was refused, or could not be started. */
  public static Status status(Throwable thrown, RequestId requestId) {
    return status(Refusals.of(thrown), requestId);
  }

  /** What ends a call. */
  static Status status(SlipwayException refusal, RequestId requestId) {
    ErrorCode code = refusal.code();
    ErrorInfo info =
        ErrorInfo.newBuilder()
            .setReason(code.code())
            .setDomain(DOMAIN)
            .putAllMetadata(metadata(refusal, requestId))
            .build();
    Status.Builder status =
        Status.newBuilder()
            .setCode(code.grpcStatus().value())
            .setMessage(cut(refusal.reason() + " " + refusal.fix()))
            .addDetails(Any.pack(info));
    String retry = code.httpHeaders().get("Retry-After");
    if (retry != null) {
      status.addDetails(Any.pack(retryAfter(Long.parseLong(retry))));
    }
    return status.build();
  }

  private static RetryInfo retryAfter(long seconds) {
    return RetryInfo.newBuilder().setRetryDelay(Durations.fromSeconds(seconds)).build();
  }

  private static String cut(String text) {
    return text.length() <= MAX_MESSAGE_CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_MESSAGE_CHARACTERS / 2)) + " ...";
  }

  /** A field that makes the trailers too large is left out; REST has it. */
  private static Map<String, String> metadata(SlipwayException refusal, RequestId requestId) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("requestId", requestId.value());
    metadata.put("fix", cut(refusal.fix()));
    int size = metadata.entrySet().stream().mapToInt(GrpcRefusal::size).sum();
    for (Map.Entry<String, Object> field : refusal.fields().entrySet()) {
      Map.Entry<String, String> text = Map.entry(field.getKey(), text(field.getValue()));
      if (size + size(text) <= MAX_METADATA_BYTES) {
        metadata.putIfAbsent(text.getKey(), text.getValue());
        size += size(text);
      }
    }
    return metadata;
  }

  private static int size(Map.Entry<String, String> field) {
    return field.getKey().length() + field.getValue().getBytes(StandardCharsets.UTF_8).length;
  }

  private static String text(Object value) {
    if (value instanceof String text) {
      return text;
    }
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A field of a refusal is no JSON value", e);
    }
  }
}
