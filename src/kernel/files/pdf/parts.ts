/** What stands in a document, from top to bottom. Texts come ready to be read: amounts and days are formatted already. */
export type PdfPart =
  /** Below the title, which is of level 1. */
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Pairs of term and value. */
  | { readonly kind: 'definitions'; readonly rows: readonly PdfDefinition[] }
  | PdfTable

export interface PdfDefinition {
  readonly term: string
  readonly value: string
}

/** Its headings stand again on each page that it goes on to. */
export interface PdfTable {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly PdfColumn[]
  /** One cell for each column; the first names the row. */
  readonly rows: readonly (readonly string[])[]
}

export interface PdfColumn {
  readonly heading: string
  /** Its share of the width among the others; 1 unless told. */
  readonly share?: number
  /** Figures stand to the right. */
  readonly align?: 'left' | 'right'
}
