import assert from 'node:assert/strict'
import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { dataDirectory, type Ending, hasDatabaseRunning, programs, run, startApp } from '../support/process.ts'
import { suppliersFound } from './directory.ts'

const directory = await dataDirectory()
/** Where somebody stands who calls the program by a link, as from /usr/local/bin. */
const elsewhere = await dataDirectory()
const link = join(elsewhere, 'rummelig')
await symlink(programs.rummelig, link)

describe('the command line, called by a link from another directory', () => {
  it('imports a file named from where one stands, while no server runs', async () => {
    await writeFile(join(elsewhere, 'alene.csv'), 'navn,kommune\nAlene Atelier,Aarhus\n')
    const { code, stdout, stderr } = await rummelig('import', 'suppliers', 'alene.csv')
    assert.deepEqual([code, stderr], [0, ''])
    assert.match(stdout, /1 row: 1 new, /)
    assert.equal(await hasDatabaseRunning(directory), false)
  })

  it('imports beside a running server, which shows both at once', async () => {
    const app = await startApp({ directory })
    await writeFile(join(elsewhere, 'begge.csv'), 'navn,kommune\nBegge Bageri,Aarhus\n')
    const { code, stderr } = await rummelig('import', 'suppliers', './begge.csv')
    assert.deepEqual([code, stderr], [0, ''])
    assert.deepEqual(await suppliersFound(app.url, 'Atelier'), ['Alene Atelier'])
    assert.deepEqual(await suppliersFound(app.url, '"Begge Bageri"'), ['Begge Bageri'])
    app.kill('SIGTERM')
    assert.equal((await app.ended).code, 0)
  })

  it('says in a sentence what is wrong, and tells a wrong command from a failed one', async () => {
    const missing = await rummelig('import', 'suppliers', 'nowhere.csv')
    assert.deepEqual([missing.code, missing.stdout], [1, ''])
    assert.match(missing.stderr, /^[^\n]*nowhere\.csv[^\n]*\.\n$/)
    const unknown = await rummelig('imprt')
    assert.deepEqual([unknown.code, unknown.stdout], [2, ''])
    assert.match(unknown.stderr, /^There is no command "imprt"\./)
  })
})

function rummelig(...words: string[]): Promise<Ending> {
  return run([link, ...words], { workingDirectory: elsewhere, environment: { DATA_DIR: directory } }).ended
}
