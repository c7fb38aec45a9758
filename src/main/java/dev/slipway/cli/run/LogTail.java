package dev.slipway.cli.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.ApiProblem;
import dev.slipway.cli.client.ApiRequest;
import dev.slipway.cli.client.EventStream;
import dev.slipway.cli.client.ServerEvent;
import dev.slipway.cli.client.Unreachable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Follows a log until its function is gone. When the platform goes away it is called again, and the
 * log is read on after the last entry that came.
 */
final class LogTail {
  /** The platform breaks each silence after 15 s. */
  static final Duration SILENCE = Duration.ofSeconds(50);

  private static final int NOT_FOUND = 404;
  private static final int SERVER_FAILED = 500;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ApiClient api;
  private final ApiPath path;
  private final LogPrinter printer;
  private final Duration silence;
  private final Pauses pauses;
  private LogPosition position = LogPosition.START;
  private boolean interrupted;

  LogTail(ApiClient api, ApiPath path, LogPrinter printer, Pauses pauses, Duration silence) {
    this.api = api;
    this.path = path.with("follow", "true");
    this.printer = printer;
    this.pauses = pauses;
    this.silence = silence;
  }

  /**
   * Returns when the function is deleted.
   *
   * @throws ApiProblem if the platform refuses to show the log, now or later
   * @throws Unreachable if it is not there to begin with
   */
  void follow() throws InterruptedException {
    listen();
    while (true) {
      pauses.pause();
      try {
        listen();
      } catch (ApiProblem e) {
        if (e.status() == NOT_FOUND) {
          printer.tell("the function is deleted, and its log with it");
          return;
        }
        if (e.status() < SERVER_FAILED) {
          throw e;
        }
        interrupted(e.reason());
      } catch (Unreachable e) {
        interrupted(e.getMessage());
      }
    }
  }

  /** One connection, until it breaks. */
  private void listen() {
    try (EventStream events = new EventStream(api.stream(request()), silence)) {
      begin(events.next());
      Optional<ServerEvent> event = events.next();
      while (event.isPresent() && !event.get().name().equals("end")) {
        take(event.get());
        event = events.next();
      }
      interrupted(event.isPresent() ? "the log has ended" : "the connection was closed");
    } catch (IOException e) {
      if (position.epoch().isEmpty()) {
        throw new Unreachable(
            "What answers is not the log of a function: " + e.getMessage() + ".",
            "Give the control API's address, such as http://127.0.0.1:8080.");
      }
      interrupted(e.getMessage());
    }
  }

  private ApiRequest request() {
    ApiRequest request = ApiRequest.get(path).with("Accept", "text/event-stream");
    return position.eventId().isEmpty()
        ? request
        : request.with("Last-Event-ID", position.eventId());
  }

  private void begin(Optional<ServerEvent> first) throws IOException {
    ServerEvent begin =
        first
            .filter(event -> event.name().equals("begin"))
            .orElseThrow(() -> new IOException("it did not begin as a log does"));
    pauses.reset();
    JsonNode told = json(begin);
    String epoch = told.path("epoch").asText();
    boolean foreign = position.isForeignTo(epoch);
    if (interrupted) {
      printer.tell(
          foreign
              ? "connected again; the log began anew, and what came last before it is gone"
              : "connected again");
      interrupted = false;
    }
    if (foreign || position.epoch().isEmpty()) {
      position = LogPosition.before(epoch, told.path("since").asLong());
    }
  }

  private void take(ServerEvent event) throws IOException {
    position = position.after(event.id());
    printer.print(json(event));
  }

  /** Told once, however often the platform is called in vain. */
  private void interrupted(String reason) {
    if (!interrupted) {
      interrupted = true;
      printer.tell("interrupted: " + reason + "; trying again");
    }
  }

  private static JsonNode json(ServerEvent event) throws IOException {
    try {
      return JSON.readTree(event.data());
    } catch (JsonProcessingException e) {
      throw new IOException("an event of the log is not JSON", e);
    }
  }
}
