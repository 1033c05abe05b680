/** The suite under the demo: its policy, its process, and the way alerts reach it. */
@NullMarked
package dev.tocsin.demo.suite;

import org.jspecify.annotations.NullMarked;
