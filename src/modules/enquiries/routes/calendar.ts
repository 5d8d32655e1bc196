import { action, file, page } from '../../../kernel/http/route.ts'

const plan = '/kommende-indkoeb'
const planEnglish = '/en/planned-purchases'
const query = ['category', 'municipality', 'quarter'] as const

/** The public calendar of what is planned. `foelg` cannot be a reference: these begin with `F-`. */
export const calendarRoutes = {
  list: page({ path: { da: plan, en: planEnglish }, access: 'everyone', query }),
  follow: page({ path: { da: `${plan}/foelg`, en: `${planEnglish}/follow` }, access: 'signedIn' }),
  saveFollow: action({ path: { da: `${plan}/foelg`, en: `${planEnglish}/follow` }, access: 'signedIn' }),
  endFollow: action({ path: { da: `${plan}/foelg-ikke`, en: `${planEnglish}/unfollow` }, access: 'signedIn' }),
  show: page({ path: { da: `${plan}/:reference`, en: `${planEnglish}/:reference` }, access: 'everyone' }),
  interest: page({
    path: { da: `${plan}/:reference/interesse`, en: `${planEnglish}/:reference/interest` },
    access: 'seller',
  }),
  showInterest: action({
    path: { da: `${plan}/:reference/interesse`, en: `${planEnglish}/:reference/interest` },
    access: 'seller',
  }),
}

const iCal = 'text/calendar; charset=utf-8'

/** The same for programs that keep calendars. The dot keeps the address apart from those of purchases. */
export const calendarFiles = {
  da: file({ path: `${plan}.ics`, access: 'everyone', contentType: iCal }),
  en: file({ path: `${planEnglish}.ics`, access: 'everyone', contentType: iCal }),
}
