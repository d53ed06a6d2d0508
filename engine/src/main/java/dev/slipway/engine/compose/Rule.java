package dev.slipway.engine.compose;

/**
 * Something that an app watches over.
 *
 * @param type what it watches for
 * @param field the field that it looks at; for things that must not overlap the field of the thing
 * @param value the limit as a number, or empty where the type needs none; for what can be overdue
 *     the name of the field that says that it is done
 */
public record Rule(RuleType type, String field, String value) {}
