import { action, file, page } from '../../kernel/http/route.ts'
import { limits } from './model.ts'

/** What a buyer's ledgers come to. */
export const routes = {
  analyses: page({ path: { da: '/indkoeb/analyse', en: '/en/purchasing/spend' }, access: 'purchaser' }),
  upload: action({
    path: { da: '/indkoeb/analyse', en: '/en/purchasing/spend' },
    access: 'purchaser',
    body: 'files',
    largestFile: limits.file,
  }),
  analysis: page({ path: { da: '/indkoeb/analyse/:id', en: '/en/purchasing/spend/:id' }, access: 'purchaser' }),
  run: action({
    path: { da: '/indkoeb/analyse/:id/koersel', en: '/en/purchasing/spend/:id/run' },
    access: 'purchaser',
  }),
  confirmRemoval: page({
    path: { da: '/indkoeb/analyse/:id/sletning', en: '/en/purchasing/spend/:id/removal' },
    access: 'purchaser',
  }),
  remove: action({
    path: { da: '/indkoeb/analyse/:id/sletning', en: '/en/purchasing/spend/:id/removal' },
    access: 'purchaser',
  }),
}

/** An analysis to take along. */
export const files = {
  csv: file({
    path: '/indkoeb/analyse/:id/analyse.csv',
    access: 'purchaser',
    contentType: 'text/csv; charset=utf-8',
  }),
  xlsx: file({
    path: '/indkoeb/analyse/:id/analyse.xlsx',
    access: 'purchaser',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
}
