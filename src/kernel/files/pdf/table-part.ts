import type { PdfColumn, PdfTable } from './parts.ts'
import { colours, decorate, drawable, faces, makeRoom, type Sheet, type Structure, sizes, textWidth } from './sheet.ts'

/** Around the words of a cell, in points. */
const padding = { x: 4, y: 4 } as const

/** A column with where it stands. */
interface Place extends PdfColumn {
  readonly x: number
  readonly width: number
}

/** Draws a table row by row. A row stays on one page, unless it is longer than one. */
export function drawTable(sheet: Sheet, { caption, columns, rows }: PdfTable): void {
  const { pdf, root } = sheet
  const places = placesOf(sheet, columns)
  const table = pdf.struct('Table')
  root.add(table)
  makeRoom(pdf, sizes.text * 8)
  table.add(pdf.struct('Caption', {}, () => drawCaption(sheet, caption)))
  drawRow(sheet, table, { cells: columns.map(({ heading }) => heading), places, isHead: true })
  for (const cells of rows) {
    const height = rowHeight(sheet, cells, places, faces.plain)
    if (height > roomOfPage(sheet)) drawLongRow(sheet, table, cells, places)
    else {
      if (makeRoom(pdf, height)) repeatHead(sheet, places)
      drawRow(sheet, table, { cells, places, isHead: false })
    }
  }
  table.end()
  pdf.y += 12
}

function drawCaption({ pdf }: Sheet, caption: string): void {
  pdf.font(faces.bold).fontSize(sizes.text).fillColor(colours.ink).text(drawable(caption), pdf.page.margins.left)
  pdf.y += 2
}

interface Row {
  readonly cells: readonly string[]
  readonly places: readonly Place[]
  readonly isHead: boolean
}

function drawRow(sheet: Sheet, table: Structure, { cells, places, isHead }: Row): void {
  const { pdf, lang } = sheet
  const face = isHead ? faces.bold : faces.plain
  const [top, height] = [pdf.y, rowHeight(sheet, cells, places, face)]
  const row = pdf.struct('TR')
  table.add(row)
  for (const [index, place] of places.entries()) {
    const names = isHead ? { lang, scope: 'Column' } : { lang, scope: 'Row' }
    const draw = () => drawCell(sheet, { text: cells[index] ?? '', place, top, face })
    row.add(isHead || index === 0 ? pdf.struct('TH', names, draw) : pdf.struct('TD', {}, draw))
  }
  row.end()
  pdf.y = top + height
  rule(sheet)
}

/** For the eye only: the structure has named its columns at the beginning of the table. */
function repeatHead(sheet: Sheet, places: readonly Place[]): void {
  const { pdf } = sheet
  const headings = places.map(({ heading }) => heading)
  const top = pdf.y
  decorate(pdf, 'Pagination', () => {
    for (const place of places) drawCell(sheet, { text: place.heading, place, top, face: faces.bold })
  })
  pdf.y = top + rowHeight(sheet, headings, places, faces.bold)
  rule(sheet)
}

interface Cell {
  readonly text: string
  readonly place: Place
  readonly top: number
  readonly face: string
}

function drawCell({ pdf }: Sheet, { text, place, top, face }: Cell): void {
  const { x, width, align = 'left' } = place
  pdf.font(face).fontSize(sizes.small).fillColor(colours.ink)
  pdf.text(drawable(text), x + padding.x, top + padding.y, { width: width - 2 * padding.x, align })
}

/** Longer than a page: its cells stand below each other, each after the name of its column. */
function drawLongRow(
  { pdf, lang, ...sheet }: Sheet,
  table: Structure,
  cells: readonly string[],
  places: readonly Place[],
): void {
  const row = pdf.struct('TR')
  table.add(row)
  for (const [index, { heading }] of places.entries()) {
    const draw = () => {
      pdf.font(faces.plain).fontSize(sizes.small).fillColor(colours.ink)
      pdf.text(drawable(`${heading}: ${cells[index] ?? ''}`), pdf.page.margins.left + padding.x, pdf.y + padding.y)
    }
    row.add(index === 0 ? pdf.struct('TH', { lang, ...{ scope: 'Row' } }, draw) : pdf.struct('TD', {}, draw))
  }
  row.end()
  pdf.y += padding.y
  rule({ pdf, lang, ...sheet })
}

/** A line under what was drawn last. */
function rule({ pdf }: Sheet): void {
  const { left } = pdf.page.margins
  decorate(pdf, 'Layout', () => {
    pdf
      .moveTo(left, pdf.y)
      .lineTo(left + textWidth(pdf), pdf.y)
      .lineWidth(0.5)
      .stroke(colours.line)
  })
}

function placesOf({ pdf }: Sheet, columns: readonly PdfColumn[]): Place[] {
  const shares = columns.reduce((sum, { share = 1 }) => sum + share, 0)
  let x = pdf.page.margins.left
  return columns.map((column) => {
    const width = (textWidth(pdf) * (column.share ?? 1)) / shares
    x += width
    return { ...column, x: x - width, width }
  })
}

function rowHeight({ pdf }: Sheet, cells: readonly string[], places: readonly Place[], face: string): number {
  pdf.font(face).fontSize(sizes.small)
  const heights = places.map(({ width }, index) =>
    pdf.heightOfString(drawable(cells[index] ?? ''), { width: width - 2 * padding.x }),
  )
  return Math.max(sizes.small, ...heights) + 2 * padding.y
}

/** What a row may take at most; the repeated head takes some. */
function roomOfPage({ pdf: { page } }: Sheet): number {
  return page.height - page.margins.top - page.margins.bottom - 60
}
