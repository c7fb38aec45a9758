package dev.slipway.guest;

/** What the host functions of an instance find: the call that runs in it now. */
public final class CurrentCall {
  private ErrorText state;

  CurrentCall(ErrorText state) {
    this.state = state;
  }

  /** The call's state, of the ABI's own type. */
  public <S extends ErrorText> S as(Class<S> type) {
    return type.cast(state);
  }

  void begin(ErrorText next) {
    state = next;
  }
}
