import { alert } from '../../../../design/alert.ts'
import { badges } from '../../../../design/badge.ts'
import { buttonGroup } from '../../../../design/button.ts'
import { details } from '../../../../design/details.ts'
import { hiddenField, textArea } from '../../../../design/form/fields.ts'
import { buttonForm, form } from '../../../../design/form/form.ts'
import { table } from '../../../../design/table.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { href } from '../../../../kernel/http/href.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import type { Day } from '../../../../kernel/time/clock.ts'
import type { OperatorDesk, OperatorPage } from '../../../organisations/index.ts'
import { texts } from '../../locales/texts.ts'
import type { Difference } from '../../model/difference.ts'
import type { Supplier } from '../../model/directory.ts'
import { namesOf } from '../../model/name-likeness.ts'
import type { ProfilePicture } from '../../model/picture.ts'
import { mayStep, type Profile, type ProfileEvent, type SectionFault } from '../../model/profile.ts'
import type { VerificationFact } from '../../model/verification.ts'
import { routes } from '../../routes/directory.ts'
import { reviewRoutes } from '../../routes/ownership.ts'
import { verificationRoutes } from '../../routes/verification.ts'
import { fieldValue } from '../editing/field-words.ts'
import { ownPicture } from '../own-picture.ts'
import { hasOtherName, verificationFacts } from '../verification/facts.ts'
import { historyView } from './history.ts'
import { unusedWords } from './notice.ts'
import { dayInWords, faultInWords, fieldInWords, sentenceFor } from './words.ts'
import { writtenView } from './written.ts'

export interface ReviewView {
  readonly profile: Profile
  readonly supplier: Supplier
  readonly faults: readonly SectionFault[]
  readonly differences: readonly Difference[]
  /** Logo and pictures, published or not. */
  readonly pictures: readonly ProfilePicture[]
  readonly history: readonly (ProfileEvent & { readonly personName: string | null })[]
  readonly organisation: { readonly name: string; readonly cvr: string | null } | undefined
  /** What somebody checked or vouches for. */
  readonly verifications: readonly VerificationFact[]
  /** The day that decides what of it has expired. */
  readonly day: Day
  readonly notice: Html | false
  /** What the operator wrote, and what is wrong with it. */
  readonly words: string
  readonly wordsFault: string | undefined
  readonly desk: OperatorDesk
  readonly language: Language
  readonly token: Html
}

/** What an operator looks at before they decide: the page, what changes, what was checked, and what happened before. */
export function reviewView(view: ReviewView): Html {
  const { profile, language, notice, history } = view
  const t = texts[language].ownership
  return view.desk.page({
    ...top(view),
    main: html`
      ${notice}
      ${faultsView(view)}
      ${decision(view)}
      ${differencesView(view)}
      ${verificationView(view)}
      <h2>${t.review.contentHeading}</h2>
      ${writtenView(profile.draft, language)}
      ${picturesView(view)}
      <h2>${t.history}</h2>
      ${historyView(history, language)}
      ${archive(profile, view)}`,
  })
}

function top({ profile, supplier, organisation, faults, language }: ReviewView): Omit<OperatorPage, 'main'> {
  const t = texts[language].ownership
  const name = profile.draft.about.name?.[0] || supplier.name
  const slug = supplier.slug
  const preview = href(reviewRoutes.preview, language, { id: String(supplier.id) })
  return {
    language,
    tab: 'queue',
    trail: [{ text: t.review.approvalsHeading, url: href(reviewRoutes.approvals, language, {}) }],
    heading: t.review.title(name),
    ...(organisation && { lead: t.review.organisation(organisation.name, organisation.cvr ?? '') }),
    body: html`
      ${badges([{ text: t.states[profile.state], kind: 'info' }])}
      ${profile.submittedAt !== null && html`<p>${t.review.submittedOn(dayInWords(profile.submittedAt, language))}</p>`}
      ${faults.length === 0 && html`<p><a href="${preview}">${t.review.preview}</a></p>`}
      ${supplier.isListed && html`<p><a href="${href(routes.show, language, { slug })}">${t.review.publicPage}</a></p>`}`,
  }
}

function faultsView({ profile, faults, language }: ReviewView): Html | false {
  if (faults.length === 0 || profile.state !== 'submitted') return false
  const t = texts[language].ownership.review
  const items = faults.map((fault) => html`<li>${faultInWords(fault, language)}</li>`)
  const body = html`<p>${t.faultsBody}</p><ul>${items}</ul>`
  return alert({ language, kind: 'warning', heading: t.faultsHeading, body })
}

/** The two answers there are, while the page waits for one. */
function decision(view: ReviewView): Html | false {
  const { profile, faults, language, token } = view
  if (!mayStep(profile, 'approved')) return unusedWords(view.words, language)
  const t = texts[language].ownership.review
  const id = String(profile.supplierId)
  const approve = buttonForm({
    action: href(reviewRoutes.approve, language, { id }),
    token,
    text: t.approve,
    variant: 'primary',
    values: { revision: String(profile.revision) },
  })
  return html`<h2>${t.decisionHeading}</h2>${faults.length === 0 && buttonGroup([approve])}${askForm(view, id)}`
}

function askForm({ words, wordsFault, profile, language, token }: ReviewView, id: string): Html {
  const t = texts[language].ownership.review
  const message = wordsFault && sentenceFor(wordsFault, language)
  return form({
    language,
    action: href(reviewRoutes.askForChanges, language, { id }),
    token,
    errors: message ? [{ field: 'words', message }] : [],
    fields: html`
      ${hiddenField('revision', String(profile.revision))}
      ${textArea({ language, name: 'words', label: t.words, hint: t.wordsHint, value: words, maxLength: 2_000, ...(message && { error: message }) })}`,
    submit: t.askForChanges,
  })
}

function differencesView({ differences, language }: ReviewView): Html | false {
  if (differences.length === 0) return false
  const t = texts[language].ownership.review
  const value = (field: string, values: readonly string[]) => fieldValue(field, values, language) || t.nothing
  return html`
    <h2>${t.differencesHeading}</h2>
    ${table({
      caption: t.differencesCaption,
      columns: [t.field, t.before, t.after],
      rows: differences.map((each) => [
        fieldInWords(each, language),
        value(each.field, each.before),
        value(each.field, each.after),
      ]),
    })}`
}

/** What a picture shows stands below it in words: they are published with it. */
function picturesView({ pictures, language }: ReviewView): Html {
  const t = texts[language]
  const items = pictures.map(
    (picture) =>
      html`<li>${ownPicture(picture, language)}<p>${t.ownership.review.readAloud(picture.alternativeText)}</p></li>`,
  )
  return html`
    <h3>${t.editing.pictures}</h3>
    ${pictures.length === 0 ? html`<p>${t.ownership.review.noPictures}</p>` : html`<ul class="nobullet-list" role="list">${items}</ul>`}`
}

function verificationView({ verifications: facts, profile, supplier, day, language }: ReviewView): Html {
  const t = texts[language].ownership.review
  const names = [...namesOf(supplier), ...(profile.draft.about.name ?? [])]
  const check = href(verificationRoutes.check, language, { id: String(supplier.id) })
  return html`
    <h2>${t.verificationHeading}</h2>
    ${hasOtherName({ facts, names }) && alert({ language, kind: 'warning', heading: t.otherNameHeading, body: t.otherNameBody })}
    ${verificationFacts({ facts, names, language, day })}
    <p><a href="${check}">${t.check}</a></p>`
}

function archive(profile: Profile, { language, token }: ReviewView): Html | false {
  if (!mayStep(profile, 'archived')) return false
  const t = texts[language].ownership.review
  const action = href(reviewRoutes.archivePage, language, { id: String(profile.supplierId) })
  return details({
    summary: t.archiveSummary,
    body: html`<p>${t.archiveHint}</p>${buttonForm({ action, token, text: t.archive, variant: 'warning' })}`,
  })
}
