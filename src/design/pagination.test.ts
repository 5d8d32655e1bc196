import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { pagesShown, pagination } from './pagination.ts'

function markup(page: number, pageCount: number): string {
  return pagination({ language: 'da', page, pageCount, url: (number) => `?q=te&side=${number}` }).toString()
}

describe('the numbers of a pagination', () => {
  test('all stand there up to seven pages', () => {
    assert.deepEqual(pagesShown(4, 7), [1, 2, 3, 4, 5, 6, 7])
  })

  test('leave out the middle near the beginning', () => {
    assert.deepEqual(pagesShown(1, 12), [1, 2, 3, 4, 5, 'gap', 12])
    assert.deepEqual(pagesShown(4, 12), [1, 2, 3, 4, 5, 'gap', 12])
  })

  test('show the neighbours in the middle', () => {
    assert.deepEqual(pagesShown(6, 12), [1, 'gap', 5, 6, 7, 'gap', 12])
  })

  test('leave out the middle near the end', () => {
    assert.deepEqual(pagesShown(9, 12), [1, 'gap', 8, 9, 10, 11, 12])
    assert.deepEqual(pagesShown(12, 12), [1, 'gap', 8, 9, 10, 11, 12])
  })

  test('always hold the present page, the first and the last, each once', () => {
    for (let pageCount = 2; pageCount <= 30; pageCount++) {
      for (let page = 1; page <= pageCount; page++) {
        const numbers = pagesShown(page, pageCount).filter((shown) => shown !== 'gap')
        for (const needed of [1, page, pageCount])
          assert.ok(numbers.includes(needed), `${needed} of ${page}/${pageCount}`)
        assert.equal(new Set(numbers).size, numbers.length)
      }
    }
  })
})

describe('a pagination', () => {
  test('is absent where there is only one page, or none', () => {
    assert.equal(markup(1, 1), '')
    assert.equal(markup(1, 0), '')
  })

  test('marks the present page', () => {
    const current = [...markup(2, 3).matchAll(/<a [^>]*aria-current="page">(\d)<\/a>/g)]
    assert.deepEqual(
      current.map(([, number]) => number),
      ['2'],
    )
  })

  test('has no way back on the first page and no way on from the last', () => {
    assert.doesNotMatch(markup(1, 3), /rel="prev"|button-first/)
    assert.doesNotMatch(markup(3, 3), /rel="next"|button-last/)
    assert.match(markup(2, 3), /rel="prev"[\s\S]*rel="next"/)
  })

  test('says which page a link leads to', () => {
    assert.match(markup(1, 12), /aria-label="Side 2"/)
    assert.match(markup(1, 12), /aria-label="Sidste side, side 12"/)
  })

  test('keeps the rest of the query, escaped', () => {
    assert.match(markup(1, 3), /href="\?q=te&amp;side=2"/)
  })
})
