import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { passwordFault } from './password.ts'

const email = 'ida.proeve@groen-vask.example.dk'

describe('a password', () => {
  for (const password of [
    'fire gule cykler i regn',
    'kvadratrod-marmelade',
    'tK9wPz4vQm2x',
    'æblegrød på en tirsdag',
    '¡no es fácil!',
    'hatstativ paraply',
    '7391840265518',
  ]) {
    test(`may be "${password}"`, () => assert.equal(passwordFault(password, email), undefined))
  }

  test('needs no capital letters, digits or signs', () => {
    assert.equal(passwordFault('blyantspidserfabrik', email), undefined)
  })

  test('has ten characters at least and 200 at most, counted as people count', () => {
    assert.equal(passwordFault('tK9wPz4vQ', email), 'passwordTooShort')
    assert.equal(passwordFault('tK9wPz4vQ🚲', email), undefined)
    assert.equal(passwordFault(`tK9wPz4vQ${'xq7'.repeat(64)}`, email), 'passwordTooLong')
  })

  for (const password of [
    'password123',
    'Password2026!',
    'P@ssw0rd1234',
    '2026sommer2026',
    'Sommer-2026!',
    'kodeord123456',
    'adgangskode1',
    'velkommen1234',
    'Rummelig2026',
    'hejmeddig123',
    'KØBENHAVN2026',
    'iloveyou1234',
    'sommerferie',
    'mor far mor far',
    '1234567890',
    '0987654321',
    'qwertyuiop',
    'qwertyuiop123',
    'asdfghjklæø',
    'abcdefghij',
    'aaaaaaaaaaaa',
    '121212121212',
    'passwordpassword',
    'letmein letmein',
    'dragon-monkey1',
    '!!!!!!!!!!!!',
  ]) {
    test(`is not "${password}", which others try first`, () => {
      assert.equal(passwordFault(password, email), 'passwordCommon')
    })
  }

  for (const password of ['ida.proeve', 'Ida.Proeve1', 'groen-vask', 'groen-vask2026', email, 'idaproeve!!']) {
    test(`is not "${password}", which stands in the address`, () => {
      assert.equal(passwordFault(password, email), 'passwordLikeEmail')
    })
  }
})
