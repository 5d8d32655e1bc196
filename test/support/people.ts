import { system } from '../../src/kernel/access/actor.ts'
import { addPerson } from '../../src/modules/identity/factories.ts'
import { addOrganisation } from '../../src/modules/organisations/factories.ts'
import type { OrganisationKind } from '../../src/modules/organisations/index.ts'
import { addSuppliers, anOffering, type NewSupplier } from '../../src/modules/suppliers/factories.ts'
import { claimForDemo } from '../../src/modules/suppliers/index.ts'
import type { TestApp } from './app.ts'
import { today } from './clock.ts'
import { memoryLog } from './log.ts'
import { type Client, client, signInAs } from './session.ts'

/** Somebody with what they belong to, and the browser in which they are signed in. */
export interface Someone {
  readonly personId: number
  readonly organisationId: number
  readonly browser: Client
}

export interface Everybody {
  readonly visitor: Client
  /** Owns an organisation that keeps the published page `kaffefair`. */
  readonly seller: Someone
  /** Owns an organisation that keeps the published page `vasketur`. */
  readonly otherSeller: Someone
  readonly purchaser: Someone
  readonly otherPurchaser: Someone
  readonly municipality: Someone
  /** Vouches for others. */
  readonly network: Someone
  readonly operator: Someone
  /** The numbers of suppliers: two that are kept by their owners, and one that is nobody's yet. */
  readonly suppliers: { readonly kaffefair: number; readonly vasketur: number; readonly unclaimed: number }
}

/** One of each who meets on the platform, signed in. */
export async function everybody(app: TestApp): Promise<Everybody> {
  const [kaffefair = 0, vasketur = 0, unclaimed = 0] = await addSuppliers(app.database, [
    { slug: 'kaffefair', name: 'KaffeFair', ...whole },
    { slug: 'vasketur', name: 'Vasketur', ...whole },
    { slug: 'uafhentet', name: 'Uafhentet', website: 'https://uafhentet.example' },
  ])
  const seller = await owner(app, 'seller@example.dk', 'socialEnterprise')
  const otherSeller = await owner(app, 'other-seller@example.dk', 'socialEnterprise')
  await keeps(app, seller, 'kaffefair')
  await keeps(app, otherSeller, 'vasketur')
  return {
    visitor: client(app),
    seller,
    otherSeller,
    purchaser: await owner(app, 'purchaser@example.dk', 'publicPurchaser'),
    otherPurchaser: await owner(app, 'other-purchaser@example.dk', 'privatePurchaser'),
    municipality: await owner(app, 'municipality@example.dk', 'municipality'),
    network: await owner(app, 'network@example.dk', 'networkOperator'),
    operator: await anOperator(app),
    suppliers: { kaffefair, vasketur, unclaimed },
  }
}

/** As much as a page must tell before it is published. */
const whole: NewSupplier = {
  description: 'Laver frokost og oplærer mennesker i et rigtigt køkken.',
  address: { street: 'Prøvevej 1', postcode: '8000', town: 'Aarhus C', municipality: '0751' },
  offerings: [anOffering({ title: 'Kantinedrift', categories: ['55512000'] })],
  deliveryAreas: [{ kind: 'country', country: 'DK' }],
  employs: ['fleksjob'],
}

async function owner(app: TestApp, email: string, kind: OrganisationKind): Promise<Someone> {
  const personId = await addPerson(app.database, { email })
  const members = [{ personId, role: 'owner' }] as const
  const organisationId = await addOrganisation(app.database, { kind, members })
  return { personId, organisationId, browser: await signInAs(app, { personId, address: addressOf(personId) }) }
}

async function anOperator(app: TestApp): Promise<Someone> {
  const personId = await addPerson(app.database, { email: 'operator@example.dk', isOperator: true })
  return {
    personId,
    organisationId: 0,
    browser: await signInAs(app, { personId, hasSecondFactor: true, address: addressOf(personId) }),
  }
}

/** Each sits at a machine of their own: tries are counted by it. */
function addressOf(personId: number): string {
  return `10.0.0.${personId}`
}

async function keeps({ database }: TestApp, { organisationId, personId }: Someone, slug: string): Promise<void> {
  const context = { actor: system, clock: today, database, log: memoryLog().log }
  const claimed = await claimForDemo(context, { slug, organisationId, personId })
  if (!claimed.ok) throw new Error(`${slug} cannot be claimed: ${JSON.stringify(claimed.refusal)}`)
}
