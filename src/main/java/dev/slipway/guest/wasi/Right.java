package dev.slipway.guest.wasi;

import java.util.Set;

/** The rights that descriptors may have here, by their bits in {@code rights}. */
enum Right {
  FD_READ(1),
  FD_FDSTAT_SET_FLAGS(3),
  FD_WRITE(6),
  FD_FILESTAT_GET(21),
  POLL_FD_READWRITE(27);

  private final long bit;

  Right(int shift) {
    this.bit = 1L << shift;
  }

  boolean isIn(long rights) {
    return (rights & bit) != 0;
  }

  static long bits(Set<Right> rights) {
    return rights.stream().mapToLong(right -> right.bit).reduce(0, (a, b) -> a | b);
  }
}
