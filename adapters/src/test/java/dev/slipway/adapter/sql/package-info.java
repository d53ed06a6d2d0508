/** Tests of the SQL stores on real engines. */
@NullMarked
package dev.slipway.adapter.sql;

import org.jspecify.annotations.NullMarked;
