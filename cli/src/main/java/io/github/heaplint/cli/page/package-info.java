/** Profiles for a browser: the live heap over time as SVG, and a page with the tables. */
package io.github.heaplint.cli.page;
