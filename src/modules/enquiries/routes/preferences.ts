import { action, page } from '../../../kernel/http/route.ts'

const settings = {
  da: '/min-virksomhed/forespoergsler/indstillinger',
  en: '/en/my-enterprise/enquiries/settings',
} as const

/** How often an enterprise is invited. `indstillinger` cannot be a reference: these begin with `F-`. */
export const preferenceRoutes = {
  show: page({ path: settings, access: 'seller' }),
  save: action({ path: settings, access: 'seller' }),
}
