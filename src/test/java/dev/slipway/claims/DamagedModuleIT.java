package dev.slipway.claims;

import static dev.slipway.claims.ForgedModule.extract;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.error.SlipwayException;
import dev.slipway.wasm.WasmBytes;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Hundreds of signatures are checked, which takes too long for a unit test. */
class DamagedModuleIT {
  @Test
  void everySingleFlippedByteIsRefused() {
    byte[] signed = signed();
    for (int i = 0; i < signed.length; i++) {
      for (int flip : new int[] {0x01, 0x80}) {
        byte[] flipped = signed.clone();
        flipped[i] ^= (byte) flip;
        assertThat(refused(flipped)).as("byte %d ^ 0x%02x", i, flip).isTrue();
      }
    }
  }

  @Test
  void everyCutIsRefused() {
    byte[] signed = signed();
    for (int length = 0; length < signed.length; length++) {
      assertThat(refused(Arrays.copyOf(signed, length))).as("cut at %d", length).isTrue();
    }
  }

  @Test
  void randomDamageIsRefused() {
    byte[] signed = signed();
    Random random = new Random(1905);
    for (int round = 0; round < 1_000; round++) {
      byte[] damaged = signed.clone();
      int at = random.nextInt(damaged.length);
      int length = 1 + random.nextInt(Math.min(8, damaged.length - at));
      for (int i = at; i < at + length; i++) {
        damaged[i] = (byte) random.nextInt();
      }
      assertThat(refused(damaged)).as("round %d", round).isEqualTo(!Arrays.equals(damaged, signed));
    }
  }

  private static boolean refused(byte[] wasm) {
    try {
      Token token = extract(wasm);
      token.verifySignature();
      token.verifyHash(wasm);
      return false;
    } catch (SlipwayException expected) {
      return true;
    }
  }

  private static byte[] signed() {
    return new ModuleSigner(TestKeys.account(), TokenSection.WASMCLOUD_JWT)
        .sign(
            WasmBytes.sample(),
            TestKeys.module(),
            Validity.from(Instant.parse("2026-01-02T03:04:05Z")),
            ModuleClaims.named("echo", List.of("wascc:http_server")));
  }
}
