import { encode } from 'uqr'
import { type Html, html } from '../../../kernel/html/html.ts'

export interface QrCode {
  readonly text: string
  /** For those who cannot see it. */
  readonly label: string
}

/** In pixels of the page, so that a telephone reads it at arm's length. */
const shownSize = 240

/** A picture that a telephone reads. Dark on white whatever the page's colours, with the margin the standard asks for. */
export function qrCode({ text, label }: QrCode): Html {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
  return html`<svg role="img" aria-label="${label}" width="${shownSize}" height="${shownSize}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
  <rect width="${size}" height="${size}" fill="#fff"></rect>
  <path d="${squares.join('')}" fill="#000"></path>
</svg>`
}
