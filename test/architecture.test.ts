// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the source that is planted has templates in it
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import packageJson from '../package.json' with { type: 'json' }
import { mayDependOn, modules } from '../src/modules.ts'
import {
  arrowBreaches,
  circleBreaches,
  type Dependencies,
  doorBreaches,
  layerBreaches,
  lengthBreaches,
  listBreaches,
  outsideBreaches,
  purityBreaches,
  roomBreaches,
  schemaBreaches,
  sqlBreaches,
  testImportBreaches,
} from './support/architecture.ts'
import { readTree, type Tree } from './support/source.ts'

const source = new Map([...readTree('src', '.ts'), ...readTree('src', '.md')])
/** With what stands around the program; the tables' types are generated. */
const everything = new Map(
  ['src', 'db/catalogue', 'test', 'bench', 'scripts'].flatMap((folder) => [...readTree(folder, '.ts')]),
)
const packages = Object.keys(packageJson.dependencies)

/** A breach: the file it is planted in, its source, and the words in which it is found. */
type Planted = readonly [file: string, source: string, found: RegExp]

interface Rule {
  readonly says: string
  readonly breaches: (tree: Tree) => readonly string[]
  readonly planted: readonly Planted[]
  /** What it holds for: the program unless told. */
  readonly tree?: Tree
  /** What looks like a breach and is none. */
  readonly allowed?: readonly (readonly [file: string, source: string])[]
}

const list: Dependencies = { farms: ['soil'], soil: [] }
const inFarms = 'src/modules/farms'

const rules: readonly Rule[] = [
  {
    says: 'the kernel knows no module, and the design neither modules nor the app',
    breaches: layerBreaches,
    planted: [
      [
        'src/kernel/http/a.ts',
        "import { suppliers } from '../../modules/suppliers/index.ts'",
        /kernel stands below modules/,
      ],
      ['src/kernel/a.ts', "import type { Page } from '../design/layout.ts'", /kernel stands below design/],
      ['src/kernel/a.ts', "import { readConfig } from '../config.ts'", /kernel stands below top/],
      ['src/design/a.ts', "import { suppliers } from '../modules/suppliers/index.ts'", /design stands below modules/],
      [`${inFarms}/actions.ts`, "import { createApp } from '../../app.ts'", /modules stands below top/],
      [`${inFarms}/index.ts`, "export { modules } from '../../modules.ts'", /modules stands below top/],
      ['src/kernel/a.ts', "const late = await import('../design/layout.ts')", /kernel stands below design/],
    ],
    allowed: [['src/app.ts', "import { layout } from './design/layout.ts'"]],
  },
  {
    says: 'what runs in production imports only what is installed there',
    breaches: (tree) => outsideBreaches(tree, packages),
    planted: [
      ['src/kernel/a.ts', "import fc from 'fast-check'", /fast-check, which is not there/],
      ['src/kernel/a.ts', "import { sql } from '@scope/missing/part'", /not there/],
      ['src/app.ts', "import '../scripts/ensure.mjs'", /scripts\/ensure\.mjs/],
    ],
    allowed: [
      [
        'src/kernel/a.ts',
        "import { z } from 'zod'\nimport { join } from 'node:path'\nimport cookie from '@fastify/cookie'",
      ],
    ],
  },
  {
    says: 'the program does not use what is made for tests',
    breaches: testImportBreaches,
    planted: [
      ['src/app.ts', "import { testDatabase } from '../test/support/database.ts'", /for tests/],
      [`${inFarms}/actions.ts`, "import { aFarm } from './factories.ts'", /for tests/],
    ],
    allowed: [[`${inFarms}/model.test.ts`, "import { aFarm } from './factories.ts'"]],
  },
  {
    says: 'one comes into a module through its index.ts, along the list in modules.ts',
    breaches: (tree) => doorBreaches(tree, { ...mayDependOn, ...list }),
    planted: [
      [`${inFarms}/actions.ts`, "import { depth } from '../soil/model.ts'", /not through soil's index\.ts/],
      [`${inFarms}/views/a.ts`, "import type { Depth } from '../../soil/model.ts'", /not through soil's index\.ts/],
      ['src/modules/soil/actions.ts', "import { farms } from '../farms/index.ts'", /soil may not depend on it/],
      ['src/modules/new/actions.ts', "import { farms } from '../farms/index.ts'", /new may not depend on it/],
      ['src/app.ts', "import { findFarm } from './modules/farms/store.ts'", /not through farms's index\.ts/],
      ['src/cli/import.ts', "import { findFarm } from '../modules/farms/store.ts'", /not through farms's index\.ts/],
    ],
    allowed: [[`${inFarms}/actions/plough.ts`, "import { depth } from '../../soil/index.ts'"]],
  },
  {
    says: 'inside a module the arrows point from routes to pages to actions to stores',
    breaches: arrowBreaches,
    planted: [
      [`${inFarms}/views/farm.ts`, "import { findFarm } from '../store/read.ts'", /views does not see store/],
      [`${inFarms}/views.ts`, "import { plough } from './actions.ts'", /views does not see actions/],
      [`${inFarms}/views/farm.ts`, "import type { FarmRow } from '../store/read.ts'", /views does not see store/],
      [`${inFarms}/model.ts`, "export type { FarmRow } from './store/read.ts'", /model does not see store/],
      [`${inFarms}/store.ts`, "import type { Ploughing } from './actions/plough.ts'", /store does not see actions/],
      [`${inFarms}/routes.ts`, "import { pages } from './pages.ts'", /routes does not see pages/],
      [`${inFarms}/routes.ts`, "import { api } from './api/handlers.ts'", /routes does not see api/],
      [`${inFarms}/pages.ts`, "import { findFarm } from './store.ts'", /pages does not see store/],
      [`${inFarms}/api.ts`, "import { findFarm } from './store.ts'", /api does not see store/],
      [`${inFarms}/store/read.ts`, "import { plough } from '../actions.ts'", /store does not see actions/],
      [`${inFarms}/store.ts`, "import { mayPlough } from './policy.ts'", /store does not see policy/],
      [`${inFarms}/actions.ts`, "import { farmView } from './views/farm.ts'", /actions does not see views/],
      [`${inFarms}/model.ts`, "import { findFarm } from './store.ts'", /model does not see store/],
      [`${inFarms}/policy.ts`, "import { findFarm } from './store.ts'", /policy does not see store/],
      [`${inFarms}/forms.ts`, "import { plough } from './actions.ts'", /forms does not see actions/],
    ],
    allowed: [[`${inFarms}/routes.ts`, "import { farmAnswer } from './api/shapes.ts'"]],
  },
  {
    says: 'models and policies reach for nothing',
    breaches: purityBreaches,
    planted: [
      [`${inFarms}/model.ts`, "import { readFileSync } from 'node:fs'", /reaches for nothing/],
      [`${inFarms}/model/a.ts`, "import { sql } from 'kysely'", /reaches for nothing/],
      [
        `${inFarms}/model.ts`,
        "import { openDatabase } from '../../kernel/database/database.ts'",
        /reaches for nothing/,
      ],
      [`${inFarms}/model.ts`, "import { category } from '../soil/index.ts'", /reaches for nothing/],
      [`${inFarms}/policy.ts`, "import { html } from '../../kernel/html/html.ts'", /reaches for nothing/],
      [`${inFarms}/model.ts`, 'export const isOver = (day: Date) => day < new Date()', /the time or the world/],
      [`${inFarms}/policy.ts`, 'export const isOpen = () => process.env.OPEN === "yes"', /the time or the world/],
    ],
    allowed: [
      [
        `${inFarms}/model.ts`,
        "import type { Point } from '../soil/index.ts'\nimport { ok } from '../../kernel/result.ts'",
      ],
      [`${inFarms}/model.ts`, 'const start = new Date(0) // not new Date()'],
    ],
  },
  {
    says: 'SQL stands in stores and in the kernel',
    breaches: sqlBreaches,
    planted: [
      [`${inFarms}/actions.ts`, "import { sql } from 'kysely'", /imports kysely/],
      [`${inFarms}/pages.ts`, "import type { Selectable } from 'kysely'", /imports kysely/],
      [`${inFarms}/actions.ts`, 'await sql<Row>`select 1`.execute(tx)', /has SQL/],
      [`${inFarms}/actions.ts`, "context.database.selectFrom('farms.farm')", /has SQL/],
      ['src/app.ts', "import { sql } from 'kysely'", /imports kysely/],
      ['src/platform.ts', "await owner.query('select 1')", /has SQL/],
      ['src/design/table.ts', "import pg from 'pg'", /imports pg/],
    ],
    allowed: [
      [`${inFarms}/store.ts`, "import { sql } from 'kysely'"],
      ['src/kernel/facts/a.ts', "import { sql } from 'kysely'"],
      ['src/platform.ts', "import { DatabaseError } from 'pg'"],
    ],
  },
  {
    says: "a module's store names its own schema only, the kernel no module's",
    breaches: (tree) => schemaBreaches(tree, { ...mayDependOn, ...list }),
    planted: [
      [`${inFarms}/store.ts`, 'sql`select id from soil.layer`', /names soil\.layer/],
      [
        `${inFarms}/store/a.ts`,
        'sql`select ${a} from farms.farm\n  left join soil.layer on true`',
        /names soil\.layer/,
      ],
      [`${inFarms}/store.ts`, 'sql`select id from farms.farm, soil.layer`', /names soil\.layer/],
      [
        `${inFarms}/store.ts`,
        'sql`select id from farms.farm as farm,\n  "soil"."layer" as layer`',
        /names soil\.layer/,
      ],
      [`${inFarms}/store.ts`, 'sql`select id from (soil.layer join farms.farm on true)`', /names soil\.layer/],
      [`${inFarms}/store.ts`, 'sql`delete from farms.farm using farms.field, soil.layer`', /names soil\.layer/],
      [`${inFarms}/store.ts`, 'sql`insert into kernel.fact (kind) values (1)`', /names kernel\.fact/],
      [`${inFarms}/store.ts`, 'sql`update "soil"."layer" set depth = 1`', /names soil\.layer/],
      [`${inFarms}/store.ts`, 'sql`select name from public.migration`', /names public\.migration/],
      ['src/kernel/facts/a.ts', 'sql`delete from farms.farm`', /names farms\.farm/],
      ['src/kernel/database/a.ts', 'client.query(`select id from farms.farm`)', /names farms\.farm/],
    ],
    allowed: [
      [`${inFarms}/store.ts`, 'sql`select farm.soil from farms.farm where soil.depth = 1`'],
      ['src/kernel/database/a.ts', 'client.query(`insert into public.migration values (1)`)'],
    ],
  },
  {
    says: 'every module has the same few rooms, an index.ts and a short README.md',
    breaches: roomBreaches,
    planted: [
      [`${inFarms}/utils.ts`, '', /none of the rooms/],
      [`${inFarms}/helpers/date.ts`, '', /none of the rooms/],
      [`${inFarms}/model.ts`, '', /farms has no index\.ts/],
      [`${inFarms}/model.ts`, '', /farms has no README\.md/],
      [`${inFarms}/README.md`, 'line\n'.repeat(26), /more than 25 lines/],
    ],
  },
  {
    says: 'no file has more than 300 lines',
    breaches: lengthBreaches,
    tree: everything,
    planted: [
      ['src/app.ts', 'line\n'.repeat(301), /more than 300/],
      ['test/app.test.ts', 'line\n'.repeat(301), /more than 300/],
    ],
    allowed: [['src/app.ts', 'line\n'.repeat(300)]],
  },
  {
    says: 'no file imports itself in a circle',
    breaches: circleBreaches,
    planted: [['src/kernel/a.ts', "import { a } from './a.ts'", /in a circle/]],
    allowed: [['src/kernel/a.ts', "import type { A } from './a.ts'"]],
  },
]

for (const { says, breaches, tree = source, planted, allowed = [] } of rules) {
  describe(says, () => {
    test('holds', () => assert.deepEqual(breaches(tree), []))

    for (const [file, text, found] of planted) {
      test(`would not hold with ${file}: ${text.slice(0, 80)}`, () => {
        assert.match(breaches(new Map([[file, text]])).join('\n'), found)
      })
    }

    for (const [file, text] of allowed) {
      test(`allows ${file}: ${text.slice(0, 80)}`, () => assert.deepEqual(breaches(new Map([[file, text]])), []))
    }
  })
}

describe('the list of modules', () => {
  test('names every folder, and has no circle', () => assert.deepEqual(listBreaches(source, mayDependOn), []))

  test('would be found wanting without a folder, with a name too many, or with a circle', () => {
    const tree = new Map([[`${inFarms}/index.ts`, '']])
    assert.deepEqual(listBreaches(tree, {}), ['The module farms is not in the list.'])
    assert.deepEqual(listBreaches(tree, { farms: [], barns: [] }), ['The list names barns, which is no module.'])
    const circle = listBreaches(tree, { farms: ['soil'], soil: ['rain'], rain: ['farms'] })
    assert.equal(circle.filter((each) => each.includes('circle')).length, 3)
  })

  test('has every module that serves under the name of its folder', () => {
    for (const { name } of modules) assert.ok(Object.hasOwn(mayDependOn, name), name)
  })
})

test('a circle of several files is found, each of them', () => {
  const circle = new Map([
    ['src/kernel/a.ts', "import { b } from './b.ts'"],
    ['src/kernel/b.ts', "export { c } from './c.ts'"],
    ['src/kernel/c.ts', "import { a } from './a.ts'"],
    ['src/kernel/d.ts', "import { a } from './a.ts'"],
  ])
  assert.equal(circleBreaches(circle).length, 3)
})

test('the checks read the whole program: every import leads to a file that is there', () => {
  assert.ok(source.size > 150 && everything.size > source.size)
  const strays = layerBreaches(new Map([...source, ['src/kernel/planted.ts', "import '../app.ts'"]]))
  assert.equal(strays.length, 1)
})
