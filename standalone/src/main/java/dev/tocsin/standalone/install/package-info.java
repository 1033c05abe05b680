/** What an installation consists of on the disk, and what the services are told about it. */
@NullMarked
package dev.tocsin.standalone.install;

import org.jspecify.annotations.NullMarked;
