package dev.slipway.web.api;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;

/** Draws a text as a QR code. */
final class QrCode {
  /** The standard asks for four modules of white around. */
  private static final int MARGIN = 4;

  private QrCode() {}

  /** A picture, black on white in every colour scheme, since readers need it so. */
  static String svg(String text) {
    ByteMatrix modules = modules(text);
    int side = modules.getWidth() + 2 * MARGIN;
    StringBuilder path = new StringBuilder();
    for (int row = 0; row < modules.getHeight(); row++) {
      for (int column = 0; column < modules.getWidth(); column++) {
        if (modules.get(column, row) == 1) {
          path.append('M').append(column + MARGIN).append(' ').append(row + MARGIN);
          path.append("h1v1h-1z");
        }
      }
    }
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
    <path fill="#fff" d="M0 0h%dv%dH0z"/><path d="%s"/></svg>
    """
        .formatted(side, side, side, side, path);
  }

  private static ByteMatrix modules(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException tooLong) {
      throw SlipwayException.caused(FailureCode.INTERNAL, "no QR code of this text", tooLong);
    }
  }
}
