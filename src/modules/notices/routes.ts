import { action, file, page } from '../../kernel/http/route.ts'

/** The parameters that a list of notices is asked with. */
const asked = [
  'q',
  'status',
  'reserved',
  'execution',
  'social',
  'category',
  'region',
  'municipality',
  'country',
  'buyer',
  'sort',
  'page',
]

/** Public tender notices, for everybody. */
export const routes = {
  search: page({ path: { da: '/udbud', en: '/en/tenders' }, access: 'everyone', query: asked }),
  show: page({ path: { da: '/udbud/:id', en: '/en/tenders/:id' }, access: 'everyone' }),
}

/** Those that fit an enterprise, and whether it wants to hear of them. */
export const ownRoutes = {
  fitting: page({ path: { da: '/min-virksomhed/udbud', en: '/en/my-enterprise/tenders' }, access: 'seller' }),
  choose: action({ path: { da: '/min-virksomhed/udbud', en: '/en/my-enterprise/tenders' }, access: 'seller' }),
}

const atom = 'application/atom+xml; charset=utf-8'

/** Any search as a feed. */
export const feedRoutes = {
  da: file({ path: '/udbud/feed.atom', access: 'everyone', contentType: atom }),
  en: file({ path: '/en/tenders/feed.atom', access: 'everyone', contentType: atom }),
}
