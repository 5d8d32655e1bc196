import { page } from '../../../kernel/http/route.ts'

/** How results are ordered, told to everybody. */
export const orderRoutes = {
  order: page({ path: { da: '/leverandoerer/raekkefoelge', en: '/en/suppliers/order' }, access: 'everyone' }),
}
