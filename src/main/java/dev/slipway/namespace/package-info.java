/**
 * Namespaces, the issuers that each of them trusts, and the limits that each gives by default.
 *
 * <p>Terms: a namespace is a tenant that owns everything else; an issuer is an account key whose
 * modules a namespace accepts. Trust is the row: revoking deletes it.
 *
 * <p>Guarantees: a namespace that anything refers to stays, held by the database's foreign keys.
 * {@link dev.slipway.namespace.IssuerRevoked} and {@link dev.slipway.namespace.IssuerTrusted} are
 * fired after the change is committed, outside of its transaction and before the call returns, so
 * that a revoked issuer's versions have stopped when its caller reads 204.
 */
@NullMarked
package dev.slipway.namespace;

import org.jspecify.annotations.NullMarked;
