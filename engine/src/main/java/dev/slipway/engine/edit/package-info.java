/** Changes to an app's files by hand or by a model, and what differs between two versions. */
@NullMarked
package dev.slipway.engine.edit;

import org.jspecify.annotations.NullMarked;
