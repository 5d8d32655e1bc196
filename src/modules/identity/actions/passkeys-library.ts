/** Loaded when it is first needed: it takes 26 MB and half a second, and most visits have nothing to do with passkeys. */
export function webAuthn() {
  return import('@simplewebauthn/server')
}
