import assert from 'node:assert/strict'
import { isAbsolute, join } from 'node:path'
import { describe, test } from 'node:test'
import { type Config, projectDirectory, readConfig } from './config.ts'

const strongKey = 'kR9x2mQw7LpZ4vTn8sBf3hYd6cGj1aXe'

/** Each setting, a value it may have, and what becomes of it. */
const good: readonly (readonly [name: string, value: string, key: keyof Config, expected: Config[keyof Config]])[] = [
  ['PORT', '8080', 'port', 8080],
  ['PORT', '0', 'port', 0],
  ['PORT', '', 'port', 3000],
  ['HOST', '0.0.0.0', 'host', '0.0.0.0'],
  ['BASE_URL', 'https://rummelig.example.dk', 'baseUrl', 'https://rummelig.example.dk'],
  ['BASE_URL', 'https://rummelig.example.dk/', 'baseUrl', 'https://rummelig.example.dk'],
  ['DATABASE_URL', 'postgresql://me:pw@db:5432/rummelig', 'databaseUrl', 'postgresql://me:pw@db:5432/rummelig'],
  ['DATABASE_URL', 'postgres://db/rummelig', 'databaseUrl', 'postgres://db/rummelig'],
  ['DATABASE_APP_URL', 'postgresql://app@db/rummelig', 'databaseAppUrl', 'postgresql://app@db/rummelig'],
  ['DATA_DIR', '/var/lib/rummelig', 'dataDirectory', '/var/lib/rummelig'],
  ['THESAURUS_FILE', '/usr/share/mythes/danish.dat', 'thesaurusFile', '/usr/share/mythes/danish.dat'],
  ['RUMMELIG_PROCESSES', '2', 'processes', 2],
  ['PAGE_CACHE_SECONDS', '0', 'pageCacheSeconds', 0],
  ['PAGE_CACHE_SECONDS', '', 'pageCacheSeconds', 1],
  ['LOG_LEVEL', 'silent', 'logLevel', 'silent'],
  ['CONTACT_EMAIL', 'kontakt@example.dk', 'contactEmail', 'kontakt@example.dk'],
  ['SECRET_KEY', strongKey, 'secretKey', strongKey],
]

/** Each setting with a value it may not have. */
const bad: readonly (readonly [name: string, value: string])[] = [
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '3000.5'],
  ['PORT', 'http'],
  ['PORT', '0x50'],
  ['BASE_URL', 'rummelig.example.dk'],
  ['BASE_URL', 'https://example.dk/portal'],
  ['BASE_URL', 'https://example.dk/?a=b'],
  ['BASE_URL', 'ftp://example.dk'],
  ['DATABASE_URL', 'localhost'],
  ['DATABASE_URL', 'mysql://db/rummelig'],
  ['DATABASE_APP_URL', 'db'],
  ['RUMMELIG_PROCESSES', '0'],
  ['RUMMELIG_PROCESSES', '65'],
  ['RUMMELIG_PROCESSES', 'many'],
  ['PAGE_CACHE_SECONDS', '11'],
  ['PAGE_CACHE_SECONDS', '0.5'],
  ['LOG_LEVEL', 'loud'],
  ['CONTACT_EMAIL', 'kontakt'],
  ['SECRET_KEY', 'short'],
  ['SECRET_KEY', 'a'.repeat(64)],
  ['SECRET_KEY', 'changeme'.repeat(8)],
]

describe('a setting', () => {
  for (const [name, value, key, expected] of good) {
    test(`${name}=${value} is read`, () => assert.equal(config({ [name]: value })[key], expected))
  }

  for (const [name, value] of bad) {
    test(`${name}=${value} is refused in a sentence that names it`, () => {
      const refusal = refusalOf({ [name]: value })
      assert.match(refusal, new RegExp(`^${name} .+\\.$`))
    })
  }

  test('that is empty counts as one that is not set', () => {
    const names = [...new Set([...good, ...bad].map(([name]) => name)), 'NODE_ENV']
    assert.deepEqual(config(Object.fromEntries(names.map((name) => [name, '']))), config({}))
  })

  test('that we do not know is none of our business', () => assert.deepEqual(config({ EDITOR: 'vi' }), config({})))

  test('that is secret is not repeated in the refusal', () => {
    assert.doesNotMatch(refusalOf({ SECRET_KEY: 'hunter2' }), /hunter2/)
    assert.doesNotMatch(refusalOf({ DATABASE_URL: 'mysql://me:hunter2@db' }), /hunter2/)
  })
})

describe('without any setting', () => {
  test('the app serves this machine only, from a database and a secret of its own', () => {
    assert.deepEqual(config({}), {
      port: 3000,
      host: '127.0.0.1',
      baseUrl: 'http://127.0.0.1:3000',
      databaseUrl: undefined,
      databaseAppUrl: undefined,
      dataDirectory: join(projectDirectory, '.data'),
      thesaurusFile: undefined,
      processes: 1,
      pageCacheSeconds: 1,
      logLevel: 'info',
      production: false,
      contactEmail: undefined,
      secretKey: undefined,
      trustProxy: 0,
      smtpUrl: undefined,
      openId: undefined,
      cvr: undefined,
      tedUrl: undefined,
    } satisfies Config)
  })

  test('the data stay in the checkout, wherever the app is started from', () => {
    assert.ok(isAbsolute(config({}).dataDirectory))
    assert.ok(isAbsolute(config({ DATA_DIR: 'elsewhere' }).dataDirectory))
  })
})

describe('the public address', () => {
  for (const [settings, expected] of [
    [{ PORT: '8080' }, 'http://127.0.0.1:8080'],
    [{ HOST: '0.0.0.0' }, 'http://localhost:3000'],
    [{ HOST: '::' }, 'http://localhost:3000'],
    [{ HOST: '::1' }, 'http://[::1]:3000'],
    [{ HOST: 'intern.example.dk' }, 'http://intern.example.dk:3000'],
  ] as const) {
    test(`follows ${JSON.stringify(settings)}`, () => assert.equal(config(settings).baseUrl, expected))
  }
})

describe('production', () => {
  test('asks for a secret of its own', () => {
    assert.match(refusalOf({ NODE_ENV: 'production' }), /^SECRET_KEY is missing\. .+openssl rand/)
    assert.equal(config({ NODE_ENV: 'production', SECRET_KEY: strongKey }).production, true)
  })

  test('is what is called so and nothing else', () => {
    assert.equal(config({ NODE_ENV: 'development' }).production, false)
  })
})

function config(environment: NodeJS.ProcessEnv): Config {
  const result = readConfig(environment)
  assert.ok(result.ok, result.ok ? '' : result.refusal)
  return result.value
}

function refusalOf(environment: NodeJS.ProcessEnv): string {
  const result = readConfig(environment)
  assert.ok(!result.ok, 'the setting was taken')
  return result.refusal
}
