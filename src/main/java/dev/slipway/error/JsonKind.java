package dev.slipway.error;

import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names in JSON's words what a Java type is read from. */
final class JsonKind {
  private JsonKind() {}

  static String of(@Nullable Class<?> type) {
    if (type == null) {
      return "a value of another type";
    }
    if (type.isEnum()) {
      return "one of " + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT);
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return isWhole(type) ? "a whole number in its range" : "a number";
    }
    return ofText(type);
  }

  private static boolean isWhole(Class<?> type) {
    return type != double.class
        && type != Double.class
        && type != float.class
        && type != Float.class;
  }

  private static String ofText(Class<?> type) {
    if (CharSequence.class.isAssignableFrom(type)) {
      return "a text";
    }
    if (type == Duration.class) {
      return "an ISO-8601 duration such as PT2S";
    }
    if (Temporal.class.isAssignableFrom(type)) {
      return "an ISO-8601 time such as 2030-01-31T00:00:00Z";
    }
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "an array";
    }
    return Map.class.isAssignableFrom(type) || type.isRecord() ? "an object" : "a fitting value";
  }
}
