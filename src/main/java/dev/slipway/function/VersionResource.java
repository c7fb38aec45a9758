package dev.slipway.function;

import dev.slipway.api.Page;
import dev.slipway.api.PageRequest;
import dev.slipway.api.Stored;
import dev.slipway.module.ModuleResource;
import dev.slipway.module.ModuleService;
import dev.slipway.module.StoredModule;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Versions over REST. */
@Path("/api/v1/namespaces/{ns}/functions/{fn}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "versions", description = "Numbered modules of a function")
public class VersionResource {
  private final FunctionService functions;
  private final VersionService versions;
  private final ModuleService modules;

  VersionResource(FunctionService functions, VersionService versions, ModuleService modules) {
    this.functions = functions;
    this.versions = versions;
    this.modules = modules;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "createVersion", summary = "Make a version of a stored module")
  @APIResponse(responseCode = "200", description = "The newest version is the same")
  @APIResponse(responseCode = "201", description = "It was made")
  public RestResponse<Version> create(
      @PathParam("ns") String namespace,
      @PathParam("fn") String name,
      VersionRequest request,
      @Context UriInfo uri) {
    return response(versions.add(new FunctionKey(namespace, name), request), uri);
  }

  @POST
  @Consumes(ModuleResource.WASM)
  @Operation(operationId = "uploadVersion", summary = "Upload a module and make a version of it")
  @APIResponse(responseCode = "200", description = "The newest version is the same")
  @APIResponse(responseCode = "201", description = "It was made")
  public RestResponse<Version> upload(
      @PathParam("ns") String namespace,
      @PathParam("fn") String name,
      @Parameter(description = "D0 to D3, or none, in place of what the upload finds")
          @QueryParam("dialect")
          @Nullable String dialect,
      InputStream wasm,
      @Context UriInfo uri) {
    FunctionKey key = functions.require(new FunctionKey(namespace, name)).key();
    Optional<DialectOverride> chosen = Optional.ofNullable(dialect).map(DialectOverride::named);
    StoredModule module = modules.upload(namespace, wasm).value();
    return response(versions.add(key, new VersionRequest(module.digest(), chosen)), uri);
  }

  @GET
  @Operation(operationId = "listVersions", summary = "The versions of a function, newest first")
  public Page<Version> list(
      @PathParam("ns") String namespace,
      @PathParam("fn") String name,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("after") @Nullable String after) {
    return versions.list(new FunctionKey(namespace, name), PageRequest.of(limit, after));
  }

  @GET
  @Path("/{number}")
  @Operation(operationId = "getVersion", summary = "Read a version")
  public Version get(
      @PathParam("ns") String namespace,
      @PathParam("fn") String name,
      @PathParam("number") int number) {
    return versions.require(new FunctionKey(namespace, name), number);
  }

  @DELETE
  @Path("/{number}")
  @Operation(
      operationId = "deleteVersion",
      summary = "Delete a version that none of the last ten releases names")
  @APIResponse(responseCode = "204", description = "It is gone")
  public void delete(
      @PathParam("ns") String namespace,
      @PathParam("fn") String name,
      @PathParam("number") int number) {
    versions.delete(new FunctionKey(namespace, name), number);
  }

  private static RestResponse<Version> response(Stored<Version> stored, UriInfo uri) {
    if (!stored.created()) {
      return RestResponse.ok(stored.value());
    }
    String number = Integer.toString(stored.value().number());
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, stored.value())
        .location(uri.getAbsolutePathBuilder().path(number).build())
        .build();
  }
}
