import { action, page } from '../../../kernel/http/route.ts'

/** An enterprise declares how it meets the criteria for registered social enterprises (RSV), one page each. */
export const rsvRoutes = {
  rsv: page({ path: { da: '/min-virksomhed/rsv', en: '/en/my-enterprise/rsv' }, access: 'seller' }),
  criterion: page({
    path: { da: '/min-virksomhed/rsv/kriterium/:number', en: '/en/my-enterprise/rsv/criterion/:number' },
    access: 'seller',
  }),
  answer: action({
    path: { da: '/min-virksomhed/rsv/kriterium/:number', en: '/en/my-enterprise/rsv/criterion/:number' },
    access: 'seller',
  }),
  rsvSummary: page({
    path: { da: '/min-virksomhed/rsv/opsummering', en: '/en/my-enterprise/rsv/summary' },
    access: 'seller',
  }),
  declaration: page({
    path: { da: '/min-virksomhed/rsv/erklaering', en: '/en/my-enterprise/rsv/declaration' },
    access: 'seller',
  }),
  declare: action({
    path: { da: '/min-virksomhed/rsv/erklaering', en: '/en/my-enterprise/rsv/declaration' },
    access: 'seller',
  }),
  withdrawDeclaration: action({
    path: { da: '/min-virksomhed/rsv/tilbagetraekning', en: '/en/my-enterprise/rsv/retraction' },
    access: 'seller',
  }),
}

/** A network vouches for an enterprise; an operator states what was checked. */
export const verificationRoutes = {
  vouch: page({
    path: { da: '/leverandoerer/:slug/anbefaling', en: '/en/suppliers/:slug/recommendation' },
    access: 'signedIn',
  }),
  vouchFor: action({
    path: { da: '/leverandoerer/:slug/anbefaling', en: '/en/suppliers/:slug/recommendation' },
    access: 'signedIn',
  }),
  stopVouching: action({
    path: {
      da: '/leverandoerer/:slug/anbefaling/tilbagetraekning',
      en: '/en/suppliers/:slug/recommendation/retraction',
    },
    access: 'signedIn',
  }),
  check: page({
    path: { da: '/sekretariat/sider/:id/kontrol', en: '/en/desk/pages/:id/verification' },
    access: 'operator',
  }),
  stateCheck: action({
    path: { da: '/sekretariat/sider/:id/kontrol', en: '/en/desk/pages/:id/verification' },
    access: 'operator',
  }),
  withdrawCheck: action({
    path: { da: '/sekretariat/sider/:id/kontrol/tilbagetraekning', en: '/en/desk/pages/:id/verification/retraction' },
    access: 'operator',
  }),
}

/** Listings that may be one enterprise. */
export const likenessRoutes = {
  likenesses: page({ path: { da: '/sekretariat/dubletter', en: '/en/desk/duplicates' }, access: 'operator' }),
  compare: page({
    path: { da: '/sekretariat/dubletter/:one/:other', en: '/en/desk/duplicates/:one/:other' },
    access: 'operator',
  }),
  merge: action({
    path: { da: '/sekretariat/dubletter/:one/:other', en: '/en/desk/duplicates/:one/:other' },
    access: 'operator',
  }),
  keepApart: action({
    path: { da: '/sekretariat/dubletter/:one/:other/forskellige', en: '/en/desk/duplicates/:one/:other/different' },
    access: 'operator',
  }),
}
