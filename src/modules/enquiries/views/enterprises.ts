import { alert } from '../../../design/alert.ts'
import { linkButton } from '../../../design/button.ts'
import { details } from '../../../design/details.ts'
import { buttonForm } from '../../../design/form/form.ts'
import { searchForm } from '../../../design/search-form.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatNumber } from '../../../kernel/i18n/format.ts'
import { texts } from '../locales/texts.ts'
import type { Enquiry } from '../model/enquiry.ts'
import type { NamedSupplier } from '../model/enterprise-list.ts'
import { buyingRoutes } from '../routes/buying.ts'
import { enterpriseRoutes } from '../routes/enterprises.ts'
import { reachRoutes } from '../routes/reach.ts'
import { type EnterprisesView, nameLink } from './enterprise-parts.ts'
import { invitedPart } from './invited.ts'
import { plannedWavesPart } from './planned-waves.ts'
import { type TalkFrame, talkPage } from './talk-page.ts'

/** Whom an enquiry goes to: those invited, the waves to come, and what the buyer may change of them. */
export function enterprisesView(view: EnterprisesView): Html {
  const { language, refusal, mayChange } = view
  const t = texts[language].enterprises
  return talkPage(view, {
    heading: t.heading,
    lead: mayChange ? t.lead : t.leadAfterwards,
    body: html`
      ${refusal !== undefined && alert({ language, kind: 'error', heading: t.refusals[refusal] })}
      ${invitedPart(view)}
      ${mayChange && html`${plannedWavesPart(view)}${adding(view)}${others(view)}`}
      <p><a href="${href(reachRoutes.formula, language, {})}">${t.toFormula}</a></p>`,
  })
}

/** The same while the forms are not filled in: nobody can be found for what is not said yet. */
export function unfinishedView(frame: TalkFrame, { reference }: Enquiry): Html {
  const { language } = frame
  const t = texts[language].enterprises
  const toForms = linkButton({
    text: t.finish,
    url: href(buyingRoutes.review, language, { reference }),
    variant: 'primary',
  })
  return talkPage(frame, { heading: t.heading, lead: t.unfinished, body: html`<p>${toForms}</p>` })
}

function adding(view: EnterprisesView): Html {
  const { language, reference, words, named } = view
  const t = texts[language].enterprises.adding
  return html`<h2>${t.heading}</h2>
    ${searchForm({
      action: href(enterpriseRoutes.list, language, { reference }),
      name: 'name',
      value: words,
      label: t.label,
      button: t.search,
    })}
    ${words !== '' && named.length === 0 && html`<p>${t.nobody(words)}</p>`}
    ${named.length > 0 && html`<ul class="nobullet-list">${named.map((each) => html`<li>${nameLink(each, language)} ${addButton(each, view)}</li>`)}</ul>`}`
}

function addButton({ id, name }: NamedSupplier, { language, reference, token }: EnterprisesView): Html {
  return buttonForm({
    action: href(enterpriseRoutes.choose, language, { reference }),
    token,
    text: texts[language].enterprises.adding.add(name),
    variant: 'secondary',
    values: { supplier: String(id), verdict: 'added' },
  })
}

/** Those that no wave reaches, and why, as far as the buyer may know. */
function others(view: EnterprisesView): Html {
  const { language, list } = view
  const { leftOut, notNow, unclaimed } = texts[language].enterprises
  const names = (suppliers: readonly Pick<NamedSupplier, 'slug' | 'name'>[]) =>
    html`<ul>${suppliers.map((each) => html`<li>${nameLink(each, language)}</li>`)}</ul>`
  return html`
    ${
      list.leftOut.length > 0 &&
      html`<h2>${leftOut.heading}</h2>
        <ul class="nobullet-list">${list.leftOut.map((each) => html`<li>${nameLink(each, language)} ${addButton(each, view)}</li>`)}</ul>`
    }
    ${list.notNow.length > 0 && html`<h2>${notNow.heading}</h2><p>${notNow.text}</p>${names(list.notNow)}`}
    ${
      list.unclaimed.length > 0 &&
      html`<h2>${unclaimed.heading}</h2><p>${unclaimed.text}</p>
        ${details({
          summary: unclaimed.show(formatNumber(list.unclaimed.length, language)),
          body: names(list.unclaimed),
        })}`
    }`
}
