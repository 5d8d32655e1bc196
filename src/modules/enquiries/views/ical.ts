import type { ICalEventData } from 'ical-generator'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { ShownPurchase } from '../model/calendar.ts'
import { calendarRoutes } from '../routes/calendar.ts'
import { areaOf, tradesOf } from './calendar.ts'

export interface CalendarFile {
  readonly purchases: readonly ShownPurchase[]
  readonly language: Language
  readonly baseUrl: string
}

/**
 * The calendar as programs keep it (RFC 5545): each purchase a whole day, on the day it begins. It keeps its UID, and its
 * SEQUENCE grows with each change; one that is taken back is gone from the file. Those without a day are left out.
 */
export async function calendarFile({ purchases, language, baseUrl }: CalendarFile): Promise<string> {
  const { ICalCalendar, ICalCalendarMethod } = await import('ical-generator')
  const calendar = new ICalCalendar({
    name: texts[language].calendar.heading,
    prodId: { company: 'Rummelig', product: 'Planned purchases', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 12 * 3_600,
  })
  for (const planned of purchases) {
    const event = eventOf(planned, language, baseUrl)
    if (event !== undefined) calendar.createEvent(event)
  }
  return calendar.toString()
}

function eventOf(planned: ShownPurchase, language: Language, baseUrl: string): ICalEventData | undefined {
  const { reference, startsOn, title, buyer, revision, updatedAt, openedAt } = planned
  if (startsOn === null) return undefined
  const t = texts[language].calendar
  const url = baseUrl + href(calendarRoutes.show, language, { reference })
  const start = new Date(`${startsOn}T00:00:00Z`)
  return {
    id: `${reference}@${new URL(baseUrl).hostname}`,
    sequence: revision,
    stamp: updatedAt,
    created: openedAt,
    lastModified: updatedAt,
    start,
    // The day after, as the standard has it: up to, and not including.
    end: new Date(start.getTime() + 24 * 3_600_000),
    allDay: true,
    summary: `${title}, ${buyer}`,
    location: areaOf(planned, language),
    description: [...tradesOf(planned, language), t.notBindingText, url].join('\n'),
    url,
    categories: tradesOf(planned, language).map((name) => ({ name })),
  }
}
