// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the source that is planted has templates in it
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, test } from 'node:test'
import type pg from 'pg'
import { z } from 'zod'
import { columns } from '../db/columns.ts'
import { projectDirectory } from '../src/config.ts'
import { appRole } from '../src/kernel/database/app-role.ts'
import { withConnection } from '../src/kernel/database/migrate.ts'
import { jobs, mayDependOn, reactions } from '../src/modules.ts'
import {
  columnsOf,
  excessivePowers,
  looseDefiners,
  neededRights,
  rightFaults,
  unguardedTables,
} from './support/catalogue.ts'
import { testDatabase } from './support/database.ts'
import { markupFaults } from './support/markup.ts'
import { generateSchema } from './support/schema.ts'
import { readTree, scan, type Tree } from './support/source.ts'
import { textFaults, textKeys } from './support/texts.ts'

const source = new Map([...readTree('src', '.ts')].filter(([path]) => !path.endsWith('.test.ts')))
const { ownerUrl } = await testDatabase()
const personalColumns = Object.entries(columns).flatMap(([table, ofTable]) =>
  Object.entries(ofTable).flatMap(([column, kind]) => (kind === 'personal' ? [`${table}.${column}`] : [])),
)

describe('texts', async () => {
  const folders = [...source.keys()].filter((path) => path.endsWith('/locales/da.ts')).map(dirname)

  for (const folder of folders) {
    const [da, en] = [await textsIn(folder, 'da'), await textsIn(folder, 'en')]

    test(`in ${folder} are there in every language, and none is empty`, () =>
      assert.deepEqual(textFaults(da, en, ''), []))

    test(`in ${folder} are all used`, () => assert.deepEqual(unusedKeys(textKeys(da), source), []))
  }

  test('that are missing, empty or of another kind would be found', () => {
    const da = { a: 'et', b: { c: 'to', d: () => 'tre' }, e: ['fire', { f: 'fem' }] }
    assert.deepEqual(textFaults(da, { a: '', b: { c: 'two', d: 'three' }, e: ['four', {}], g: 'six' }, ''), [
      'a is empty.',
      'b.d is a function in Danish and a string in English.',
      'e.1.f is a string in Danish and missing in English.',
      'g is missing in Danish and a string in English.',
    ])
  })

  test('that nothing shows would be found', () => {
    const planted = new Map([['src/a.ts', 'const { used } = texts.da // forgotten']])
    assert.deepEqual(unusedKeys(['used', 'forgotten'], planted), ['forgotten'])
  })
})

describe('templates', () => {
  test('quote every attribute and hold no script, handler or style', () => assert.deepEqual(markupFaults(source), []))

  for (const [planted, found] of [
    ['html`<a href=${url}>x</a>`', /an attribute without quotes/],
    ['html`<p>${list.map((x) => html`<i class= ${x}></i>`)}</p>`', /an attribute without quotes/],
    ['html`<${tag}>`', /where the name of a tag/],
    ['html`<input ${name}="1">`', /where the name of a tag/],
    ['html`<script>alert(${text})</script>`', /a script with a body/],
    ['html`<script nonce="${nonce}">go()</script>`', /a script with a body/],
    ['html`<style>p { color: ${colour} }</style>`', /a style sheet/],
    ['html`<a href="JavaScript:go()">x</a>`', /an address that is a script/],
    ['html`<p style="color: red">x</p>`', /a style attribute/],
    ['html`<button type="button"\n  onclick="go()">x</button>`', /an event handler/],
    ['html`<!-- ${text} -->`', /a comment with a hole/],
  ] as const) {
    test(`such as ${planted.split('\n')[0]} would be found`, () => {
      assert.match(markupFaults(new Map([['src/a.ts', planted]])).join('\n'), found)
    })
  }

  test('may write a block of data for machines in one place, and nothing else there or elsewhere', () => {
    const block = 'html`<script type="application/ld+json">${data}</script>`'
    const home = 'src/kernel/html/structured-data.ts'
    assert.deepEqual(markupFaults(new Map([[home, block]])), [])
    for (const [path, planted] of [
      ['src/a.ts', block],
      [home, block.replace('application/ld+json', 'module')],
      [home, block.replace('${data}', 'const x = ${data}')],
      [home, 'html`<script>${data}</script>`'],
    ] as const) {
      assert.deepEqual(markupFaults(new Map([[path, planted]])), [`${path} has a script with a body.`])
    }
  })

  test('may have whole attributes in a hole, and scripts that are files', () => {
    const fine =
      'html`<input ${attribute(\'checked\', on)} data-on="${on}"><script src="${url}" nonce="${nonce}"></script>`'
    assert.deepEqual(markupFaults(new Map([['src/a.ts', fine]])), [])
  })
})

describe('migrations', () => {
  const migrations = new Map(
    readdirSync(join(projectDirectory, 'db/migrations')).map((name) => [
      name,
      readFileSync(join(projectDirectory, 'db/migrations', name), 'utf8'),
    ]),
  )

  test('are numbered without gaps, say what they are for, and can be undone as a whole', () => {
    assert.deepEqual(migrationFaults(migrations), [])
  })

  test('that skip a number, repeat one, say nothing or end their own transaction would be found', () => {
    const planted = new Map([
      ['0001-a.sql', '-- First.\ncreate schema a;'],
      ['0003-b.sql', '-- Third.\ncommit;'],
      ['0003-c.sql', 'create table if not exists a.b ();'],
      ['notes.txt', '-- Not a migration.'],
    ])
    assert.deepEqual(migrationFaults(planted), [
      '0003-b.sql should have the number 0002.',
      '0003-b.sql ends the transaction it runs in.',
      '0003-c.sql does not begin with a comment that says what it is for.',
      '0003-c.sql does not know what it finds: a migration runs once, on what the one before it left.',
      'notes.txt should have the number 0004.',
    ])
  })
})

describe("the tables' types", () => {
  test('are those of the migrated database: else run `npm run schema`', () => {
    const { status, said } = generateSchema(ownerUrl, 'db/schema.ts', ['--verify'])
    assert.equal(status, 0, said)
  })

  test('that were altered by hand would be found', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'rummelig-schema-'))
    after(() => rm(directory, { recursive: true }))
    const altered = readFileSync(join(projectDirectory, 'db/schema.ts'), 'utf8').replace(
      'slug: string',
      'slug: string | null',
    )
    await writeFile(join(directory, 'schema.ts'), altered)
    assert.notEqual(generateSchema(ownerUrl, join(directory, 'schema.ts'), ['--verify']).status, 0)
  })
})

describe('every column', () => {
  test('is classified by whom it tells about, and every class is that of a column', async () => {
    await asOwner(async (owner) => assert.deepEqual(classFaults(await columnsOf(owner)), []))
  })

  test('that is new would be found', async () => {
    await planting('alter table suppliers.supplier add column contact_person text', async (owner) => {
      assert.deepEqual(classFaults(await columnsOf(owner)), [
        'suppliers.supplier.contact_person is in no class of db/columns.ts.',
      ])
    })
  })
})

describe("the app's role in the database", () => {
  test('has just the rights on tables that it needs', async () => {
    await asOwner(async (owner) => assert.deepEqual(await rightFaults(owner, appRole, neededRights), []))
  })

  for (const [planted, found] of [
    [`grant update on kernel.audit to ${appRole}`, 'It may update kernel.audit, and need not.'],
    [`grant update (hash) on kernel.audit_head to ${appRole}`, 'It may update kernel.audit_head, and need not.'],
    [`grant truncate on kernel.fact to ${appRole}`, 'It may truncate kernel.fact, and need not.'],
    [`grant delete on suppliers.claim to ${appRole}`, 'It may delete suppliers.claim, and need not.'],
    ['grant insert on public.migration to public', 'It may insert public.migration, and need not.'],
    [
      `grant usage, update on suppliers.supplier_id_seq to ${appRole}`,
      'It may update suppliers.supplier_id_seq, and need not.',
    ],
    [
      `create view kernel.facts as select from kernel.fact; grant select on kernel.facts to ${appRole}`,
      'It may select kernel.facts, and need not.',
    ],
    [`revoke insert on suppliers.listing from ${appRole}`, 'It may not insert suppliers.listing, and must.'],
  ] as const) {
    test(`would be found to have other rights after: ${planted}`, async () => {
      await planting(planted, async (owner) => {
        assert.deepEqual(await rightFaults(owner, appRole, neededRights), [found])
      })
    })
  }

  test('has no other powers', async () => {
    await asOwner(async (owner) => assert.deepEqual(await excessivePowers(owner, appRole), []))
  })

  for (const [planted, found] of [
    ['grant create on schema public to planted', 'It may create in the schema public.'],
    ['alter role planted superuser', 'It has the power superuser.'],
    ['alter role planted bypassrls', 'It has the power bypassrls.'],
    ['alter table suppliers.offering owner to planted', 'It owns offering.'],
    ['grant pg_read_all_data to planted', 'It is a member of pg_read_all_data.'],
  ] as const) {
    test(`would be found out after: ${planted}`, async () => {
      await planting(`create role planted; ${planted}`, async (owner) => {
        const sentences = await excessivePowers(owner, 'planted')
        assert.ok(sentences.includes(found), sentences.join('\n'))
      })
    })
  }
})

describe('row-level security', () => {
  test('is forced on every table with rows of people or organisations', async () => {
    await asOwner(async (owner) => assert.deepEqual(await unguardedTables(owner, personalColumns), []))
  })

  for (const [planted, found] of [
    [
      'create table shortlists.forgotten (organisation_id integer)',
      [
        'shortlists.forgotten has no row-level security.',
        'shortlists.forgotten does not force row-level security on its owner.',
        'shortlists.forgotten has no policy: nobody sees a row.',
      ],
    ],
    ['alter table identity.session disable row level security', ['identity.session has no row-level security.']],
    [
      'alter table identity.person no force row level security',
      ['identity.person does not force row-level security on its owner.'],
    ],
    ['drop policy members on shortlists.entry', ['shortlists.entry has no policy: nobody sees a row.']],
  ] as const) {
    test(`would be missed after: ${planted}`, async () => {
      await planting(planted, async (owner) => {
        assert.deepEqual(await unguardedTables(owner, personalColumns), found)
      })
    })
  }
})

describe("functions that run with their owner's power", () => {
  test('fix where names are looked up, and are lent to chosen roles only', async () => {
    await asOwner(async (owner) => assert.deepEqual(await looseDefiners(owner), []))
  })

  test('would be found if they did not', async () => {
    const loose = `create function kernel.loose() returns void language sql security definer`
    await planting(`${loose} as ''`, async (owner) => {
      assert.deepEqual(await looseDefiners(owner), ['kernel.loose() sets no search_path.'])
    })
    await planting(`${loose} set search_path = kernel, pg_temp as ''`, async (owner) => {
      assert.deepEqual(await looseDefiners(owner), ['kernel.loose() may be called by everybody.'])
    })
  })
})

describe('jobs', () => {
  test('have names of their own, which begin with their module', () => assert.deepEqual(nameFaults(jobs, 'job'), []))
})

describe('reactions', () => {
  test('have names of their own, which begin with their module as the kinds of facts do', () => {
    assert.deepEqual(reactionFaults(reactions), [])
  })

  test('with a name used twice or without a module would be found', () => {
    const planted = [
      { name: 'suppliers.refresh', kinds: ['suppliers.changed'] },
      { name: 'suppliers.refresh', kinds: ['changed'] },
      { name: 'refresh', kinds: [] },
    ]
    assert.deepEqual(nameFaults([{ name: 'reminders' }, { name: 'organisations.lookUpCvr' }], 'job'), [
      'reminders does not begin with a module.',
    ])
    assert.deepEqual(reactionFaults(planted), [
      'suppliers.refresh is the name of two reactions.',
      'refresh does not begin with a module.',
      'changed does not begin with a module.',
      'refresh wants no facts.',
    ])
  })
})

async function textsIn(folder: string, language: 'da' | 'en'): Promise<unknown> {
  return z.record(z.string(), z.unknown()).parse(await import(`../${folder}/${language}.ts`))[language]
}

/** A key that is used stands, outside of the locales, after a dot, in braces that take it out, in quotes or as a key. */
function unusedKeys(keys: readonly string[], tree: Tree): string[] {
  const used = new Set(
    [...tree].flatMap(([path, text]) => (/\/locales\/(?:da|en)(?:\.ts$|\/)/.test(path) ? [] : keysIn(text))),
  )
  return keys.filter((key) => !used.has(key))
}

function keysIn(text: string): string[] {
  const { code } = scan(text)
  const templates = text.match(/`[\s\S]*`/g)?.join('') ?? ''
  const taken = [...code.matchAll(/\{([^{}]*)\} = /g)].flatMap(([, names = '']) => names.match(/\w+/g) ?? [])
  const named = [...`${code} ${templates}`.matchAll(/\.(\w+)|'(\w+)'|(\w+):/g)].flatMap((found) => found.slice(1))
  return [...taken, ...named]
}

function migrationFaults(migrations: ReadonlyMap<string, string>): string[] {
  return [...migrations].toSorted().flatMap(([name, sql], index) => {
    const number = String(index + 1).padStart(4, '0')
    return [
      ...(new RegExp(`^${number}-[a-z0-9-]+\\.sql$`).test(name) ? [] : [`${name} should have the number ${number}.`]),
      ...(sql.startsWith('-- ') ? [] : [`${name} does not begin with a comment that says what it is for.`]),
      ...(/^\s*(?:begin|commit|rollback|start transaction)\s*;/im.test(sql)
        ? [`${name} ends the transaction it runs in.`]
        : []),
      ...(/(?<!create extension )\bif (?:not )?exists\b/i.test(sql)
        ? [`${name} does not know what it finds: a migration runs once, on what the one before it left.`]
        : []),
    ]
  })
}

function classFaults(found: readonly string[]): string[] {
  const classified = Object.entries(columns).flatMap(([table, ofTable]) =>
    Object.keys(ofTable).map((column) => `${table}.${column}`),
  )
  const [there, known] = [new Set(found), new Set(classified)]
  return [
    ...[...there.difference(known)].map((column) => `${column} is in no class of db/columns.ts.`),
    ...[...known.difference(there)].map((column) => `${column} is classified, but there is no such column.`),
  ]
}

function reactionFaults(all: readonly { readonly name: string; readonly kinds: readonly string[] }[]): string[] {
  const kinds = all.flatMap((reaction) => reaction.kinds.map((name) => ({ name })))
  return [
    ...nameFaults(all, 'reaction'),
    ...nameFaults(kinds, undefined),
    ...all.filter((reaction) => reaction.kinds.length === 0).map(({ name }) => `${name} wants no facts.`),
  ]
}

/** Names that do not begin with a module, and those given twice where each belongs to one thing. */
function nameFaults(all: readonly { readonly name: string }[], thing: string | undefined): string[] {
  const names = all.map(({ name }) => name)
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index))
  const strays = names.filter(
    (name) => !/^\w+\.\w+$/.test(name) || !Object.hasOwn(mayDependOn, name.split('.')[0] ?? ''),
  )
  return [
    ...(thing === undefined ? [] : [...repeated].map((name) => `${name} is the name of two ${thing}s.`)),
    ...[...new Set(strays)].map((name) => `${name} does not begin with a module.`),
  ]
}

function asOwner<Outcome>(work: (owner: pg.Client) => Promise<Outcome>): Promise<Outcome> {
  return withConnection(ownerUrl, work)
}

/** Plants a breach, looks at it, and takes it back. */
async function planting(statement: string, work: (owner: pg.Client) => Promise<void>): Promise<void> {
  await asOwner(async (owner) => {
    await owner.query('begin')
    await owner.query(statement)
    await work(owner)
    await owner.query('rollback')
  })
}
