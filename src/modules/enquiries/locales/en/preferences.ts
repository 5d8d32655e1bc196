import type { preferences as danish } from '../da/preferences.ts'

/** How often an enterprise is invited, in English. */
export const preferences: typeof danish = {
  heading: 'How often do you want to be invited?',
  lead: 'You decide how many enquiries you get. No purchaser sees what you choose.',
  link: 'Choose how often you want to be invited',
  most: 'Invitations a month, at most',
  mostHint: 'A number from 1 to 100. Leave it empty for no limit.',
  pause: 'No invitations before',
  pauseHint: 'A date such as 01-12-2026. Leave it empty if you do not pause.',
  save: 'Save',
  saved: 'Your choice is saved.',
  notACount: 'Write a number from 1 to 100, or leave the field empty.',
  notADay: 'Write a date such as 01-12-2026, or leave the field empty.',
}
