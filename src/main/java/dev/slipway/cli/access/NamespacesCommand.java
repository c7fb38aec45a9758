package dev.slipway.cli.access;

import picocli.CommandLine.Command;

/** What can be done with namespaces; picocli asks for a subcommand. */
@Command(
    name = "namespaces",
    description = "Lists, creates and deletes namespaces: tenants of the platform.",
    subcommands = {
      ListNamespacesCommand.class,
      CreateNamespaceCommand.class,
      DeleteNamespaceCommand.class
    })
public final class NamespacesCommand {}
