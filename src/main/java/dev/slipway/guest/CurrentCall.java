package dev.slipway.guest;

import dev.slipway.guest.wasi.WasiProcess;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the host functions of an instance find: the call that runs in it now. */
public final class CurrentCall {
  private ErrorText state;
  private GuestCall call;
  private GuestLog log;
  private @Nullable WasiProcess wasi;

  CurrentCall(ErrorText state, GuestCall call) {
    this.state = state;
    this.call = call;
    this.log = new GuestLog(call);
  }

  /** The call's state, of the ABI's own type. */
  public <S extends ErrorText> S as(Class<S> type) {
    return type.cast(state);
  }

  /** The call's log, the same for every ABI. */
  public GuestLog log() {
    return log;
  }

  /** What WASI keeps of the call; made when a guest first asks for it, since many never do. */
  public WasiProcess wasi() {
    WasiProcess known = wasi;
    if (known == null) {
      known = state.wasi(call, log);
      wasi = known;
    }
    return known;
  }

  void begin(ErrorText next, GuestCall nextCall) {
    state = next;
    call = nextCall;
    log = new GuestLog(nextCall);
    wasi = null;
  }

  /**
   * The guest has ended, however: what it began to write is written. May be called twice.
   *
   * @return the error text that the guest has set
   */
  Optional<String> end() {
    if (wasi != null) {
      wasi.end();
    }
    return state.errorText();
  }
}
