import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { ok, type Result, refused } from './kernel/result.ts'

/** The folder of the checkout, wherever the program is started from. */
export const projectDirectory = dirname(dirname(fileURLToPath(import.meta.url)))

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
  /** Web processes that share the port. */
  readonly processes: number
  readonly logLevel: (typeof logLevels)[number]
  readonly production: boolean
  /** Where visitors and security researchers can write. Absent: the pages say that there is none yet. */
  readonly contactEmail: string | undefined
  /** Absent: made at the first start and kept in the data directory. */
  readonly secretKey: string | undefined
}

/** Reads the environment, or says in one sentence which setting to change and how. */
export function readConfig(environment: NodeJS.ProcessEnv): Result<Config, string> {
  const parsed = settings.safeParse(environment)
  if (!parsed.success) return refused(parsed.error.issues[0]?.message ?? 'A setting is wrong.')

  const { NODE_ENV, ...values } = parsed.data
  const production = NODE_ENV === 'production'
  if (production && values.SECRET_KEY === undefined) return refused(secretKeyMissing)

  return ok({
    port: values.PORT,
    host: values.HOST,
    baseUrl: values.BASE_URL ?? `http://${urlHost(values.HOST)}:${values.PORT}`,
    databaseUrl: values.DATABASE_URL,
    databaseAppUrl: values.DATABASE_APP_URL,
    dataDirectory: values.DATA_DIR,
    processes: values.RUMMELIG_PROCESSES,
    logLevel: values.LOG_LEVEL,
    production,
    contactEmail: values.CONTACT_EMAIL,
    secretKey: values.SECRET_KEY,
  })
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
  RUMMELIG_PROCESSES: wholeNumber({ name: 'RUMMELIG_PROCESSES', from: 1, to: 32, fallback: 1 }),
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
