import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { type Language, locales } from '../../i18n/language.ts'
import type { PdfPart } from './parts.ts'
import { colours, decorate, drawable, faces, type Pdf, type Sheet, sizes, textWidth } from './sheet.ts'
import { drawTable } from './table-part.ts'
import { drawDefinitions, drawHeading, drawList, drawParagraph } from './text-parts.ts'

export type { PdfPart } from './parts.ts'

export interface PdfOptions {
  /** Stands on the first page, in the window's bar, and before the number of each page. */
  readonly title: string
  readonly language: Language
  /** Who answers for it, such as the organisation. */
  readonly author: string
  readonly madeAt: Date
  readonly parts: readonly PdfPart[]
  /** What stands at the foot of a page: “side 1 af 3”. */
  readonly pageOf: (page: number, pages: number) => string
}

const fonts = new URL('../fonts/IBMPlexSans/complete/ttf/', import.meta.resolve('dkfds'))

/**
 * Makes a PDF of A4 pages that can be kept and be read aloud: tagged, with title, language, headings and tables, its fonts in
 * it (PDF/A-2a). For documents of some pages: it is made in memory. The library is loaded with the first one.
 */
export async function pdfDocument(options: PdfOptions): Promise<Uint8Array> {
  const { title, language, parts } = options
  const pdf = await newPdf(options)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const sheet: Sheet = { pdf, root, lang: locales[language] }
  drawHeading(sheet, 1, title)
  for (const part of parts) draw(sheet, part)
  root.end()
  numberPages(pdf, options)
  pdf.end()
  return buffer(pdf)
}

async function newPdf({ title, language, author, madeAt }: PdfOptions): Promise<Pdf> {
  const { default: PdfDocument } = await import('pdfkit')
  const font = (face: string) => fileURLToPath(new URL(`IBMPlexSans-${face}.ttf`, fonts))
  const pdf = new PdfDocument({
    size: 'A4',
    margins: { top: 56, bottom: 64, left: 56, right: 56 },
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    lang: locales[language],
    bufferPages: true,
    font: font('Regular'),
    info: { Title: title, Author: author, CreationDate: madeAt, ModDate: madeAt },
  })
  return pdf.registerFont(faces.plain, font('Regular')).registerFont(faces.bold, font('SemiBold'))
}

function draw(sheet: Sheet, part: PdfPart): void {
  if (part.kind === 'heading') drawHeading(sheet, part.level, part.text)
  if (part.kind === 'paragraph') drawParagraph(sheet, part.text)
  if (part.kind === 'list') drawList(sheet, part.items)
  if (part.kind === 'definitions') drawDefinitions(sheet, part.rows)
  if (part.kind === 'table') drawTable(sheet, part)
}

/** Last of all, when it is known how many there are. */
function numberPages(pdf: Pdf, { title, pageOf }: PdfOptions): void {
  const { count } = pdf.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    pdf.switchToPage(index)
    const { left, bottom } = pdf.page.margins
    const place = pdf.page.height - bottom / 2 - sizes.small
    // Within its margin a text would go on to a page of its own.
    pdf.page.margins.bottom = 0
    decorate(pdf, 'Pagination', () => {
      const style = { width: textWidth(pdf), height: sizes.small * 2, ellipsis: true, align: 'right' } as const
      pdf.font(faces.plain).fontSize(sizes.small).fillColor(colours.soft)
      pdf.text(drawable(`${title} · ${pageOf(index + 1, count)}`), left, place, style)
    })
    pdf.page.margins.bottom = bottom
  }
}
