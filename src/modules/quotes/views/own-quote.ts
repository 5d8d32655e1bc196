import { alert } from '../../../design/alert.ts'
import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { details } from '../../../design/details.ts'
import { buttonForm } from '../../../design/form/form.ts'
import { unsentWords } from '../../../design/form/unsent-words.ts'
import { mainAndSide, pageTop, panel } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { enterprisesTrail, momentInWords } from '../../enquiries/index.ts'
import { texts } from '../locales/texts.ts'
import type { AttachmentCard } from '../model/attachment.ts'
import type { Quote, QuoteVersion } from '../model/quote.ts'
import { routes } from '../routes.ts'
import { attachmentList } from './attachments.ts'
import { linesTable, sumsList } from './lines.ts'
import { dayAndTime } from './moment.ts'
import { type OwnPartRow, partsList } from './partners.ts'
import { type QuoteForm, quoteForm } from './quote-form.ts'

/** What is said above the form: something was kept, or it could not be. */
export type OwnNotice = 'saved' | 'conflict' | 'notInterested'

export interface OwnQuoteView extends QuoteForm {
  readonly title: string
  readonly isSealed: boolean
  readonly answersUntil: Date | null
  /** Whether anything can still be sent. */
  readonly isOpen: boolean
  readonly quote: Quote | undefined
  readonly versions: readonly QuoteVersion[]
  readonly parts: readonly OwnPartRow[]
  readonly attachments: readonly AttachmentCard[]
  readonly notice: OwnNotice | undefined
  /** What was just typed, in case it can be sent no more. */
  readonly unsent: readonly string[]
}

/** An enterprise's own quote: how it stands, its form while answers are taken, and what was sent. */
export function ownQuoteView(view: OwnQuoteView): Html {
  const { language, isDialogue, title, isOpen, answersUntil } = view
  const t = texts[language].own
  const heading = isDialogue ? t.dialogueHeading : t.heading
  const until = answersUntil && dayAndTime(answersUntil, language)
  return html`
    ${pageTop({
      trail: breadcrumbs({
        language,
        trail: enterprisesTrail(view, language),
        current: heading,
      }),
      heading,
      lead: title,
      body: html`<p>${until && t.until(until.day, until.time)} ${view.isOpen && (view.isSealed ? t.sealed : t.notSealed)}</p>`,
    })}
    ${mainAndSide({
      main: html`${notices(view)}${formOrWords(view)}${sent(view)}`,
      side: html`${together(view)}${beside(view)}${isOpen && withdrawal(view)}`,
    })}`
}

function formOrWords(view: OwnQuoteView): Html | false {
  const { language, isOpen, unsent } = view
  return isOpen ? quoteForm(view) : unsentWords({ language, words: unsent })
}

function notices(view: OwnQuoteView): Html {
  const { language, notice, isOpen, quote } = view
  const t = texts[language].own
  const isDecided = quote?.state === 'chosen' || quote?.state === 'declined' || quote?.state === 'closed'
  return html`
    ${notice === 'saved' && alert({ language, kind: 'success', heading: t.saved })}
    ${notice === 'conflict' && alert({ language, kind: 'error', heading: t.conflict, body: t.conflictHint })}
    ${notice === 'notInterested' && alert({ language, kind: 'error', heading: t.notInterested, body: t.notInterestedHint })}
    ${state(view)}
    ${!isOpen && !isDecided && alert({ language, kind: 'warning', heading: t.over, body: t.overHint })}`
}

function state({ language, quote, versions, isOpen }: OwnQuoteView): Html | false {
  const t = texts[language].own
  const [newest] = versions
  if (quote === undefined || newest === undefined) return false
  if (quote.state === 'chosen') return alert({ language, kind: 'success', heading: t.chosen, body: t.chosenHint })
  if (quote.state === 'declined') return declined(quote, language)
  if (quote.state === 'closed') return alert({ language, kind: 'info', heading: t.closed, body: t.closedHint })
  if (quote.state === 'withdrawn') return alert({ language, kind: 'info', heading: t.withdrawn, body: t.withdrawnHint })
  return alert({
    language,
    kind: 'success',
    heading: t.submitted(newest.number, momentInWords(newest.submittedAt, language)),
    ...(isOpen ? { body: t.submittedHint } : {}),
  })
}

/** The enterprise learns why its own quote was not chosen, and nothing of others. */
function declined({ declineReason, declineWords }: Quote, language: Language): Html {
  const { own, choice } = texts[language]
  const reason = declineReason === null ? '' : choice.reasons[declineReason]
  const body = html`<p>${reason}</p>${declineWords && html`<p>${declineWords}</p>`}`
  return alert({ language, kind: 'info', heading: own.declined, body })
}

function sent({ language, versions }: OwnQuoteView): Html | false {
  if (versions.length === 0) return false
  const t = texts[language].own
  return html`<h2>${t.versions}</h2>${versions.map((version) => sentVersion(version, language))}`
}

function sentVersion({ number, lines, sums, submittedAt }: QuoteVersion, language: Language): Html {
  const t = texts[language].own
  return details({
    summary: t.submitted(number, momentInWords(submittedAt, language)),
    body: html`${linesTable(lines, t.version(number), language)}${sumsList(sums, language)}`,
  })
}

function together({ language, reference, parts, isOpen }: OwnQuoteView): Html {
  const t = texts[language].parts
  return panel({
    heading: t.heading,
    body: html`
      ${parts.length === 0 ? html`<p>${t.none}</p>` : partsList(parts, language)}
      ${isOpen && html`<p>${t.lead}</p><p><a href="${href(routes.partners, language, { reference })}">${t.link}</a></p>`}`,
  })
}

function beside({ language, reference, attachments, isOpen }: OwnQuoteView): Html {
  const t = texts[language].attachments
  return panel({
    heading: t.heading,
    body: html`
      ${attachmentList(attachments, language)}
      ${isOpen && html`<p><a href="${href(routes.attachments, language, { reference })}">${t.link}</a></p>`}`,
  })
}

function withdrawal({ language, reference, quote, token }: OwnQuoteView): Html | false {
  if (quote?.state !== 'submitted') return false
  const text = texts[language].own.withdraw
  return buttonForm({ action: href(routes.withdraw, language, { reference }), token, text, variant: 'warning' })
}
