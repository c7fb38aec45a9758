/**
 * The contracts' operations as records, and the dialects that carry them over waPC. Pure.
 *
 * <p>Terms: a contract is what a capability offers ({@code wascc:http_server}); a dialect is how
 * its payloads are encoded, by the era of the guest's SDK. Adding a dialect touches this package
 * only.
 */
@NullMarked
package dev.slipway.contract;

import org.jspecify.annotations.NullMarked;
