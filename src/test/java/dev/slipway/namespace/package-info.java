/** Tests of namespaces and trusted issuers. */
@NullMarked
package dev.slipway.namespace;

import org.jspecify.annotations.NullMarked;
