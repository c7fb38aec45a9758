package dev.slipway.guest.wasi;

import java.util.EnumSet;

/** What stands behind a descriptor. Used by the guest's thread only. */
sealed interface Stream permits Source, Sink {
  /** The {@code filetype}: of a terminal, or of nothing that has a type. */
  enum Filetype {
    UNKNOWN(0),
    /** C libraries write each line at once to it. */
    CHARACTER_DEVICE(2);

    private final int code;

    Filetype(int code) {
      this.code = code;
    }

    int code() {
      return code;
    }
  }

  Filetype filetype();

  /** The bits of {@code rights} that a descriptor of it has at first. */
  default long rights() {
    Right direction =
        switch (this) {
          case Source _ -> Right.FD_READ;
          case Sink _ -> Right.FD_WRITE;
        };
    return Right.bits(
        EnumSet.of(
            direction, Right.FD_FDSTAT_SET_FLAGS, Right.FD_FILESTAT_GET, Right.POLL_FD_READWRITE));
  }
}
