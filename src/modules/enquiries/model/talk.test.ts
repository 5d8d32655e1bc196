import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { movedDeadline } from './addendum.ts'
import { attachmentLimits, safeName } from './attachment.ts'
import { readWords } from './question.ts'

const pdf = { endings: ['.pdf'] } as const
const picture = { endings: ['.jpg', '.jpeg'] } as const

describe('the name of a file', () => {
  test('keeps its letters, and an ending that fits the content', () => {
    assert.equal(safeName('Tilbud på køkken.pdf', pdf), 'Tilbud på køkken.pdf')
    assert.equal(safeName('Foto.JPEG', picture), 'Foto.jpeg')
  })

  test('gets the ending of what it is, not of what it says', () => {
    assert.equal(safeName('faktura.exe', pdf), 'faktura.exe.pdf')
    assert.equal(safeName('faktura', pdf), 'faktura.pdf')
  })

  test('leads nowhere, and hides nothing', () => {
    assert.equal(safeName('../../etc/passwd', pdf), 'passwd.pdf')
    assert.equal(safeName('C:\\temp\\tilbud.pdf', pdf), 'tilbud.pdf')
    assert.equal(safeName('til\u202efdp.exe', pdf), 'til fdp.exe.pdf')
    assert.equal(safeName('a\r\nSet-Cookie: x', pdf), 'a Set-Cookie x.pdf')
    assert.equal(safeName('...', pdf), 'fil.pdf')
  })

  test('is never too long, empty or more than a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (sent) => {
        const name = safeName(sent, pdf)
        assert.match(name, /^[^\p{Cc}\p{Cf}/\\]+\.pdf$/u)
        assert.ok([...name].length <= attachmentLimits.name)
      }),
    )
  })
})

describe('words', () => {
  test('are there, and not too many', () => {
    assert.deepEqual(readWords('  ', 5), { ok: false, refusal: 'missing' })
    assert.deepEqual(readWords('123456', 5), { ok: false, refusal: 'tooLong' })
    assert.deepEqual(readWords(' 12345 ', 5), { ok: true, value: '12345' })
  })
})

describe('a deadline that is moved', () => {
  const now = new Date('2026-11-22T12:00:00Z')
  const before = new Date('2026-12-04T11:00:00Z')
  const to = (wanted: string | null, mayBeShorter = false) =>
    movedDeadline({ before, wanted: wanted === null ? null : new Date(wanted), mayBeShorter }, now)

  test('goes later without more ado', () => {
    assert.deepEqual(to('2026-12-05T11:00:00Z'), { ok: true, value: new Date('2026-12-05T11:00:00Z') })
  })

  test('stays where it is where none, or the same, is wanted', () => {
    assert.deepEqual(to(null), { ok: true, value: null })
    assert.deepEqual(to('2026-12-04T11:00:00Z'), { ok: true, value: null })
  })

  test('goes earlier only when that is meant, and never nearer than a day', () => {
    assert.deepEqual(to('2026-11-30T11:00:00Z'), { ok: false, refusal: 'shorter' })
    assert.equal(to('2026-11-30T11:00:00Z', true).ok, true)
    assert.deepEqual(to('2026-11-23T11:59:59Z', true), { ok: false, refusal: 'tooSoon' })
    assert.equal(to('2026-11-23T12:00:00Z', true).ok, true)
  })
})
