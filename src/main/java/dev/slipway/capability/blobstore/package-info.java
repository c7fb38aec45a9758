/**
 * Providers of {@code wascc:blobstore}: objects in containers, sent and fetched in chunks.
 *
 * <p>Terms: an upload is an object that is not whole yet, which nobody sees; a download is an
 * object on its way to a guest, chunk by chunk; a blob folder is where one or more providers of
 * type {@code files} keep their objects.
 *
 * <p>Guarantees: what was acknowledged is on the disk. An object appears whole or not at all, and
 * replaces an older one in one step; who reads the older one reads it to its end. Guests of
 * different functions and namespaces never meet, whatever names they choose. Providers with the
 * same blob folder share its uploads, so an upload goes on over a swap from one to the other.
 */
@NullMarked
package dev.slipway.capability.blobstore;

import org.jspecify.annotations.NullMarked;
