package dev.slipway.runtime;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.function.FunctionKey;
import dev.slipway.runtime.schedule.GuestScheduler;
import dev.slipway.runtime.statistics.FunctionStatistics;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The statistics of functions over REST. */
@Path("/api/v1/namespaces/{ns}/functions/{fn}/stats")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statistics", description = "Counts and latencies")
public class StatisticsResource {
  private final FunctionJournals journals;
  private final LiveFunctions functions;
  private final GuestScheduler scheduler;
  private final StatisticsConfig config;

  StatisticsResource(
      FunctionJournals journals,
      LiveFunctions functions,
      GuestScheduler scheduler,
      StatisticsConfig config) {
    this.journals = journals;
    this.functions = functions;
    this.scheduler = scheduler;
    this.config = config;
  }

  /** What ended within a window that ends now. */
  @GET
  @Operation(
      operationId = "getStatistics",
      summary = "Counts by outcome and version, and latencies, within the last minutes")
  public StatisticsReport get(
      @PathParam("ns") String namespace,
      @PathParam("fn") String name,
      @Parameter(description = "An ISO-8601 duration such as PT5M") @QueryParam("window")
          @Nullable String window) {
    Duration length = window == null ? config.window() : require(window);
    FunctionKey key = new FunctionKey(namespace, name);
    FunctionStatistics statistics = journals.require(key).statistics();
    return StatisticsReport.of(
        length,
        statistics.window(length, System.nanoTime()),
        statistics.inFlight(),
        instances(functions.open(key)));
  }

  private StatisticsReport.Instances instances(FunctionHandle function) {
    return new StatisticsReport.Instances(
        scheduler.begun(function.lane()), function.idleInstances());
  }

  private Duration require(String text) {
    return duration(text)
        .filter(length -> length.compareTo(config.step()) >= 0)
        .filter(length -> length.compareTo(config.longestWindow()) <= 0)
        .orElseThrow(this::invalid);
  }

  private static Optional<Duration> duration(String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private SlipwayException invalid() {
    return new SlipwayException(
            ErrorCode.INVALID_REQUEST,
            "The query parameter window is not a duration from %s to %s."
                .formatted(config.step(), config.longestWindow()),
            "Write it as PT5M for five minutes, or leave it out.")
        .with("field", "window");
  }
}
