package dev.slipway.guest.wasi;

/** The error numbers of WASI preview 1 that Slipway answers with. */
enum Errno {
  SUCCESS(0),
  /** No such descriptor is open. */
  BADF(8),
  /** A pointer or a length leads out of the guest's memory. */
  FAULT(21),
  INVAL(28),
  NOTDIR(54),
  NOTSOCK(57),
  NOTSUP(58),
  /** A stream has no position. */
  SPIPE(70),
  /** The descriptor is not for this. */
  NOTCAPABLE(76);

  private final int code;

  Errno(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
