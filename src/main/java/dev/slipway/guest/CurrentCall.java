package dev.slipway.guest;

/** What the host functions of an instance find: the call that runs in it now. */
public final class CurrentCall {
  private ErrorText state;
  private GuestLog log;

  CurrentCall(ErrorText state, GuestCall call) {
    this.state = state;
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

  void begin(ErrorText next, GuestCall call) {
    state = next;
    log = new GuestLog(call);
  }
}
