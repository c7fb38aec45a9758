package dev.slipway.runtime;

import dev.slipway.function.FunctionKey;
import dev.slipway.log.FunctionLog;
import dev.slipway.log.LogFeed;
import dev.slipway.log.LogFollowers;
import dev.slipway.log.LogItem;
import dev.slipway.log.LogPage;
import dev.slipway.log.LogParameters;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** The logs of functions over REST: as pages, or as a stream of events. */
@Path("/api/v1/namespaces/{ns}/functions/{fn}/logs")
@Tag(name = "logs", description = "What functions say, and how their invocations end")
public class LogResource {
  private final FunctionJournals journals;
  private final LogFollowers followers;

  LogResource(FunctionJournals journals, LogFollowers followers) {
    this.journals = journals;
    this.followers = followers;
  }

  /** Some entries of the log. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "readLog",
      summary = "The newest entries of a function's log, or those from a number on; or follow it")
  @Parameter(
      name = "since",
      in = ParameterIn.QUERY,
      description = "The first number wanted; without it the newest entries come",
      schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
  @Parameter(
      name = "epoch",
      in = ParameterIn.QUERY,
      description = "The epoch that since is of; if it is another than the log's, all is wanted",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "level",
      in = ParameterIn.QUERY,
      description = "This level and above",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"trace", "debug", "info", "warn", "error"}))
  @Parameter(
      name = "version",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.INTEGER, format = "int32"))
  @Parameter(
      name = "requestId",
      in = ParameterIn.QUERY,
      description = "As the answer's header Slipway-Request-Id has it",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "outcome",
      in = ParameterIn.QUERY,
      description = "answered, or the code of an error",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "search",
      in = ParameterIn.QUERY,
      description = "A part of the text, in the same case",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 256))
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      description = "How many entries at most; a follower begins with so many",
      schema = @Schema(type = SchemaType.INTEGER))
  @Parameter(
      name = "follow",
      in = ParameterIn.QUERY,
      description = "Answer server-sent events as entries come: begin, entry, gap, end",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  @Parameter(
      name = "Last-Event-ID",
      in = ParameterIn.HEADER,
      description = "Of a follower that comes back: the id of the last event that it received",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "A page, or events if they were asked for",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = LogPage.class)),
        @Content(
            mediaType = MediaType.SERVER_SENT_EVENTS,
            schema = @Schema(implementation = LogItem.class))
      })
  public LogPage read(
      @PathParam("ns") String namespace, @PathParam("fn") String name, @Context UriInfo uri) {
    FunctionLog log = log(namespace, name);
    return LogPage.of(log, LogParameters.query(uri.getQueryParameters(), null));
  }

  /** The log as it grows, until the client goes away. */
  @GET
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> follow(
      @PathParam("ns") String namespace,
      @PathParam("fn") String name,
      @Context UriInfo uri,
      @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
      @Context Sse sse) {
    FunctionLog log = log(namespace, name);
    return Multi.createFrom()
        .publisher(
            followers.follow(log, LogParameters.query(uri.getQueryParameters(), lastEventId)))
        .map(feed -> event(sse.newEventBuilder(), feed));
  }

  /** One path answers in two forms, and {@code follow} says which, whatever a client accepts. */
  @ServerRequestFilter(preMatching = true)
  public void chooseForm(ContainerRequestContext request) {
    UriInfo uri = request.getUriInfo();
    if (!uri.getPath().endsWith("/logs")) {
      return;
    }
    String accept = request.getHeaderString(HttpHeaders.ACCEPT);
    boolean events =
        "true".equals(uri.getQueryParameters().getFirst("follow"))
            || (accept != null && accept.startsWith(MediaType.SERVER_SENT_EVENTS));
    request
        .getHeaders()
        .putSingle(
            HttpHeaders.ACCEPT, events ? MediaType.SERVER_SENT_EVENTS : MediaType.APPLICATION_JSON);
  }

  private FunctionLog log(String namespace, String name) {
    return journals.require(new FunctionKey(namespace, name)).log();
  }

  private static OutboundSseEvent event(OutboundSseEvent.Builder event, LogFeed feed) {
    return switch (feed) {
      case LogFeed.Begin begin -> event.name("begin").data(begin).build();
      case LogFeed.Item(String id, LogItem item) ->
          event.id(id).name(item.isGap() ? "gap" : "entry").data(item).build();
      case LogFeed.Silence _ -> event.comment("nothing new").build();
      case LogFeed.End end -> event.name("end").data(end).build();
    };
  }
}
