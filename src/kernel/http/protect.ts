import helmet from '@fastify/helmet'
import type { Server } from './server.ts'

/**
 * For the answers to addresses that cannot be read: the framework gives them before any hook runs, so there is no nonce
 * and no script may run.
 */
export const scriptlessHeaders = {
  'content-security-policy':
    "default-src 'none';style-src 'self';img-src 'self' data:;font-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/**
 * The headers that keep a page from being framed, sniffed or injected into. Scripts run only with the nonce of their
 * response; styles, fonts and pictures come from this site alone.
 */
export async function protect(server: Server, { baseUrl }: { baseUrl: string }): Promise<void> {
  const isHttps = baseUrl.startsWith('https:')
  await server.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    xFrameOptions: { action: 'deny' },
  })
}
