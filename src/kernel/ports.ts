/**
 * What a module is handed because it cannot know it: a register outside, another party that vouches for people, what the
 * modules above it offer. Empty here, so that the kernel knows no domain: each module adds its own by declaration merging,
 * and `src/ports.ts` makes them.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by the modules
export interface Ports {}
