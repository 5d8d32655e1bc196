import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLikeName } from './name-likeness.ts'

for (const [names, registered, isLike] of [
  [['Kaffefair'], 'KAFFEFAIR ApS', true],
  [['Kaffefair'], 'Fonden Kaffefair Aarhus', true],
  [['Grønne Hænder'], 'GRØNNE HÆNDER S.M.B.A.', true],
  [['Café Sol', 'Eksempel Kantine'], 'Eksempel Kantine ApS', true],
  [['Rengøringskompagniet'], 'Rengøringskompagni Nord A/S', true],
  [['Kaffefair'], 'Hansen Holding ApS', false],
  [['Kaffefair'], 'ApS', false],
] as const)
  test(`the name ${names.join(' or ')} is ${isLike ? '' : 'not '}like ${registered}`, () =>
    assert.equal(isLikeName(names, registered), isLike))
