import type { Frame, FrameAccount, NavigationLink } from '../../../design/frame.ts'
import { embeddedLayout, layout } from '../../../design/layout.ts'
import { type Actor, personOf } from '../../../kernel/access/actor.ts'
import type { Account } from '../../../kernel/http/account.ts'
import { href } from '../../../kernel/http/href.ts'
import type { PageView } from '../../../kernel/http/mount.ts'
import type { PageReply } from '../../../kernel/http/reply.ts'
import type { PageRoute } from '../../../kernel/http/route.ts'
import { type Language, languages, type Translated } from '../../../kernel/i18n/language.ts'
import { defaultSettings, deskRoutes, type PlatformSettings } from '../../desk/index.ts'
import { calendarRoutes, startRoutes } from '../../enquiries/index.ts'
import { identityRoutes } from '../../identity/index.ts'
import { noticeRoutes, noticeTexts } from '../../notices/index.ts'
import { openDataRoutes, openDataTexts } from '../../opendata/index.ts'
import { shortlistRoutes } from '../../shortlists/index.ts'
import { enterpriseDeskRoutes, supplierRoutes, supplierTexts } from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'
import { routes } from '../routes.ts'

/** A page as the whole document that the browser gets. */
export function renderPage(reply: PageReply, view: PageView, baseUrl: string, settings = defaultSettings): string {
  const around = view.isEmbedded ? embeddedLayout : layout
  return around(frame(view, baseUrl, settings), reply).toString()
}

function frame({ language, alternates, nonce, account }: PageView, baseUrl: string, settings: PlatformSettings): Frame {
  const { siteName, operatorSentence } = settings
  const addresses = alternates ?? fronts
  const other = language === 'da' ? 'en' : 'da'
  return {
    language,
    siteName,
    home: fronts[language],
    navigation: navigation(language, siteName, account.actor, alternates?.[language]),
    account: frameAccount(account, language),
    footerLinks: footerLinks(language, siteName),
    ...(operatorSentence[language] === '' ? {} : { operator: operatorSentence[language] }),
    ...(offeredOn(language, settings).includes(other)
      ? { otherLanguage: { language: other, url: addresses[other] } }
      : {}),
    canonicalUrl: baseUrl + addresses[language],
    alternates: offeredOn(language, settings).map((each) => ({ language: each, url: baseUrl + addresses[each] })),
    nonce,
  }
}

/** English pages stay when English is not offered, but no Danish page leads there. */
function offeredOn(language: Language, { offersEnglish }: PlatformSettings): readonly Language[] {
  return offersEnglish || language === 'en' ? languages : ['da']
}

function frameAccount({ actor, formToken }: Account, language: Language): FrameAccount {
  const t = texts[language].account
  const person = personOf(actor)
  if (person === undefined) {
    return { kind: 'visitor', signIn: { text: t.signIn, url: href(identityRoutes.signIn, language, {}) } }
  }
  return {
    kind: 'signedIn',
    name: person.name,
    home: { text: t.home, url: href(routes.home, language, {}) },
    signOut: { action: href(identityRoutes.signOut, language, {}), text: t.signOut, token: formToken() },
  }
}

/** Where a page without an address of its own, such as an error, sends those who want the other language. */
const fronts: Translated<string> = { da: href(routes.front, 'da', {}), en: href(routes.front, 'en', {}) }

function navigation(language: Language, siteName: string, actor: Actor, here: string | undefined): NavigationLink[] {
  const link = (text: string, route: PageRoute): NavigationLink => {
    const url = href(route, language, {})
    return { text, url, current: isAt(here, url) }
  }
  return [
    link(supplierTexts[language].suppliers, supplierRoutes.search),
    link(supplierTexts[language].categories, supplierRoutes.categories),
    link(noticeTexts[language].search.heading, noticeRoutes.search),
    link(texts[language].about(siteName), routes.about),
    ...workplaces(actor, language).map(({ text, route }) => link(text, route)),
  ]
}

/** The desks that somebody works at stand on every page. */
function workplaces(actor: Actor, language: Language): { readonly text: string; readonly route: PageRoute }[] {
  const t = texts[language].account
  const memberships = personOf(actor)?.memberships ?? []
  return [
    ...(memberships.some(({ sells }) => sells) ? [{ text: t.enterprise, route: enterpriseDeskRoutes.desk }] : []),
    ...(memberships.some(({ buys }) => buys) ? [{ text: t.purchasing, route: shortlistRoutes.desk }] : []),
    ...(personOf(actor)?.isOperator ? [{ text: t.desk, route: deskRoutes.queue }] : []),
  ]
}

/** A supplier's page is part of the suppliers, a search with filters too. */
function isAt(here: string | undefined, url: string): boolean {
  return here !== undefined && (here === url || here.startsWith(`${url}/`) || here.startsWith(`${url}?`))
}

function footerLinks(language: Language, siteName: string): { text: string; url: string }[] {
  const t = texts[language]
  return [
    { text: t.about(siteName), url: href(routes.about, language, {}) },
    { text: t.front.ask.heading, url: href(startRoutes.start, language, {}) },
    { text: t.front.calendar.heading, url: href(calendarRoutes.list, language, {}) },
    { text: t.accessibility, url: href(routes.accessibility, language, {}) },
    { text: t.api, url: href(routes.api, language, {}) },
    { text: openDataTexts[language].data.title, url: href(openDataRoutes.data, language, {}) },
  ]
}
