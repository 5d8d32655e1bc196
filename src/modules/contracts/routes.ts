import { action, file, page } from '../../kernel/http/route.ts'

const paths = {
  list: { da: '/kontrakter', en: '/en/contracts' },
  create: { da: '/kontrakter/ny', en: '/en/contracts/new' },
  all: { da: '/kontrakter/opgoerelse', en: '/en/contracts/statement' },
  show: { da: '/kontrakter/:reference', en: '/en/contracts/:reference' },
  answer: { da: '/kontrakter/:reference/svar', en: '/en/contracts/:reference/answer' },
  end: { da: '/kontrakter/:reference/afslutning', en: '/en/contracts/:reference/end' },
  month: { da: '/kontrakter/:reference/maaneder/:month', en: '/en/contracts/:reference/months/:month' },
  answerMonth: {
    da: '/kontrakter/:reference/maaneder/:month/svar',
    en: '/en/contracts/:reference/months/:month/answer',
  },
  statement: { da: '/kontrakter/:reference/opgoerelse', en: '/en/contracts/:reference/statement' },
} as const

/** Contracts: what was agreed, each month, and what it comes to. Whoever is no party to one finds nothing. */
export const routes = {
  list: page({ path: paths.list, access: 'signedIn' }),
  create: page({ path: paths.create, access: 'signedIn' }),
  propose: action({ path: paths.create, access: 'signedIn' }),
  all: page({ path: paths.all, access: 'signedIn' }),
  show: page({ path: paths.show, access: 'signedIn' }),
  answer: action({ path: paths.answer, access: 'signedIn' }),
  end: page({ path: paths.end, access: 'signedIn' }),
  endEarly: action({ path: paths.end, access: 'signedIn' }),
  month: page({ path: paths.month, access: 'signedIn' }),
  logMonth: action({ path: paths.month, access: 'signedIn' }),
  answerMonth: action({ path: paths.answerMonth, access: 'signedIn' }),
  statement: page({ path: paths.statement, access: 'signedIn' }),
}

/** What contracts come to together, on the operator's desk. */
export const effectRoutes = {
  effect: page({ path: { da: '/sekretariat/effekt', en: '/en/desk/effect' }, access: 'operator' }),
}

/** A statement to take along. */
export const files = {
  xlsx: file({
    path: '/kontrakter/:reference/opgoerelse.xlsx',
    access: 'signedIn',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  pdf: file({
    path: '/kontrakter/:reference/opgoerelse.pdf',
    access: 'signedIn',
    contentType: 'application/pdf',
  }),
}
