/**
 * Who calls, and what they may do.
 *
 * <p>Terms: a {@link dev.slipway.auth.Caller} has a {@link dev.slipway.auth.Role} and a {@link
 * dev.slipway.auth.Reach}, the namespaces for which its token was made. The admin's token is a
 * secret of this installation; all other tokens are JWTs of an issuer that the operator configured.
 *
 * <p>Guarantees: no call below {@code /api}, and none by gRPC but of health and reflection, gets
 * further than this package without a valid token, not even to learn whether a path exists. Reading
 * needs a viewer, writing a developer, and what is marked {@link dev.slipway.auth.AdminOnly} an
 * admin, each within reach. No token is ever logged, answered or kept in clear.
 */
@NullMarked
package dev.slipway.auth;

import org.jspecify.annotations.NullMarked;
