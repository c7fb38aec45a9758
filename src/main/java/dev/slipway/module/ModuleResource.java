package dev.slipway.module;

import dev.slipway.api.Page;
import dev.slipway.api.PageRequest;
import dev.slipway.api.Stored;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Modules over REST. */
@Path("/api/v1/namespaces/{ns}/modules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "modules", description = "Signed WebAssembly, named by its digest")
public class ModuleResource {
  /** The media type of module bytes. */
  public static final String WASM = "application/wasm";

  private final ModuleService modules;

  ModuleResource(ModuleService modules) {
    this.modules = modules;
  }

  @POST
  @Consumes(WASM)
  @Operation(operationId = "uploadModule", summary = "Verify a module and store it")
  @APIResponse(responseCode = "200", description = "These bytes were stored before")
  @APIResponse(responseCode = "201", description = "It is stored")
  public RestResponse<StoredModule> upload(
      @PathParam("ns") String namespace, InputStream wasm, @Context UriInfo uri) {
    Stored<StoredModule> stored = modules.upload(namespace, wasm);
    if (!stored.created()) {
      return RestResponse.ok(stored.value());
    }
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, stored.value())
        .location(uri.getAbsolutePathBuilder().path(stored.value().digest().text()).build())
        .build();
  }

  @POST
  @Path("/verify")
  @Consumes(WASM)
  @Operation(operationId = "verifyModule", summary = "Say what an upload would meet")
  public Verdict verify(@PathParam("ns") String namespace, InputStream wasm) {
    return modules.verify(namespace, wasm);
  }

  @GET
  @Operation(operationId = "listModules", summary = "The modules of a namespace")
  public Page<StoredModule> list(
      @PathParam("ns") String namespace,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("after") @Nullable String after) {
    return modules.list(namespace, PageRequest.of(limit, after));
  }

  @GET
  @Path("/{digest}")
  @Operation(operationId = "getModule", summary = "Read what is known of a module")
  public StoredModule get(@PathParam("ns") String namespace, @PathParam("digest") String digest) {
    return modules.require(namespace, new Digest(digest));
  }

  @GET
  @Path("/{digest}/content")
  @Produces(WASM)
  @Operation(operationId = "getModuleContent", summary = "Download a module as it was uploaded")
  public byte[] content(@PathParam("ns") String namespace, @PathParam("digest") String digest) {
    return modules.content(namespace, new Digest(digest));
  }

  @DELETE
  @Path("/{digest}")
  @Operation(operationId = "deleteModule", summary = "Delete a module that no version uses")
  @APIResponse(responseCode = "204", description = "It is gone")
  public void delete(@PathParam("ns") String namespace, @PathParam("digest") String digest) {
    modules.delete(namespace, new Digest(digest));
  }
}
