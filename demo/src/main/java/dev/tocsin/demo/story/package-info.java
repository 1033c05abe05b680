/** What happens, when, and what there is to see. */
@NullMarked
package dev.tocsin.demo.story;

import org.jspecify.annotations.NullMarked;
