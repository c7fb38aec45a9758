package dev.slipway.ingress;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.slipway.error.RandomHex;

/** The header traceparent (W3C Trace Context, level 1, 3.2). */
final class TraceParent {
  static final String HEADER = "traceparent";
  static final String STATE_HEADER = "tracestate";

  private static final int LENGTH = 55;
  private static final int TRACE_ID = 3;
  private static final int PARENT_ID = 36;
  private static final byte[] FORM =
      "00-%s-%s-00".formatted("0".repeat(32), "0".repeat(16)).getBytes(US_ASCII);

  private TraceParent() {}

  /** Whether it can be passed on; a later version may have more at its end. */
  static boolean isValid(String value) {
    return value.length() >= LENGTH
        && (value.length() == LENGTH || (!value.startsWith("00") && value.charAt(LENGTH) == '-'))
        && !value.startsWith("ff")
        && isHex(value, 0, 2)
        && value.charAt(2) == '-'
        && isId(value, TRACE_ID, 35)
        && value.charAt(35) == '-'
        && isId(value, PARENT_ID, 52)
        && value.charAt(52) == '-'
        && isHex(value, 53, LENGTH);
  }

  /** The beginning of a new trace that nobody records. */
  static String next() {
    byte[] text = FORM.clone();
    RandomHex.write(text, TRACE_ID, 32);
    RandomHex.write(text, PARENT_ID, 16);
    return new String(text, ISO_8859_1);
  }

  /** Lower-case hex digits that are not all zero. */
  private static boolean isId(String value, int start, int end) {
    for (int i = start; i < end; i++) {
      if (value.charAt(i) != '0') {
        return isHex(value, i, end);
      }
    }
    return false;
  }

  private static boolean isHex(String value, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = value.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }
}
