package dev.slipway.web.api;

import dev.slipway.web.http.JsonBody;
import dev.slipway.web.http.Request;
import dev.slipway.web.http.Response;
import dev.slipway.web.security.Sessions;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/session}: sign in and out of the workbench. */
public final class SessionHandler {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Sessions sessions;
  private final boolean secure;

  SessionHandler(Sessions sessions, boolean secure) {
    this.sessions = sessions;
    this.secure = secure;
  }

  public Response show(Request request) {
    sessions.require(request);
    return Response.json(
        200, JSON.createObjectNode().put("signedIn", true).put("required", sessions.required()));
  }

  public Response signIn(Request request) {
    String token = JsonBody.of(request, "token").text("token");
    return Response.empty(204).with("set-cookie", sessions.signIn(token, secure));
  }

  public Response signOut(Request request) {
    return Response.empty(204).with("set-cookie", Sessions.signOut(secure));
  }
}
