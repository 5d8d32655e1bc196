import { type Html, html } from '../kernel/html/html.ts'
import type { TextLink } from './frame.ts'
import type { MapStep } from './map-ranges.ts'

export interface AreaMap {
  /** What a screen reader calls the map. */
  readonly title: string
  /** Below the map, for everybody. */
  readonly description: string
  readonly width: number
  readonly height: number
  /** A frame around what does not lie where it is drawn. */
  readonly inset?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly areas: readonly MapArea[]
  readonly legend: readonly MapKey[]
  /** Past the map, to where the same stands as a table: a map may have a hundred links. */
  readonly skip: TextLink
}

export interface MapArea {
  /** An SVG path in the map's units. */
  readonly path: string
  /** What the area is called and what it has, in one: `Aarhus: 12`. */
  readonly label: string
  readonly step: MapStep
  /** Where the area leads; one that leads nowhere is no more than a shape. */
  readonly url?: string | undefined
}

/** What the map shows, in words. */
export interface AreaTable {
  readonly caption: string
  readonly columns: readonly [area: string, number: string]
  readonly rows: readonly (readonly [area: Html, number: string])[]
}

export interface MapKey {
  readonly step: MapStep
  readonly text: string
}

/** A map whose areas are shaded by a number and lead to what is there. The same stands beside it as a table. */
export function areaMap({ title, description, width, height, inset, areas, legend, skip }: AreaMap): Html {
  return html`<figure class="map">
  <a class="map-skip" href="${skip.url}">${skip.text}</a>
  <svg viewBox="0 0 ${width} ${height}" role="group" aria-label="${title}">
    ${inset && html`<rect class="map-inset" x="${inset.x}" y="${inset.y}" width="${inset.width}" height="${inset.height}"/>`}
    ${areas.map(shape)}
  </svg>
  <figcaption>
    <ul class="map-legend nobullet-list" role="list">${legend.map(key)}</ul>
    <p>${description}</p>
  </figcaption>
</figure>`
}

/** A map with the same as a table beside it; below it on narrow screens. */
export function mapAndTable(parts: { readonly map: Html; readonly table: Html }): Html {
  return html`<div class="map-and-table"><div>${parts.map}</div><div>${parts.table}</div></div>`
}

/** Two short columns, which stay columns on the narrowest screen too. */
export function areaTable({ caption, columns: [area, number], rows }: AreaTable): Html {
  return html`<table class="table table--borderless table--compact area-table">
  <caption>${caption}</caption>
  <thead><tr><th scope="col">${area}</th><th scope="col">${number}</th></tr></thead>
  <tbody>${rows.map(([name, count]) => html`<tr><th scope="row">${name}</th><td>${count}</td></tr>`)}</tbody>
</table>`
}

/** The title is the link's name, and what shows under the mouse. */
function shape({ path, label, step, url }: MapArea): Html {
  return url === undefined
    ? html`<path class="map-area map-step-${step}" d="${path}" aria-hidden="true"/>`
    : html`<a class="map-area map-step-${step}" href="${url}" rel="nofollow"><title>${label}</title><path d="${path}"/></a>`
}

function key({ step, text }: MapKey): Html {
  return html`<li><span class="map-key map-step-${step}"></span>${text}</li>`
}
