package dev.slipway.core.version;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;

/**
 * An app to make from another one.
 *
 * @param source the app whose files it takes over
 * @param base the source's version that the copy was described from; it is refused unless that is
 *     still the current one
 * @param app the copy, not stored yet, with version 0; its first version is made when it is
 * @param title one line on the first version, at most 200 characters
 * @param records whether it takes over the source's records too
 */
public record NewCopy(AppId source, int base, App app, String title, boolean records) {}
