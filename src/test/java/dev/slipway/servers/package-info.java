/** Real servers for tests, each a child of the test's process. */
@NullMarked
package dev.slipway.servers;

import org.jspecify.annotations.NullMarked;
