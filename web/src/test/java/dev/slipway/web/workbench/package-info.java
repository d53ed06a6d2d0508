/** Tests of the workbench's files. */
@NullMarked
package dev.slipway.web.workbench;

import org.jspecify.annotations.NullMarked;
