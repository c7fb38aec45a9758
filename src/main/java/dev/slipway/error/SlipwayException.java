package dev.slipway.error;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The one exception of Slipway's services: a refusal with its code, what happened and why, and how
 * to fix it. The protocols' mappers turn it into a problem; nothing else knows a status.
 */
public final class SlipwayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final String reason;
  private final String fix;
  private final transient Map<String, Object> fields;

  /**
   * A refusal without further fields.
   *
   * @param reason what happened and why, in whole sentences
   * @param fix what the caller can do about it, in a whole sentence
   */
  public SlipwayException(ErrorCode code, String reason, String fix) {
    this(code, reason, fix, Map.of());
  }

  private SlipwayException(ErrorCode code, String reason, String fix, Map<String, Object> fields) {
    super(code.code() + ": " + reason);
    this.code = code;
    this.reason = reason;
    this.fix = fix;
    this.fields = fields;
  }

  /** The same refusal with one more field of the case, such as {@code check} or {@code limit}. */
  public SlipwayException with(String field, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(fields);
    more.put(field, value);
    SlipwayException copy =
        new SlipwayException(code, reason, fix, Collections.unmodifiableMap(more));
    copy.initCause(this);
    return copy;
  }

  public ErrorCode code() {
    return code;
  }

  public String reason() {
    return reason;
  }

  public String fix() {
    return fix;
  }

  /** Fields of the case in the order in which they were added. */
  public Map<String, Object> fields() {
    return fields;
  }
}
