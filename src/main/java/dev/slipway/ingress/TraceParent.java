package dev.slipway.ingress;

import dev.slipway.error.RandomHex;

/** The header traceparent (W3C Trace Context, level 1, 3.2). */
final class TraceParent {
  static final String HEADER = "traceparent";
  static final String STATE_HEADER = "tracestate";

  private static final int LENGTH = 55;

  private TraceParent() {}

  /** Whether it can be passed on; a later version may have more at its end. */
  static boolean isValid(String value) {
    return value.length() >= LENGTH
        && (value.length() == LENGTH || (!value.startsWith("00") && value.charAt(LENGTH) == '-'))
        && !value.startsWith("ff")
        && isHex(value, 0, 2)
        && value.charAt(2) == '-'
        && isId(value, 3, 35)
        && value.charAt(35) == '-'
        && isId(value, 36, 52)
        && value.charAt(52) == '-'
        && isHex(value, 53, LENGTH);
  }

  /** The beginning of a new trace that nobody records. */
  static String next() {
    return "00-" + RandomHex.digits(32) + "-" + RandomHex.digits(16) + "-00";
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
