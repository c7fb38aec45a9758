package dev.slipway.contract;

/** What a field of a message may hold, and the Java type that stands for it in {@link Values}. */
enum FieldType {
  /** String. */
  TEXT,
  /** byte[]. */
  OCTETS,
  /** Boolean. */
  FLAG,
  /** Long, as all numbers. */
  INT32(Integer.MIN_VALUE, Integer.MAX_VALUE),
  UINT32(0, 0xffff_ffffL),
  INT64(Long.MIN_VALUE, Long.MAX_VALUE),
  /** As far as 63 bits go. */
  UINT64(0, Long.MAX_VALUE),
  /** List of String. */
  TEXTS,
  /** Map of String to String. */
  PAIRS,
  /** Map of String to a list of String. */
  LISTS,
  /** Values. */
  MESSAGE,
  /** List of Values. */
  MESSAGES,
  /** Values of which one is there: an enum of Rust that carries data. */
  CHOICE,
  /** Boolean: that it was there. */
  NOTHING,
  /** Passed over when it is read, absent when it is written. */
  IGNORED;

  private final long least;
  private final long most;

  FieldType() {
    this(0, -1);
  }

  FieldType(long least, long most) {
    this.least = least;
    this.most = most;
  }

  boolean isNumber() {
    return least <= most;
  }

  long checked(long number) throws PayloadException {
    if (number < least || number > most) {
      throw new PayloadException(
          "the number %d is not within %d to %d".formatted(number, least, most));
    }
    return number;
  }
}
