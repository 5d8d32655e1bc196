import { randomUUID } from 'node:crypto'
import type { FieldError } from '../../../design/form/form.ts'
import type { RequestContext, UploadedFile } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { notFound, type Reply } from '../../../kernel/http/reply.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { enquiryForBuyer } from '../actions/asked.ts'
import { enquiryForReader, type ReadEnquiry } from '../actions/talk-sides.ts'
import { texts } from '../locales/texts.ts'
import type { Enquiry } from '../model/enquiry.ts'
import { answeringTalkRoutes, talkRoutes } from '../routes/talk.ts'
import type { TalkFrame } from '../views/talk-page.ts'
import { titleOf } from '../views/title.ts'

interface Referring {
  readonly reference: string
}

/** Shows a buyer something of an enquiry of its own; nobody else learns that there is one. */
export async function asBuyer(
  { reference }: Referring,
  context: RequestContext,
  show: (enquiry: Enquiry) => Promise<Reply>,
): Promise<Reply> {
  const enquiry = await enquiryForBuyer(context, reference)
  return enquiry === undefined ? notFound : show(enquiry)
}

/** The same for an enterprise that was invited, or is a partner of one. */
export async function asReader(
  { reference }: Referring,
  context: RequestContext,
  show: (reading: ReadEnquiry) => Promise<Reply>,
): Promise<Reply> {
  const reading = await enquiryForReader(context, reference)
  return reading === undefined ? notFound : show(reading)
}

/** What the pages of a buyer have in common. */
export function buyerFrame({ language, visit }: RequestContext, enquiry: Enquiry, notice?: string): TalkFrame {
  const { reference } = enquiry
  const enquiryUrl = above(href(talkRoutes.questions, language, { reference }))
  return { language, title: titleOf(enquiry, language), enquiryUrl, token: visit.formToken(), notice }
}

/** And those of an enterprise. */
export function readerFrame({ language, visit }: RequestContext, { enquiry }: ReadEnquiry, notice?: string): TalkFrame {
  const { reference } = enquiry
  const enquiryUrl = above(href(answeringTalkRoutes.questions, language, { reference }))
  return { language, title: titleOf(enquiry, language), enquiryUrl, token: visit.formToken(), notice }
}

/** The file of a form, if one was chosen. */
export function chosenFile(files: readonly UploadedFile[]): UploadedFile | undefined {
  return files.find(({ field }) => field === 'file')
}

/** No browser keeps the file of a form that comes back: whoever chose one is told, so that it is not missing in the end. */
export function fileAgain(files: readonly UploadedFile[], language: Language): FieldError[] {
  return chosenFile(files) === undefined ? [] : [{ field: 'file', message: texts[language].talk.files.again }]
}

/** Names what a form is about to write, so that the same form sent twice writes it once. */
export function newName(): string {
  return randomUUID()
}

/** Whether it can name a row: a form that was tampered with is not read. */
export function isName(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}

/** The pages of an enquiry's talk stand one step below its own. */
function above(url: string): string {
  return url.slice(0, url.lastIndexOf('/'))
}
