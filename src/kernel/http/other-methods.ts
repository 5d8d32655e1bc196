import type { Server } from './server.ts'

/** There is something at the address, but it takes no request of this kind. */
class MethodNotAllowed extends Error {
  readonly statusCode = 405
}

/**
 * Tells whoever asks a known address with another method which ones it takes. To be called before routes are mounted. The
 * framework alone would say that there is nothing at the address.
 */
export function refuseOtherMethods(server: Server): void {
  const known = new Map<string, Set<string>>()
  server.addHook('onRoute', ({ url, method }) => {
    known.set(url, new Set([...(known.get(url) ?? []), ...[method].flat()]))
  })

  // Before a body is read: what it holds does not matter any more.
  server.addHook('onRequest', (request, reply, done) => {
    const pattern = request.is404 ? [...known.keys()].find((each) => fits(each, request.url)) : undefined
    if (pattern === undefined) return done()

    reply.header('allow', [...(known.get(pattern) ?? [])].sort().join(', '))
    if (request.method === 'OPTIONS') return reply.status(204).send()
    return done(new MethodNotAllowed())
  })
}

/** Whether an address is one of a route's, as the router sees it: decoded, with or without a slash at its end. */
function fits(pattern: string, url: string): boolean {
  const steps = (path: string) => path.replace(/(?<=.)\/$/, '').split('/')
  const asked = steps(url.replace(/[?#].*$/s, ''))
  const expected = steps(pattern)
  return (
    asked.length === expected.length &&
    expected.every((step, index) => step === decoded(asked[index]) || (step.startsWith(':') && asked[index] !== ''))
  )
}

function decoded(step = ''): string | undefined {
  try {
    return decodeURIComponent(step)
  } catch {
    return undefined
  }
}
