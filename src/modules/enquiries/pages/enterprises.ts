import { one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import type { Result } from '../../../kernel/result.ts'
import { enterprisesNamed, suppliersByIds } from '../../suppliers/index.ts'
import { chooseEnterprise } from '../actions/choose-enterprises.ts'
import { asItGoesOut, enterpriseListOf } from '../actions/enterprise-list.ts'
import { nudge } from '../actions/nudge.ts'
import { sendNextWave } from '../actions/waves.ts'
import { texts } from '../locales/texts.ts'
import { type Enquiry, mayInvite, takesAnswers } from '../model/enquiry.ts'
import type { NamedSupplier } from '../model/enterprise-list.ts'
import { mayBeNudged } from '../model/invitation.ts'
import { enterpriseRoutes } from '../routes/enterprises.ts'
import { enterprisesView, unfinishedView } from '../views/enterprises.ts'
import { asBuyer, buyerFrame } from './talk-frame.ts'

const done = ['added', 'leftOut', 'sent', 'nudged'] as const

/** Whom an enquiry goes to, in the buyer's hands. A planned purchase goes to nobody. */
export const enterprisePages: Handlers<typeof enterpriseRoutes> = {
  list: ({ params, query }, context) =>
    asInviter(params, context, (enquiry) =>
      show(context, enquiry, {
        words: wordsIn(query.name),
        isWhole: query.all === 'yes',
        done: done.find((each) => each === query.done),
      }),
    ),

  choose: ({ params, body }, context) =>
    asInviter(params, context, async (enquiry) => {
      const supplierId = rowNumber(one(body, 'supplier'))
      const verdict = one(body, 'verdict') === 'leftOut' ? 'leftOut' : 'added'
      const [supplier] = supplierId === undefined ? [] : await suppliersByIds(context, [supplierId])
      if (!supplier?.isListed) return show(context, enquiry, { refusal: 'unknown' })
      const choice = { supplierId: supplier.id, verdict } as const
      return after(context, enquiry, await chooseEnterprise(context, enquiry, choice), verdict)
    }),

  sendWave: ({ params, body }, context) =>
    asInviter(params, context, async (enquiry) => {
      const wave = rowNumber(one(body, 'wave')) ?? 0
      return after(context, enquiry, await sendNextWave(context, enquiry, wave), 'sent')
    }),

  nudge: ({ params }, context) =>
    asInviter(params, context, async (enquiry) => after(context, enquiry, await nudge(context, enquiry), 'nudged')),
}

/** A name as somebody looks for it; PostgreSQL takes no NUL, and nothing has a longer name. */
function wordsIn(name: unknown): string {
  return String(name ?? '')
    .replaceAll('\0', '')
    .toWellFormed()
    .trim()
    .slice(0, 100)
}

type Done = (typeof done)[number]
type Refusal = keyof (typeof texts)['da']['enterprises']['refusals']

function asInviter(
  params: { readonly reference: string },
  context: RequestContext,
  work: (enquiry: Enquiry) => Promise<Reply>,
): Promise<Reply> {
  return asBuyer(params, context, async (enquiry) => (enquiry.kind === 'planned' ? notFound : work(enquiry)))
}

function after(
  context: RequestContext,
  enquiry: Enquiry,
  result: Result<unknown, Refusal>,
  word: Done,
): Reply | Promise<Reply> {
  if (!result.ok) return show(context, enquiry, { refusal: result.refusal })
  const { reference } = enquiry
  return seeOther(href(enterpriseRoutes.list, context.language, { reference }, { done: word }))
}

interface Shown {
  readonly words?: string
  readonly isWhole?: boolean
  readonly done?: Done | undefined
  readonly refusal?: Refusal
}

async function show(context: RequestContext, enquiry: Enquiry, shown: Shown): Promise<Reply> {
  const { words = '', isWhole = false, refusal } = shown
  const { language, clock } = context
  const t = texts[language].enterprises
  const now = clock.now()
  const frame = buyerFrame(context, enquiry, shown.done && t.done[shown.done])
  const goingOut = asItGoesOut(enquiry, now)
  if (goingOut === undefined) return privatePage({ title: t.heading, main: unfinishedView(frame, enquiry) })
  const list = await enterpriseListOf(context, goingOut, await context.ports.sentAnswers(context, enquiry))
  const main = enterprisesView({
    ...frame,
    reference: enquiry.reference,
    list,
    mayChange: mayInvite(enquiry, now),
    takesAnswers: takesAnswers(enquiry, now),
    mayNudge: list.invited.some(({ invitation }) => mayBeNudged(invitation, now)),
    isWhole,
    words,
    named: await named(context, words, list.invited),
    refusal,
  })
  return privatePage({ title: t.heading, status: refusal === undefined ? 200 : 422, main })
}

/** Those that could be added: by name, without those that are invited already. */
async function named(
  context: RequestContext,
  words: string,
  invited: readonly NamedSupplier[],
): Promise<NamedSupplier[]> {
  const found = await enterprisesNamed(context, words)
  return found.filter(({ id }) => !invited.some((each) => each.id === id))
}
