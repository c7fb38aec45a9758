package dev.slipway.runtime;

import dev.slipway.api.ProtoTimes;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.grpc.v1.LogEntry;
import dev.slipway.grpc.v1.LogEntryKind;
import dev.slipway.grpc.v1.LogGap;
import dev.slipway.grpc.v1.LogLevel;
import dev.slipway.grpc.v1.TailBegin;
import dev.slipway.grpc.v1.TailRequest;
import dev.slipway.grpc.v1.TailResponse;
import dev.slipway.log.LogFeed;
import dev.slipway.log.LogItem;
import dev.slipway.log.LogParameters;
import dev.slipway.log.LogQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The messages by which gRPC asks for logs and tells them. */
final class LogMessages {
  private static final String LEVEL = "LOG_LEVEL_";

  private LogMessages() {}

  /** What is asked for, under the rules of REST's parameters. */
  static LogQuery query(TailRequest request) {
    Map<String, List<String>> parameters = new HashMap<>();
    if (request.hasSince()) {
      parameters.put("since", List.of(Long.toString(request.getSince())));
    }
    if (request.hasLimit()) {
      parameters.put("limit", List.of(Integer.toString(request.getLimit())));
    }
    if (request.hasVersion()) {
      parameters.put("version", List.of(Integer.toString(request.getVersion())));
    }
    put(parameters, "epoch", request.getEpoch());
    put(parameters, "level", level(request.getLevel()));
    put(parameters, "requestId", request.getRequestId());
    put(parameters, "outcome", request.getOutcome());
    put(parameters, "search", request.getSearch());
    return LogParameters.query(parameters, "afterId", request.getAfterId());
  }

  private static void put(Map<String, List<String>> parameters, String name, String value) {
    if (!value.isEmpty()) {
      parameters.put(name, List.of(value));
    }
  }

  private static String level(LogLevel level) {
    return switch (level) {
      case LOG_LEVEL_UNSPECIFIED -> "";
      case LOG_LEVEL_TRACE, LOG_LEVEL_DEBUG, LOG_LEVEL_INFO, LOG_LEVEL_WARN, LOG_LEVEL_ERROR ->
          level.name().substring(LEVEL.length()).toLowerCase(Locale.ROOT);
      case UNRECOGNIZED ->
          throw new SlipwayException(
                  ErrorCode.INVALID_REQUEST,
                  "The field level has a number that no level has.",
                  "Give one of trace, debug, info, warn and error.")
              .with("field", "level");
    };
  }

  /** What a follower is told; empty for what is only heard over HTTP. */
  static Optional<TailResponse> feed(LogFeed feed) {
    return switch (feed) {
      case LogFeed.Begin(String epoch, long since) ->
          Optional.of(TailResponse.newBuilder().setBegin(begin(epoch, since)).build());
      case LogFeed.Item(String id, LogItem item) -> Optional.of(item(item).setId(id).build());
      case LogFeed.Silence _, LogFeed.End _ -> Optional.empty();
    };
  }

  private static TailBegin begin(String epoch, long since) {
    return TailBegin.newBuilder().setEpoch(epoch).setSince(since).build();
  }

  private static TailResponse.Builder item(LogItem item) {
    TailResponse.Builder response = TailResponse.newBuilder();
    return item.isGap()
        ? response.setGap(
            LogGap.newBuilder().setFrom(item.from().orElseThrow()).setTo(item.to().orElseThrow()))
        : response.setEntry(entry(item));
  }

  private static LogEntry.Builder entry(LogItem item) {
    LogEntry.Builder entry = LogEntry.newBuilder().setKind(kind(item.kind()));
    item.number().ifPresent(entry::setNumber);
    item.at().map(ProtoTimes::of).ifPresent(entry::setAt);
    item.level().map(level -> LogLevel.valueOf(LEVEL + level.name())).ifPresent(entry::setLevel);
    item.version().ifPresent(entry::setVersion);
    item.release().ifPresent(entry::setRelease);
    item.requestId().ifPresent(entry::setRequestId);
    item.text().ifPresent(entry::setText);
    item.outcome().ifPresent(entry::setOutcome);
    item.backtrace().ifPresent(entry::addAllBacktrace);
    item.duration().map(ProtoTimes::of).ifPresent(entry::setDuration);
    item.hostCalls().ifPresent(entry::setHostCalls);
    return entry;
  }

  private static LogEntryKind kind(String kind) {
    return LogEntryKind.valueOf("LOG_ENTRY_KIND_" + kind.toUpperCase(Locale.ROOT));
  }
}
