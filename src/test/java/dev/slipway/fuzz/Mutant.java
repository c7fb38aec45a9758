package dev.slipway.fuzz;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** One input: which of them follows from the seed and its number alone. */
record Mutant(Specimen specimen, byte[] wasm) {
  private static final List<Specimen> ALL = Specimen.all();

  /** Large guests cost a hundred times the compiling of small ones: three of ten are large. */
  private static final List<Integer> SHARES = List.of(0, 0, 1, 2, 2, 3, 3, 3, 3, 3);

  static Mutant of(long seed, int number) {
    RandomGenerator random = new Random(seed * 1_000_003 + number);
    Specimen specimen = ALL.get(SHARES.get(random.nextInt(SHARES.size())));
    return new Mutant(specimen, Mutation.any(random).of(specimen.wasm(), random));
  }
}
