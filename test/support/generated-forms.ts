// biome-ignore-all lint/suspicious/noTemplateCurlyInString: some programs would take such a text for a template
import fc from 'fast-check'
import type { ActionRoute } from '../../src/kernel/http/route.ts'
import { languages } from '../../src/kernel/i18n/language.ts'
import { type FormWorld, patternOf } from './form-world.ts'
import { type FoundForm, filled } from './forms.ts'
import type { Client, Fields } from './session.ts'

/** A form as it is sent: by whom, where, and what stands in it. */
export interface Attempt {
  readonly role: string
  readonly url: string
  /** What the page would send by itself. */
  readonly base: Fields
  /** Put in place of it, as it goes over the wire. */
  readonly changes: readonly Change[]
  readonly wrapping: 'form' | 'multipart' | 'torn' | 'json'
}

type Change = readonly [name: string, values: readonly string[]]

/** What has broken other programs, as it goes over the wire. */
const nasty = fc.constantFrom(
  ...[
    '',
    '0',
    '1',
    '2',
    '3',
    '-1',
    '1e309',
    '9007199254740993',
    '99999999999999999999',
    '-999999999',
    'NaN',
    'Infinity',
    '0x10',
    '1,5',
  ],
  ...["'", "'; drop table suppliers.supplier; --", '\\', '%', '_', '$1', '{', '[]', '{"a":1}', ':*', '"'],
  ...['\0', 'a\0b', '\u0007', '\u001b[2J', '\uFEFF', '\u202E', '\u{1F600}', 'ﷺ'.repeat(20), 'e\u0301', 'İ', '\uFFFF'],
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'><script>alert(1)</script>",
    '${7*7}',
    '{{7*7}}',
  ],
  ...['javascript:alert(1)', 'https://a.example/\r\nSet-Cookie: a=b', '//evil.example', '../../etc/passwd', 'http://['],
  ...['2026-02-30', '0000-00-00', '9999-12-31', '31.12.2027', '29/2/2027', '10000-01-01', 'i morgen'],
  ...['__proto__', 'constructor', 'hasOwnProperty', 'yes', 'on', 'true', 'other', 'owner', 'operator', 'da', 'domain'],
  ...[
    'a@example.dk',
    '"a b"@example.dk',
    'a@b',
    'a@example.dk\nBcc: b@example.dk',
    'x'.repeat(300),
    'x'.repeat(60_000),
  ],
  ...[
    'x\n'.repeat(3_000),
    '<b>'.repeat(2_000),
    '**'.repeat(2_000),
    '['.repeat(2_000),
    '1'.repeat(400),
    '+45 12 34 56 78',
  ],
)
const text = fc.oneof(
  { weight: 4, arbitrary: nasty },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
)

/** Texts as a browser writes them, and what no browser would: half a character, bytes that are no text, percent signs. */
const encoded = fc.oneof(
  { weight: 5, arbitrary: text.map((value) => encodeURIComponent(value.toWellFormed())) },
  { weight: 1, arbitrary: fc.constantFrom('%ed%a0%80', '%ff', '%c0%af', '%', '%zz', '%00', '%0d%0a', '+') },
)

/** Forms for one action: many of them real ones, with one or the other field changed. */
export function attempts({ path, body }: ActionRoute, { forms, browsers }: FormWorld): fc.Arbitrary<Attempt> {
  const own = forms.filter((each) => patternOf(each) === path.da)
  const real = own.map(({ role, form }) => ({ role, url: form.action, base: filled(form, somethingIn(form)) }))
  const invented = fc.record({
    role: fc.constantFrom(...browsers.keys()),
    url: fc.constantFrom(...languages).chain((language) => address(path[language])),
    base: fc.constantFrom<Fields[]>({}, ...real.map(({ base }) => base)),
  })
  const known = [...new Set(own.flatMap(({ form }) => form.fields.map(({ name }) => name)))]
  const names = known.length === 0 ? oddName : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, oddName)
  return fc
    .record({
      place: real.length === 0 ? invented : fc.oneof(fc.constantFrom(...real), invented),
      changes: fc.array(fc.tuple(names, fc.array(encoded, { minLength: 1, maxLength: 3 })), { maxLength: 4 }),
      wrapping: fc.constantFrom(...wrappings[body]),
    })
    .map(({ place, ...rest }) => ({ ...place, ...rest }))
}

/** What may be sent comes more often than what may not. */
const wrappings = {
  form: [...Array<'form'>(8).fill('form'), 'json', 'multipart'],
  machine: ['form', 'json', 'multipart'],
  files: ['multipart', 'multipart', 'torn', 'form'],
} as const

/** Empty fields are taken less often than full ones. */
function somethingIn({ fields }: FoundForm): Record<string, string> {
  const empty = fields.filter(({ kind, value }) => kind === 'text' && value === '')
  return Object.fromEntries(empty.map(({ name }) => [name, 'Noget at læse']))
}

/** One that everybody sends in each language, with a script in every field there is. */
export function attemptsOfAll({ path }: ActionRoute, { forms, browsers }: FormWorld): Attempt[] {
  const names = [...new Set(forms.flatMap(({ form }) => form.fields.map(({ name }) => name)))]
  const changes = names.map((name): Change => [name, [encodeURIComponent('<script>alert(1)</script>')]])
  return [...browsers.keys()].flatMap((role) =>
    languages.map((language): Attempt => {
      return { role, url: path[language].replace(/:\w+/g, '1'), base: {}, changes, wrapping: 'form' }
    }),
  )
}

/** Sends the form as the browser's own, however strange. */
export function sendAttempt(browser: Client, { url, base, changes, wrapping }: Attempt): ReturnType<Client['post']> {
  const changed = new Set(changes.map(([name]) => name))
  const kept = Object.entries(base).filter(([name]) => !changed.has(name))
  const fields: readonly Change[] = [
    ...kept.map(([name, values]): Change => [name, [values].flat().map((each) => encodeURIComponent(String(each)))]),
    ...changes,
  ]
  switch (wrapping) {
    case 'form':
      return browser.postAsIs(url, 'application/x-www-form-urlencoded', (token) =>
        pairs([['_token', [token]], ...fields]),
      )
    case 'json':
      return browser.postAsIs(url, 'application/json', (token) =>
        JSON.stringify({ _token: token, ...Object.fromEntries(fields) }),
      )
    default: {
      const end = wrapping === 'torn' ? '' : '--x--\r\n'
      return browser.postAsIs(
        url,
        'multipart/form-data; boundary=x',
        (token) => parts([['_token', [token]], ...fields]) + end,
      )
    }
  }
}

function pairs(fields: readonly Change[]): string {
  return fields.flatMap(([name, values]) => values.map((value) => `${name}=${value}`)).join('&')
}

/** Each field as a part of its own; what is called a file is one, with something in it that is no picture. */
function parts(fields: readonly Change[]): string {
  return fields
    .flatMap(([name, values]) => values.map((value) => [name, value] as const))
    .map(
      ([name, value]) => `--x\r\ncontent-disposition: form-data; name="${name}"${fileName(name)}\r\n\r\n${value}\r\n`,
    )
    .join('')
}

function fileName(field: string): string {
  return field.endsWith('file') ? '; filename="../a.png"\r\ncontent-type: image/png' : ''
}

const oddName = fc.constantFrom(
  'code',
  'current',
  'session',
  'credential',
  'direction',
  'answer',
  'next',
  'logo-file',
  'picture-file',
  '__proto__',
  'constructor',
  'name%5B%5D',
  'a%5Bb%5D%5Bc%5D',
  '_token',
  '',
)

function address(pattern: string): fc.Arbitrary<string> {
  const value = fc.oneof(fc.constantFrom('1', '2', '3', 'kaffefair', 'uafhentet'), encoded)
  const steps = pattern.split('/').map((step) => (step.startsWith(':') ? value : fc.constant(step)))
  return fc.tuple(...steps).map((chosen) => chosen.join('/'))
}
