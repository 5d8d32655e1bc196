import { action, page } from '../../kernel/http/route.ts'

/** How organisations come to be, and what their members do. A page and the form on it have the same address. */
export const routes = {
  list: page({ path: { da: '/organisation', en: '/en/organisation' }, access: 'signedIn' }),

  newKind: page({ path: { da: '/organisation/ny', en: '/en/organisation/new' }, access: 'signedIn' }),
  chooseKind: action({ path: { da: '/organisation/ny', en: '/en/organisation/new' }, access: 'signedIn' }),
  newCvr: page({ path: { da: '/organisation/ny/cvr', en: '/en/organisation/new/cvr' }, access: 'signedIn' }),
  giveCvr: action({ path: { da: '/organisation/ny/cvr', en: '/en/organisation/new/cvr' }, access: 'signedIn' }),
  newDetails: page({
    path: { da: '/organisation/ny/oplysninger', en: '/en/organisation/new/details' },
    access: 'signedIn',
  }),
  register: action({
    path: { da: '/organisation/ny/oplysninger', en: '/en/organisation/new/details' },
    access: 'signedIn',
  }),

  join: page({ path: { da: '/organisation/anmodning', en: '/en/organisation/request' }, access: 'signedIn' }),
  askToJoin: action({ path: { da: '/organisation/anmodning', en: '/en/organisation/request' }, access: 'signedIn' }),
  // Whoever is invited may have no account yet, and is to see by whom before they make one.
  invitation: page({ path: { da: '/invitation/:token', en: '/en/invitation/:token' }, access: 'everyone' }),
  acceptInvitation: action({ path: { da: '/invitation/:token', en: '/en/invitation/:token' }, access: 'signedIn' }),

  show: page({ path: { da: '/organisation/:id', en: '/en/organisation/:id' }, access: 'signedIn' }),
  edit: page({ path: { da: '/organisation/:id/oplysninger', en: '/en/organisation/:id/details' }, access: 'signedIn' }),
  save: action({
    path: { da: '/organisation/:id/oplysninger', en: '/en/organisation/:id/details' },
    access: 'signedIn',
  }),
  closing: page({ path: { da: '/organisation/:id/lukning', en: '/en/organisation/:id/closing' }, access: 'signedIn' }),
  close: action({ path: { da: '/organisation/:id/lukning', en: '/en/organisation/:id/closing' }, access: 'signedIn' }),
  leave: action({
    path: { da: '/organisation/:id/udmeldelse', en: '/en/organisation/:id/leaving' },
    access: 'signedIn',
  }),

  members: page({
    path: { da: '/organisation/:id/medlemmer', en: '/en/organisation/:id/members' },
    access: 'signedIn',
  }),
  changeRole: action({
    path: {
      da: '/organisation/:id/medlemmer/:person/rolle',
      en: '/en/organisation/:id/members/:person/role',
    },
    access: 'signedIn',
  }),
  remove: action({
    path: {
      da: '/organisation/:id/medlemmer/:person/fjernelse',
      en: '/en/organisation/:id/members/:person/removal',
    },
    access: 'signedIn',
  }),
  invite: action({
    path: { da: '/organisation/:id/invitationer', en: '/en/organisation/:id/invitations' },
    access: 'signedIn',
  }),
  sendAgain: action({
    path: {
      da: '/organisation/:id/invitationer/:invitation/afsendelse',
      en: '/en/organisation/:id/invitations/:invitation/sending',
    },
    access: 'signedIn',
  }),
  withdraw: action({
    path: {
      da: '/organisation/:id/invitationer/:invitation/tilbagekaldelse',
      en: '/en/organisation/:id/invitations/:invitation/withdrawal',
    },
    access: 'signedIn',
  }),
  approve: action({
    path: {
      da: '/organisation/:id/anmodninger/:request/godkendelse',
      en: '/en/organisation/:id/requests/:request/approval',
    },
    access: 'signedIn',
  }),
  refuse: action({
    path: {
      da: '/organisation/:id/anmodninger/:request/afslag',
      en: '/en/organisation/:id/requests/:request/refusal',
    },
    access: 'signedIn',
  }),

  review: page({
    path: { da: '/sekretariat/organisationer/:id', en: '/en/desk/organisations/:id' },
    access: 'operator',
  }),
  confirm: action({
    path: { da: '/sekretariat/organisationer/:id/bekraeftelse', en: '/en/desk/organisations/:id/confirmation' },
    access: 'operator',
  }),
  addOwner: action({
    path: { da: '/sekretariat/organisationer/:id/ejere', en: '/en/desk/organisations/:id/owners' },
    access: 'operator',
  }),
  makeOwner: action({
    path: {
      da: '/sekretariat/organisationer/:id/medlemmer/:person/ejerskab',
      en: '/en/desk/organisations/:id/members/:person/ownership',
    },
    access: 'operator',
  }),
  removeByDesk: action({
    path: {
      da: '/sekretariat/organisationer/:id/medlemmer/:person/fjernelse',
      en: '/en/desk/organisations/:id/members/:person/removal',
    },
    access: 'operator',
  }),
  closingByDesk: page({
    path: { da: '/sekretariat/organisationer/:id/lukning', en: '/en/desk/organisations/:id/closing' },
    access: 'operator',
  }),
  closeByDesk: action({
    path: { da: '/sekretariat/organisationer/:id/lukning', en: '/en/desk/organisations/:id/closing' },
    access: 'operator',
  }),
}
