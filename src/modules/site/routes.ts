import { action, file, page } from '../../kernel/http/route.ts'

/** The platform's own pages. */
export const routes = {
  front: page({ path: { da: '/', en: '/en' }, access: 'everyone' }),
  about: page({ path: { da: '/om', en: '/en/about' }, access: 'everyone' }),
  accessibility: page({ path: { da: '/was', en: '/en/was' }, access: 'everyone' }),
  api: page({ path: { da: '/api', en: '/en/api' }, access: 'everyone' }),
  home: page({ path: { da: '/min-side', en: '/en/my-page' }, access: 'signedIn' }),
  myData: page({ path: { da: '/konto/mine-data', en: '/en/account/my-data' }, access: 'signedIn' }),
  deletion: page({ path: { da: '/konto/sletning', en: '/en/account/deletion' }, access: 'signedIn' }),
  deleteAccount: action({ path: { da: '/konto/sletning', en: '/en/account/deletion' }, access: 'signedIn' }),
}

/** What somebody takes along. */
export const downloads = {
  myData: file({
    path: '/konto/mine-data.json',
    access: 'signedIn',
    contentType: 'application/json; charset=utf-8',
  }),
}

/** What search engines and security researchers look for. */
export const files = {
  robots: file({ path: '/robots.txt', access: 'everyone', contentType: 'text/plain; charset=utf-8' }),
  sitemap: file({ path: '/sitemap.xml', access: 'everyone', contentType: 'application/xml; charset=utf-8' }),
  security: file({ path: '/.well-known/security.txt', access: 'everyone', contentType: 'text/plain; charset=utf-8' }),
}
