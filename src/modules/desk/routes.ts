import { action, page } from '../../kernel/http/route.ts'

/** The operator's desk. Pages that others put beside them, such as duplicates, stand in their modules. */
export const routes = {
  queue: page({ path: { da: '/sekretariat', en: '/en/desk' }, access: 'operator' }),
  search: page({ path: { da: '/sekretariat/soeg', en: '/en/desk/search' }, access: 'operator' }),
  mails: page({ path: { da: '/sekretariat/mails', en: '/en/desk/mails' }, access: 'operator' }),
  mail: page({ path: { da: '/sekretariat/mails/:id', en: '/en/desk/mails/:id' }, access: 'operator' }),
  sendAgain: action({
    path: { da: '/sekretariat/mails/:id/afsendelse', en: '/en/desk/mails/:id/sending' },
    access: 'operator',
  }),
  log: page({ path: { da: '/sekretariat/log', en: '/en/desk/log' }, access: 'operator' }),
  settings: page({ path: { da: '/sekretariat/indstillinger', en: '/en/desk/settings' }, access: 'operator' }),
  saveSettings: action({ path: { da: '/sekretariat/indstillinger', en: '/en/desk/settings' }, access: 'operator' }),
}
