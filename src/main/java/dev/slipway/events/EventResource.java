package dev.slipway.events;

import dev.slipway.auth.Caller;
import dev.slipway.auth.CurrentCaller;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** What happens in namespaces over REST, as a stream of events. */
@Path("/api/v1/namespaces/{ns}/events")
@Tag(name = "events", description = "What happens in a namespace, as it happens")
public class EventResource {
  private final EventFollowers followers;
  private final CurrentCaller caller;

  EventResource(EventFollowers followers, CurrentCaller caller) {
    this.followers = followers;
    this.caller = caller;
  }

  /** Events until the client goes away, its token ends or the namespace is deleted. */
  @GET
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "followEvents",
      summary = "Follow a namespace: its changes, statistics and health as server-sent events")
  @APIResponse(
      responseCode = "200",
      description = "Events named begin, statistics, health, change and end",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = NamespaceEvent.class)))
  public Multi<OutboundSseEvent> follow(
      @PathParam("ns") String namespace, @Context HttpServerResponse response, @Context Sse sse) {
    Following following =
        new Following(namespace, caller.get().flatMap(Caller::validUntil), () -> response.reset());
    return Multi.createFrom()
        .publisher(followers.follow(following))
        .map(event -> sse.newEventBuilder().name(name(event)).data(event).build());
  }

  private static String name(NamespaceEvent event) {
    return switch (event) {
      case EventsBegin _ -> "begin";
      case ChangeEvent _ -> "change";
      case StatisticsEvent _ -> "statistics";
      case HealthEvent _ -> "health";
      case EventsEnd _ -> "end";
    };
  }
}
