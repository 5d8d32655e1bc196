import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { fileReply, notFound, pageReply, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { calendar, plannedPurchase } from '../actions/calendar.ts'
import { followCalendar, ownFollow, unfollowCalendar } from '../actions/calendar-follow.ts'
import { ownPage, showInterest } from '../actions/calendar-interest.ts'
import { readCalendarFilter, readFollow } from '../forms/calendar.ts'
import { texts } from '../locales/texts.ts'
import type { CalendarFollow, ShownPurchase } from '../model/calendar.ts'
import { type calendarFiles, calendarRoutes } from '../routes/calendar.ts'
import { calendarView } from '../views/calendar.ts'
import { followView } from '../views/calendar-follow.ts'
import { calendarFile } from '../views/ical.ts'
import { interestView, plannedView } from '../views/planned.ts'

export const calendarPages: Handlers<typeof calendarRoutes> = {
  list: async ({ query }, context) => {
    const { language } = context
    const { filter, hasFault } = readCalendarFilter(query)
    const shown = await calendar(context, filter)
    const t = texts[language].calendar
    return pageReply({
      status: hasFault ? 400 : 200,
      title: t.heading,
      description: t.description,
      indexed: Object.keys(query).length === 0,
      main: calendarView({ calendar: shown, filter, hasFault, language }),
    })
  },

  show: ({ params }, context) =>
    onPlanned(params, context, async (planned) =>
      pageReply({
        title: planned.title,
        description: texts[context.language].calendar.description,
        main: plannedView({ planned, language: context.language }),
      }),
    ),

  follow: async ({ query }, context) => {
    const { follow } = await ownFollow(context)
    const { category, municipality } = readCalendarFilter(query).filter
    const asked = { categories: [category ?? []].flat(), municipalities: [municipality ?? []].flat() }
    return showFollow(context, { follow: follow ?? asked, done: query.done })
  },

  saveFollow: async ({ body }, context) => {
    const read = readFollow(body)
    if (!read.ok) {
      const { categories = [], municipalities = [] } = body
      return showFollow(context, { follow: { categories, municipalities }, fault: read.refusal })
    }
    await followCalendar(context, read.value)
    return seeOther(href(calendarRoutes.follow, context.language, {}, { done: 'saved' }))
  },

  endFollow: async (_, context) => {
    await unfollowCalendar(context)
    return seeOther(href(calendarRoutes.follow, context.language, {}, { done: 'ended' }))
  },

  interest: ({ params, query }, context) =>
    onPlanned(params, context, (planned) => showInterestPage(context, planned, { isSent: query.done === 'sent' })),

  showInterest: ({ params }, context) =>
    onPlanned(params, context, async (planned) => {
      const shown = await showInterest(context, planned)
      if (!shown.ok) return showInterestPage(context, planned, { isRefused: true })
      const { reference } = planned
      return seeOther(href(calendarRoutes.interest, context.language, { reference }, { done: 'sent' }))
    }),
}

export const calendarFilePages: Handlers<typeof calendarFiles> = {
  da: ({ query }, context) => iCal(query, context, 'da'),
  en: ({ query }, context) => iCal(query, context, 'en'),
}

/** What cannot be understood has no file: a program that asks for one trade must not be given all. */
async function iCal(query: Readonly<Record<string, unknown>>, context: RequestContext, language: Language) {
  const { filter, hasFault } = readCalendarFilter(query)
  if (hasFault) return notFound
  const { found } = await calendar(context, filter)
  return fileReply(await calendarFile({ purchases: found, language, baseUrl: context.baseUrl }))
}

async function onPlanned(
  { reference }: { readonly reference: string },
  context: RequestContext,
  show: (planned: ShownPurchase) => Promise<Reply>,
): Promise<Reply> {
  const planned = await plannedPurchase(context, reference)
  return planned === undefined ? notFound : show(planned)
}

interface FollowShown {
  readonly follow: CalendarFollow
  readonly done?: unknown
  readonly fault?: 'tooMany'
}

async function showFollow(context: RequestContext, { follow, done, fault }: FollowShown): Promise<Reply> {
  const { language, visit } = context
  const t = texts[language].calendar.follow
  const { follow: kept, isRefused } = await ownFollow(context)
  const main = followView({
    follow,
    isFollowing: kept !== undefined,
    isRefused,
    notice: done === 'saved' || done === 'ended' ? t[done] : undefined,
    error: fault && t[fault],
    language,
    token: visit.formToken(),
  })
  return privatePage({ title: t.heading, status: fault === undefined ? 200 : 422, main })
}

interface InterestShown {
  readonly isSent?: boolean
  readonly isRefused?: boolean
}

async function showInterestPage(
  context: RequestContext,
  planned: ShownPurchase,
  { isSent = false, isRefused = false }: InterestShown,
): Promise<Reply> {
  const { language, visit } = context
  const page = await ownPage(context)
  const main = interestView({ planned, pageName: page?.name, isSent, token: visit.formToken(), language })
  const title = texts[language].calendar.interest.heading(planned.title)
  return privatePage({ title, status: isRefused ? 422 : 200, main })
}
