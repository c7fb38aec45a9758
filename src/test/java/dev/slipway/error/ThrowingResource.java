package dev.slipway.error;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Throws what a test asks for. In the application under test only. */
@Path("/api/v1/test-throw")
public class ThrowingResource {
  @GET
  @Path("/code/{code}")
  @Operation(hidden = true)
  public String refuse(@PathParam("code") ErrorCode code) {
    throw new SlipwayException(code, "This is why.", "Do that.").with("limit", 7).with("code", "x");
  }

  @GET
  @Path("/bug")
  @Operation(hidden = true)
  public String bug() {
    throw new IllegalStateException("a secret detail");
  }
}
