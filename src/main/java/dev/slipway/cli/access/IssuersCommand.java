package dev.slipway.cli.access;

import picocli.CommandLine.Command;

/** What can be done with issuers; picocli asks for a subcommand. */
@Command(
    name = "issuers",
    description = "Says whose modules a namespace accepts.",
    subcommands = {TrustIssuerCommand.class, ListIssuersCommand.class, RevokeIssuerCommand.class})
public final class IssuersCommand {}
