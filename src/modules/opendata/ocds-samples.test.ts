import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { testApp } from '../../../test/support/app.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { readPackage } from '../../../test/support/ocds.ts'
import { consoleUser } from '../../kernel/access/actor.ts'
import { clockAt } from '../../kernel/time/clock.ts'
import { importNotices } from '../notices/index.ts'

const { database, server } = await testApp()
const samples = fileURLToPath(new URL('../../../../shared/samples/notices', import.meta.url))
const skip = existsSync(samples) ? false : `The sample notices are not at ${samples}.`

test('notices that were really published are packages that OCDS 1.1 would take', { skip }, async () => {
  const context = { actor: consoleUser, clock: clockAt('2026-11-22T12:00:00Z'), database, log: memoryLog().log }
  await importNotices(context, { paths: [samples] })
  const { body } = await server.inject('/data/ocds/notices.json')
  const { releases } = readPackage(body)
  assert.ok(releases.length > 20, String(releases.length))
  assert.ok(
    releases.some(({ tender }) => tender.lots?.some(({ otherRequirements }) => otherRequirements !== undefined)),
  )
  assert.doesNotMatch(body, /[\w.-]+@[\w-]+\.\w/)
})
