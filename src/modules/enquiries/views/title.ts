import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { Enquiry } from '../model/enquiry.ts'

/** What an enquiry is called: as it was handed in, or as its draft has it now. */
export function titleOf({ state, content, draft }: Enquiry, language: Language): string {
  const typed = draft.need?.title?.[0]?.trim() ?? ''
  const isBeingWritten = state === 'draft' || state === 'changesAsked'
  const title = isBeingWritten || content === null ? typed : content.title
  return title === '' ? texts[language].buying.list.noTitle : title
}
