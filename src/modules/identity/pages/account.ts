import { signedIn } from '../../../kernel/access/actor.ts'
import { type FieldFault, one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { type PageReply, privatePage, seeOther } from '../../../kernel/http/reply.ts'
import { myAccount, saveDetails } from '../actions/account.ts'
import { choosePassword, proofNeeded } from '../actions/change-password.ts'
import { endMyOtherSessions, endMySession, mySessions } from '../actions/my-sessions.ts'
import { myOpenIds } from '../actions/openid-connect.ts'
import { myPasskeys } from '../actions/passkeys-account.ts'
import { readDetails } from '../forms/account.ts'
import { passwordIn } from '../forms/fields.ts'
import { texts } from '../locales/texts.ts'
import { accountRoutes } from '../routes/account.ts'
import { accountView, type DetailsView, detailsView } from '../views/account.ts'
import { errorsOf } from '../views/errors.ts'
import { openIdSection } from '../views/openid-account.ts'
import { passkeySection } from '../views/passkeys.ts'
import { passwordView } from '../views/password.ts'
import { sessionsView } from '../views/sessions.ts'
import { statusFor } from './status.ts'

type Shown =
  | 'account'
  | 'details'
  | 'saveDetails'
  | 'password'
  | 'choosePassword'
  | 'sessions'
  | 'endSession'
  | 'endOtherSessions'

export const accountPages: Handlers<Pick<typeof accountRoutes, Shown>> = {
  account: async (_, context) => {
    const { language, ports } = context
    const waysIn = [
      passkeySection({ language, passkeys: await myPasskeys(context) }),
      openIdSection({ language, openIds: await myOpenIds(context), isOn: ports.openId !== undefined }),
    ]
    const main = accountView({ language, account: await myAccount(context), waysIn })
    return privatePage({ title: texts[language].account.heading, main })
  },

  details: async ({ query }, context) => {
    const { name, language } = await myAccount(context)
    return detailsPage(context, { typed: { name: name ?? '', language }, isSaved: query.saved === 'yes' }, [])
  },

  saveDetails: async ({ body }, context) => {
    const form = readDetails(body)
    if (!form.ok) {
      const typed = { name: one(body, 'name'), language: one(body, 'language') }
      return detailsPage(context, { typed, isSaved: false }, form.refusal)
    }
    await saveDetails(context, form.value)
    return seeOther(href(accountRoutes.details, context.language, {}, { saved: 'yes' }))
  },

  password: ({ query }, context) => passwordPage(context, [], query.saved === 'yes'),

  choosePassword: async ({ body }, context) => {
    const form = { current: passwordIn(body, 'current'), password: passwordIn(body, 'password') }
    const chosen = await choosePassword(context, form)
    if (chosen.ok) return seeOther(href(accountRoutes.password, context.language, {}, { saved: 'yes' }))
    return passwordPage(context, [{ field: passwordFields[chosen.refusal] ?? 'password', key: chosen.refusal }], false)
  },

  sessions: async ({ query }, context) => {
    const { language, visit } = context
    const main = sessionsView({
      language,
      token: visit.formToken(),
      sessions: await mySessions(context),
      here: signedIn(context.actor).sessionId,
      hasEnded: query.ended === 'yes',
    })
    return privatePage({ title: texts[language].account.parts.sessions, main })
  },

  endSession: async ({ body }, context) => {
    const sessionId = /^\d{1,9}$/.exec(one(body, 'session'))?.[0]
    if (sessionId !== undefined) await endMySession(context, Number(sessionId))
    return toSessions(context)
  },

  endOtherSessions: async (_, context) => {
    await endMyOtherSessions(context)
    return toSessions(context)
  },
}

/** Where a refusal is not about the new password. */
const passwordFields: Readonly<Record<string, string>> = { wrongPassword: 'current', tooManyTries: '', proofNeeded: '' }

function detailsPage(
  context: RequestContext,
  shown: Pick<DetailsView, 'typed' | 'isSaved'>,
  faults: readonly FieldFault[],
): PageReply {
  const { language, visit } = context
  const { account, signIn } = texts[language]
  const main = detailsView({ language, token: visit.formToken(), ...shown, errors: errorsOf(faults, signIn.faults) })
  return privatePage({ title: account.parts.details, status: statusFor(faults), main })
}

async function passwordPage(
  context: RequestContext,
  faults: readonly FieldFault[],
  isSaved: boolean,
): Promise<PageReply> {
  const { language, visit } = context
  const { account, signIn } = texts[language]
  const errors = errorsOf(faults, { ...signIn.faults, ...account.passwordPage.faults })
  const needed = await proofNeeded(context)
  const main = passwordView({ language, token: visit.formToken(), needed, errors, isSaved })
  return privatePage({ title: account.parts.password, status: statusFor(faults), main })
}

function toSessions({ language }: RequestContext) {
  return seeOther(href(accountRoutes.sessions, language, {}, { ended: 'yes' }))
}
