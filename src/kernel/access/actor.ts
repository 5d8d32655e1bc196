/** Who is asking. `visitor` is anyone on the web; `console` is somebody with a shell on the server, who runs `rummelig ...`. */
export type Actor = { readonly kind: 'visitor' } | { readonly kind: 'console' }

export const visitor: Actor = { kind: 'visitor' }
export const consoleUser: Actor = { kind: 'console' }
