package dev.slipway.web.api;

import dev.slipway.core.app.AppId;
import dev.slipway.engine.run.AppDesk;
import dev.slipway.web.http.Request;
import dev.slipway.web.http.Response;
import dev.slipway.web.security.HostNames;
import java.nio.charset.StandardCharsets;

/** An app's address in forms that other devices can read. */
public final class AddressHandler {
  private final AppDesk desk;
  private final HostNames names;

  /** Takes what it works with. */
  AddressHandler(AppDesk desk, HostNames names) {
    this.desk = desk;
    this.names = names;
  }

  /** The address of the app's current version as a QR code. */
  public Response code(Request request) {
    AppId app = desk.require(Parameters.app(request)).id();
    byte[] picture = QrCode.svg(names.previewUrl(app)).getBytes(StandardCharsets.UTF_8);
    return Response.of(200, "image/svg+xml", picture);
  }
}
