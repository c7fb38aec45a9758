package dev.slipway.log;

import dev.slipway.api.PageRequest;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.RequestId;
import dev.slipway.error.SlipwayException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the query parameters by which logs are asked for. */
public final class LogParameters {
  /** Longer than any line that a person looks for. */
  private static final int MOST_SEARCH = 256;

  private final Map<String, List<String>> parameters;

  private LogParameters(Map<String, List<String>> parameters) {
    this.parameters = parameters;
  }

  /**
   * The query that these parameters make.
   *
   * @param lastEventId of a follower that comes back; counts more than {@code since}
   * @throws SlipwayException {@code invalid-request} with the {@code field}
   */
  public static LogQuery query(Map<String, List<String>> parameters, @Nullable String lastEventId) {
    LogParameters given = new LogParameters(parameters);
    Optional<Boolean> _ = given.valid("follow", "true or false", LogParameters::follow);
    PageRequest limit = PageRequest.of(given.text("limit").orElse(null), null);
    if (lastEventId == null || lastEventId.isEmpty()) {
      return new LogQuery(given.since(), given.text("epoch"), given.filter(), limit);
    }
    EventId last = EventId.of(lastEventId).orElseThrow(LogParameters::badEventId);
    return new LogQuery(
        OptionalLong.of(last.number() + 1), Optional.of(last.epoch()), given.filter(), limit);
  }

  private static Optional<Boolean> follow(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private OptionalLong since() {
    Optional<Long> since =
        valid("since", "a whole number from 0 on", text -> number(text, Long.MAX_VALUE));
    return since.map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  private LogFilter filter() {
    return new LogFilter(
        valid("level", "one of trace, debug, info, warn and error", LogLevel::of),
        valid("version", "a version's number", text -> number(text, Integer.MAX_VALUE))
            .map(Math::toIntExact),
        valid("requestId", "a request's id", LogParameters::requestId),
        valid("outcome", "\"answered\" or an error's code", LogParameters::outcome),
        valid("search", "1 to 256 characters", LogParameters::search));
  }

  private static Optional<Long> number(String text, long most) {
    try {
      return Optional.of(Long.parseLong(text)).filter(number -> number >= 0 && number <= most);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> requestId(String text) {
    try {
      return Optional.of(new RequestId(text).value());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> outcome(String text) {
    boolean known =
        text.equals(LogEvent.ANSWERED)
            || Arrays.stream(ErrorCode.values()).anyMatch(code -> code.code().equals(text));
    return known ? Optional.of(text) : Optional.empty();
  }

  private static Optional<String> search(String text) {
    return Optional.of(text).filter(part -> !part.isEmpty() && part.length() <= MOST_SEARCH);
  }

  /** The value of a parameter that is given; one that cannot be read is refused. */
  private <T> Optional<T> valid(String field, String form, Function<String, Optional<T>> reader) {
    return text(field)
        .map(text ->
            reader
                .apply(text)
                .orElseThrow(() ->
                    refusal(
                        "The parameter " + field + " is not " + form + ".",
                        "Correct it, or leave it out.",
                        field)));
  }

  private Optional<String> text(String field) {
    return parameters.getOrDefault(field, List.of()).stream().findFirst();
  }

  private static SlipwayException badEventId() {
    return refusal(
        "The last event's id is not one of a log's.",
        "Send the last id that was received, or leave it out.",
        "Last-Event-ID");
  }

  private static SlipwayException refusal(String reason, String fix, String field) {
    return new SlipwayException(ErrorCode.INVALID_REQUEST, reason, fix).with("field", field);
  }
}
