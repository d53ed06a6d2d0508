/** What a language model answers, read while it streams into files, edits and prose. */
@NullMarked
package dev.slipway.engine.answer;

import org.jspecify.annotations.NullMarked;
