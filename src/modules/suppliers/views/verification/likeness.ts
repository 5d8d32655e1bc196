import { alert } from '../../../../design/alert.ts'
import { emptyState } from '../../../../design/empty-state.ts'
import { table } from '../../../../design/table.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { formatDate } from '../../../../kernel/i18n/format.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { dayInDenmark } from '../../../../kernel/time/clock.ts'
import type { OperatorDesk } from '../../../organisations/index.ts'
import { texts } from '../../locales/texts.ts'
import type { LikenessReason } from '../../model/likeness.ts'

export interface LikenessesView {
  readonly waiting: readonly {
    readonly one: string
    readonly other: string
    readonly reason: LikenessReason
    readonly since: Date
    readonly url: string
  }[]
  readonly desk: OperatorDesk
  readonly language: Language
  /** What just happened to a pair. */
  readonly notice: 'merged' | 'keptApart' | undefined
}

/** The pairs that wait for an operator. */
export function likenessesView({ waiting, desk, language, notice }: LikenessesView): Html {
  const t = texts[language].verification.likeness
  const rows = waiting.map(({ one, other, reason, since, url }) => [
    html`<a href="${url}">${t.both(one, other)}</a>`,
    t.reasons[reason],
    formatDate(dayInDenmark(since), language),
  ])
  const main = html`
      ${notice !== undefined && alert({ language, kind: 'success', heading: t[notice] })}
      ${
        rows.length === 0
          ? emptyState({ heading: t.none, text: t.noneBody, actions: [] })
          : table({ caption: t.caption, columns: [t.pair, t.reason, t.since], rows })
      }`
  return desk.page({ language, tab: 'duplicates', heading: t.heading, lead: t.lead, main })
}

/** A page by name, town and owner: the names alone may be the same. */
export function namesakeText(
  { name, town, ownerName }: { readonly name: string; readonly town: string | null; readonly ownerName: string | null },
  language: Language,
): string {
  const t = texts[language].verification.likeness
  const owner = ownerName === null ? t.withoutOwner : t.withOwner(ownerName)
  return t.namesake(name, town === null ? owner : `${town}, ${owner}`)
}
