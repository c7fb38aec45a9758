/** What a person or a program sees of the command: tables, JSON, colours, questions, progress. */
@NullMarked
package dev.slipway.cli.terminal;

import org.jspecify.annotations.NullMarked;
