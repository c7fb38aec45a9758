package dev.slipway.claims;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) by the JDK, on the raw 32-byte keys that nkeys carry. */
final class Ed25519 {
  static final int KEY_BYTES = 32;
  static final int SIGNATURE_BYTES = 64;
  private static final String NAME = "Ed25519";

  /** What stands before the key in its X.509 form (RFC 8410, section 4). */
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private Ed25519() {}

  static byte[] publicKey(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
      generator.initialize(NamedParameterSpec.ED25519, new FixedRandom(seed));
      KeyPair pair = generator.generateKeyPair();
      requireFrom(seed, (EdECPrivateKey) pair.getPrivate());
      byte[] encoded = pair.getPublic().getEncoded();
      return Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no " + NAME, e);
    }
  }

  private static void requireFrom(byte[] seed, EdECPrivateKey key) {
    if (!Arrays.equals(seed, key.getBytes().orElseThrow())) {
      throw new IllegalStateException("this JDK's generator does not take the seed as it is");
    }
  }

  static byte[] sign(byte[] seed, byte[] message) {
    try {
      EdECPrivateKeySpec spec = new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed);
      PrivateKey key = KeyFactory.getInstance(NAME).generatePrivate(spec);
      Signature signature = Signature.getInstance(NAME);
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK cannot sign with " + NAME, e);
    }
  }

  /** False for whatever is wrong, be it the key, the signature's form or its value. */
  static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
    byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY_BYTES);
    System.arraycopy(publicKey, 0, encoded, X509_PREFIX.length, KEY_BYTES);
    try {
      Signature verifier = Signature.getInstance(NAME);
      verifier.initVerify(
          KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded)));
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /**
   * Gives the seed as randomness: the only way to have the JDK compute a public key. That it did is
   * checked on the key that comes out.
   */
  private static final class FixedRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] seed;

    FixedRandom(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
