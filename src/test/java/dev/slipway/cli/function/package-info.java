@NullMarked
package dev.slipway.cli.function;

import org.jspecify.annotations.NullMarked;
