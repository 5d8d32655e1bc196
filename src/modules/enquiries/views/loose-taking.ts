import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { linkButton } from '../../../design/button.ts'
import { errorAt } from '../../../design/form/field-errors.ts'
import { radioField } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import type { Membership } from '../../../kernel/access/actor.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { organisationRoutes } from '../../organisations/index.ts'
import { texts } from '../locales/texts.ts'
import { looseDraftRoutes } from '../routes/loose-draft.ts'
import { looseUrl } from './loose-draft.ts'

export interface TakingView {
  readonly language: Language
  readonly secret: string
  readonly buyers: readonly Membership[]
  readonly errors: readonly FieldError[]
  readonly token: Html
}

/** Whose enquiry the draft becomes. Who buys for nobody yet is told what to do first. */
export function takingView(view: TakingView): Html {
  const { language, secret, buyers } = view
  const t = texts[language].loose.taking
  const trail = [{ text: texts[language].loose.review.heading, url: looseUrl('review', view) }]
  const own = href(looseDraftRoutes.taking, language, { token: secret })
  const register = href(organisationRoutes.newKind, language, {}, { next: own })
  return html`
    ${pageTop({ trail: breadcrumbs({ language, trail, current: t.heading }), heading: t.heading, lead: t.lead })}
    ${container(
      buyers.length > 0
        ? takingForm(view, own)
        : html`<p>${t.none}</p>
          ${linkButton({ text: t.register, url: register, variant: 'primary' })}
          <p><a href="${own}">${t.again}</a></p>`,
    )}`
}

function takingForm({ language, buyers, errors, token }: TakingView, action: string): Html {
  const t = texts[language].loose.taking
  const [only] = buyers.length === 1 ? buyers : []
  return form({
    language,
    action,
    token,
    errors,
    fields: radioField({
      language,
      name: 'buyer',
      legend: t.buyer,
      value: only === undefined ? '' : String(only.organisationId),
      options: buyers.map(({ organisationId, organisationName }) => ({
        value: String(organisationId),
        text: organisationName,
      })),
      ...errorAt(errors, 'buyer'),
    }),
    submit: t.button,
  })
}
