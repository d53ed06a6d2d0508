package dev.slipway.web.gateway;

import dev.slipway.core.failure.SlipwayException;
import dev.slipway.engine.report.PageReport;
import dev.slipway.engine.report.PageReports;
import dev.slipway.engine.report.ReportKind;
import dev.slipway.web.http.JsonBody;
import dev.slipway.web.http.Request;
import dev.slipway.web.http.Response;
import dev.slipway.web.security.Address;

/** {@code /_slipway/report}: what a page of an app in the workbench's frame tells of its errors. */
final class ReportHandler {
  /** Room for the longest message with every character written as an escape. */
  static final int BODY_LIMIT = 16 * 1_024;

  private final PageReports reports;

  ReportHandler(PageReports reports) {
    this.reports = reports;
  }

  /** The same answer whether a report was kept or was too much: the page is not to know. */
  Response take(Address.Preview address, Request request) {
    JsonBody body = JsonBody.of(request, "kind", "message", "file", "line", "version");
    ReportKind kind =
        ReportKind.parse(body.text("kind"))
            .orElseThrow(
                () -> SlipwayException.invalid("kind", "A kind is error, request or rejection."));
    PageReport report =
        new PageReport(
            kind,
            body.text("message"),
            body.optionalText("file").orElse(""),
            body.numberOr("line", 0));
    int said = body.numberOr("version", 0);
    switch (address) {
      case Address.Current current -> reports.take(current.app(), said, report);
      case Address.Numbered numbered -> reports.take(numbered.app(), numbered.version(), report);
      case Address.Suggested _ -> {
        // What is only a suggestion yet has no version whose errors these could be.
      }
    }
    return Response.empty(204);
  }
}
