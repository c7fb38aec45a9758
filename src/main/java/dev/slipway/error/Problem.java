package dev.slipway.error;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One problem document of RFC 9457.
 *
 * @param type {@code urn:slipway:error:<code>}
 * @param title the same for every problem of this code
 * @param status the HTTP status
 * @param detail what happened, why, and how to fix it
 * @param instance the path of the request
 * @param code the stable name of the refusal
 * @param requestId where to look in the log
 * @param fix the part of {@code detail} that says what to do
 * @param fields members of the case, such as {@code check} or {@code limit}; one that is named like
 *     a member above is left out
 */
@Schema(
    description = "RFC 9457. More members tell of the case, such as check or limit.",
    additionalProperties = Schema.True.class)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    String requestId,
    String fix,
    @Schema(hidden = true) @JsonAnyGetter Map<String, Object> fields) {
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final Set<String> OWN =
      Set.of("type", "title", "status", "detail", "instance", "code", "requestId", "fix");
  private static final ObjectMapper JSON = JsonRules.newMapper();

  public Problem {
    Map<String, Object> rest = new LinkedHashMap<>(fields);
    rest.keySet().removeAll(OWN);
    fields = rest;
  }

  /** The problem that tells of a refusal. */
  public static Problem of(SlipwayException refusal, String instance, RequestId requestId) {
    ErrorCode code = refusal.code();
    return new Problem(
        code.type(),
        code.title(),
        code.httpStatus(),
        refusal.reason() + " " + refusal.fix(),
        instance,
        code.code(),
        requestId.value(),
        refusal.fix(),
        refusal.fields());
  }

  /** The document's text, for protocols and listeners that have no JSON writer of their own. */
  public String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A field of problem " + code + " is no JSON value", e);
    }
  }
}
