import { action, file, page } from '../../../kernel/http/route.ts'

/** The forms in which an enterprise tells of itself, one page each. Each is sent to the address it stands at. */
export const editingRoutes = {
  about: page({ path: { da: '/min-virksomhed/rediger/om', en: '/en/my-enterprise/edit/about' }, access: 'seller' }),
  saveAbout: action({
    path: { da: '/min-virksomhed/rediger/om', en: '/en/my-enterprise/edit/about' },
    access: 'seller',
  }),
  offerings: page({
    path: { da: '/min-virksomhed/rediger/tilbud', en: '/en/my-enterprise/edit/offerings' },
    access: 'seller',
  }),
  offering: page({
    path: { da: '/min-virksomhed/rediger/tilbud/:number', en: '/en/my-enterprise/edit/offerings/:number' },
    access: 'seller',
  }),
  saveOffering: action({
    path: { da: '/min-virksomhed/rediger/tilbud/:number', en: '/en/my-enterprise/edit/offerings/:number' },
    access: 'seller',
  }),
  removeOffering: action({
    path: { da: '/min-virksomhed/rediger/tilbud/:number/fjern', en: '/en/my-enterprise/edit/offerings/:number/remove' },
    access: 'seller',
  }),
  moveOffering: action({
    path: { da: '/min-virksomhed/rediger/tilbud/:number/flyt', en: '/en/my-enterprise/edit/offerings/:number/move' },
    access: 'seller',
  }),
  delivery: page({
    path: { da: '/min-virksomhed/rediger/levering', en: '/en/my-enterprise/edit/delivery' },
    access: 'seller',
  }),
  saveDelivery: action({
    path: { da: '/min-virksomhed/rediger/levering', en: '/en/my-enterprise/edit/delivery' },
    access: 'seller',
  }),
  people: page({
    path: { da: '/min-virksomhed/rediger/mennesker', en: '/en/my-enterprise/edit/people' },
    access: 'seller',
  }),
  savePeople: action({
    path: { da: '/min-virksomhed/rediger/mennesker', en: '/en/my-enterprise/edit/people' },
    access: 'seller',
  }),
  terms: page({
    path: { da: '/min-virksomhed/rediger/vilkaar', en: '/en/my-enterprise/edit/terms' },
    access: 'seller',
  }),
  saveTerms: action({
    path: { da: '/min-virksomhed/rediger/vilkaar', en: '/en/my-enterprise/edit/terms' },
    access: 'seller',
  }),
  contact: page({
    path: { da: '/min-virksomhed/rediger/kontakt', en: '/en/my-enterprise/edit/contact' },
    access: 'seller',
  }),
  saveContact: action({
    path: { da: '/min-virksomhed/rediger/kontakt', en: '/en/my-enterprise/edit/contact' },
    access: 'seller',
  }),
}

/** Logo and pictures of an enterprise. */
export const pictureRoutes = {
  list: page({ path: { da: '/min-virksomhed/billeder', en: '/en/my-enterprise/pictures' }, access: 'seller' }),
  add: action({
    path: { da: '/min-virksomhed/billeder', en: '/en/my-enterprise/pictures' },
    access: 'seller',
    body: 'files',
  }),
  describe: action({
    path: { da: '/min-virksomhed/billeder/:id/tekst', en: '/en/my-enterprise/pictures/:id/text' },
    access: 'seller',
  }),
  move: action({
    path: { da: '/min-virksomhed/billeder/:id/flyt', en: '/en/my-enterprise/pictures/:id/move' },
    access: 'seller',
  }),
  remove: action({
    path: { da: '/min-virksomhed/billeder/:id/fjern', en: '/en/my-enterprise/pictures/:id/remove' },
    access: 'seller',
  }),
}

/** The pictures themselves. `size` is `stor` or `lille`. */
export const pictureFiles = {
  published: file({ path: '/billeder/:hash/:size', access: 'everyone', contentType: 'image/webp' }),
  own: file({ path: '/min-virksomhed/billeder/:id/:size', access: 'signedIn', contentType: 'image/webp' }),
}
