const categories = { services: 'services', supplies: 'goods', works: 'works' } as const

/** A code of the list contract-nature (BT-23), in the words of the codelist procurementCategory. */
export function categoryOf(nature: string | null): (typeof categories)[keyof typeof categories] | undefined {
  return nature === 'services' || nature === 'supplies' || nature === 'works' ? categories[nature] : undefined
}
