import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import type { JobContext } from '../../../kernel/jobs/job.ts'
import type { Ports } from '../../../kernel/ports.ts'
import { cvrChecked } from '../facts.ts'
import { type CvrFinding, nextQuestion, nothingFound } from '../model/cvr-check.ts'
import { type CvrAnswer, type CvrEntry, cvrPatience } from '../store/cvr/port.ts'
import { type DueQuestion, listDueQuestions } from '../store/cvr-queue.ts'
import { saveCvrCheck } from '../store/organisations.ts'

/** What asking the register needs. */
export type CvrContext = Pick<Context, 'log'> & { readonly ports: Pick<Ports, 'cvr'> }

/** Milliseconds after which a question that nobody waits for is given up. */
const unhurried = 20_000

/** Questions at most in one run; the rest is asked in the next. */
const mostQuestions = 50

/** Asks the CVR register while somebody waits, who is not made to wait long. Never within a transaction. */
export async function cvrFinding(context: CvrContext, cvr: string): Promise<CvrFinding> {
  return findingIn(await ask(context, cvr, cvrPatience))
}

/**
 * Asks the register about each organisation that is due. Where it does not answer, the others wait for the next run: it is
 * not asked fifty times while it is down.
 */
export async function lookUpDue(context: JobContext): Promise<void> {
  const now = context.clock.now()
  const due = await inTransaction(asSystem(context), (tx) => listDueQuestions(tx, now, mostQuestions))
  for (const question of due) {
    const finding = findingIn(await ask(context, question.cvr, unhurried))
    await inTransaction(asSystem(context), (tx) => recordFinding(tx, context, question, finding))
    if (finding.state === 'unchecked') return
  }
}

/** Writes down what the register said, or when to ask it again, and tells the other modules of an answer. */
export async function recordFinding(
  tx: Transaction,
  { clock }: Pick<Context, 'clock'>,
  { id, cvr, attempts }: DueQuestion,
  finding: CvrFinding,
): Promise<void> {
  const { state, name, registeredSocialEnterprise } = finding
  const now = clock.now()
  await saveCvrCheck(tx, id, finding, nextQuestion(state, attempts, now), now)
  if (state === 'unchecked') return
  await recordFacts(tx, [cvrChecked({ organisationId: id, cvr, state, name, registeredSocialEnterprise })])
}

async function ask({ ports, log }: CvrContext, cvr: string, patience: number): Promise<CvrAnswer> {
  const answer = await ports.cvr.find(cvr, AbortSignal.timeout(patience))
  if (answer.kind === 'unreachable') log.warn({ why: answer.why }, 'The CVR register did not answer.')
  return answer
}

function findingIn(answer: CvrAnswer): CvrFinding {
  switch (answer.kind) {
    case 'found':
      return known(answer.entry)
    case 'unknown':
      return nothingFound('unknown')
    case 'unreachable':
      return nothingFound('unchecked')
  }
}

function known(entry: CvrEntry): CvrFinding {
  const { name, street, postcode, town, municipality, registeredSocialEnterprise } = entry
  return {
    state: entry.ceased ? 'ceased' : 'found',
    isAdvertisingProtected: entry.advertisingProtected,
    ...{ name, street, postcode, town, municipality, registeredSocialEnterprise },
  }
}
