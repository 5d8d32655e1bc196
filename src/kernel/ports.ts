/**
 * What the platform reaches outside itself, such as a register or another party that vouches for people. Empty here, so
 * that the kernel knows no domain: each module adds its own by declaration merging, and `src/ports.ts` makes them.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by the modules
export interface Ports {}
