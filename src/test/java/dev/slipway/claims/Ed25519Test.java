package dev.slipway.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The first vector of RFC 8032, section 7.1. */
class Ed25519Test {
  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] SEED =
      HEX.parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
  private static final byte[] PUBLIC =
      HEX.parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  private static final byte[] SIGNATURE =
      HEX.parseHex(
          "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
              + "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");

  @Test
  void computesThePublicKey() {
    assertThat(Ed25519.publicKey(SEED)).isEqualTo(PUBLIC);
  }

  @Test
  void signs() {
    assertThat(Ed25519.sign(SEED, new byte[0])).isEqualTo(SIGNATURE);
  }

  @Test
  void verifies() {
    assertThat(Ed25519.verify(PUBLIC, new byte[0], SIGNATURE)).isTrue();
  }

  @Test
  void refusesTheSameSignatureWithTheGroupOrderAdded() {
    byte[] order = HEX.parseHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    byte[] malleated = SIGNATURE.clone();
    int carry = 0;
    for (int i = 0; i < order.length; i++) {
      carry += (malleated[32 + i] & 0xff) + (order[i] & 0xff);
      malleated[32 + i] = (byte) carry;
      carry >>= 8;
    }

    assertThat(Ed25519.verify(PUBLIC, new byte[0], malleated)).isFalse();
  }
}
