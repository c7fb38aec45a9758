/** Who may do what: signing in, namespaces, and the issuers whom they trust. */
@NullMarked
package dev.slipway.cli.access;

import org.jspecify.annotations.NullMarked;
