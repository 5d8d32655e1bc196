import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { html } from '../kernel/html/html.ts'
import { alert } from './alert.ts'
import { badges } from './badge.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { buttonGroup, linkButton } from './button.ts'
import { resultCard, resultList, tile, tileGrid } from './card.ts'
import { chosenFilters } from './chosen-filters.ts'
import { definitionList } from './definition-list.ts'
import { details } from './details.ts'
import { emptyState } from './empty-state.ts'
import { filterPanel } from './facets.ts'
import { hero } from './hero.ts'
import { mainAndSide, pageTop, panel, section } from './page-parts.ts'
import { pagination } from './pagination.ts'
import { searchForm } from './search-form.ts'
import { resultBar, sortChoice } from './sort-choice.ts'
import { statRow } from './stats.ts'
import { table } from './table.ts'

/** What someone might write into a company's name to break out of text or attribute. */
const hostile = `"><script>alert('x')</script>`
const url = '/soeg?a=1&b="2"'
const language = 'da'

const specimens = {
  alert: alert({ language, kind: 'warning', heading: hostile, body: hostile }),
  badges: badges([{ text: hostile, kind: 'info' }]),
  breadcrumbs: breadcrumbs({ language, trail: [{ text: hostile, url }], current: hostile }),
  buttons: buttonGroup([linkButton({ text: hostile, url, variant: 'primary' })]),
  chosenFilters: chosenFilters({ language, filters: [{ text: hostile, url }], removeAll: url }),
  definitionList: definitionList([{ term: hostile, values: [hostile] }]),
  details: details({ summary: hostile, body: html`${hostile}` }),
  emptyState: emptyState({ heading: hostile, text: hostile, actions: [] }),
  filterPanel: filterPanel({
    language,
    chosenCount: 1,
    groups: [{ language, title: hostile, values: [{ text: hostile, count: 1, isAtLeast: false, url, chosen: true }] }],
  }),
  hero: hero({ heading: hostile, lead: hostile, action: html`` }),
  mainAndSide: mainAndSide({ main: html`${hostile}`, side: panel({ heading: hostile, body: html`` }) }),
  pageTop: pageTop({ heading: hostile, lead: hostile }),
  pagination: pagination({ language, page: 6, pageCount: 12, url: () => hostile }),
  resultBar: resultBar({ found: html`${hostile}`, sort: html`` }),
  resultList: resultList([
    resultCard({ heading: hostile, url, level: 2, subheading: hostile, body: html`${hostile}` }),
  ]),
  searchForm: searchForm({
    action: url,
    name: 'q',
    value: hostile,
    label: hostile,
    hint: hostile,
    button: hostile,
    kept: [{ name: hostile, value: hostile }],
  }),
  section: section({ heading: hostile, tone: 'sand', body: html``, more: { text: hostile, url } }),
  sortChoice: sortChoice({ language, choices: [{ text: hostile, url, current: true }] }),
  statRow: statRow([{ number: hostile, label: hostile }]),
  table: table({ caption: hostile, columns: [hostile], rows: [[hostile]] }),
  tileGrid: tileGrid([tile({ heading: hostile, url, level: 3, text: hostile })]),
}

/** The breaches of the Content Security Policy and of the escaping rule in a piece of markup. */
function breaches(markup: string): string[] {
  const tags = markup.match(/<[a-z][^>]*>/g) ?? []
  const bare = tags.map((tag) => tag.replace(/="[^"]*"/g, ''))
  return [
    ...(markup.includes('<script>') ? ['text became a tag'] : []),
    ...(bare.some((tag) => /[="']/.test(tag)) ? ['an attribute without quotes'] : []),
    ...(bare.some((tag) => /\sstyle\b/.test(tag)) ? ['an inline style'] : []),
    ...(bare.some((tag) => /\son\w+/.test(tag)) ? ['an inline handler'] : []),
    ...(/href="\s*javascript:/i.test(markup) ? ['a script address'] : []),
  ]
}

describe('every component', () => {
  for (const [name, specimen] of Object.entries(specimens)) {
    test(`${name} keeps hostile text as text and obeys the Content Security Policy`, () => {
      assert.deepEqual(breaches(specimen.toString()), [])
    })
  }

  test('would be caught breaking the rule', () => {
    assert.deepEqual(breaches('<p style="color:red"><script>'), ['text became a tag', 'an inline style'])
    assert.deepEqual(breaches('<a href=x onclick="y">'), ['an attribute without quotes', 'an inline handler'])
    assert.deepEqual(breaches('<a href="javascript:y">'), ['a script address'])
  })
})

test('a button does not lead to an address that runs script', () => {
  assert.match(linkButton({ text: 'Hjemmeside', url: 'javascript:x', variant: 'primary' }).toString(), /href="#"/)
})

test('only an error is announced: other messages are read where they stand', () => {
  assert.match(alert({ language, kind: 'error', heading: 'Fejl' }).toString(), /role="alert"/)
  assert.doesNotMatch(alert({ language, kind: 'warning', heading: 'Pas på' }).toString(), /role="alert"/)
})

test('a search keeps the chosen filters', () => {
  const form = searchForm({
    action: '/',
    name: 'q',
    label: 'Søg',
    button: 'Søg',
    kept: [{ name: 'region', value: '1082' }],
  })
  assert.match(form.toString(), /<input type="hidden" name="region" value="1082">/)
})

test('a term without a value is left out', () => {
  assert.doesNotMatch(definitionList([{ term: 'Telefon', values: [] }]).toString(), /Telefon/)
})

test("a table's cells carry their column's name to narrow screens, and the first names the row", () => {
  const markup = table({ caption: 'Ansatte', columns: ['År', 'I alt'], rows: [['2025', '42']] }).toString()
  assert.match(markup, /<th scope="row" data-title="År">2025<\/th><td data-title="I alt">42<\/td>/)
})
