import { action, page } from '../../../kernel/http/route.ts'

/**
 * Signing in with another party. The way there begins with a link and not with a form: browsers hold a form to the
 * addresses the page's policy names, and the other party sends people on to addresses that we cannot know.
 */
export const openIdRoutes = {
  openIdStart: page({ path: { da: '/log-ind/mitid', en: '/en/sign-in/mitid' }, access: 'everyone' }),
  /** The Danish address is the one the other party knows. */
  openIdReturn: page({ path: { da: '/log-ind/mitid/retur', en: '/en/sign-in/mitid/return' }, access: 'everyone' }),
  openIdConnect: page({ path: { da: '/log-ind/mitid/forbind', en: '/en/sign-in/mitid/connect' }, access: 'everyone' }),
  openIds: page({ path: { da: '/konto/mitid', en: '/en/account/mitid' }, access: 'signedIn' }),
  disconnectOpenId: action({ path: { da: '/konto/mitid/fjern', en: '/en/account/mitid/remove' }, access: 'signedIn' }),
  connectOpenId: action({
    path: { da: '/log-ind/mitid/forbind', en: '/en/sign-in/mitid/connect' },
    access: 'signedIn',
  }),
}
