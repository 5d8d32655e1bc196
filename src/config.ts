import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { longestKeptSeconds } from './kernel/http/page-cache.ts'
import { ok, type Result, refused } from './kernel/result.ts'

/** The folder of the checkout, wherever the program is started from. */
export const projectDirectory = dirname(dirname(fileURLToPath(import.meta.url)))

export const migrationsDirectory = join(projectDirectory, 'db', 'migrations')

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const

/** All settings, parsed once. The README lists them. */
export interface Config {
  readonly port: number
  readonly host: string
  /** The site's public address, without a slash at the end. */
  readonly baseUrl: string
  /** The database as its owner: migrates. Absent: the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined
  /** The database as the app: reads and writes. Absent: the role `rummelig_app` on the same server. */
  readonly databaseAppUrl: string | undefined
  readonly dataDirectory: string
  /** A thesaurus that helps the search. Absent: it does without. */
  readonly thesaurusFile: string | undefined
  /** Web processes that share the port. */
  readonly processes: number
  /** How old a page may be that visitors are shown; 0: each is made anew. */
  readonly pageCacheSeconds: number
  readonly logLevel: (typeof logLevels)[number]
  readonly production: boolean
  /** Where visitors and security researchers can write. Absent: the pages say that there is none yet. */
  readonly contactEmail: string | undefined
  /** Absent: made at the first start and kept in the data directory. */
  readonly secretKey: string | undefined
  /** Proxies in front, each of which tells where its visitors come from. What comes from farther away is the visitor's own claim. */
  readonly trustProxy: number
  /** The server that sends mail. Absent: mails are kept and shown to the operator. */
  readonly smtpUrl: string | undefined
  /** Another party that people may sign in with; all three or none. */
  readonly openId: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | undefined
  /** The CVR register's search service; all three or none. Absent: the file that comes with the platform. */
  readonly cvr: { readonly url: string; readonly user: string; readonly password: string } | undefined
  /** The search service that publishes tender notices. Absent: only what is imported by hand is there. */
  readonly tedUrl: string | undefined
}

/** Reads the environment, or says in one sentence which setting to change and how. */
export function readConfig(environment: NodeJS.ProcessEnv): Result<Config, string> {
  const parsed = settings.safeParse(environment)
  if (!parsed.success) return refused(parsed.error.issues[0]?.message ?? 'A setting is wrong.')

  const { NODE_ENV, ...values } = parsed.data
  const production = NODE_ENV === 'production'
  if (production && values.SECRET_KEY === undefined) return refused(secretKeyMissing)
  const openId = allOf(values, ['OPENID_ISSUER', 'OPENID_CLIENT_ID', 'OPENID_CLIENT_SECRET'])
  if (!openId.ok) return openId
  const cvr = allOf(values, ['CVR_URL', 'CVR_USER', 'CVR_PASSWORD'])
  if (!cvr.ok) return cvr

  return ok({
    port: values.PORT,
    host: values.HOST,
    baseUrl: values.BASE_URL ?? `http://${urlHost(values.HOST)}:${values.PORT}`,
    databaseUrl: values.DATABASE_URL,
    databaseAppUrl: values.DATABASE_APP_URL,
    dataDirectory: values.DATA_DIR,
    thesaurusFile: values.THESAURUS_FILE,
    processes: values.RUMMELIG_PROCESSES,
    pageCacheSeconds: values.PAGE_CACHE_SECONDS,
    logLevel: values.LOG_LEVEL,
    production,
    contactEmail: values.CONTACT_EMAIL,
    secretKey: values.SECRET_KEY,
    trustProxy: values.TRUST_PROXY,
    smtpUrl: values.SMTP_URL,
    openId: openId.value && {
      issuer: openId.value.OPENID_ISSUER,
      clientId: openId.value.OPENID_CLIENT_ID,
      clientSecret: openId.value.OPENID_CLIENT_SECRET,
    },
    tedUrl: values.TED_URL,
    cvr: cvr.value && { url: cvr.value.CVR_URL, user: cvr.value.CVR_USER, password: cvr.value.CVR_PASSWORD },
  })
}

/** Settings that mean something only together: all of them, or none. */
function allOf<Name extends string>(
  values: Readonly<Partial<Record<Name, string | undefined>>>,
  names: readonly Name[],
): Result<Readonly<Record<Name, string>> | undefined, string> {
  const missing = names.filter((name) => values[name] === undefined)
  if (missing.length === names.length) return ok(undefined)
  if (missing.length > 0)
    return refused(`${missing.join(' and ')} is missing: set ${names.join(', ')}, or none of them.`)
  // Proof for the cast: none is missing.
  return ok(values as Readonly<Record<Name, string>>)
}

const secretKeyMissing =
  'SECRET_KEY is missing. In production set it to at least 32 random characters, for example from `openssl rand -base64 48`.'

const settings = z.object({
  PORT: wholeNumber({ name: 'PORT', from: 0, to: 65_535, fallback: 3000 }),
  HOST: optional(z.string()).transform((host) => host ?? '127.0.0.1'),
  BASE_URL: optional(
    z.string().refine(isWebOrigin, {
      error: ({ input }) =>
        `BASE_URL must be a web address without a path, such as https://rummelig.example.dk, not "${input}".`,
    }),
  ).transform((url) => url?.replace(/\/$/, '')),
  DATABASE_URL: databaseUrl('DATABASE_URL'),
  DATABASE_APP_URL: databaseUrl('DATABASE_APP_URL'),
  DATA_DIR: optional(z.string()).transform((path) => (path ? resolve(path) : resolve(projectDirectory, '.data'))),
  THESAURUS_FILE: optional(z.string()).transform((path) => path && resolve(path)),
  RUMMELIG_PROCESSES: wholeNumber({ name: 'RUMMELIG_PROCESSES', from: 1, to: 32, fallback: 1 }),
  PAGE_CACHE_SECONDS: wholeNumber({ name: 'PAGE_CACHE_SECONDS', from: 0, to: longestKeptSeconds, fallback: 1 }),
  LOG_LEVEL: optional(
    z.enum(logLevels, {
      error: ({ input }) => `LOG_LEVEL must be one of ${logLevels.join(', ')}, not "${input}".`,
    }),
  ).transform((level) => level ?? 'info'),
  NODE_ENV: optional(z.string()),
  CONTACT_EMAIL: optional(
    z.email({
      error: ({ input }) => `CONTACT_EMAIL must be an e-mail address such as kontakt@example.dk, not "${input}".`,
    }),
  ),
  TRUST_PROXY: wholeNumber({ name: 'TRUST_PROXY', from: 0, to: 10, fallback: 0 }),
  SMTP_URL: optional(
    z.string().refine((value) => /^smtps?:$/.test(URL.parse(value)?.protocol ?? ''), {
      error: 'SMTP_URL must look like smtps://user:password@mail.example.dk:465.',
    }),
  ),
  OPENID_ISSUER: optional(safeAddress('OPENID_ISSUER')),
  OPENID_CLIENT_ID: optional(z.string()),
  OPENID_CLIENT_SECRET: optional(z.string()),
  CVR_URL: optional(
    // The register's own service answers over plain http; what it holds is public.
    z.string().refine(isWebAddress, {
      error: ({ input }) => `CVR_URL must be a web address such as http://distribution.virk.dk, not "${input}".`,
    }),
  ),
  CVR_USER: optional(z.string()),
  TED_URL: optional(safeAddress('TED_URL')),
  CVR_PASSWORD: optional(z.string()),
  SECRET_KEY: optional(
    z.string().refine(isStrong, {
      error: 'SECRET_KEY is too weak. Use at least 32 random characters, for example from `openssl rand -base64 48`.',
    }),
  ),
})

/** An empty variable counts as one that is not set: that is how shells and process managers unset things. */
function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional())
}

function wholeNumber({ name, from, to, fallback }: { name: string; from: number; to: number; fallback: number }) {
  const text = z.string().refine((value) => /^\d+$/.test(value) && Number(value) >= from && Number(value) <= to, {
    error: ({ input }) =>
      `${name} must be a whole number from ${from} to ${to}, not "${input}". Try ${name}=${fallback}.`,
  })
  return optional(text).transform((value) => (value === undefined ? fallback : Number(value)))
}

/** Secrets and people's identities go there: only encrypted, or within this machine. */
function safeAddress(name: string) {
  return z.string().refine(isSafeAddress, {
    error: ({ input }) => `${name} must be an address that begins with https://, not "${input}".`,
  })
}

function isWebAddress(value: string): boolean {
  return /^https?:$/.test(URL.parse(value)?.protocol ?? '')
}

function isSafeAddress(value: string): boolean {
  const url = URL.parse(value)
  return url !== null && (url.protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname))
}

function databaseUrl(name: string) {
  return optional(
    z.string().refine((value) => /^postgres(ql)?:$/.test(URL.parse(value)?.protocol ?? ''), {
      error: `${name} must look like postgresql://user:password@host:5432/database.`,
    }),
  )
}

function isWebOrigin(value: string): boolean {
  const url = URL.parse(value)
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === ''
}

/** Long enough, and not one character or word over and over. */
function isStrong(secret: string): boolean {
  return secret.length >= 32 && new Set(secret).size >= 12
}

/** An address one can visit: a server that listens on all interfaces is reached at the local one. */
function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
