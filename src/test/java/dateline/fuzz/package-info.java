/** Fuzzing: what all targets share, and the run of all seeds in the ordinary suite. Targets stand in their rooms. */
package dateline.fuzz;
