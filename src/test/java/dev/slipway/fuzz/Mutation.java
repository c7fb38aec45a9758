package dev.slipway.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Ways to change a sound module. */
enum Mutation {
  /** A change inside of a section, its length mended. */
  SECTION(16) {
    @Override
    byte[] of(byte[] wasm, RandomGenerator random) {
      List<Part> parts = Part.split(wasm);
      for (int left = random.nextInt(1, 3); left > 0; left--) {
        change(parts, random);
      }
      return Part.join(parts);
    }
  },
  /** Sections go, come twice, or change places. */
  ORDER(1) {
    @Override
    byte[] of(byte[] wasm, RandomGenerator random) {
      List<Part> parts = Part.split(wasm);
      Part moved = parts.remove(random.nextInt(parts.size()));
      for (int copies = random.nextInt(3); copies > 0; copies--) {
        parts.add(random.nextInt(parts.size() + 1), moved);
      }
      return Part.join(parts);
    }
  },
  BIT_FLIPS(2) {
    @Override
    byte[] of(byte[] wasm, RandomGenerator random) {
      byte[] changed = wasm.clone();
      for (int left = random.nextInt(1, 9); left > 0; left--) {
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      }
      return changed;
    }
  },
  CUT_OFF(1) {
    @Override
    byte[] of(byte[] wasm, RandomGenerator random) {
      return Arrays.copyOf(wasm, random.nextInt(wasm.length));
    }
  };

  private static final List<Mutation> BY_SHARE =
      Stream.of(values()).flatMap(each -> Collections.nCopies(each.share, each).stream()).toList();

  private final int share;

  Mutation(int share) {
    this.share = share;
  }

  /** Other bytes; those given stay. */
  abstract byte[] of(byte[] wasm, RandomGenerator random);

  static Mutation any(RandomGenerator random) {
    return BY_SHARE.get(random.nextInt(BY_SHARE.size()));
  }

  private static void change(List<Part> parts, RandomGenerator random) {
    PartChange change = PartChange.any(random);
    List<Integer> fitting = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (change.fits(parts.get(i))) {
        fitting.add(i);
      }
    }
    if (!fitting.isEmpty()) {
      int at = fitting.get(random.nextInt(fitting.size()));
      Part part = parts.get(at);
      parts.set(at, part.with(change.of(part.payload(), random)));
    }
  }
}
