package dev.slipway.cli.access;

import dev.slipway.cli.ListsAlone;
import picocli.CommandLine.Command;

/** What can be done with issuers; its subcommands do the work, and it lists without one. */
@Command(
    name = "issuers",
    preprocessor = ListsAlone.class,
    description = "Says whose modules a namespace accepts.",
    footer = "%nAlone it lists: slipway issuers",
    subcommands = {TrustIssuerCommand.class, ListIssuersCommand.class, RevokeIssuerCommand.class})
public final class IssuersCommand {}
