package dev.slipway.fuzz;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Changes inside of one section's payload. */
enum PartChange {
  /** Any bytes become any others. */
  BYTES(0, 2) {
    @Override
    byte[] of(byte[] payload, RandomGenerator random) {
      byte[] changed = payload.clone();
      for (int left = random.nextInt(1, 5); left > 0; left--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }
      return changed;
    }
  },
  /** A number at an edge in place of a byte, or between two. */
  EDGES(0, 1) {
    @Override
    byte[] of(byte[] payload, RandomGenerator random) {
      int at = random.nextInt(payload.length);
      return spliced(
          payload, at, Math.min(payload.length, at + random.nextInt(3)), Leb.edge(random));
    }
  },
  TRUNCATED(0, 1) {
    @Override
    byte[] of(byte[] payload, RandomGenerator random) {
      return Arrays.copyOf(payload, random.nextInt(payload.length));
    }
  },
  /** A stretch of it once more. */
  REPEATED(0, 1) {
    @Override
    byte[] of(byte[] payload, RandomGenerator random) {
      int from = random.nextInt(payload.length);
      int to = Math.min(payload.length, from + random.nextInt(1, 33));
      return spliced(payload, from, from, Arrays.copyOfRange(payload, from, to));
    }
  },
  /** An instruction becomes another of the same type, so that the module mostly stays valid. */
  OPCODES(Part.CODE, 12) {
    @Override
    byte[] of(byte[] payload, RandomGenerator random) {
      byte[] changed = payload.clone();
      for (int left = random.nextInt(1, 8); left > 0; left--) {
        int at = random.nextInt(changed.length);
        changed[at] = Opcodes.sibling(changed[at], random);
      }
      return changed;
    }
  },
  /** Constants become others of the same length in bytes. */
  CONSTANTS(Part.CODE, 8) {
    @Override
    byte[] of(byte[] payload, RandomGenerator random) {
      return Opcodes.withOtherConstants(payload, random);
    }
  },
  MEMORY_LIMITS(Part.MEMORY, 1) {
    @Override
    byte[] of(byte[] payload, RandomGenerator random) {
      return concatenated(new byte[] {1}, limits(random));
    }
  },
  TABLE_LIMITS(Part.TABLE, 1) {
    @Override
    byte[] of(byte[] payload, RandomGenerator random) {
      return concatenated(new byte[] {1, 0x70}, limits(random));
    }
  },
  /** A letter of a module's or function's name. */
  IMPORT_NAMES(Part.IMPORT, 1) {
    @Override
    byte[] of(byte[] payload, RandomGenerator random) {
      return letterChanged(payload, random);
    }
  },
  EXPORT_NAMES(Part.EXPORT, 1) {
    @Override
    byte[] of(byte[] payload, RandomGenerator random) {
      return letterChanged(payload, random);
    }
  },
  /** All that is exported once more, under the same names. */
  EXPORTS_TWICE(Part.EXPORT, 1) {
    @Override
    byte[] of(byte[] payload, RandomGenerator random) {
      byte[] entries = Arrays.copyOfRange(payload, 1, payload.length);
      byte[] count = Leb.unsigned(2L * payload[0]);
      return concatenated(count, concatenated(entries, entries));
    }
  },
  /** Mostly what the guest reads while it runs: texts and tables. */
  DATA(Part.DATA, 5) {
    @Override
    byte[] of(byte[] payload, RandomGenerator random) {
      return BYTES.of(payload, random);
    }
  },
  DATA_OFFSETS(Part.DATA, 3) {
    @Override
    byte[] of(byte[] payload, RandomGenerator random) {
      return Opcodes.withOtherConstants(payload, random);
    }
  };

  private static final int ANY = 0;
  private static final List<PartChange> BY_SHARE =
      Stream.of(values()).flatMap(each -> Collections.nCopies(each.share, each).stream()).toList();

  private final int section;
  private final int share;

  PartChange(int section, int share) {
    this.section = section;
    this.share = share;
  }

  /** One of them; more often such as leave the module valid. */
  static PartChange any(RandomGenerator random) {
    return BY_SHARE.get(random.nextInt(BY_SHARE.size()));
  }

  /** The payload changed; the one given stays, and is not empty. */
  abstract byte[] of(byte[] payload, RandomGenerator random);

  boolean fits(Part part) {
    return part.payload().length > 0 && (section == ANY || section == part.id());
  }

  private static byte[] limits(RandomGenerator random) {
    return random.nextBoolean()
        ? concatenated(new byte[] {0}, Leb.edge(random))
        : concatenated(new byte[] {1}, concatenated(Leb.edge(random), Leb.edge(random)));
  }

  private static byte[] letterChanged(byte[] payload, RandomGenerator random) {
    byte[] changed = payload.clone();
    int at = random.nextInt(changed.length);
    while (at < changed.length - 1 && !Character.isLetter(changed[at])) {
      at++;
    }
    changed[at] = (byte) random.nextInt('a', 'z' + 1);
    return changed;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
    byte[] head = concatenated(Arrays.copyOf(bytes, from), between);
    return concatenated(head, Arrays.copyOfRange(bytes, to, bytes.length));
  }

  private static byte[] concatenated(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
