import { alert } from '../../../design/alert.ts'
import { badges } from '../../../design/badge.ts'
import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { linkButton } from '../../../design/button.ts'
import { emptyState } from '../../../design/empty-state.ts'
import { errorSummary } from '../../../design/form/error-summary.ts'
import { unsentWords } from '../../../design/form/unsent-words.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { fileUrl, href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { buyersTrail } from '../../enquiries/index.ts'
import { supplierRoutes } from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'
import { files } from '../routes.ts'
import { attachmentList } from './attachments.ts'
import { type ChoiceView, choiceForm, typedWords } from './choice.ts'
import { type ComparedColumn, comparedFacts } from './compared-facts.ts'
import { linesTable, sumsList } from './lines.ts'
import { dayAndTime } from './moment.ts'

export interface ComparisonView extends ChoiceView {
  readonly title: string
  readonly isDialogue: boolean
  readonly questions: readonly string[]
  /** Until when nobody sees them; null where they are open. */
  readonly sealedUntil: Date | null
  /** Whether the time is over. */
  readonly isOver: boolean
  readonly columns: readonly ComparedColumn[]
  readonly mayChoose: boolean
  readonly isSaved: boolean
  /** Where it is told what was agreed on the chosen one. */
  readonly contractUrl: string
}

/** The quotes of an enquiry beside each other, and choosing among them. */
export function comparisonView(view: ComparisonView): Html {
  const { language, isDialogue, title } = view
  const t = texts[language].compare
  const heading = isDialogue ? t.dialogueHeading : t.heading
  return html`
    ${pageTop({
      trail: breadcrumbs({ language, trail: buyersTrail(view, language), current: heading }),
      heading,
      lead: title,
    })}
    ${container(content(view))}`
}

/** What could not be done stands above the form that was to do it, or alone where there is none any more. */
function content(view: ComparisonView): Html {
  const { language, errors, mayChoose, sealedUntil } = view
  const hasForm = mayChoose && sealedUntil === null && view.columns.length > 0
  if (hasForm || errors.length === 0) return quotesOf(view)
  return html`${errorSummary({ language, errors })}${unsentWords({ language, words: typedWords(view) })}${quotesOf(view)}`
}

function quotesOf(view: ComparisonView): Html {
  const { language, sealedUntil, columns, isSaved, mayChoose } = view
  const t = texts[language].compare
  if (sealedUntil !== null) {
    const { day, time } = dayAndTime(sealedUntil, language)
    return alert({ language, kind: 'info', heading: t.sealedHeading, body: t.sealed(day, time) })
  }
  const saved = isSaved && alert({ language, kind: 'success', heading: texts[language].choice.saved })
  if (columns.length === 0) return html`${saved}${nothing(view)}`
  return html`
    ${saved}
    ${columns.some(({ state }) => state === 'chosen') && toContract(view)}
    <p>${t.order}</p>
    ${sideBySide(view)}
    ${takeAlong(view)}
    ${columns.map((column) => oneQuote(column, language))}
    ${mayChoose && choiceForm(view)}`
}

function toContract({ language, contractUrl }: ComparisonView): Html {
  const t = texts[language].choice
  return html`<p>${t.afterwards}</p><p>${linkButton({ text: t.toContract, url: contractUrl, variant: 'primary' })}</p>`
}

function nothing({ language, isOver }: ComparisonView): Html {
  const t = texts[language].compare
  return emptyState({ heading: t.noneHeading, text: isOver ? t.none : t.noneYet, actions: [] })
}

/** Enterprises as columns; on narrow screens a block for each fact, with every enterprise in it. */
function sideBySide({ language, columns, questions }: ComparisonView): Html {
  const t = texts[language].compare
  const facts = columns.map((column) => comparedFacts(column, questions, language))
  const [terms = []] = facts.map((each) => each.map(({ term }) => term))
  return table({
    caption: t.caption,
    columns: [t.facts.row, ...columns.map(({ name }) => name)],
    rows: terms.map((term, row) => [term, ...facts.map((each) => each[row]?.value ?? t.unknown)]),
  })
}

function oneQuote({ name, slug, state, version, attachments }: ComparedColumn, language: Language): Html {
  const t = texts[language].compare
  return html`
    <h2>${name}</h2>
    ${state === 'chosen' && badges([{ text: t.chosen, kind: 'info' }])}
    ${state === 'declined' && badges([{ text: t.declined, kind: 'neutral' }])}
    ${version.lines.length > 0 && html`${linesTable(version.lines, t.linesOf(name), language)}${sumsList(version.sums, language)}`}
    ${attachments.length > 0 && html`<h3>${texts[language].attachments.heading}</h3>${attachmentList(attachments, language)}`}
    <p><a href="${href(supplierRoutes.show, language, { slug })}">${t.page(name)}</a></p>`
}

function takeAlong({ language, reference }: ComparisonView): Html {
  const t = texts[language].compare
  const [xlsx, pdf] = [
    fileUrl(files.xlsx, { reference }, { language }),
    fileUrl(files.pdf, { reference }, { language }),
  ]
  return html`
    <h2>${t.takeAlong}</h2>
    <ul><li><a href="${xlsx}">${t.xlsx}</a></li><li><a href="${pdf}">${t.pdf}</a></li></ul>`
}
