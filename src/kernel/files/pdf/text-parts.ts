import type { PdfDefinition } from './parts.ts'
import { colours, drawable, faces, makeRoom, type Sheet, sizes, textWidth } from './sheet.ts'

/** Room below a part, in points. */
const gap = 8

/** A heading stays on the page of what follows it. */
export function drawHeading({ pdf, root }: Sheet, level: 1 | 2 | 3, text: string): void {
  const size = level === 1 ? sizes.title : level === 2 ? sizes.heading2 : sizes.heading3
  makeRoom(pdf, size * 5)
  if (level > 1) pdf.y += gap
  root.add(
    pdf.struct(`H${level}`, {}, () => {
      pdf.font(faces.bold).fontSize(size).fillColor(colours.ink).text(drawable(text), pdf.page.margins.left)
    }),
  )
  pdf.y += gap / 2
}

export function drawParagraph({ pdf, root }: Sheet, text: string): void {
  root.add(
    pdf.struct('P', {}, () => {
      plain(pdf).text(drawable(text), pdf.page.margins.left, pdf.y, { lineGap: 2 })
    }),
  )
  pdf.y += gap
}

export function drawList({ pdf, root }: Sheet, items: readonly string[]): void {
  const indent = 14
  const list = pdf.struct('L')
  root.add(list)
  for (const item of items) {
    const [sign, body] = [pdf.struct('Lbl', {}, () => mark()), pdf.struct('LBody', {}, () => words(item))]
    const line = pdf.struct('LI')
    list.add(line)
    line.add(sign)
    line.add(body)
    line.end()
    pdf.y += 3
  }
  list.end()
  pdf.y += gap

  function mark(): void {
    makeRoom(pdf, sizes.text * 3)
    const { y } = pdf
    plain(pdf).text('•', pdf.page.margins.left, y, { lineBreak: false })
    pdf.y = y
  }

  function words(item: string): void {
    const width = textWidth(pdf) - indent
    pdf.text(drawable(item), pdf.page.margins.left + indent, pdf.y, { width, lineGap: 2 })
  }
}

/** Each pair is a short paragraph: the term in bold, the value after it. */
export function drawDefinitions({ pdf, root }: Sheet, rows: readonly PdfDefinition[]): void {
  for (const { term, value } of rows) {
    root.add(
      pdf.struct('P', {}, () => {
        const style = { lineGap: 2, continued: true } as const
        plain(pdf)
          .font(faces.bold)
          .text(`${drawable(term)}: `, pdf.page.margins.left, pdf.y, style)
        pdf.font(faces.plain).text(drawable(value), { lineGap: 2, continued: false })
      }),
    )
    pdf.y += 3
  }
  pdf.y += gap
}

function plain(pdf: Sheet['pdf']): Sheet['pdf'] {
  return pdf.font(faces.plain).fontSize(sizes.text).fillColor(colours.ink)
}
