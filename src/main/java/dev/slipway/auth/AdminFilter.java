package dev.slipway.auth;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Holds what is {@link AdminOnly} to that; the reach of one namespace is checked before. */
@Provider
@AdminOnly
@Priority(Priorities.AUTHORIZATION + 1)
public class AdminFilter implements ContainerRequestFilter {
  private final CurrentCaller current;

  AdminFilter(CurrentCaller current) {
    this.current = current;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Caller caller = current.require();
    caller.require(Role.ADMIN);
    if (!request.getUriInfo().getPathParameters().containsKey(AuthorizationFilter.NAMESPACE)) {
      caller.requireEverywhere();
    }
  }
}
