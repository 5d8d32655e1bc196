/** A code as it was typed, without the spaces and hyphens that make it readable, in capital letters. */
export function typedCode(typed: string): string {
  return typed.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()
}

/** A secret in groups of four, for whoever types it into an app by hand. */
export function inGroups(secret: string): string {
  return (secret.match(/.{1,4}/g) ?? []).join(' ')
}
