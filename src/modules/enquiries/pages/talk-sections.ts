import { type Html, html } from '../../../kernel/html/html.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatNumber } from '../../../kernel/i18n/format.ts'
import { addendaOf } from '../actions/addenda.ts'
import { questionsToAnswer } from '../actions/answer-question.ts'
import { questionsToRead } from '../actions/ask-question.ts'
import { filesOf, takesFiles } from '../actions/attachments.ts'
import { unreadMessages } from '../actions/messages.ts'
import type { ReadEnquiry } from '../actions/talk-sides.ts'
import { texts } from '../locales/texts.ts'
import { type Enquiry, takesAnswers } from '../model/enquiry.ts'
import type { Question } from '../model/question.ts'
import { answeringTalkRoutes, talkRoutes } from '../routes/talk.ts'
import { addendumList } from '../views/addenda.ts'
import { fileList } from '../views/files.ts'

/** A part of an enquiry's page, and where the rest is. */
export interface TalkSection {
  readonly heading: string
  readonly body: Html
  readonly links: readonly { readonly text: string; readonly url: string }[]
}

/**
 * What a buyer's enquiry page tells of the talk: files, addenda, questions, messages. A draft has only files. What cannot be
 * done any more has no link.
 */
export async function buyerTalkSections(context: RequestContext, enquiry: Enquiry): Promise<TalkSection[]> {
  const { language } = context
  const { reference, kind } = enquiry
  if (kind === 'planned') return []
  const t = texts[language].talk
  const to = (route: (typeof talkRoutes)['questions' | 'threads' | 'files' | 'addenda'], text: string) => [
    { text, url: href(route, language, { reference }) },
  ]
  if (takesFiles(enquiry)) return [await fileSection(context, enquiry, to(talkRoutes.files, t.files.link))]
  const unread = await unreadMessages(context, enquiry, 'buyer')
  const mayAdd = takesAnswers(enquiry, context.clock.now())
  return [
    await fileSection(context, enquiry, []),
    await addendumSection(context, enquiry, mayAdd ? to(talkRoutes.addenda, t.addenda.linkToSend) : []),
    questionSection(context, await questionsToAnswer(context, enquiry), to(talkRoutes.questions, t.questions.link)),
    messageSection(context, unread, to(talkRoutes.threads, t.messages.link)),
  ]
}

/** The same for an enterprise. A partner of one invited has no messages with the buyer. */
export async function readerTalkSections(context: RequestContext, reading: ReadEnquiry): Promise<TalkSection[]> {
  const { language } = context
  const { enquiry, enterpriseId, isInvited } = reading
  const { reference } = enquiry
  const t = texts[language].talk
  const to = (route: (typeof answeringTalkRoutes)['questions' | 'thread' | 'addenda'], text: string) => [
    { text, url: href(route, language, { reference }) },
  ]
  const questions = await questionsToRead(context, reading)
  const unread = isInvited ? await unreadMessages(context, enquiry, { enterpriseId }) : 0
  return [
    await fileSection(context, enquiry, []),
    await addendumSection(context, enquiry, to(answeringTalkRoutes.addenda, t.addenda.link)),
    questionSection(context, questions, to(answeringTalkRoutes.questions, t.questions.linkToAsk)),
    ...(isInvited ? [messageSection(context, unread, to(answeringTalkRoutes.thread, t.messages.link))] : []),
  ]
}

type Links = TalkSection['links']

async function fileSection(context: RequestContext, enquiry: Enquiry, links: Links): Promise<TalkSection> {
  const { language } = context
  return {
    heading: texts[language].talk.files.heading,
    body: fileList(await filesOf(context, enquiry), language),
    links,
  }
}

async function addendumSection(context: RequestContext, enquiry: Enquiry, links: Links): Promise<TalkSection> {
  const { language } = context
  const addenda = await addendaOf(context, enquiry)
  return { heading: texts[language].talk.addenda.heading, body: addendumList(addenda, language), links }
}

function questionSection({ language }: RequestContext, questions: readonly Question[], links: Links): TalkSection {
  const t = texts[language].talk.questions
  const open = questions.filter(({ answer }) => answer === null).length
  const count = t.count(formatNumber(questions.length, language), formatNumber(open, language))
  return { heading: t.heading, body: html`<p>${questions.length === 0 ? t.none : count}</p>`, links }
}

function messageSection({ language }: RequestContext, unread: number, links: Links): TalkSection {
  const t = texts[language].talk.messages
  return { heading: t.heading, body: html`<p>${unread === 0 ? t.noneNew : t.unread(unread)}</p>`, links }
}
