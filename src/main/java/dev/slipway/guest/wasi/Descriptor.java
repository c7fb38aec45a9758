package dev.slipway.guest.wasi;

import java.nio.ByteBuffer;

/** An open stream, with what the guest has set of it. */
final class Descriptor {
  private static final int FDSTAT_BYTES = 24;
  private static final int FDSTAT_FLAGS = 2;
  private static final int FDSTAT_RIGHTS = 8;

  /** All that {@code fdflags} has. */
  private static final int KNOWN_FLAGS = 0x1f;

  private final Stream stream;
  private long rights;
  private int flags;

  Descriptor(Stream stream) {
    this.stream = stream;
    this.rights = stream.rights();
  }

  Stream stream() {
    return stream;
  }

  boolean may(Right right) {
    return right.isIn(rights);
  }

  /** Gives rights up. */
  void keep(long base, long inheriting) throws Refused {
    if ((base & ~rights) != 0 || inheriting != 0) {
      throw new Refused(Errno.NOTCAPABLE);
    }
    rights = base;
  }

  /** Streams never block, so the flags have no effect but to be read again. */
  void flag(int changed) throws Refused {
    if ((changed & ~KNOWN_FLAGS) != 0) {
      throw new Refused(Errno.INVAL);
    }
    flags = changed;
  }

  byte[] fdstat() {
    byte[] bytes = new byte[FDSTAT_BYTES];
    ByteBuffer stat = WasiCall.littleEndian(bytes);
    stat.put(0, (byte) stream.filetype().code());
    stat.putShort(FDSTAT_FLAGS, (short) flags);
    stat.putLong(FDSTAT_RIGHTS, rights);
    return bytes;
  }
}
