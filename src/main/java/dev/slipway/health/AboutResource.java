package dev.slipway.health;

import dev.slipway.auth.Caller;
import dev.slipway.auth.CurrentCaller;
import dev.slipway.auth.Reach;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the platform is, over REST. Answers while the database is away, and says so. */
@Path("/api/v1/about")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "about", description = "The platform itself")
public class AboutResource {
  private final Installation installation;
  private final CurrentCaller caller;
  private final Clock clock;

  AboutResource(Installation installation, CurrentCaller caller, Clock clock) {
    this.installation = installation;
    this.caller = caller;
    this.clock = clock;
  }

  /** The platform as it is now, and the caller as it sees him. */
  @GET
  @Operation(
      operationId = "about",
      summary = "The platform's version, parts and time, and who asks")
  public About about() {
    return new About(
        installation.version(),
        clock.instant(),
        installation.engine(),
        installation.database(),
        installation.ingress(),
        installation.grpc(),
        installation.limits(),
        view(caller.require()));
  }

  private static About.Caller view(Caller caller) {
    List<String> namespaces =
        switch (caller.reach()) {
          case Reach.Everywhere _ -> List.of("*");
          case Reach.Only(var names) -> names.stream().sorted().toList();
        };
    return new About.Caller(caller.name(), caller.role().wireName(), namespaces);
  }
}
