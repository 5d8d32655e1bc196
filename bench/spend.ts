import { consoleUser, type Person } from '../src/kernel/access/actor.ts'
import { systemClock } from '../src/kernel/time/clock.ts'
import { createLog } from '../src/log.ts'
import { addPerson } from '../src/modules/identity/factories.ts'
import { addOrganisation } from '../src/modules/organisations/factories.ts'
import { analysisById, orderAnalysis } from '../src/modules/spend/actions/analyses.ts'
import { runWaiting } from '../src/modules/spend/actions/run.ts'
import { uploadLedger } from '../src/modules/spend/actions/upload.ts'
import { asPlatform } from '../src/modules/spend/factories.ts'
import { guessMapping } from '../src/modules/spend/policy/mapping.ts'
import { loadInvented } from '../src/modules/suppliers/index.ts'
import { runToEnd } from './ending.ts'
import { openTemporaryPlatform } from './temporary-platform.ts'

/** How long the analysis of a ledger takes, and how much memory: `node bench/spend.ts [lines]`, 200,000 unless told. */
await runToEnd(async () => {
  const [lines = '200000'] = process.argv.slice(2)
  const { database } = await openTemporaryPlatform()
  const basics = { clock: systemClock, database, log: createLog('warn') }
  await loadInvented({ ...basics, actor: consoleUser })
  const personId = await addPerson(database)
  const organisationId = await addOrganisation(database, {
    kind: 'municipality',
    members: [{ personId, role: 'owner' }],
  })
  const context = { ...basics, actor: memberOf(organisationId, personId) }

  const id = await report(`upload of ${lines} lines`, async () => {
    const upload = { organisationId, title: 'Regnskab', daysKept: 0, bytes: ledgerOf(Number(lines)) } as const
    const uploaded = await uploadLedger(context, upload)
    if (!uploaded.ok) throw new Error(uploaded.refusal)
    return uploaded.value
  })
  const analysis = await analysisById(context, id)
  if (analysis === undefined) throw new Error('The analysis is gone.')
  await orderAnalysis(context, analysis, { mapping: guessMapping(analysis.headers), municipality: null })
  await report(`analysis of ${lines} lines`, () => runWaiting(asPlatform(database, systemClock)))
  const { faults = 0, linesDone = 0 } = (await analysisById(context, id)) ?? {}
  console.log(`${linesDone} lines done, ${faults} faults`)
  return 0
})

function memberOf(organisationId: number, personId: number): Person {
  const does = { sells: false, buys: true, vouches: false, isTrusted: true, isVerified: true }
  const membership = { organisationId, organisationName: 'Prøvekøbing', role: 'owner', ...does } as const
  const person = { sessionId: 1, name: '', email: '', isOperator: false, awaitsSecondFactor: false }
  return { kind: 'person', personId, ...person, memberships: [membership] }
}

/** Every seventh line from a social enterprise, among 40 accounts and 20 units. */
function ledgerOf(count: number): Buffer {
  const line = (index: number) => {
    const [supplier, cvr] = index % 7 === 0 ? ['Eksempel Kantine', '99990007'] : [`Papir ${index % 900} A/S`, '']
    const date = `${String(1 + (index % 28)).padStart(2, '0')}-${String(1 + (index % 12)).padStart(2, '0')}-2026`
    const place = `Afdeling ${index % 20};Rengøring ${index % 40}`
    return `${date};${supplier};${cvr};${index % 5000},50;${place};Faktura ${index}`
  }
  const headers = 'Bogføringsdato;Leverandør;CVR-nr.;Beløb;Afdeling;Kontonavn;Tekst'
  return Buffer.from([headers, ...Array.from({ length: count }, (_, index) => line(index))].join('\n'))
}

/** Prints how long it took, and the most memory of this process meanwhile. */
async function report<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  let peak = 0
  const look = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 20)
  const start = performance.now()
  const value = await work().finally(() => clearInterval(look))
  const seconds = ((performance.now() - start) / 1_000).toFixed(1)
  console.log(`${name}: ${seconds} s, at most ${Math.round(peak / 1024 ** 2)} MB resident`)
  return value
}
