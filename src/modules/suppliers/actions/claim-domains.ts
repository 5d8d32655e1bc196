import { isFreeMailDomain, registrableDomain } from '../../reference/index.ts'
import type { Supplier } from '../model/directory.ts'

/** Where many keep a page on one domain, so that a mail address there says nothing about the enterprise. */
const sharedHosts = [
  'facebook.com',
  'fb.com',
  'instagram.com',
  'linkedin.com',
  'twitter.com',
  'x.com',
  'youtube.com',
  'tiktok.com',
  'pinterest.com',
  'google.com',
  'google.dk',
  'goo.gl',
  'blogspot.com',
  'blogger.com',
  'wordpress.com',
  'wixsite.com',
  'wix.com',
  'weebly.com',
  'webnode.dk',
  'webnode.com',
  'squarespace.com',
  'jimdosite.com',
  'jimdofree.com',
  'jimdo.com',
  'mono.net',
  'mono.site',
  'simplesite.com',
  'one.com',
  'websitebuilder.online',
  'godaddysites.com',
  'business.site',
  'github.io',
  'gitlab.io',
  'netlify.app',
  'vercel.app',
  'pages.dev',
  'web.app',
  'firebaseapp.com',
  'azurewebsites.net',
  'cloudfront.net',
  'herokuapp.com',
  'myshopify.com',
  'shopify.com',
  'etsy.com',
  'dba.dk',
  'linktr.ee',
  'notion.site',
  'carrd.co',
  'medium.com',
  'tumblr.com',
  'yolasite.com',
  'bandcamp.com',
  'virk.dk',
  'proff.dk',
  'krak.dk',
  'degulesider.dk',
  'borger.dk',
]

/**
 * The domains whose mail addresses belong to the enterprise, its main one last: of `https://shop.kaffefair.dk` these are
 * `shop.kaffefair.dk` and `kaffefair.dk`. None where it has no website, or only a page among many others' on one domain, or
 * where anybody gets a mail address at the domain.
 */
export function ownDomains({ website }: Pick<Supplier, 'website'>): readonly string[] {
  const host = (URL.parse(website ?? '')?.hostname ?? '').toLowerCase().replace(/^www\d?\./, '')
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/.test(host)) return []
  const registered = registrableDomain(host)
  const domains = host
    .split('.')
    .map((_, index, labels) => labels.slice(index).join('.'))
    .filter((domain) => domain === registered || domain.endsWith(`.${registered}`))
  return domains.some((domain) => sharedHosts.includes(domain) || isFreeMailDomain(domain)) ? [] : domains
}
