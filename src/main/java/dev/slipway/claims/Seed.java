package dev.slipway.claims;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A private key: 58 characters that hold its role, 32 secret bytes and a checksum. Its text leaves
 * only by {@link #secretText}; it has no {@code equals} and shows nothing of itself.
 */
public final class Seed {
  private static final int LENGTH = 58;
  private static final int SEED_PREFIX = 144;

  private final KeyRole role;
  private final byte[] secret;

  private Seed(KeyRole role, byte[] secret) {
    this.role = role;
    this.secret = secret;
  }

  /** A new key from the system's randomness. */
  public static Seed generate(KeyRole role) {
    byte[] secret = new byte[Ed25519.KEY_BYTES];
    new SecureRandom().nextBytes(secret);
    return new Seed(role, secret);
  }

  /**
   * Reads the text of a seed.
   *
   * @throws SlipwayException {@code invalid-request} if it is none; the text is not repeated
   */
  public static Seed parse(String text) {
    if (text.length() != LENGTH) {
      throw invalid("The key has " + text.length() + " characters, but a seed has " + LENGTH + ".");
    }
    byte[] content =
        NkeyText.decode(text)
            .orElseThrow(() -> invalid("The seed is mistyped: its checksum does not fit."));
    return new Seed(role(content), Arrays.copyOfRange(content, 2, content.length));
  }

  private static KeyRole role(byte[] content) {
    int first = content[0] & 0xff;
    int second = content[1] & 0xff;
    if ((first & 0xf8) != SEED_PREFIX || (second & 0x07) != 0) {
      throw invalid("The text has a seed's length, but not a seed's first letter S.");
    }
    return KeyRole.ofPrefix((first & 0x07) << 5 | second >> 3)
        .orElseThrow(() -> invalid("The seed is of a role that cannot sign."));
  }

  private static SlipwayException invalid(String reason) {
    return new SlipwayException(
        ErrorCode.INVALID_REQUEST,
        reason,
        "Use a seed as `slipway keygen` writes it: S, the role's letter and 56 more.");
  }

  public PublicNkey publicKey() {
    return PublicNkey.of(role, Ed25519.publicKey(secret));
  }

  /** The Ed25519 signature of the message: 64 bytes. */
  public byte[] sign(byte[] message) {
    return Ed25519.sign(secret, message);
  }

  /** The 58 characters themselves. Only a key file may hold them. */
  public String secretText() {
    byte[] content = new byte[2 + Ed25519.KEY_BYTES];
    content[0] = (byte) (SEED_PREFIX | role.prefix() >> 5);
    content[1] = (byte) ((role.prefix() & 0x1f) << 3);
    System.arraycopy(secret, 0, content, 2, Ed25519.KEY_BYTES);
    return NkeyText.encode(content);
  }

  @Override
  public String toString() {
    return "Seed of " + publicKey();
  }
}
