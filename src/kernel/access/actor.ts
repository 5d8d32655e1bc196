/**
 * Who is asking. `visitor` is anyone on the web; `console` is somebody with a shell on the server, who runs `rummelig ...`;
 * `worker` is the platform itself, reacting to facts.
 */
export type Actor = { readonly kind: 'visitor' } | { readonly kind: 'console' } | { readonly kind: 'worker' }

export const visitor: Actor = { kind: 'visitor' }
export const consoleUser: Actor = { kind: 'console' }
export const worker: Actor = { kind: 'worker' }
