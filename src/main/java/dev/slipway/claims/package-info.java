/**
 * Keys (nkeys) and the token inside of a module (wascap): verify and sign.
 *
 * <p>Terms: the <em>issuer</em> is the account key that signed; the <em>subject</em> is the module
 * key that the module is known by for ever. A {@link dev.slipway.claims.Token} that was extracted
 * is well-formed and no more: only {@link dev.slipway.claims.Token#verifySignature}, {@link
 * dev.slipway.claims.Token#verifyHash} and {@link dev.slipway.claims.Token#verifyTimes} together
 * make its claims true, and whether the issuer is trusted is for the caller to say.
 *
 * <p>Pure: no state, no I/O but the system's randomness for new keys and ids; any thread. The bytes
 * are those of the wascap and nkeys tools, so that modules signed by either are accepted by both.
 * What upstream let pass is refused here: a signature that nobody looked at, a hash that was
 * skipped, text that is not the canonical form of what it encodes.
 */
@NullMarked
package dev.slipway.claims;

import org.jspecify.annotations.NullMarked;
