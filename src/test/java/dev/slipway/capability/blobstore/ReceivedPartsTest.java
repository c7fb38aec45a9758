package dev.slipway.capability.blobstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReceivedPartsTest {
  @Test
  void itKnowsWhatASetOfBytesWouldKnow() {
    Random random = new Random(11);
    for (int round = 0; round < 500; round++) {
      ReceivedParts parts = new ReceivedParts();
      BitSet bytes = new BitSet();
      for (int i = 0; i < 12; i++) {
        int from = random.nextInt(40);
        int to = from + random.nextInt(8);
        parts.add(from, to);
        bytes.set(from, to);

        assertThat(parts.cover(bytes.nextClearBit(0))).isTrue();
        assertThat(parts.cover(bytes.nextClearBit(0) + 1)).isFalse();
        assertThat(parts.end()).isEqualTo(bytes.length());
        assertThat(parts.count()).isEqualTo(runs(bytes));
      }
    }
  }

  private static int runs(BitSet bytes) {
    return (int) bytes.stream().filter(i -> i == 0 || !bytes.get(i - 1)).count();
  }
}
