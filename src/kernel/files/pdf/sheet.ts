/** The program's document type; the library itself is fetched when the first document is made. */
export type Pdf = InstanceType<typeof import('pdfkit')>

/** A place in the document's structure, which programs that read aloud follow. */
export type Structure = ReturnType<Pdf['struct']>

/** Where parts are drawn, one below the other. */
export interface Sheet {
  readonly pdf: Pdf
  /** Of the whole document: each part is added to it. */
  readonly root: Structure
  /** BCP 47, such as `da-DK`. */
  readonly lang: string
}

/** The faces of the design system's typeface (SIL Open Font License 1.1): it has every letter of the European languages. */
export const faces = { plain: 'plain', bold: 'bold' } as const

/** In points, 72 to an inch. */
export const sizes = { title: 20, heading2: 14, heading3: 11.5, text: 10, small: 8.5 } as const
export const colours = { ink: '#1a1a1a', soft: '#555555', line: '#b5b5b5' } as const

/** Between the edges of the text. */
export function textWidth({ page }: Pdf): number {
  return page.width - page.margins.left - page.margins.right
}

/** Goes on at the top of the next page, unless so much room is left on this one. */
export function makeRoom(pdf: Pdf, height: number): boolean {
  const bottom = pdf.page.height - pdf.page.margins.bottom
  if (pdf.y + height <= bottom || pdf.y <= pdf.page.margins.top) return false
  pdf.addPage()
  return true
}

/** Draws what tells nothing: whoever has the document read aloud is not told of it. */
export function decorate(pdf: Pdf, type: 'Pagination' | 'Layout', draw: () => void): void {
  pdf.markContent('Artifact', { type })
  draw()
  pdf.endMarkedContent()
}

/** What no typeface draws is left out: control characters besides line ends. */
export function drawable(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, '').toWellFormed()
}
