import { alert } from '../../../design/alert.ts'
import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { linkButton } from '../../../design/button.ts'
import { definitionList } from '../../../design/definition-list.ts'
import { buttonForm } from '../../../design/form/form.ts'
import { mainAndSide, pageTop, panel } from '../../../design/page-parts.ts'
import { timeline } from '../../../design/timeline.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import { type Enquiry, mayStep } from '../model/enquiry.ts'
import type { ToldEvent } from '../model/event.ts'
import { momentInWords } from '../model/moment.ts'
import { mayBePublic } from '../model/publicity.ts'
import { stageOf } from '../model/stage.ts'
import { buyingRoutes } from '../routes/buying.ts'
import { calendarRoutes } from '../routes/calendar.ts'
import { publicityRoutes } from '../routes/publicity.ts'
import { titleOf } from './title.ts'

/** A part of the buyer's page of an enquiry, and where the rest is. */
export interface PageSection {
  readonly heading: string
  readonly body: Html
  readonly links: readonly { readonly text: string; readonly url: string }[]
}

export interface EnquiryPageView {
  readonly language: Language
  readonly enquiry: Enquiry
  readonly sections: readonly PageSection[]
  readonly history: readonly ToldEvent[]
  /** What was just done. */
  readonly notice: keyof (typeof texts)['da']['buying']['page']['done'] | undefined
  /** Names the enquiry that “use again” begins. */
  readonly copyReference: string
  readonly token: Html
}

/** The buyer's page: where the enquiry stands and what to do next, its parts, and what has happened. */
export function enquiryPage(view: EnquiryPageView): Html {
  const { language, enquiry, sections, notice } = view
  const t = texts[language].buying
  const title = titleOf(enquiry, language)
  const trail = [{ text: t.list.heading, url: href(buyingRoutes.list, language, {}) }]
  return html`
    ${pageTop({ trail: breadcrumbs({ language, trail, current: title }), heading: title, lead: nextInWords(view) })}
    ${mainAndSide({
      main: html`
        ${
          notice !== undefined &&
          alert({ language, kind: notice === 'wrongState' ? 'warning' : 'success', heading: t.page.done[notice] })
        }
        ${operatorWords(view)}
        ${sections.map(section)}
        <h2>${t.page.history}</h2>
        ${history(view)}`,
      side: html`${panel({ heading: t.states[stageOf(enquiry)], body: standing(view) })}
        ${panel({ heading: t.page.choose, body: deeds(view) })}`,
    })}`
}

function nextInWords({ enquiry, language }: EnquiryPageView): string {
  const { next } = texts[language].buying.page
  const stage = stageOf(enquiry)
  return stage === 'open' && enquiry.kind === 'planned' ? next.openPlanned : next[stage]
}

function operatorWords({ enquiry: { operatorWords: words, state }, language }: EnquiryPageView): Html | false {
  if (words === null || (state !== 'changesAsked' && state !== 'refused')) return false
  return alert({ language, kind: 'warning', heading: texts[language].buying.page.operatorWords, body: words })
}

function section({ heading, body, links }: PageSection): Html {
  return html`<h2>${heading}</h2>
    ${body}
    ${links.map(({ text, url }) => html`<p><a href="${url}">${text}</a></p>`)}`
}

function standing({ enquiry, language }: EnquiryPageView): Html {
  const t = texts[language].buying
  const { kind, reference, content, outcome, outcomeWords } = enquiry
  const until = content?.answersUntil ?? null
  return definitionList([
    { term: t.page.reference, values: [`${reference} · ${t.kinds[kind]}`] },
    { term: t.page.until, values: until === null ? [] : [momentInWords(until, language)] },
    { term: t.page.outcome, values: outcome === null ? [] : [t.outcomes[outcome], outcomeWords ?? ''].filter(Boolean) },
  ])
}

/** What can be done with it as it stands, the likeliest first. */
function deeds({ enquiry, language, copyReference, token }: EnquiryPageView): Html {
  const { publicity, buying } = texts[language]
  const t = buying.page
  const { reference, state, kind, isPublic } = enquiry
  const to = (route: typeof buyingRoutes.review | typeof buyingRoutes.end) => href(route, language, { reference })
  const isWritten = state === 'draft' || state === 'changesAsked'
  return html`
    ${isWritten && linkButton({ text: t.continueWriting, url: href(buyingRoutes.need, language, { reference }), variant: 'primary' })}
    ${
      mayStep(enquiry, 'takenBack') &&
      buttonForm({
        action: href(buyingRoutes.takeBack, language, { reference }),
        token,
        text: t.takeBack,
        variant: 'secondary',
      })
    }
    ${mayStep(enquiry, 'closed') && html`<p><a href="${to(buyingRoutes.end)}">${t.end}</a></p>`}
    ${
      mayBePublic(enquiry) &&
      html`<p><a href="${href(publicityRoutes.show, language, { reference })}">${isPublic ? publicity.linkPublic : publicity.link}</a></p>`
    }
    ${
      kind === 'planned' &&
      state === 'open' &&
      html`<p><a href="${href(calendarRoutes.show, language, { reference })}">${t.inCalendar}</a></p>`
    }
    ${buttonForm({
      action: href(buyingRoutes.copy, language, { reference }),
      token,
      text: t.copy,
      variant: 'link',
      values: { reference: copyReference },
    })}
    ${mayStep(enquiry, 'withdrawn') && html`<p><a href="${href(buyingRoutes.confirmWithdrawal, language, { reference })}">${t.withdraw}</a></p>`}
    ${state === 'draft' && html`<p><a href="${href(buyingRoutes.confirmRemoval, language, { reference })}">${t.remove}</a></p>`}`
}

function history({ history: events, language }: EnquiryPageView): Html {
  const t = texts[language].buying
  return timeline({
    entries: events.map(({ at, what, words, personId, by }) => ({
      when: momentInWords(at, language),
      text: t.events[what],
      detail: [personId === null ? t.byPlatform : by, words].filter((part) => part !== null).join(': '),
    })),
  })
}
