import { type PdfPart, pdfDocument } from '../../../kernel/files/pdf/document.ts'
import { formatDate } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { texts } from '../locales/texts.ts'
import type { Memo } from '../model/memo.ts'
import { type RouteState, routeStates } from '../model/route.ts'
import {
  euroInWords,
  figureInWords,
  missingInWords,
  periodInWords,
  purchaseInWords,
  reasonInWords,
} from '../views/words.ts'

/** The memo as a file for the case: the same words as on its page, made of what was kept and of nothing newer. */
export function memoPdf(memo: Memo, organisation: string, language: Language): Promise<Uint8Array> {
  const t = texts[language]
  const saved = t.memos.savedOn(formatDate(dayInDenmark(memo.createdAt), language), organisation)
  return pdfDocument({
    title: memo.title,
    language,
    author: organisation,
    madeAt: memo.createdAt,
    pageOf: t.memos.pageOf,
    parts: [
      paragraph(`${saved} ${t.memos.unchanged}`),
      paragraph(`${t.wizard.guidance}. ${t.wizard.guidanceText}`),
      heading(t.answer.asked),
      { kind: 'definitions', rows: purchaseInWords(memo.purchase, language) },
      ...warnings(memo, language),
      ...routeStates.flatMap((state) => routesOf(state, memo, language)),
      heading(t.answer.documents),
      { kind: 'list', items: memo.advice.documents.map((each) => t.documents[each]) },
      ...rulesOf(memo, language),
    ],
  })
}

function warnings({ purchase, advice }: Memo, language: Language): PdfPart[] {
  const t = texts[language].answer
  const missing = advice.missing.map((each) => missingInWords(each, purchase.day, language))
  const items = [...missing, ...advice.remarks.map((each) => t.remarks[each])]
  return items.length === 0 ? [] : [heading(t.remarksHeading), { kind: 'list', items }]
}

function routesOf(state: RouteState, { advice }: Memo, language: Language): PdfPart[] {
  const t = texts[language]
  const routes = advice.routes.filter((each) => each.state === state)
  if (routes.length === 0) return []
  return [
    heading(t.answer.states[state]),
    ...routes.flatMap(({ route, reasons }): PdfPart[] => [
      { kind: 'heading', level: 3, text: t.routes[route] },
      {
        kind: 'list',
        items: reasons.map((each) => `${t.answer.weighs[each.weighs]} ${reasonInWords(each, advice, language)}`),
      },
    ]),
  ]
}

function rulesOf({ advice: { rules } }: Memo, language: Language): PdfPart[] {
  const t = texts[language]
  if (rules.length === 0) return [heading(t.answer.rules), paragraph(t.answer.noRules)]
  const { ruleColumn, figureColumn, periodColumn, sourceColumn } = t.answer
  return [
    heading(t.answer.rules),
    {
      kind: 'table',
      caption: t.answer.rules,
      columns: [
        { heading: ruleColumn, share: 3 },
        { heading: figureColumn, share: 2 },
        { heading: periodColumn, share: 2 },
        { heading: sourceColumn, share: 4 },
      ],
      rows: rules.map((rule) => [
        `${t.rules[rule.kind]} (${t.ruleBuyers[rule.buyer]})`,
        [figureInWords(rule, language), euroInWords(rule, language), t.certainties[rule.certainty]]
          .filter(Boolean)
          .join('\n'),
        periodInWords(rule, language),
        [rule.source, rule.sourceUrl, rule.note].filter(Boolean).join('\n'),
      ]),
    },
  ]
}

function heading(text: string): PdfPart {
  return { kind: 'heading', level: 2, text }
}

function paragraph(text: string): PdfPart {
  return { kind: 'paragraph', text }
}
