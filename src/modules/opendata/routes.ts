import { file, page } from '../../kernel/http/route.ts'

/** What others may take along, and show at home. */
export const routes = {
  data: page({ path: { da: '/data', en: '/en/data' }, access: 'everyone' }),
  embedding: page({ path: { da: '/indlejring', en: '/en/embedding' }, access: 'everyone' }),
  embedded: page({
    path: { da: '/indlejret/leverandoerer', en: '/en/embed/suppliers' },
    access: 'everyone',
    isEmbeddable: true,
  }),
}

/** At addresses that stay, so that others can fetch them by themselves. */
export const files = {
  csv: file({ path: '/data/leverandoerer.csv.gz', access: 'everyone', contentType: 'application/gzip' }),
  jsonl: file({ path: '/data/leverandoerer.jsonl.gz', access: 'everyone', contentType: 'application/gzip' }),
  jsonLd: file({ path: '/data/dcat.jsonld', access: 'everyone', contentType: 'application/ld+json' }),
  ocdsNotices: file({ path: '/data/ocds/notices.json', access: 'everyone', contentType: 'application/json' }),
  ocdsEnquiries: file({ path: '/data/ocds/enquiries.json', access: 'everyone', contentType: 'application/json' }),
  turtle: file({ path: '/data/dcat.ttl', access: 'everyone', contentType: 'text/turtle; charset=utf-8' }),
}
