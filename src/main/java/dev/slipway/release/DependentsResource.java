package dev.slipway.release;

import dev.slipway.api.Page;
import dev.slipway.api.PageRequest;
import dev.slipway.capability.ProviderKey;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who depends on a provider, over REST. */
@Path("/api/v1/namespaces/{ns}/providers/{name}/dependents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bindings")
public class DependentsResource {
  private final DependentService dependents;

  DependentsResource(DependentService dependents) {
    this.dependents = dependents;
  }

  @GET
  @Operation(
      operationId = "listDependents",
      summary = "The functions whose current release binds a provider",
      description =
          "Without the provider, callers of those that serve and claim the contract get 503"
              + " capability-unavailable, unless the guest answers without it.")
  public Page<Dependent> list(
      @PathParam("ns") String namespace,
      @PathParam("name") String name,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("after") @Nullable String after) {
    return dependents.list(new ProviderKey(namespace, name), PageRequest.of(limit, after));
  }
}
