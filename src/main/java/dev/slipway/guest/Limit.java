package dev.slipway.guest;

/** The limits whose breach is an outcome of its own, by their names in the API. */
public enum Limit {
  MEMORY("memoryBytes"),
  CPU_TIME("cpuTime"),
  HOST_CALLS("hostCalls"),
  RESPONSE("responseBytes"),
  LOG("logBytes");

  private final String id;

  Limit(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
