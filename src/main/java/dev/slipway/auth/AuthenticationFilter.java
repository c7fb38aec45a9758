package dev.slipway.auth;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Asks for the token before the path is looked up, so that strangers learn nothing of the API. */
@Provider
@PreMatching
public class AuthenticationFilter implements ContainerRequestFilter {
  private final Authenticator authenticator;
  private final CurrentCaller caller;

  AuthenticationFilter(Authenticator authenticator, CurrentCaller caller) {
    this.authenticator = authenticator;
    this.caller = caller;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (isApi(request.getUriInfo().getPath())) {
      caller.set(authenticator.authenticate(request.getHeaderString("Authorization")));
    }
  }

  private static boolean isApi(String path) {
    return path.equals("/api") || path.startsWith("/api/");
  }
}
