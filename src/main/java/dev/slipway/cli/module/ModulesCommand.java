package dev.slipway.cli.module;

import dev.slipway.cli.ListsAlone;
import picocli.CommandLine.Command;

/** What can be done with modules; its subcommands do the work, and it lists without one. */
@Command(
    name = "modules",
    preprocessor = ListsAlone.class,
    description = "Uploads, checks, shows, fetches and deletes modules: signed WebAssembly.",
    footer = "%nAlone it lists: slipway modules",
    subcommands = {
      UploadModuleCommand.class,
      VerifyModuleCommand.class,
      ListModulesCommand.class,
      ViewModuleCommand.class,
      DownloadModuleCommand.class,
      DeleteModuleCommand.class
    })
public final class ModulesCommand {}
