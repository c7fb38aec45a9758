@NullMarked
package dev.slipway.cli.run;

import org.jspecify.annotations.NullMarked;
