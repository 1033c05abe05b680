/** The rules behind {@link dev.tocsin.testkit.HouseRules}, one idea a file. */
@NullMarked
package dev.tocsin.testkit.house;

import org.jspecify.annotations.NullMarked;
