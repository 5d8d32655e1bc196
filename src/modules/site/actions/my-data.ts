import { actorName, type Person, signedIn } from '../../../kernel/access/actor.ts'
import { listAudit } from '../../../kernel/audit/read.ts'
import type { Context } from '../../../kernel/context.ts'
import { alertsPersonalData as savedSearches } from '../../alerts/index.ts'
import { contractsPersonalData as contracts } from '../../contracts/index.ts'
import { enquiriesPersonalData as enquiries } from '../../enquiries/index.ts'
import { personalData as account } from '../../identity/index.ts'
import { noticesPersonalData as tenderAlerts } from '../../notices/index.ts'
import { personalData as organisations } from '../../organisations/index.ts'
import { procurementPersonalData as purchasingMemos } from '../../procurement/index.ts'
import { quotesPersonalData as quotes } from '../../quotes/index.ts'
import { shortlistsPersonalData as shortlists } from '../../shortlists/index.ts'
import { spendPersonalData as spendAnalyses } from '../../spend/index.ts'
import { personalData as enterprises } from '../../suppliers/index.ts'

/** Entries of the log that are handed out, the newest first. */
const mostEntries = 10_000

/** All that the platform keeps about whoever asks, module by module, ready for JSON. Nobody can ask for somebody else's. */
export async function myData(context: Context): Promise<object> {
  const person = signedIn(context.actor)
  const { personId } = person
  return {
    madeAt: context.clock.now(),
    account: await account(context, personId),
    organisations: await organisations(context, personId),
    enterprises: await enterprises(context, personId),
    shortlists: await shortlists(context, personId),
    purchasingMemos: await purchasingMemos(context, personId),
    enquiries: await enquiries(context, personId),
    quotes: await quotes(context, personId),
    contracts: await contracts(context, personId),
    spendAnalyses: await spendAnalyses(context, personId),
    savedSearches: await savedSearches(context, personId),
    tenderAlerts: await tenderAlerts(context, personId),
    log: await deedsOf(context, person),
  }
}

function deedsOf({ database }: Context, person: Person): Promise<object[]> {
  return listAudit(database, { actor: actorName(person), limit: mostEntries })
}
