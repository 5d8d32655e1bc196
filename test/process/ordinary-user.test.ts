import assert from 'node:assert/strict'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { projectDirectory } from '../../src/config.ts'
import { accountForNewCluster, canEnter } from '../../src/kernel/database/embedded/account.ts'
import { dataDirectory, hasDatabaseRunning, startApp } from '../support/process.ts'

/** Somebody other than root: we ourselves, or `nobody` when we are root. */
const user = await accountForNewCluster()

describe('an ordinary user', () => {
  it('starts and stops the program, and owns the data', async (t) => {
    if (!(await canEnter(user, projectDirectory))) return t.skip('an ordinary user cannot read the project here')
    const directory = await dataDirectory(user)
    const app = await startApp({ directory, ...(user.borrowed ? { user } : {}), environment: { HOME: directory } })
    assert.equal((await fetch(`${app.url}/readyz`)).status, 200)
    assert.equal((await stat(join(directory, 'postgres'))).uid, user.uid)
    app.kill('SIGTERM')
    assert.equal((await app.ended).code, 0)
    assert.equal(await hasDatabaseRunning(directory), false)
  })
})
