package dev.slipway.error;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says which field of a JSON body is wrong and what belongs there. Public for features that read a
 * part of a body later than the rest.
 */
public final class JsonRefusal {
  private JsonRefusal() {}

  static SlipwayException empty() {
    return refusal("The body is empty or null.", "Send a JSON object.");
  }

  /** What the reader of a body threw. A refusal by the record itself is passed on. */
  public static SlipwayException of(Throwable thrown) {
    return Causes.first(SlipwayException.class, thrown)
        .or(() -> Causes.first(InputCoercionException.class, thrown).map(e -> range(e, thrown)))
        .or(() -> Causes.first(StreamReadException.class, thrown).map(JsonRefusal::malformed))
        .or(() -> Causes.first(DatabindException.class, thrown).map(JsonRefusal::unfit))
        .or(() -> Causes.first(JacksonException.class, thrown).map(JsonRefusal::malformed))
        .orElseGet(() -> Refusals.of(thrown));
  }

  private static SlipwayException malformed(JacksonException e) {
    String place =
        e.getLocation() == null
            ? ""
            : " at line %d, column %d"
                .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    return refusal(
        "The body is not valid JSON%s: %s.".formatted(place, firstLine(e.getOriginalMessage())),
        "Send one whole JSON value in UTF-8, each field once.");
  }

  private static SlipwayException unfit(DatabindException e) {
    return switch (e) {
      case UnrecognizedPropertyException unknown -> unknown(unknown);
      case MismatchedInputException mismatch -> mismatch(path(mismatch), mismatch.getTargetType());
      case JsonMappingException rejected -> rejected(rejected);
      default -> malformed(e);
    };
  }

  private static SlipwayException unknown(UnrecognizedPropertyException e) {
    List<String> known =
        e.getKnownPropertyIds() == null
            ? List.of()
            : e.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
    return refusal(
            "There is no field '%s'.".formatted(path(e)),
            known.isEmpty()
                ? "Leave it out."
                : "The fields here are: " + String.join(", ", known) + ".")
        .with("field", path(e))
        .with("known", known);
  }

  /** A number that its type cannot hold; the parser throws it, and the binding adds the path. */
  private static SlipwayException range(InputCoercionException e, Throwable thrown) {
    String path =
        Causes.first(JsonMappingException.class, thrown).map(JsonRefusal::path).orElse("");
    return mismatch(path, e.getTargetType());
  }

  private static SlipwayException mismatch(String path, @Nullable Class<?> type) {
    String expected = JsonKind.of(type);
    return refusal(
            "%s is not %s.".formatted(subject(path), expected),
            "Send %s there.".formatted(expected))
        .with("field", path)
        .with("expected", expected);
  }

  private static SlipwayException rejected(JsonMappingException e) {
    String reason =
        Causes.first(IllegalArgumentException.class, e)
            .map(Throwable::getMessage)
            .orElse("a value is missing that it needs");
    return refusal(
            "%s is not valid: %s.".formatted(subject(path(e)), firstLine(reason)),
            "Correct the value.")
        .with("field", path(e));
  }

  private static SlipwayException refusal(String reason, String fix) {
    return new SlipwayException(ErrorCode.INVALID_REQUEST, reason, fix);
  }

  private static String subject(String path) {
    return path.isEmpty() ? "The body" : "The field '" + path + "'";
  }

  /** Such as {@code targets[0].weight}. */
  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(step ->
            step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("").replaceFirst("\\.$", "");
  }
}
