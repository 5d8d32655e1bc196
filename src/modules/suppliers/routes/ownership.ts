import { action, page } from '../../../kernel/http/route.ts'

/** Taking over a listing. */
export const claimRoutes = {
  claim: page({ path: { da: '/leverandoerer/:slug/overtag', en: '/en/suppliers/:slug/claim' }, access: 'signedIn' }),
  askForClaim: action({
    path: { da: '/leverandoerer/:slug/overtag', en: '/en/suppliers/:slug/claim' },
    access: 'signedIn',
  }),
  withdrawClaim: action({
    path: { da: '/leverandoerer/:slug/overtag/fortrydelse', en: '/en/suppliers/:slug/claim/withdrawal' },
    access: 'signedIn',
  }),
  // Whoever has the link reads the enterprise's mail: that is the proof, whether or not they have an account.
  claimLink: page({ path: { da: '/overtagelse/:token', en: '/en/claim/:token' }, access: 'everyone' }),
  confirmClaim: action({ path: { da: '/overtagelse/:token', en: '/en/claim/:token' }, access: 'everyone' }),
}

/**
 * The desk of an enterprise: its page, and what to do with it. Each change of state has an address of its own. Who has no
 * enterprise yet is told on the first two how to come by one.
 */
export const deskRoutes = {
  desk: page({ path: { da: '/min-virksomhed', en: '/en/my-enterprise' }, access: 'signedIn' }),
  preview: page({ path: { da: '/min-virksomhed/visning', en: '/en/my-enterprise/preview' }, access: 'seller' }),
  newPage: page({ path: { da: '/min-virksomhed/ny', en: '/en/my-enterprise/new' }, access: 'signedIn' }),
  register: action({ path: { da: '/min-virksomhed/ny', en: '/en/my-enterprise/new' }, access: 'seller' }),
  submit: action({
    path: { da: '/min-virksomhed/indsendelse', en: '/en/my-enterprise/submission' },
    access: 'seller',
  }),
  withdraw: action({
    path: { da: '/min-virksomhed/tilbagekaldelse', en: '/en/my-enterprise/withdrawal' },
    access: 'seller',
  }),
  publish: action({
    path: { da: '/min-virksomhed/offentliggoerelse', en: '/en/my-enterprise/publication' },
    access: 'seller',
  }),
  pause: action({ path: { da: '/min-virksomhed/pause', en: '/en/my-enterprise/pause' }, access: 'seller' }),
  resume: action({
    path: { da: '/min-virksomhed/genoptagelse', en: '/en/my-enterprise/resumption' },
    access: 'seller',
  }),
  archive: action({ path: { da: '/min-virksomhed/arkivering', en: '/en/my-enterprise/archiving' }, access: 'seller' }),
  reopen: action({ path: { da: '/min-virksomhed/genaabning', en: '/en/my-enterprise/reopening' }, access: 'seller' }),
  confirm: action({
    path: { da: '/min-virksomhed/bekraeftelse', en: '/en/my-enterprise/confirmation' },
    access: 'seller',
  }),
}

/** What an operator decides: pages that wait, and who may take over a listing. */
export const reviewRoutes = {
  approvals: page({ path: { da: '/sekretariat/godkendelser', en: '/en/desk/approvals' }, access: 'operator' }),
  approveMany: action({ path: { da: '/sekretariat/godkendelser', en: '/en/desk/approvals' }, access: 'operator' }),
  review: page({ path: { da: '/sekretariat/sider/:id', en: '/en/desk/pages/:id' }, access: 'operator' }),
  preview: page({
    path: { da: '/sekretariat/sider/:id/visning', en: '/en/desk/pages/:id/preview' },
    access: 'operator',
  }),
  approve: action({
    path: { da: '/sekretariat/sider/:id/godkendelse', en: '/en/desk/pages/:id/approval' },
    access: 'operator',
  }),
  askForChanges: action({
    path: { da: '/sekretariat/sider/:id/aendringer', en: '/en/desk/pages/:id/changes' },
    access: 'operator',
  }),
  archivePage: action({
    path: { da: '/sekretariat/sider/:id/arkivering', en: '/en/desk/pages/:id/archiving' },
    access: 'operator',
  }),
  showClaim: page({ path: { da: '/sekretariat/overtagelser/:id', en: '/en/desk/claims/:id' }, access: 'operator' }),
  grantClaim: action({
    path: { da: '/sekretariat/overtagelser/:id/tildeling', en: '/en/desk/claims/:id/grant' },
    access: 'operator',
  }),
  refuseClaim: action({
    path: { da: '/sekretariat/overtagelser/:id/afslag', en: '/en/desk/claims/:id/refusal' },
    access: 'operator',
  }),
}
