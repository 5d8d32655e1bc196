import { asSystem, type Context, inTransaction } from './kernel/context.ts'
import { loadDemoContract } from './modules/contracts/index.ts'
import { demoSignIn, ensurePerson } from './modules/identity/index.ts'
import { loadDemoNotices } from './modules/notices/index.ts'
import { addDemoOrganisation, type OrganisationKind } from './modules/organisations/index.ts'
import { claimForDemo, loadDemoOnce, loadInvented, supplierBySlug } from './modules/suppliers/index.ts'

/** Somebody invented, with the organisation they belong to, to try the platform as. */
interface DemoRole {
  /** What the start calls them. */
  readonly role: string
  readonly email: string
  readonly name: string
  readonly isOperator?: boolean
  readonly organisation?: { readonly kind: OrganisationKind; readonly name: string; readonly cvr: string }
  /** The listing that their organisation keeps. */
  readonly keeps?: string
}

const demoRoles: readonly DemoRole[] = [
  { role: 'operator', email: 'sekretariat@example.dk', name: 'Sille Sekretær', isOperator: true },
  {
    role: 'social enterprise',
    email: 'kantine@example.dk',
    name: 'Kaja Kok',
    organisation: { kind: 'socialEnterprise', name: 'Eksempel Kantine', cvr: '99990007' },
    keeps: 'eksempel-kantine',
  },
  { role: 'person without an organisation', email: 'ny@example.dk', name: 'Nanna Ny' },
  {
    role: 'public purchaser',
    email: 'indkoeb@example.dk',
    name: 'Ib Indkøber',
    organisation: { kind: 'publicPurchaser', name: 'Prøve Indkøbsfællesskab', cvr: '99990015' },
  },
  {
    role: 'private purchaser',
    email: 'firma@example.dk',
    name: 'Fie Firma',
    organisation: { kind: 'privatePurchaser', name: 'Eksempel Industri', cvr: '99990023' },
  },
  {
    role: 'municipality',
    email: 'kommune@example.dk',
    name: 'Karla Kommune',
    organisation: { kind: 'municipality', name: 'Prøvekøbing Kommune', cvr: '99990031' },
  },
  {
    role: 'network',
    email: 'netvaerk@example.dk',
    name: 'Niels Netværk',
    organisation: { kind: 'networkOperator', name: 'Netværket Eksempel', cvr: '99990058' },
  },
]

/** Fills a new installation with the demo data, and answers a line for each role with an address that signs in as it. */
export async function prepareDemo(context: Context, baseUrl: string): Promise<string[]> {
  await loadDemoOnce(context)
  await loadInvented(context)
  await loadDemoNotices(context)
  const prepared = new Map<string, Prepared>()
  for (const role of demoRoles) prepared.set(role.role, await prepareRole(context, role))
  await agreeOnContract(context, prepared)
  return [...prepared].map(([role, { path }]) => `  ${role.padEnd(31)} ${baseUrl}${path}`)
}

/** The path of a link that lets somebody in, and for whom they act. */
interface Prepared {
  readonly path: string
  readonly party?: { readonly organisationId: number; readonly personId: number }
}

async function prepareRole(context: Context, demo: DemoRole): Promise<Prepared> {
  const { email, name, isOperator = false, organisation, keeps } = demo
  const path = await demoSignIn(context, { email, name, isOperator })
  if (organisation === undefined) return { path }
  const asPlatform = asSystem(context)
  const personId = await inTransaction(asPlatform, (tx) => ensurePerson(tx, context, { email, name, language: 'da' }))
  const organisationId = await addDemoOrganisation(asPlatform, { ...organisation, ownerId: personId })
  if (keeps !== undefined) await claimForDemo(context, { slug: keeps, organisationId, personId })
  return { path, party: { organisationId, personId } }
}

/** Between the municipality and the social enterprise, while that keeps its page. */
async function agreeOnContract(context: Context, prepared: ReadonlyMap<string, Prepared>): Promise<void> {
  const [buyer, enterprise] = [prepared.get('municipality')?.party, prepared.get('social enterprise')?.party]
  const supplier = await supplierBySlug(context, 'eksempel-kantine')
  if (buyer === undefined || enterprise === undefined || supplier?.organisationId !== enterprise.organisationId) return
  await loadDemoContract(context, { buyer, enterprise: { ...enterprise, supplierId: supplier.id } })
}
