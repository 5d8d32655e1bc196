import { buttonForm } from '../../../design/form/form.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatNumber } from '../../../kernel/i18n/format.ts'
import { texts } from '../locales/texts.ts'
import { nextNumber, type PlannedInvitation } from '../model/wave.ts'
import { enterpriseRoutes } from '../routes/enterprises.ts'
import { type EnterprisesView, nameLink } from './enterprise-parts.ts'
import { reasonList } from './fit-reason.ts'

/** So many waves are shown until the reader asks for all. */
const shownWaves = 3

/** The waves to come, in their order, with the reasons, and a button to leave each enterprise out. */
export function plannedWavesPart(view: EnterprisesView): Html {
  const { language, list, isWhole } = view
  const t = texts[language].enterprises.waves
  const first = nextNumber(list.invited.map(({ invitation }) => invitation))
  const shown = isWhole ? list.waves : list.waves.slice(0, shownWaves)
  return html`<h2>${t.heading}</h2>
    ${list.waves.length === 0 ? html`<p>${t.nobody}${list.unclaimed.length > 0 && html` ${t.unclaimed}`}</p>` : html`<p>${t.lead}</p>`}
    ${shown.map(
      (wave, place) => html`<h3>${t.wave(formatNumber(first + place, language))}</h3>
      ${waveTable(view, wave, first + place)}
      ${place === 0 && sending(view, first)}`,
    )}
    ${shown.length < list.waves.length && rest(view)}`
}

function waveTable(view: EnterprisesView, wave: readonly PlannedInvitation[], number: number): Html {
  const t = texts[view.language].enterprises.waves
  return table({
    caption: t.caption(formatNumber(number, view.language), formatNumber(wave.length, view.language)),
    columns: t.columns,
    rows: wave.map((planned) => row(view, planned)),
  })
}

function row(view: EnterprisesView, { candidate, origin }: PlannedInvitation): (Html | string)[] {
  const { language, reference, token } = view
  const t = texts[language].enterprises.waves
  return [
    nameLink(candidate, language),
    t.origins[origin],
    reasonList(candidate.reasons, language),
    buttonForm({
      action: href(enterpriseRoutes.choose, language, { reference }),
      token,
      text: t.leaveOut(candidate.name),
      variant: 'link',
      values: { supplier: String(candidate.supplierId), verdict: 'leftOut' },
    }),
  ]
}

function sending({ language, reference, token, takesAnswers }: EnterprisesView, number: number): Html {
  const t = texts[language].enterprises.waves
  if (!takesAnswers) return html`<p>${t.notOpen}</p>`
  return html`<p>${number === 1 ? t.firstGoesOut : t.nextGoesOut}</p>
    ${buttonForm({
      action: href(enterpriseRoutes.sendWave, language, { reference }),
      token,
      text: t.sendNow(formatNumber(number, language)),
      variant: 'primary',
      values: { wave: String(number) },
    })}`
}

function rest({ language, reference, list }: EnterprisesView): Html {
  const t = texts[language].enterprises.waves
  const url = href(enterpriseRoutes.list, language, { reference }, { all: 'yes' })
  return html`<p><a href="${url}">${t.showAll(formatNumber(list.waves.length, language))}</a></p>`
}
