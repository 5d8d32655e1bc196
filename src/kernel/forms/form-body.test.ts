import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import { formBody, many, one, readForm } from './form-body.ts'

describe('what a form sent', () => {
  test('is a list for each field, also where there is one value', () => {
    assert.deepEqual(formBody({ a: 'x', b: ['y', 'z'] }), { a: ['x'], b: ['y', 'z'] })
  })

  test('is nothing where nothing was sent', () => {
    assert.deepEqual(formBody(undefined), {})
    assert.deepEqual(formBody(null), {})
    assert.deepEqual(formBody('text'), {})
  })

  test('loses what no text column holds, and the line ends of a typewriter', () => {
    assert.deepEqual(formBody({ a: 'x\0y\r\nz\uD800' }), { a: ['xy\nz\uFFFD'] })
  })

  test('is read without the space around it', () => {
    assert.equal(one({ a: ['  x '] }, 'a'), 'x')
    assert.equal(one({}, 'a'), '')
    assert.deepEqual(many({ a: [' x', '', 'y '] }, 'a'), ['x', 'y'])
  })

  test('is always text that PostgreSQL stores', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()))),
        (sent) => {
          for (const values of Object.values(formBody(sent)))
            for (const value of values) assert.ok(value.isWellFormed() && !value.includes('\0'))
        },
      ),
    )
  })
})

describe('a schema', () => {
  const schema = z.object({
    name: z.string().min(1, 'nameMissing'),
    size: z.string().regex(/^\d*$/, 'noNumber').max(3, 'tooLarge'),
    kinds: z.array(z.string()).min(1, 'noKind'),
  })

  test('reads texts and lists', () => {
    const read = readForm(schema, { name: [' Anna '], size: ['12'], kinds: ['a', 'b'], more: ['?'] })
    assert.deepEqual(read, { ok: true, value: { name: 'Anna', size: '12', kinds: ['a', 'b'] } })
  })

  test('tells the first fault of each field by the key of its sentence', () => {
    assert.deepEqual(readForm(schema, { size: ['lots'] }), {
      ok: false,
      refusal: [
        { field: 'name', key: 'nameMissing' },
        { field: 'size', key: 'noNumber' },
        { field: 'kinds', key: 'noKind' },
      ],
    })
  })
})
