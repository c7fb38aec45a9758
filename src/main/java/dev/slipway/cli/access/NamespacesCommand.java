package dev.slipway.cli.access;

import dev.slipway.cli.ListsAlone;
import picocli.CommandLine.Command;

/** What can be done with namespaces; its subcommands do the work, and it lists without one. */
@Command(
    name = "namespaces",
    preprocessor = ListsAlone.class,
    description = "Lists, creates and deletes namespaces: tenants of the platform.",
    footer = "%nAlone it lists: slipway namespaces",
    subcommands = {
      ListNamespacesCommand.class,
      CreateNamespaceCommand.class,
      DeleteNamespaceCommand.class
    })
public final class NamespacesCommand {}
