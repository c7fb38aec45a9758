package dev.slipway.guest.wasi;

import java.nio.ByteBuffer;

/** The two versions of preview 1, which differ in the layout of some structures. */
enum Snapshot {
  /** 2019: {@code filestat} has 32 bits for its links, and a clock's subscription a name. */
  UNSTABLE("wasi_unstable", 56, 56, 24),
  PREVIEW1("wasi_snapshot_preview1", 64, 48, 16);

  private static final int FILESTAT_TYPE = 16;
  private static final int UNSTABLE_LINKS = 20;
  private static final int PREVIEW1_LINKS = 24;

  private final String module;
  private final int filestatBytes;
  private final int subscriptionBytes;
  private final int subscriptionClock;

  Snapshot(String module, int filestatBytes, int subscriptionBytes, int subscriptionClock) {
    this.module = module;
    this.filestatBytes = filestatBytes;
    this.subscriptionBytes = subscriptionBytes;
    this.subscriptionClock = subscriptionClock;
  }

  /** The import module's name. */
  String module() {
    return module;
  }

  /** Bytes of a {@code subscription}. */
  int subscriptionBytes() {
    return subscriptionBytes;
  }

  /** Where in a {@code subscription} the clock's number lies; timeout and flags follow. */
  int subscriptionClock() {
    return subscriptionClock;
  }

  /** A {@code filestat} of one link, without size and times. */
  byte[] filestat(int type) {
    byte[] bytes = new byte[filestatBytes];
    ByteBuffer stat = WasiCall.littleEndian(bytes);
    stat.put(FILESTAT_TYPE, (byte) type);
    switch (this) {
      case UNSTABLE -> stat.putInt(UNSTABLE_LINKS, 1);
      case PREVIEW1 -> stat.putLong(PREVIEW1_LINKS, 1);
    }
    return bytes;
  }
}
