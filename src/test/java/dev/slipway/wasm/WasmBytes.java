package dev.slipway.wasm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Builds modules byte by byte for tests, wrong ones too; independent of the code under test. */
public final class WasmBytes {
  /**
   * What wat2wasm 1.0 makes of a module with an eight-parameter host call, a table of each kind, a
   * global, a start function, elements and data.
   */
  public static final String SAMPLE =
      "0061736d0100000001210460087f7f7f7f7f7f7f7f017f60000060027f7f017f60067e7d7c7b706f027e7d0220"
          + "0204776170630b5f5f686f73745f63616c6c000003656e7604666c6167037f000304030102030408027000"
          + "036f0102090504010101040606017e01427b0b073205066d656d6f727902000c5f5f67756573745f63616c"
          + "6c00020477696465000307636f756e7465720301057461626c6501010801010907010041000b01010a1003"
          + "02000b040041010b0600200020010b0b0b010041080b0568656c6c6f";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** The header of a core module. */
  public static WasmBytes module() {
    return new WasmBytes().hex("0061736d01000000");
  }

  /** The header of a component. */
  public static WasmBytes component() {
    return new WasmBytes().hex("0061736d0d000100");
  }

  public static byte[] sample() {
    return HexFormat.of().parseHex(SAMPLE);
  }

  public WasmBytes hex(String hex) {
    return raw(HexFormat.of().parseHex(hex.replace(" ", "")));
  }

  public WasmBytes raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  public WasmBytes section(int id, String payloadHex) {
    byte[] payload = HexFormat.of().parseHex(payloadHex.replace(" ", ""));
    out.write(id);
    out.writeBytes(length(payload.length));
    return raw(payload);
  }

  public WasmBytes custom(String name, byte[] content) {
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    byte[] nameLength = length(utf8.length);
    out.write(0);
    out.writeBytes(length(nameLength.length + utf8.length + content.length));
    return raw(nameLength).raw(utf8).raw(content);
  }

  private static byte[] length(int length) {
    ByteArrayOutputStream leb = new ByteArrayOutputStream();
    int rest = length;
    for (; rest > 127; rest >>= 7) {
      leb.write(rest % 128 + 128);
    }
    leb.write(rest);
    return leb.toByteArray();
  }

  public byte[] build() {
    return out.toByteArray();
  }
}
