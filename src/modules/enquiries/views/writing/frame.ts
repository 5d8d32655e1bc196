import { breadcrumbs } from '../../../../design/breadcrumbs.ts'
import { steps } from '../../../../design/form/step-guide.ts'
import { deskLayout, pageTop } from '../../../../design/page-parts.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { href } from '../../../../kernel/http/href.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { texts } from '../../locales/texts.ts'
import type { Enquiry, FormStep } from '../../model/enquiry.ts'
import { stepsOf } from '../../model/form-steps.ts'
import { buyingRoutes } from '../../routes/buying.ts'
import { titleOf } from '../title.ts'

export interface WritingFrame {
  readonly language: Language
  readonly enquiry: Enquiry
  readonly current: FormStep | 'review'
  /** Those in which nothing is wrong. */
  readonly done: readonly FormStep[]
  readonly heading: string
  readonly lead?: string
  readonly body: Html
}

/** A page of the forms, with all steps beside it. */
export function writingPage({ language, enquiry, current, done, heading, lead, body }: WritingFrame): Html {
  const t = texts[language].buying
  const trail = [
    { text: t.list.heading, url: href(buyingRoutes.list, language, {}) },
    { text: titleOf(enquiry, language), url: href(buyingRoutes.show, language, { reference: enquiry.reference }) },
  ]
  return html`
    ${pageTop({
      trail: breadcrumbs({ language, trail, current: heading }),
      heading,
      ...(lead === undefined ? {} : { lead }),
    })}
    ${deskLayout({
      main: body,
      navigation: steps({
        language,
        heading: t.steps.heading,
        steps: [...stepsOf(enquiry.kind), 'review' as const].map((step) => ({
          text: t.steps[step],
          url: stepUrl(enquiry, step, language),
          state: step === current ? 'current' : step !== 'review' && done.includes(step) ? 'done' : 'ahead',
        })),
      }),
    })}`
}

/** Where a step is written. */
export function stepUrl(
  { reference }: Pick<Enquiry, 'reference'>,
  step: FormStep | 'review',
  language: Language,
  query: Readonly<Record<string, string>> = {},
): string {
  return href(buyingRoutes[step], language, { reference }, query)
}
