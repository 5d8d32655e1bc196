/** What reads and makes passkeys' messages. It takes some 20 MB: it is loaded when somebody first uses one. */
export function passkeyLibrary() {
  return import('@simplewebauthn/server')
}
