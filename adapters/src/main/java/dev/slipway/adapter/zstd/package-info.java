/** The coding zstd, through zstd-jni. */
@NullMarked
package dev.slipway.adapter.zstd;

import org.jspecify.annotations.NullMarked;
