import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { supplierRoutes } from '../../suppliers/index.ts'
import type { texts } from '../locales/texts.ts'
import type { EnterpriseList, NamedSupplier } from '../model/enterprise-list.ts'
import type { TalkFrame } from './talk-page.ts'

export interface EnterprisesView extends TalkFrame {
  readonly reference: string
  readonly list: EnterpriseList
  /** Whether it can still be said who is invited. */
  readonly mayChange: boolean
  readonly takesAnswers: boolean
  readonly mayNudge: boolean
  /** All waves are shown, not the next ones only. */
  readonly isWhole: boolean
  /** Of a name that is looked for, and who has them in theirs. */
  readonly words: string
  readonly named: readonly NamedSupplier[]
  readonly refusal: keyof (typeof texts)['da']['enterprises']['refusals'] | undefined
}

/** A name that leads to the enterprise's public page. */
export function nameLink({ slug, name }: Pick<NamedSupplier, 'slug' | 'name'>, language: Language): Html {
  return html`<a href="${href(supplierRoutes.show, language, { slug })}">${name}</a>`
}
