import { action, file, page } from '../../kernel/http/route.ts'

/** Saved searches, part of one's account. */
export const routes = {
  list: page({ path: { da: '/konto/gemte-soegninger', en: '/en/account/saved-searches' }, access: 'signedIn' }),
  choose: page({
    path: { da: '/konto/gemte-soegninger/ny', en: '/en/account/saved-searches/new' },
    access: 'signedIn',
  }),
  save: action({
    path: { da: '/konto/gemte-soegninger/ny', en: '/en/account/saved-searches/new' },
    access: 'signedIn',
  }),
  change: action({
    path: { da: '/konto/gemte-soegninger/:id/hyppighed', en: '/en/account/saved-searches/:id/frequency' },
    access: 'signedIn',
  }),
  remove: action({
    path: { da: '/konto/gemte-soegninger/:id/sletning', en: '/en/account/saved-searches/:id/removal' },
    access: 'signedIn',
  }),
}

const atom = 'application/atom+xml; charset=utf-8'

/** Any search as a feed. The dot keeps the address apart from those of suppliers, which may be called anything else. */
export const feeds = {
  da: file({ path: '/leverandoerer/feed.atom', access: 'everyone', contentType: atom }),
  en: file({ path: '/en/suppliers/feed.atom', access: 'everyone', contentType: atom }),
}
