import { action, file, page } from '../../kernel/http/route.ts'

/** The lawful ways of buying: asking for them, and the memos that purchasers keep. */
export const routes = {
  wizard: page({ path: { da: '/indkoeb/vej', en: '/en/purchasing/route' }, access: 'everyone' }),
  memos: page({ path: { da: '/indkoeb/notater', en: '/en/purchasing/memos' }, access: 'purchaser' }),
  saveMemo: action({ path: { da: '/indkoeb/notater', en: '/en/purchasing/memos' }, access: 'purchaser' }),
  memo: page({ path: { da: '/indkoeb/notater/:id', en: '/en/purchasing/memos/:id' }, access: 'purchaser' }),
}

/** The rules behind them, which operators keep. */
export const ruleRoutes = {
  rules: page({ path: { da: '/sekretariat/indkoebsregler', en: '/en/desk/purchasing-rules' }, access: 'operator' }),
  newRule: page({
    path: { da: '/sekretariat/indkoebsregler/ny', en: '/en/desk/purchasing-rules/new' },
    access: 'operator',
  }),
  addRule: action({
    path: { da: '/sekretariat/indkoebsregler/ny', en: '/en/desk/purchasing-rules/new' },
    access: 'operator',
  }),
  editRule: page({
    path: { da: '/sekretariat/indkoebsregler/:id', en: '/en/desk/purchasing-rules/:id' },
    access: 'operator',
  }),
  changeRule: action({
    path: { da: '/sekretariat/indkoebsregler/:id', en: '/en/desk/purchasing-rules/:id' },
    access: 'operator',
  }),
  endRule: action({
    path: { da: '/sekretariat/indkoebsregler/:id/slut', en: '/en/desk/purchasing-rules/:id/end' },
    access: 'operator',
  }),
}

/** A memo to put into the file. */
export const files = {
  memoPdf: file({ path: '/indkoeb/notater/:id/notat.pdf', access: 'purchaser', contentType: 'application/pdf' }),
}
