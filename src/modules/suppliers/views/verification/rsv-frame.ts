import { breadcrumbs } from '../../../../design/breadcrumbs.ts'
import { linkButton } from '../../../../design/button.ts'
import { emptyState } from '../../../../design/empty-state.ts'
import { type Step, steps } from '../../../../design/form/step-guide.ts'
import { container, pageTop } from '../../../../design/page-parts.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { href } from '../../../../kernel/http/href.ts'
import { formatNumber } from '../../../../kernel/i18n/format.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { texts } from '../../locales/texts.ts'
import type { CriterionSheet, RsvSheet } from '../../model/rsv.ts'
import { deskRoutes } from '../../routes/ownership.ts'
import { rsvRoutes } from '../../routes/verification.ts'

export interface RsvView {
  readonly sheet: RsvSheet
  readonly language: Language
  readonly token: Html
}

/** A page of the RSV check. */
export function rsvPage({
  language,
  heading,
  lead,
  main,
}: {
  readonly language: Language
  readonly heading: string
  readonly lead?: string
  readonly main: Html
}): Html {
  const t = texts[language]
  const desk = { text: t.ownership.desk.heading, url: href(deskRoutes.desk, language, {}) }
  const check = { text: t.verification.rsv.heading, url: href(rsvRoutes.rsv, language, {}) }
  const trail = heading === check.text ? [desk] : [desk, check]
  return html`
    ${pageTop({ trail: breadcrumbs({ language, trail, current: heading }), heading, ...(lead === undefined ? {} : { lead }) })}
    ${container(main)}`
}

/** The way through the criteria to the summary; any of them may be gone to at any time. */
export function rsvSteps({ sheet, language }: RsvView, current: number | 'summary'): Html {
  const t = texts[language].verification.rsv
  return steps({
    language,
    heading: t.steps,
    steps: [
      ...sheet.criteria.map((each) => criterionStep(each, { language, current })),
      {
        text: t.summary,
        url: href(rsvRoutes.rsvSummary, language, {}),
        state: current === 'summary' ? 'current' : 'ahead',
      },
    ],
  })
}

function criterionStep(
  { criterion, state }: CriterionSheet,
  { language, current }: { readonly language: Language; readonly current: number | 'summary' },
): Step {
  const url = criterionUrl(criterion.number, language)
  const done = state.kind === 'met' ? 'done' : 'ahead'
  return { text: criterion.name[language], url, state: criterion.number === current ? 'current' : done }
}

/** Where a criterion is answered. */
export function criterionUrl(number: number, language: Language): string {
  return href(rsvRoutes.criterion, language, { number: formatNumber(number, language) })
}

/** For an enterprise that has no page to show anything on. */
export function noPageView(language: Language): Html {
  const t = texts[language].verification.rsv
  const toDesk = linkButton({ text: t.toDesk, url: href(deskRoutes.desk, language, {}), variant: 'primary' })
  return rsvPage({
    language,
    heading: t.heading,
    main: emptyState({ heading: t.noPage, text: t.noPageBody, actions: [toDesk] }),
  })
}

/** How far the answers about a criterion have come, in words. */
export function stateText({ state, criterion }: CriterionSheet, language: Language): string {
  const { states, yes, no } = texts[language].verification.rsv
  if (state.kind === 'notMet') {
    const decisive = criterion.questions.find(({ code }) => code === state.question)
    return states.notMet(decisive?.metBy === 'yes' ? no : yes, decisive?.question[language] ?? '')
  }
  return state.kind === 'unanswered' ? states.unanswered(state.count) : states[state.kind]
}
