package dev.slipway.cli.module;

import picocli.CommandLine.Command;

/** What can be done with modules; picocli asks for a subcommand. */
@Command(
    name = "modules",
    description = "Uploads, checks, shows, fetches and deletes modules: signed WebAssembly.",
    subcommands = {
      UploadModuleCommand.class,
      VerifyModuleCommand.class,
      ListModulesCommand.class,
      ViewModuleCommand.class,
      DownloadModuleCommand.class,
      DeleteModuleCommand.class
    })
public final class ModulesCommand {}
