import { action, file, page } from '../../kernel/http/route.ts'

/** The purchaser's desk and its lists. */
export const routes = {
  desk: page({ path: { da: '/indkoeb', en: '/en/purchasing' }, access: 'purchaser' }),
  create: action({ path: { da: '/indkoeb/lister', en: '/en/purchasing/lists' }, access: 'purchaser' }),
  show: page({ path: { da: '/indkoeb/lister/:id', en: '/en/purchasing/lists/:id' }, access: 'purchaser' }),
  rename: action({
    path: { da: '/indkoeb/lister/:id/navn', en: '/en/purchasing/lists/:id/name' },
    access: 'purchaser',
  }),
  confirmRemoval: page({
    path: { da: '/indkoeb/lister/:id/sletning', en: '/en/purchasing/lists/:id/removal' },
    access: 'purchaser',
  }),
  remove: action({
    path: { da: '/indkoeb/lister/:id/sletning', en: '/en/purchasing/lists/:id/removal' },
    access: 'purchaser',
  }),
  changeNote: action({
    path: { da: '/indkoeb/lister/:id/noter/:supplier', en: '/en/purchasing/lists/:id/notes/:supplier' },
    access: 'purchaser',
  }),
  removeEntry: action({
    path: { da: '/indkoeb/lister/:id/fjernelser/:supplier', en: '/en/purchasing/lists/:id/removals/:supplier' },
    access: 'purchaser',
  }),
  choose: page({ path: { da: '/indkoeb/gem/:slug', en: '/en/purchasing/save/:slug' }, access: 'purchaser' }),
  save: action({ path: { da: '/indkoeb/gem/:slug', en: '/en/purchasing/save/:slug' }, access: 'purchaser' }),
}

/** A list to take along. */
export const files = {
  csv: file({ path: '/indkoeb/lister/:id/liste.csv', access: 'purchaser', contentType: 'text/csv; charset=utf-8' }),
  xlsx: file({
    path: '/indkoeb/lister/:id/liste.xlsx',
    access: 'purchaser',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
}
