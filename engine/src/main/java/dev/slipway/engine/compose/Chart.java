package dev.slipway.engine.compose;

import java.util.Optional;

/**
 * A drawing of many records.
 *
 * @param label its heading
 * @param measure what is made of the values
 * @param field the field that is measured; empty where records are counted
 * @param by the field that makes the bars or the line: a choice, a text, a relation or a date
 * @param period the stretches of time, where {@code by} is a date
 * @param series the field that makes several lines of one, where it is wanted
 */
public record Chart(
    String label,
    Measure measure,
    Optional<String> field,
    String by,
    Optional<Period> period,
    Optional<String> series) {}
