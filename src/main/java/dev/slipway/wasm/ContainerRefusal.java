package dev.slipway.wasm;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;

/** Refusals of the check {@code container}: the bytes are no well-formed WebAssembly. */
final class ContainerRefusal {
  private static final String REBUILD =
      "Upload the file exactly as the compiler wrote it; if it still fails, build it again.";

  private ContainerRefusal() {}

  static SlipwayException of(String reason, String fix) {
    return new SlipwayException(ErrorCode.MODULE_REFUSED, reason, fix).with("check", "container");
  }

  /**
   * @param place which part of the file is wrong, as a clause
   * @param found what stands there, as a clause
   */
  static SlipwayException damaged(String place, String found) {
    return of(place + ": " + found + ".", REBUILD);
  }
}
