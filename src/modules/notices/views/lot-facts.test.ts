import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { commonFacts, ownFacts } from './lot-facts.ts'

const deadline = { term: 'Frist', values: ['1. december'] }
const here = { term: 'Sted', values: ['Bornholm'] }
const there = { term: 'Sted', values: ['Fyn'] }

describe('what lots have in common', () => {
  test('is what each of them says in the same words', () => {
    const lots = [
      [deadline, here],
      [deadline, there],
    ]
    assert.deepEqual(commonFacts(lots), [deadline])
    assert.deepEqual(ownFacts(lots[1] ?? [], commonFacts(lots)), [there])
  })

  test('is nothing where one of them says nothing, or where there is one alone', () => {
    assert.deepEqual(commonFacts([[deadline], []]), [])
    assert.deepEqual(commonFacts([[deadline, here]]), [])
  })
})
