/**
 * Runbooks: what to look at, what it can be, how to undo it and who else to call, one Markdown file each.
 *
 * <p>A runbook's version is the hash of its file, so that an incident can hold on to the one it was opened with. Its task
 * list items are its steps, counted from 0 in order of the text.
 */
@NullMarked
package dev.tocsin.runbooks.domain.runbook;

import org.jspecify.annotations.NullMarked;
