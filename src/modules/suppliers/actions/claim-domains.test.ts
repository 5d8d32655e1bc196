import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ownDomains } from './claim-domains.ts'

describe('the domains of an enterprise', () => {
  for (const [website, domains] of [
    ['https://www.kaffefair.dk/om', ['kaffefair.dk']],
    ['http://KaffeFair.dk', ['kaffefair.dk']],
    ['https://shop.kaffefair.dk', ['shop.kaffefair.dk', 'kaffefair.dk']],
    ['https://www.kaffefair.co.uk', ['kaffefair.co.uk']],
    ['https://www.facebook.com/kaffefair', []],
    ['https://da-dk.facebook.com/kaffefair', []],
    ['https://kaffefair.wordpress.com', []],
    ['https://kaffefair.wixsite.com/forside', []],
    ['https://sites.google.com/view/kaffefair', []],
    ['https://dk.linkedin.com/company/kaffefair', []],
    ['https://notfacebook.com', ['notfacebook.com']],
    ['https://home.tiscali.dk/kaffefair', []],
    ['http://kaffefair.mail.dk', []],
    ['https://www.yousee.dk/kaffefair', []],
    ['https://gmail.com', []],
    ['https://co.uk', []],
    ['https://192.168.0.1/', []],
    ['https://localhost', []],
    ['ikke en adresse', []],
    [null, []],
  ] as const) {
    test(`with the website ${website} are ${domains.join(' and ') || 'unknown'}`, () => {
      assert.deepEqual(ownDomains({ website }), domains)
    })
  }
})
