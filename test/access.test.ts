import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { assetUrl } from '../src/design/assets.ts'
import { withConnection } from '../src/kernel/database/migrate.ts'
import { addSuppliers } from '../src/modules/suppliers/factories.ts'
import { type Browsers, differences, readRows, surprises } from './support/access.ts'
import { testApp } from './support/app.ts'
import { leakyTables } from './support/catalogue.ts'
import { everybody } from './support/people.ts'

const app = await testApp()
const all = await everybody(app)
const { kaffefair, vasketur } = all.suppliers
const { organisationId: organisation, personId: person } = all.purchaser
const [hidden = 0] = await addSuppliers(app.database, [{ slug: 'skjult', name: 'Skjult' }])
await sql`update suppliers.supplier set is_listed = false where id = ${hidden}`.execute(app.database)
const made = await all.purchaser.browser.post('/indkoeb/lister', { name: 'Kantine', organisation: `${organisation}` })
const list = String(made.headers.location).split('/').at(-1)
const unmade = 999_999

const browsers: Browsers = {
  visitor: all.visitor,
  seller: all.seller.browser,
  otherSeller: all.otherSeller.browser,
  purchaser: all.purchaser.browser,
  otherPurchaser: all.otherPurchaser.browser,
  municipality: all.municipality.browser,
  operator: all.operator.browser,
}

/**
 * Every route, an address at which it is visited, and what each role gets there: one status for all, or one for the visitor,
 * an enterprise's member, another enterprise's, a purchaser, another organisation's purchaser, a municipality and an
 * operator. A form is sent empty. 303: on to sign in, or done. 401: sign in first. 403: not for them. 404: nothing that they
 * may know of. 409, 422: theirs, and something is missing. The English address of each page is visited too.
 */
const table = `
  route | address | visitor seller otherSeller purchaser otherPurchaser municipality operator

  # What machines ask to learn how the server is
  GET /healthz                                                       | /healthz                                                            | 200
  GET /readyz                                                        | /readyz                                                             | 200
  GET /metrics                                                       | /metrics                                                            | 200

  # The ways in
  GET /log-ind                                                       | /log-ind                                                            | 200 303 303 303 303 303 303
  POST /log-ind                                                      | /log-ind                                                            | 422
  GET /log-ind/mail-sendt                                            | /log-ind/mail-sendt                                                 | 200
  GET /log-ind/link/:token                                           | /log-ind/link/nogen                                                 | 410
  POST /log-ind/link/:token                                          | /log-ind/link/nogen                                                 | 410
  GET /log-ind/kode                                                  | /log-ind/kode                                                       | 303
  POST /log-ind/kode                                                 | /log-ind/kode                                                       | 422
  GET /log-ind/adgangsnoegle                                         | /log-ind/adgangsnoegle                                              | 200
  POST /log-ind/adgangsnoegle                                        | /log-ind/adgangsnoegle                                              | 422
  GET /log-ind/mitid                                                 | /log-ind/mitid                                                      | 404
  GET /log-ind/mitid/retur                                           | /log-ind/mitid/retur                                                | 404
  GET /log-ind/mitid/forbind                                         | /log-ind/mitid/forbind                                              | 410
  POST /log-ind/mitid/forbind                                        | /log-ind/mitid/forbind                                              | 401 410 410 410 410 410 410
  GET /opret                                                         | /opret                                                              | 200
  POST /opret                                                        | /opret                                                              | 422
  GET /afmeld/:token                                                 | /afmeld/nogen                                                       | 404
  POST /afmeld/:token                                                | /afmeld/nogen                                                       | 404
  GET /invitation/:token                                             | /invitation/nogen                                                   | 404
  POST /invitation/:token                                            | /invitation/nogen                                                   | 401 404 404 404 404 404 404
  GET /overtagelse/:token                                            | /overtagelse/nogen                                                  | 410
  POST /overtagelse/:token                                           | /overtagelse/nogen                                                  | 410

  # What is theirs
  GET /min-side                                                      | /min-side                                                           | 303 200 200 200 200 200 200
  GET /konto                                                         | /konto                                                              | 303 200 200 200 200 200 200
  GET /konto/oplysninger                                             | /konto/oplysninger                                                  | 303 200 200 200 200 200 200
  POST /konto/oplysninger                                            | /konto/oplysninger                                                  | 401 422 422 422 422 422 422
  GET /konto/mailadresse                                             | /konto/mailadresse                                                  | 303 200 200 200 200 200 200
  POST /konto/mailadresse                                            | /konto/mailadresse                                                  | 401 422 422 422 422 422 422
  GET /konto/mailadresse/:token                                      | /konto/mailadresse/nogen                                            | 303 410 410 410 410 410 410
  POST /konto/mailadresse/:token                                     | /konto/mailadresse/nogen                                            | 401 410 410 410 410 410 410
  GET /konto/adgangskode                                             | /konto/adgangskode                                                  | 303 200 200 200 200 200 200
  POST /konto/adgangskode                                            | /konto/adgangskode                                                  | 401 422 422 422 422 422 422
  GET /konto/bekraeft                                                | /konto/bekraeft                                                     | 303 200 200 200 200 200 200
  POST /konto/bekraeft                                               | /konto/bekraeft                                                     | 401 422 422 422 422 422 422
  GET /konto/sessioner                                               | /konto/sessioner                                                    | 303 200 200 200 200 200 200
  POST /konto/sessioner/slut                                         | /konto/sessioner/slut                                               | 401 303 303 303 303 303 303
  POST /konto/sessioner/slut-andre                                   | /konto/sessioner/slut-andre                                         | 401 303 303 303 303 303 303
  GET /konto/mails                                                   | /konto/mails                                                        | 303 200 200 200 200 200 200
  POST /konto/mails                                                  | /konto/mails                                                        | 401 303 303 303 303 303 303
  GET /konto/to-trin                                                 | /konto/to-trin                                                      | 303 200 200 200 200 200 200
  POST /konto/to-trin/start                                          | /konto/to-trin/start                                                | 401 303 303 303 303 303 303
  POST /konto/to-trin                                                | /konto/to-trin                                                      | 401 422 422 422 422 422 422
  GET /konto/to-trin/koder                                           | /konto/to-trin/koder                                                | 303 200 200 200 200 200 200
  POST /konto/to-trin/koder                                          | /konto/to-trin/koder                                                | 401 303 303 303 303 303 303
  POST /konto/to-trin/koder/gemt                                     | /konto/to-trin/koder/gemt                                           | 401 303 303 303 303 303 303
  POST /konto/to-trin/fra                                            | /konto/to-trin/fra                                                  | 401 422 422 422 422 422 403
  GET /konto/adgangsnoegler                                          | /konto/adgangsnoegler                                               | 303 200 200 200 200 200 200
  POST /konto/adgangsnoegler                                         | /konto/adgangsnoegler                                               | 401 422 422 422 422 422 422
  POST /konto/adgangsnoegler/fjern                                   | /konto/adgangsnoegler/fjern                                         | 401 303 303 303 303 303 303
  GET /konto/mitid                                                   | /konto/mitid                                                        | 303 200 200 200 200 200 200
  POST /konto/mitid/fjern                                            | /konto/mitid/fjern                                                  | 401 303 303 303 303 303 303
  GET /konto/mine-data                                               | /konto/mine-data                                                    | 303 200 200 200 200 200 200
  GET /konto/sletning                                                | /konto/sletning                                                     | 303 200 200 200 200 200 200
  GET /konto/mine-data.json                                          | /konto/mine-data.json                                               | 303 200 200 200 200 200 200
  GET /konto/gemte-soegninger                                        | /konto/gemte-soegninger                                             | 303 200 200 200 200 200 200
  GET /konto/gemte-soegninger/ny                                     | /konto/gemte-soegninger/ny?q=kaffe                                  | 303 200 200 200 200 200 200
  POST /konto/gemte-soegninger/ny                                    | /konto/gemte-soegninger/ny                                          | 401 422 422 422 422 422 422
  POST /konto/gemte-soegninger/:id/hyppighed                         | /konto/gemte-soegninger/1/hyppighed                                 | 401 404 404 404 404 404 404
  POST /konto/gemte-soegninger/:id/sletning                          | /konto/gemte-soegninger/1/sletning                                  | 401 404 404 404 404 404 404

  # An organisation, that of the purchaser
  GET /organisation                                                  | /organisation                                                       | 303 200 200 200 200 200 200
  GET /organisation/ny                                               | /organisation/ny                                                    | 303 200 200 200 200 200 200
  POST /organisation/ny                                              | /organisation/ny                                                    | 401 422 422 422 422 422 422
  GET /organisation/ny/cvr                                           | /organisation/ny/cvr                                                | 303
  POST /organisation/ny/cvr                                          | /organisation/ny/cvr                                                | 401 303 303 303 303 303 303
  GET /organisation/ny/oplysninger                                   | /organisation/ny/oplysninger                                        | 303
  POST /organisation/ny/oplysninger                                  | /organisation/ny/oplysninger                                        | 401 303 303 303 303 303 303
  GET /organisation/anmodning                                        | /organisation/anmodning                                             | 303 404 404 404 404 404 404
  POST /organisation/anmodning                                       | /organisation/anmodning                                             | 401 404 404 404 404 404 404
  GET /organisation/:id                                              | /organisation/${organisation}                                       | 303 404 404 200 404 404 200
  GET /organisation/:id/oplysninger                                  | /organisation/${organisation}/oplysninger                           | 303 404 404 200 404 404 403
  POST /organisation/:id/oplysninger                                 | /organisation/${organisation}/oplysninger                           | 401 404 404 422 404 404 403
  GET /organisation/:id/lukning                                      | /organisation/${organisation}/lukning                               | 303 404 404 200 404 404 403
  GET /organisation/:id/medlemmer                                    | /organisation/${organisation}/medlemmer                             | 303 404 404 200 404 404 200
  POST /organisation/:id/medlemmer/:person/rolle                     | /organisation/${organisation}/medlemmer/${person}/rolle             | 401 404 404 422 404 404 422
  POST /organisation/:id/invitationer                                | /organisation/${organisation}/invitationer                          | 401 404 404 422 404 404 422
  POST /organisation/:id/invitationer/:invitation/afsendelse         | /organisation/${organisation}/invitationer/1/afsendelse             | 401 404 404 404 404 404 403
  POST /organisation/:id/invitationer/:invitation/tilbagekaldelse    | /organisation/${organisation}/invitationer/1/tilbagekaldelse        | 401 404 404 404 404 404 403
  POST /organisation/:id/anmodninger/:request/godkendelse            | /organisation/${organisation}/anmodninger/1/godkendelse             | 401 404 404 404 404 404 403
  POST /organisation/:id/anmodninger/:request/afslag                 | /organisation/${organisation}/anmodninger/1/afslag                  | 401 404 404 404 404 404 403

  # The directory of suppliers
  GET /leverandoerer                                                 | /leverandoerer                                                      | 200
  GET /leverandoerer/kort                                            | /leverandoerer/kort                                                 | 200
  GET /leverandoerer/raekkefoelge                                    | /leverandoerer/raekkefoelge                                         | 200
  GET /leverandoerer/:slug                                           | /leverandoerer/kaffefair                                            | 200
  GET /leverandoerer/:slug/overtag                                   | /leverandoerer/uafhentet/overtag                                    | 303 200 200 200 200 200 200
  POST /leverandoerer/:slug/overtag                                  | /leverandoerer/uafhentet/overtag                                    | 401 422 422 422 422 422 422
  POST /leverandoerer/:slug/overtag/fortrydelse                      | /leverandoerer/uafhentet/overtag/fortrydelse                        | 401 303 303 303 303 303 303
  GET /leverandoerer/:slug/anbefaling                                | /leverandoerer/kaffefair/anbefaling                                 | 303 200 200 200 200 200 200
  POST /leverandoerer/:slug/anbefaling                               | /leverandoerer/kaffefair/anbefaling                                 | 401 403 403 403 403 403 403
  POST /leverandoerer/:slug/anbefaling/tilbagetraekning              | /leverandoerer/kaffefair/anbefaling/tilbagetraekning                | 401 403 403 403 403 403 403
  GET /kategorier                                                    | /kategorier                                                         | 200
  GET /leverandoerer/feed.atom                                       | /leverandoerer/feed.atom                                            | 200
  GET /en/suppliers/feed.atom                                        | /en/suppliers/feed.atom                                             | 200
  GET /billeder/:hash/:size                                          | /billeder/abc/stor                                                  | 404

  # An enterprise’s own page
  GET /min-virksomhed/rediger/om                                     | /min-virksomhed/rediger/om                                          | 303 200 200 403 403 403 403
  POST /min-virksomhed/rediger/om                                    | /min-virksomhed/rediger/om                                          | 401 409 409 403 403 403 403
  GET /min-virksomhed/rediger/tilbud                                 | /min-virksomhed/rediger/tilbud                                      | 303 200 200 403 403 403 403
  GET /min-virksomhed/rediger/tilbud/:number                         | /min-virksomhed/rediger/tilbud/1                                    | 303 200 200 403 403 403 403
  POST /min-virksomhed/rediger/tilbud/:number                        | /min-virksomhed/rediger/tilbud/1                                    | 401 409 409 403 403 403 403
  POST /min-virksomhed/rediger/tilbud/:number/fjern                  | /min-virksomhed/rediger/tilbud/1/fjern                              | 401 303 303 403 403 403 403
  POST /min-virksomhed/rediger/tilbud/:number/flyt                   | /min-virksomhed/rediger/tilbud/1/flyt                               | 401 404 404 403 403 403 403
  GET /min-virksomhed/rediger/levering                               | /min-virksomhed/rediger/levering                                    | 303 200 200 403 403 403 403
  POST /min-virksomhed/rediger/levering                              | /min-virksomhed/rediger/levering                                    | 401 409 409 403 403 403 403
  GET /min-virksomhed/rediger/mennesker                              | /min-virksomhed/rediger/mennesker                                   | 303 200 200 403 403 403 403
  POST /min-virksomhed/rediger/mennesker                             | /min-virksomhed/rediger/mennesker                                   | 401 409 409 403 403 403 403
  GET /min-virksomhed/rediger/vilkaar                                | /min-virksomhed/rediger/vilkaar                                     | 303 200 200 403 403 403 403
  POST /min-virksomhed/rediger/vilkaar                               | /min-virksomhed/rediger/vilkaar                                     | 401 303 303 403 403 403 403
  GET /min-virksomhed/rediger/kontakt                                | /min-virksomhed/rediger/kontakt                                     | 303 200 200 403 403 403 403
  POST /min-virksomhed/rediger/kontakt                               | /min-virksomhed/rediger/kontakt                                     | 401 303 303 403 403 403 403
  GET /min-virksomhed/billeder                                       | /min-virksomhed/billeder                                            | 303 200 200 403 403 403 403
  POST /min-virksomhed/billeder                                      | /min-virksomhed/billeder                                            | 401 422 422 403 403 403 403
  POST /min-virksomhed/billeder/:id/tekst                            | /min-virksomhed/billeder/1/tekst                                    | 401 422 422 403 403 403 403
  POST /min-virksomhed/billeder/:id/flyt                             | /min-virksomhed/billeder/1/flyt                                     | 401 404 404 403 403 403 403
  POST /min-virksomhed/billeder/:id/fjern                            | /min-virksomhed/billeder/1/fjern                                    | 401 303 303 403 403 403 403
  GET /min-virksomhed/billeder/:id/:size                             | /min-virksomhed/billeder/1/stor                                     | 303 404 404 404 404 404 404
  GET /min-virksomhed                                                | /min-virksomhed                                                     | 303 200 200 200 200 200 200
  GET /min-virksomhed/visning                                        | /min-virksomhed/visning                                             | 303 200 200 403 403 403 403
  GET /min-virksomhed/ny                                             | /min-virksomhed/ny                                                  | 303 200 200 200 200 200 200
  POST /min-virksomhed/ny                                            | /min-virksomhed/ny                                                  | 401 422 422 403 403 403 403
  POST /min-virksomhed/indsendelse                                   | /min-virksomhed/indsendelse                                         | 401 422 422 403 403 403 403
  POST /min-virksomhed/tilbagekaldelse                               | /min-virksomhed/tilbagekaldelse                                     | 401 422 422 403 403 403 403
  POST /min-virksomhed/offentliggoerelse                             | /min-virksomhed/offentliggoerelse                                   | 401 303 303 403 403 403 403
  POST /min-virksomhed/bekraeftelse                                  | /min-virksomhed/bekraeftelse                                        | 401 303 303 403 403 403 403
  GET /min-virksomhed/rsv                                            | /min-virksomhed/rsv                                                 | 303 200 200 403 403 403 403
  GET /min-virksomhed/rsv/kriterium/:number                          | /min-virksomhed/rsv/kriterium/1                                     | 303 200 200 403 403 403 403
  POST /min-virksomhed/rsv/kriterium/:number                         | /min-virksomhed/rsv/kriterium/1                                     | 401 422 422 403 403 403 403
  GET /min-virksomhed/rsv/opsummering                                | /min-virksomhed/rsv/opsummering                                     | 303 200 200 403 403 403 403
  GET /min-virksomhed/rsv/erklaering                                 | /min-virksomhed/rsv/erklaering                                      | 303 200 200 403 403 403 403
  POST /min-virksomhed/rsv/erklaering                                | /min-virksomhed/rsv/erklaering                                      | 401 303 303 403 403 403 403
  POST /min-virksomhed/rsv/tilbagetraekning                          | /min-virksomhed/rsv/tilbagetraekning                                | 401 303 303 403 403 403 403

  # The purchaser’s desk, and a list of the purchaser’s
  GET /indkoeb                                                       | /indkoeb                                                            | 303 403 403 200 200 200 403
  POST /indkoeb/lister                                               | /indkoeb/lister                                                     | 401 403 403 422 422 422 403
  GET /indkoeb/lister/:id                                            | /indkoeb/lister/${list}                                             | 303 403 403 200 404 404 403
  POST /indkoeb/lister/:id/navn                                      | /indkoeb/lister/${list}/navn                                        | 401 403 403 422 404 404 403
  GET /indkoeb/lister/:id/sletning                                   | /indkoeb/lister/${list}/sletning                                    | 303 403 403 200 404 404 403
  POST /indkoeb/lister/:id/noter/:supplier                           | /indkoeb/lister/${list}/noter/${kaffefair}                          | 401 403 403 303 404 404 403
  POST /indkoeb/lister/:id/fjernelser/:supplier                      | /indkoeb/lister/${list}/fjernelser/${kaffefair}                     | 401 403 403 303 404 404 403
  GET /indkoeb/gem/:slug                                             | /indkoeb/gem/kaffefair                                              | 303 403 403 200 200 200 403
  POST /indkoeb/gem/:slug                                            | /indkoeb/gem/kaffefair                                              | 401 403 403 422 422 422 403
  GET /indkoeb/lister/:id/liste.csv                                  | /indkoeb/lister/${list}/liste.csv                                   | 303 403 403 200 404 404 403
  GET /indkoeb/lister/:id/liste.xlsx                                 | /indkoeb/lister/${list}/liste.xlsx                                  | 303 403 403 200 404 404 403

  # The operator’s desk
  GET /sekretariat/organisationer/:id                                | /sekretariat/organisationer/${organisation}                         | 303 403 403 403 403 403 200
  POST /sekretariat/organisationer/:id/bekraeftelse                  | /sekretariat/organisationer/${organisation}/bekraeftelse            | 401 403 403 403 403 403 422
  POST /sekretariat/organisationer/:id/ejere                         | /sekretariat/organisationer/${organisation}/ejere                   | 401 403 403 403 403 403 422
  GET /sekretariat/organisationer/:id/lukning                        | /sekretariat/organisationer/${organisation}/lukning                 | 303 403 403 403 403 403 200
  GET /sekretariat/godkendelser                                      | /sekretariat/godkendelser                                           | 303 403 403 403 403 403 200
  POST /sekretariat/godkendelser                                     | /sekretariat/godkendelser                                           | 401 403 403 403 403 403 422
  GET /sekretariat/sider/:id                                         | /sekretariat/sider/${kaffefair}                                     | 303 403 403 403 403 403 200
  GET /sekretariat/sider/:id/visning                                 | /sekretariat/sider/${kaffefair}/visning                             | 303 403 403 403 403 403 200
  POST /sekretariat/sider/:id/godkendelse                            | /sekretariat/sider/${kaffefair}/godkendelse                         | 401 403 403 403 403 403 303
  POST /sekretariat/sider/:id/aendringer                             | /sekretariat/sider/${kaffefair}/aendringer                          | 401 403 403 403 403 403 422
  GET /sekretariat/overtagelser/:id                                  | /sekretariat/overtagelser/1                                         | 303 403 403 403 403 403 404
  POST /sekretariat/overtagelser/:id/tildeling                       | /sekretariat/overtagelser/1/tildeling                               | 401 403 403 403 403 403 404
  POST /sekretariat/overtagelser/:id/afslag                          | /sekretariat/overtagelser/1/afslag                                  | 401 403 403 403 403 403 404
  GET /sekretariat/sider/:id/kontrol                                 | /sekretariat/sider/${kaffefair}/kontrol                             | 303 403 403 403 403 403 200
  POST /sekretariat/sider/:id/kontrol                                | /sekretariat/sider/${kaffefair}/kontrol                             | 401 403 403 403 403 403 422
  POST /sekretariat/sider/:id/kontrol/tilbagetraekning               | /sekretariat/sider/${kaffefair}/kontrol/tilbagetraekning            | 401 403 403 403 403 403 404
  GET /sekretariat/dubletter                                         | /sekretariat/dubletter                                              | 303 403 403 403 403 403 200
  GET /sekretariat/dubletter/:one/:other                             | /sekretariat/dubletter/${kaffefair}/${vasketur}                     | 303 403 403 403 403 403 200
  GET /sekretariat/soegeord                                          | /sekretariat/soegeord                                               | 303 403 403 403 403 403 200
  GET /sekretariat/soegeord/:id                                      | /sekretariat/soegeord/${unmade}                                     | 303 403 403 403 403 403 404
  GET /sekretariat/soegeord/ikke-fundet.csv                          | /sekretariat/soegeord/ikke-fundet.csv                               | 303 403 403 403 403 403 200
  GET /sekretariat                                                   | /sekretariat                                                        | 303 403 403 403 403 403 200
  GET /sekretariat/soeg                                              | /sekretariat/soeg                                                   | 303 403 403 403 403 403 200
  GET /sekretariat/mails                                             | /sekretariat/mails                                                  | 303 403 403 403 403 403 200
  GET /sekretariat/mails/:id                                         | /sekretariat/mails/1                                                | 303 403 403 403 403 403 404
  POST /sekretariat/mails/:id/afsendelse                             | /sekretariat/mails/1/afsendelse                                     | 401 403 403 403 403 403 404
  GET /sekretariat/log                                               | /sekretariat/log                                                    | 303 403 403 403 403 403 200
  GET /sekretariat/indstillinger                                     | /sekretariat/indstillinger                                          | 303 403 403 403 403 403 200
  POST /sekretariat/indstillinger                                    | /sekretariat/indstillinger                                          | 401 403 403 403 403 403 422
  POST /sekretariat/dubletter/:one/:other                            | /sekretariat/dubletter/${kaffefair}/${vasketur}                     | 401 403 403 403 403 403 422
  POST /sekretariat/dubletter/:one/:other/forskellige                | /sekretariat/dubletter/${kaffefair}/${vasketur}/forskellige         | 401 403 403 403 403 403 303
  POST /sekretariat/soegeord                                         | /sekretariat/soegeord                                               | 401 403 403 403 403 403 422
  POST /sekretariat/soegeord/:id                                     | /sekretariat/soegeord/${unmade}                                     | 401 403 403 403 403 403 404
  POST /sekretariat/soegeord/:id/sletning                            | /sekretariat/soegeord/${unmade}/sletning                            | 401 403 403 403 403 403 303

  # The same for machines
  GET /api/v1/suppliers                                              | /api/v1/suppliers                                                   | 200
  GET /api/v1/suppliers/:id                                          | /api/v1/suppliers/${kaffefair}                                      | 200
  GET /api/v1/categories                                             | /api/v1/categories                                                  | 200
  GET /api/v1/suggestions                                            | /api/v1/suggestions?q=ka                                            | 200
  GET /openapi.json                                                  | /openapi.json                                                       | 200

  # What others may take along, and show at home; the files are made at night
  GET /data                                                          | /data                                                               | 200
  GET /data/leverandoerer.csv.gz                                     | /data/leverandoerer.csv.gz                                          | 404
  GET /data/leverandoerer.jsonl.gz                                   | /data/leverandoerer.jsonl.gz                                        | 404
  GET /data/dcat.jsonld                                              | /data/dcat.jsonld                                                   | 200
  GET /data/dcat.ttl                                                 | /data/dcat.ttl                                                      | 200
  GET /indlejring                                                    | /indlejring                                                         | 200
  GET /indlejret/leverandoerer                                       | /indlejret/leverandoerer                                            | 200

  # The platform’s own pages
  GET /                                                              | /                                                                   | 200
  GET /om                                                            | /om                                                                 | 200
  GET /was                                                           | /was                                                                | 200
  GET /api                                                           | /api                                                                | 200
  GET /robots.txt                                                    | /robots.txt                                                         | 200
  GET /sitemap.xml                                                   | /sitemap.xml                                                        | 200
  GET /.well-known/security.txt                                      | /.well-known/security.txt                                           | 200

  # A page that is not shown is not there, for people and machines alike
  GET /leverandoerer/:slug                                           | /leverandoerer/skjult                                               | 404
  GET /api/v1/suppliers/:id                                          | /api/v1/suppliers/${hidden}                                         | 404
  GET /leverandoerer/:slug/overtag                                   | /leverandoerer/skjult/overtag                                       | 303 404 404 404 404 404 404

  # Styles, scripts, fonts
  GET /assets/*                                                      | ${assetUrl('rummelig.css')}                                          | 200

  # What changes or ends things comes last, since the rows are visited in their order
  POST /organisation/:id/lukning                                     | /organisation/${organisation}/lukning                               | 401 404 404 422 404 404 403
  POST /organisation/:id/udmeldelse                                  | /organisation/${organisation}/udmeldelse                            | 401 303 303 422 303 303 303
  POST /organisation/:id/medlemmer/:person/fjernelse                 | /organisation/${organisation}/medlemmer/${person}/fjernelse         | 401 404 404 422 404 404 403
  POST /min-virksomhed/pause                                         | /min-virksomhed/pause                                               | 401 303 303 403 403 403 403
  POST /sekretariat/organisationer/:id/lukning                       | /sekretariat/organisationer/${organisation}/lukning                 | 401 403 403 403 403 403 422
  POST /sekretariat/organisationer/:id/medlemmer/:person/fjernelse   | /sekretariat/organisationer/${organisation}/medlemmer/${person}/fjernelse| 401 403 403 403 403 403 422
  POST /sekretariat/organisationer/:id/medlemmer/:person/ejerskab    | /sekretariat/organisationer/${organisation}/medlemmer/${person}/ejerskab| 401 403 403 403 403 403 303
  POST /min-virksomhed/genoptagelse                                  | /min-virksomhed/genoptagelse                                        | 401 303 303 403 403 403 403
  POST /min-virksomhed/arkivering                                    | /min-virksomhed/arkivering                                          | 401 303 303 403 403 403 403
  POST /min-virksomhed/genaabning                                    | /min-virksomhed/genaabning                                          | 401 303 303 403 403 403 403
  POST /sekretariat/sider/:id/arkivering                             | /sekretariat/sider/${kaffefair}/arkivering                          | 401 403 403 403 403 403 303
  POST /indkoeb/lister/:id/sletning                                  | /indkoeb/lister/${unmade}/sletning                                  | 401 403 403 404 404 404 403
  POST /konto/sletning                                               | /konto/sletning                                                     | 401 422 422 422 422 422 422
  POST /log-ud                                                       | /log-ud                                                             | 303
`

const rows = readRows(table)

describe('access', () => {
  test('is decided in this table for every route there is', () => assert.deepEqual(differences(app.routes, rows), []))

  test('is for every role as the table says', async () => assert.deepEqual(await surprises(browsers, rows), []))

  test('to a route that is not in the table would be reported', () => {
    const planted = [...app.routes, { method: 'POST', path: '/leverandoerer/:id/sletning' }]
    assert.deepEqual(differences(planted, rows), ['POST /leverandoerer/:id/sletning is not in the table.'])
  })

  test('to a route that is gone would be reported', () => {
    const planted = readRows(`${table}\n GET /gammel | /gammel | 200`)
    assert.deepEqual(differences(app.routes, planted), ['GET /gammel is in the table, but not on the server.'])
  })

  test('other than the table says would be reported', async () => {
    const planted = readRows(`header\n GET /findes-ikke | /findes-ikke | 200 \n GET /om | /om | 404`)
    const found = await surprises(browsers, planted)
    assert.equal(found.length, 3 * 7)
    assert.equal(found[0], 'GET /findes-ikke (/findes-ikke) answers a visitor 404, not 200.')
  })
})

describe('the database', () => {
  test('shows no guarded row to a request without an actor', async () => {
    await withConnection(app.ownerUrl, (owner) =>
      withConnection(app.appUrl, async (asApp) => assert.deepEqual(await leakyTables(asApp, owner), [])),
    )
  })

  test('would be found out if it did', async () => {
    const open = 'create policy open_to_all on organisations.membership for select using (true)'
    await withConnection(app.ownerUrl, async (owner) => {
      await owner.query(open)
      const found = await withConnection(app.appUrl, (asApp) => leakyTables(asApp, owner))
      await owner.query('drop policy open_to_all on organisations.membership')
      assert.deepEqual(found, ['organisations.membership shows rows to nobody in particular.'])
    })
  })
})
