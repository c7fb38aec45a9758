/**
 * Providers of {@code wascc:http_client}: requests of guests to servers outside of the platform.
 *
 * <p>Terms: a target is what a URL names; an allow-list says which targets a provider's guests may
 * reach; an address is public if it is in the part of the internet that anybody may reach.
 *
 * <p>Guarantees: a host has to be on the list. Its address is looked up once for each call,
 * checked, and that very address is connected to, so a name cannot mean another one between check
 * and connection. An address that is not public has to be on the list itself. Redirects are not
 * followed, and nothing is sent twice.
 */
@NullMarked
package dev.slipway.capability.http;

import org.jspecify.annotations.NullMarked;
