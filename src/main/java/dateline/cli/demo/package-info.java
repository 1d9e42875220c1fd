/**
 * Three invented outlets on loopback, for the first look at an archive and for tests that want real HTTP.
 *
 * <p>Purpose: an outlet's everyday and its bad days (damaged feeds, an edit, a page gone, a barred folder) without a
 * network. Border: it serves, it never fetches; its stories, templates and damages are data under {@code
 * dateline/demo/}, none of it real. Central types: {@link dateline.cli.demo.DemoOutlets}, {@link
 * dateline.cli.demo.Newsroom}, {@link dateline.cli.demo.Edition}.
 */
@NullMarked
package dateline.cli.demo;

import org.jspecify.annotations.NullMarked;
