package dev.slipway.cli.access;

import dev.slipway.claims.KeyRole;
import dev.slipway.claims.PublicNkey;
import dev.slipway.error.SlipwayException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an account's public key from the command line; what is none is not repeated. */
final class AccountKey implements ITypeConverter<PublicNkey> {
  @Override
  public PublicNkey convert(String text) {
    try {
      return PublicNkey.parse(text, KeyRole.ACCOUNT);
    } catch (SlipwayException e) {
      String reason = e.reason() + " " + e.fix();
      throw new TypeConversionException(reason.replaceFirst("\\.$", ""));
    }
  }
}
