import { file, page } from '../../kernel/http/route.ts'

/** The platform's own pages. */
export const routes = {
  front: page({ path: { da: '/', en: '/en' }, access: 'everyone' }),
  about: page({ path: { da: '/om', en: '/en/about' }, access: 'everyone' }),
  accessibility: page({ path: { da: '/was', en: '/en/was' }, access: 'everyone' }),
  api: page({ path: { da: '/api', en: '/en/api' }, access: 'everyone' }),
}

/** What search engines and security researchers look for. */
export const files = {
  robots: file({ path: '/robots.txt', access: 'everyone', contentType: 'text/plain; charset=utf-8' }),
  sitemap: file({ path: '/sitemap.xml', access: 'everyone', contentType: 'application/xml; charset=utf-8' }),
  security: file({ path: '/.well-known/security.txt', access: 'everyone', contentType: 'text/plain; charset=utf-8' }),
}
