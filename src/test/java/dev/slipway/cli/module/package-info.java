@NullMarked
package dev.slipway.cli.module;

import org.jspecify.annotations.NullMarked;
