/**
 * Child processes: started apart from the terminal's Ctrl-C, recorded before they start, ended when their parent was
 * killed.
 */
@NullMarked
package dev.tocsin.embedded.process;

import org.jspecify.annotations.NullMarked;
