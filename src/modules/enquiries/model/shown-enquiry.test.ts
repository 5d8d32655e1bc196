import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Enquiry, EnquiryContent } from './enquiry.ts'
import { shownEnquiry } from './shown-enquiry.ts'

const content: EnquiryContent = {
  title: 'Frokost',
  description: 'Frokost til 40.',
  categories: ['55512000'],
  municipalities: [],
  postcode: null,
  smallestAmount: '100000.00',
  largestAmount: '400000.00',
  isAmountShown: false,
  startsOn: null,
  endsOn: null,
  answersUntil: new Date('2026-12-04T11:00:00Z'),
  questions: [],
  wantedAnswers: 3,
  onlyVerified: false,
  isBuyerNamed: false,
  isSealed: true,
}

const at = new Date('2026-11-20T12:00:00Z')

const enquiry: Enquiry = {
  id: 7,
  reference: 'F-7K3Q2M8X',
  buyerId: 12,
  kind: 'quotes',
  state: 'open',
  draft: { need: { title: ['Frokost'] } },
  revision: 3,
  content,
  waveSize: 10,
  isPublic: false,
  operatorWords: 'Godt',
  submittedAt: at,
  openedAt: at,
  answersClosedAt: null,
  closedAt: null,
  outcome: null,
  outcomeWords: null,
  createdAt: at,
  createdBy: 4,
  updatedAt: at,
  updatedBy: 4,
}

const shown = (more: Partial<EnquiryContent> = {}, isBuyerKnown = false) =>
  shownEnquiry(enquiry, { ...content, ...more }, { buyer: 'Prøvekøbing Kommune', isBuyerKnown })

describe('what an enterprise sees of an enquiry', () => {
  test('holds neither the buyer nor the amount where they are hidden', () => {
    assert.doesNotMatch(JSON.stringify(shown()), /Prøvekøbing|400000|100000/)
  })

  test('holds the buyer once it is named, or the enterprise has been told', () => {
    assert.equal(shown({ isBuyerNamed: true }).buyer, 'Prøvekøbing Kommune')
    assert.equal(shown({}, true).buyer, 'Prøvekøbing Kommune')
  })

  test('holds the amount where the buyer shows it', () => {
    assert.equal(shown({ isAmountShown: true }).largestAmount, '400000.00')
  })

  test('holds nothing of the draft, the operator, or how many are wanted', () => {
    for (const name of ['draft', 'operatorWords', 'wantedAnswers', 'buyerId', 'revision', 'createdBy']) {
      assert.equal(name in shown(), false, name)
    }
  })
})
