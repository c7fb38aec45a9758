@NullMarked
package dev.slipway.cli.provider;

import org.jspecify.annotations.NullMarked;
