/**
 * The stores over SQL: one set of statements, a small dialect for what SQLite and PostgreSQL say
 * differently, and for each a way to read and write.
 */
@NullMarked
package dev.slipway.adapter.sql;

import org.jspecify.annotations.NullMarked;
