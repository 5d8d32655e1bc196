import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { createApp } from '../../src/app.ts'
import { consoleUser } from '../../src/kernel/access/actor.ts'
import type { Context } from '../../src/kernel/context.ts'
import { deliverAll, subscribe } from '../../src/kernel/facts/worker.ts'
import { systemClock } from '../../src/kernel/time/clock.ts'
import { createLog } from '../../src/log.ts'
import { importSuppliers, loadDemoOnce } from '../../src/modules/suppliers/index.ts'
import { reactions } from '../../src/modules.ts'
import { testDatabase } from '../support/database.ts'
import { freePort } from '../support/process.ts'
import { testKey, testPorts } from '../support/request.ts'

/** Two suppliers of a kind that the demo data have none of. */
const unusualSuppliers = `name,street,postcode,town,municipality,country,website,description,offers,cpv
Modstrid Køkken,Havnegade 1,8000,Aarhus C,Esbjerg,Danmark,modstrid.example,Laver mad til møder.,Mødeforplejning,55523000
Werkstatt Flensburg,Hafenstraße 2,24937,Flensburg,,Tyskland,,Baut Möbel aus Holz.,Møbler,39100000
`

/** Where the two of them stand. */
export const unusualSlugs = { contradictingAddress: 'modstrid-koekken', foreign: 'werkstatt-flensburg' }

/** The site as visitors meet it, filled with the demo data, on an address of its own until the test file ends. */
export async function openPortal(): Promise<string> {
  const { database } = await testDatabase()
  const log = createLog('error')
  await fill({ actor: consoleUser, clock: systemClock, database, log })

  const port = await freePort()
  const baseUrl = `http://127.0.0.1:${port}`
  const server = await createApp({ config: { baseUrl }, database, log, secretKey: testKey, ports: testPorts })
  await server.listen({ port, host: '127.0.0.1' })
  after(() => server.close())
  return baseUrl
}

async function fill(context: Context): Promise<void> {
  await subscribe(context.database, reactions)
  await loadDemoOnce(context)
  const directory = await mkdtemp(join(tmpdir(), 'rummelig-journey-'))
  await writeFile(join(directory, 'unusual.csv'), unusualSuppliers)
  const imported = await importSuppliers(context, { path: join(directory, 'unusual.csv') })
  if (!imported.ok) throw new Error(JSON.stringify(imported.refusal))
  await rm(directory, { recursive: true })
  await deliverAll({ ...context, reactions })
}
