package dev.slipway.claims;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A public key: 56 characters that hold its role, an Ed25519 key and a checksum.
 *
 * @param text the canonical text; the first letter tells the role
 */
public record PublicNkey(String text) {
  private static final int LENGTH = 56;

  /**
   * Checks length, alphabet, checksum and role.
   *
   * @throws SlipwayException {@code invalid-request} if the text is no public key; it is not
   *     repeated in the message, because it may be a seed that was taken for one
   */
  public PublicNkey {
    if (text.startsWith("S")) {
      throw invalid("The key is a seed, which is secret, not a public key.");
    }
    if (text.length() != LENGTH) {
      throw invalid(
          "The key has " + text.length() + " characters, but a public key has " + LENGTH + ".");
    }
    byte[] content =
        NkeyText.decode(text)
            .orElseThrow(() -> invalid("The key is mistyped: its checksum does not fit."));
    if (KeyRole.ofPrefix(content[0] & 0xff).isEmpty()) {
      throw invalid("The key begins with " + text.charAt(0) + ", which no role has.");
    }
  }

  static PublicNkey of(KeyRole role, byte[] key) {
    byte[] content = new byte[1 + Ed25519.KEY_BYTES];
    content[0] = (byte) role.prefix();
    System.arraycopy(key, 0, content, 1, Ed25519.KEY_BYTES);
    return new PublicNkey(NkeyText.encode(content));
  }

  /**
   * A key that must be of one role.
   *
   * @throws SlipwayException {@code invalid-request} if it is of another, or no key
   */
  public static PublicNkey parse(String text, KeyRole role) {
    PublicNkey key = new PublicNkey(text);
    if (key.role() != role) {
      throw new SlipwayException(
          ErrorCode.INVALID_REQUEST,
          "The key " + text + " is of the role " + key.role() + ", but must be of " + role + ".",
          "Give a public key that begins with " + role.letter() + ".");
    }
    return key;
  }

  public KeyRole role() {
    return KeyRole.ofPrefix(content()[0] & 0xff).orElseThrow();
  }

  /** Whether the owner of this key made the signature (64 bytes) of the message. */
  public boolean verify(byte[] message, byte[] signature) {
    return Ed25519.verify(key(), message, signature);
  }

  /** Whether both come from the same seed, whatever their roles. */
  boolean sameKey(PublicNkey other) {
    return Arrays.equals(key(), other.key());
  }

  private byte[] key() {
    return Arrays.copyOfRange(content(), 1, 1 + Ed25519.KEY_BYTES);
  }

  private byte[] content() {
    Optional<byte[]> content = NkeyText.decode(text);
    return content.orElseThrow();
  }

  private static SlipwayException invalid(String reason) {
    return new SlipwayException(
        ErrorCode.INVALID_REQUEST,
        reason,
        "Give the public key that `slipway keygen` prints: 56 letters A to Z and digits 2 to 7.");
  }

  @Override
  public String toString() {
    return text;
  }
}
