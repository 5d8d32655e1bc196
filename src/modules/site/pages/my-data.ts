import { signedIn } from '../../../kernel/access/actor.ts'
import { one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { fileReply, type PageReply, privatePage, seeOther } from '../../../kernel/http/reply.ts'
import { freshProofUrl, needsFreshProof } from '../../identity/index.ts'
import { deleteAccount } from '../actions/delete-account.ts'
import { myData } from '../actions/my-data.ts'
import { texts } from '../locales/texts.ts'
import { type downloads, routes } from '../routes.ts'
import { type DeletionView, deletionView, myDataView } from '../views/my-data.ts'

export const downloadFiles: Handlers<typeof downloads> = {
  myData: async (_, context) =>
    fileReply(JSON.stringify(await myData(context), undefined, 2), {
      downloadAs: texts[context.language].myData.fileName,
    }),
}

export const myDataPages: Pick<Handlers<typeof routes>, 'myData' | 'deletion' | 'deleteAccount'> = {
  myData: async (_, { language }) => privatePage({ title: texts[language].myData.heading, main: myDataView(language) }),

  deletion: async (_, context) => {
    if (await needsFreshProof(context)) return seeOther(proofUrl(context))
    return showDeletion(context, { typed: '' })
  },

  deleteAccount: async ({ body }, context) => {
    if (await needsFreshProof(context)) return seeOther(proofUrl(context))
    const typed = one(body, 'email')
    const deleted = await deleteAccount(context, typed)
    if (deleted.ok) return seeOther(href(routes.front, context.language, {}, { account: 'deleted' }), 'end')
    return showDeletion(context, { typed, refusal: deleted.refusal }, 422)
  },
}

/** An open browser is not enough to end an account. */
function proofUrl({ language }: RequestContext): string {
  return freshProofUrl(language, href(routes.deletion, language, {}))
}

function showDeletion(
  { actor, language, visit }: RequestContext,
  view: Pick<DeletionView, 'typed' | 'refusal'>,
  status: PageReply['status'] = 200,
): PageReply {
  const { email } = signedIn(actor)
  const main = deletionView({ ...view, language, email, token: visit.formToken() })
  return privatePage({ status, title: texts[language].myData.deletePage.heading, main })
}
