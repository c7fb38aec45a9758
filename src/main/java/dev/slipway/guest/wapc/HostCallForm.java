package dev.slipway.guest.wapc;

import dev.slipway.engine.CallFrame;
import dev.slipway.engine.Trap;
import dev.slipway.guest.HostCall;
import dev.slipway.wasm.FunctionType;
import java.util.Arrays;
import java.util.Optional;

/**
 * What {@code __host_call} takes: the SDKs changed it twice under one name, so the type of the
 * import tells which one it is.
 */
public enum HostCallForm {
  /** 2019-09 to 2020-03-02: an operation that begins with its contract and {@code !}. */
  OPERATION(4) {
    @Override
    HostCall read(CallFrame frame) throws Trap {
      String text = GuestText.name(frame, 0);
      int split = text.indexOf('!');
      String contract = text.substring(0, Math.max(0, split));
      return new HostCall(
          DEFAULT_LINK, contract, text.substring(split + 1), GuestText.bytes(frame, 2));
    }
  },
  /** 2020-03: contract and operation. */
  CONTRACT(6) {
    @Override
    HostCall read(CallFrame frame) throws Trap {
      return new HostCall(
          DEFAULT_LINK,
          GuestText.name(frame, 0),
          GuestText.name(frame, 2),
          GuestText.bytes(frame, 4));
    }
  },
  /** Since 2020-03-30: link name, contract and operation. */
  LINK(8) {
    @Override
    HostCall read(CallFrame frame) throws Trap {
      String link = GuestText.name(frame, 0);
      return new HostCall(
          link.isBlank() ? DEFAULT_LINK : link,
          GuestText.name(frame, 2),
          GuestText.name(frame, 4),
          GuestText.bytes(frame, 6));
    }
  };

  private static final String DEFAULT_LINK = "default";

  private final int arity;

  HostCallForm(int arity) {
    this.arity = arity;
  }

  /** The form of an import of this type, if there is one. */
  public static Optional<HostCallForm> of(FunctionType type) {
    return Arrays.stream(values()).filter(form -> form.type().equals(type)).findFirst();
  }

  public FunctionType type() {
    return FunctionType.ofI32(arity, 1);
  }

  /** How many parameters it has; the field calls this its arity. */
  public int arity() {
    return arity;
  }

  /**
   * The call that the guest makes.
   *
   * @throws Trap if a pointer of it is outside of the guest's memory
   */
  abstract HostCall read(CallFrame frame) throws Trap;
}
