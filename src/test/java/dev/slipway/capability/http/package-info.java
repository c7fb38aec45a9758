/** Tests of http_client providers, with servers of their own. */
@NullMarked
package dev.slipway.capability.http;

import org.jspecify.annotations.NullMarked;
