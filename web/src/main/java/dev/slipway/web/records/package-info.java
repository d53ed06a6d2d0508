/** The records of apps over HTTP, for the apps themselves and for the API. */
@NullMarked
package dev.slipway.web.records;

import org.jspecify.annotations.NullMarked;
