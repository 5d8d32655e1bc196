import assert from 'node:assert/strict'
import { system } from '../../src/kernel/access/actor.ts'
import { inTransaction } from '../../src/kernel/context.ts'
import { addOwnedSupplier } from '../../src/modules/suppliers/factories.ts'
import type { Profile } from '../../src/modules/suppliers/model/profile.ts'
import { findProfile } from '../../src/modules/suppliers/store/profile.ts'
import { type TestApp, testApp } from './app.ts'
import { type Client, type Fields, signInAs } from './session.ts'

/** An enterprise whose page is a draft. */
export interface Enterprise {
  readonly supplierId: number
  /** The browser of its owner. */
  readonly mette: Client
  /** The browser of a colleague. */
  readonly kim: Client
}

/** What one needs to see how enterprises keep their own pages. */
export interface OwnPages {
  readonly app: TestApp
  anEnterprise(settings?: Parameters<typeof addOwnedSupplier>[1]): Promise<Enterprise>
  profileOf(of: { readonly supplierId: number }): Promise<Profile>
}

/** Opens the app for a test file. */
export async function ownPages(): Promise<OwnPages> {
  const app = await testApp()
  return {
    app,
    async anEnterprise(settings) {
      const { supplierId, owner, colleague } = await addOwnedSupplier(app.database, { name: 'Kaffefair', ...settings })
      return {
        supplierId,
        mette: await signInAs(app, { personId: owner }),
        kim: await signInAs(app, { personId: colleague }),
      }
    },
    profileOf: ({ supplierId }) =>
      inTransaction({ database: app.database, actor: system }, async (tx) => {
        const profile = await findProfile(tx, supplierId)
        assert.ok(profile)
        return profile
      }),
  }
}

/** Fills in a form as it stands now, and saves it. Answers where that leads. */
export async function save(browser: Client, url: string, fields: Fields): Promise<string> {
  const { statusCode, headers } = await browser.post(url, { ...(await versionOf(browser, url)), ...fields })
  assert.equal(statusCode, 303)
  return headers.location ?? ''
}

/** Which version of the page a form shows now: it is sent along, so that nothing unseen is overwritten. */
export async function versionOf(browser: Client, url: string): Promise<{ readonly seen: string }> {
  return versionIn((await browser.get(url)).body)
}

export function versionIn(page: string): { readonly seen: string } {
  return { seen: /name="seen" value="([^"]*)"/.exec(page)?.[1] ?? '' }
}
