import { href } from '../../../../kernel/http/href.ts'
import { routes } from '../../routes.ts'
import { licence } from '../licence.ts'
import { extensions } from './extensions.ts'
import type { Release } from './release.ts'

export interface PackageView {
  readonly baseUrl: string
  readonly siteName: string
  /** Where this one stands, and where the next one does; nothing after the last. */
  readonly url: string
  readonly nextUrl: string | undefined
  /** When the newest of what is in it was told. */
  readonly changedAt: Date
  /** One or more. */
  readonly releases: readonly Release[]
}

/** A release package of OCDS 1.1. It says nothing of the time at which it was asked for, so it stays the same until a release changes. */
export function releasePackage(view: PackageView): string {
  const { baseUrl, siteName, url, nextUrl, changedAt, releases } = view
  return `${JSON.stringify({
    uri: url,
    version: '1.1',
    extensions,
    publishedDate: changedAt.toISOString(),
    publisher: { name: siteName, uri: `${baseUrl}/` },
    license: licence.url,
    publicationPolicy: `${baseUrl}${href(routes.data, 'da', {})}`,
    releases,
    ...(nextUrl !== undefined && { links: { next: nextUrl } }),
  })}\n`
}
