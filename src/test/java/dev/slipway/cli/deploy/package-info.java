@NullMarked
package dev.slipway.cli.deploy;

import org.jspecify.annotations.NullMarked;
