import { startsOf } from '../../../kernel/danish/word-starts.ts'
import type { Supplier } from '../model/directory.ts'
import type { Suggested } from '../store/suggestions.ts'

/** What a supplier lets the search suggest: its name, and once each the title of what it offers. Nothing while it is hidden. */
export function suggestedTexts({ id, slug, name, offerings, isListed }: Supplier): Suggested[] {
  if (!isListed) return []
  const titles = new Map(offerings.map(({ title }) => [startsOf(title)[0], title]))
  const texts = [{ slug, shown: name }, ...[...titles.values()].map((title) => ({ slug: '', shown: title }))]
  return texts.map((text) => ({ supplierId: id, ...text, starts: startsOf(text.shown) })).filter(hasStart)
}

/** A text of signs alone cannot be typed to be found. */
function hasStart({ starts }: Suggested): boolean {
  return starts.length > 0
}
