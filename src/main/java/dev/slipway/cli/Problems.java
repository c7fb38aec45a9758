package dev.slipway.cli;

import dev.slipway.cli.client.ApiProblem;
import dev.slipway.cli.client.Unreachable;
import dev.slipway.cli.terminal.Terminal;
import dev.slipway.error.SlipwayException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints what went wrong in plain lines and answers the exit code. */
public final class Problems {
  /** The exit code of what the platform, or the command itself, refuses. */
  public static final int REFUSED = 1;

  static final int USAGE = 2;
  static final int UNREACHABLE = 3;

  private Problems() {}

  static int usage(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    String help = command.getCommandSpec().qualifiedName() + " --help";
    print(command.getErr(), problem.getMessage() + ".", similar(problem) + "See `" + help + "`.");
    return USAGE;
  }

  /** The command or option that a wrong one was most likely meant for. */
  private static String similar(ParameterException problem) {
    return problem instanceof UnmatchedArgumentException unmatched
            && !unmatched.getSuggestions().isEmpty()
        ? "Did you mean " + unmatched.getSuggestions().getFirst() + "? "
        : "";
  }

  static int refused(Exception problem, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    switch (problem) {
      case ParameterException e -> {
        return usage(e, new String[0]);
      }
      case ApiProblem e -> print(err, e);
      case Unreachable e -> {
        print(err, e.getMessage(), e.fix());
        return UNREACHABLE;
      }
      case SlipwayException e -> print(err, e.reason(), e.fix());
      case FileSystemException e -> print(err, reason(e), "Check the path, its mode and the disk.");
      case IOException e ->
          print(err, "Reading or writing failed: " + e.getMessage() + ".", "Check the disk.");
      default ->
          print(
              err,
              "Slipway itself failed: " + problem + ".",
              "Please report this with the command that you gave.");
    }
    return REFUSED;
  }

  private static String reason(FileSystemException problem) {
    String file = "The file " + problem.getFile();
    return switch (problem) {
      case NoSuchFileException e -> "There is no file or folder " + e.getFile() + ".";
      case FileAlreadyExistsException _ -> file + " exists, and is not overwritten.";
      case AccessDeniedException _ -> file + " may not be read or written by this user.";
      default -> file + " cannot be used: " + problem.getReason() + ".";
    };
  }

  private static void print(PrintWriter err, ApiProblem problem) {
    print(err, problem.reason(), problem.fix());
    err.println("request id: " + Terminal.plain(problem.requestId()));
    err.flush();
  }

  private static void print(PrintWriter err, String reason, String fix) {
    err.println("error: " + Terminal.plain(reason));
    err.println("fix:   " + Terminal.plain(fix));
    err.flush();
  }
}
