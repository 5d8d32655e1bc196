import { dirname, join } from 'node:path'
import { type Import, importsOf, scan, type Tree } from './source.ts'

/** Who may import whom among modules, as `src/modules.ts` says it. */
export type Dependencies = Readonly<Record<string, readonly string[]>>

/** An import as the rules see it: who wants what. */
interface Edge extends Import {
  readonly from: string
  /** A path of the project, or the specifier of a package. */
  readonly to: string
}

const rooms = [
  ...['index', 'model', 'policy', 'forms', 'store', 'actions', 'routes', 'pages', 'views', 'api'],
  ...['facts', 'reactions', 'jobs', 'mails', 'locales', 'factories'],
]

/**
 * The arrows inside a module: each room, and the rooms it may import. They hold for types as well: what several rooms speak
 * of is named in the model.
 */
const arrows: Readonly<Record<string, readonly string[]>> = {
  index: rooms,
  model: ['locales'],
  policy: ['model'],
  forms: ['model', 'locales'],
  store: ['model'],
  actions: ['policy', 'model', 'forms', 'store', 'facts', 'mails'],
  // The shapes of the API's answers stand in the URL table; its handlers do not.
  routes: ['forms', 'model'],
  pages: ['actions', 'forms', 'locales', 'model', 'policy', 'routes', 'views'],
  api: ['actions', 'forms', 'locales', 'model', 'policy', 'routes'],
  views: ['forms', 'locales', 'model', 'policy', 'routes'],
  facts: ['model'],
  reactions: ['actions', 'facts', 'mails', 'model', 'store'],
  jobs: ['actions', 'mails', 'model', 'store'],
  mails: ['locales', 'model', 'routes', 'store'],
  locales: ['model'],
}

/** Parts of the kernel that compute and reach for nothing. */
const pureKernel = ['access', 'i18n', 'money.ts', 'result.ts', 'time']

/** `main`, `app`, `cli` and so on may import everything, the kernel only itself. */
export function layerBreaches(tree: Tree): string[] {
  const order = ['kernel', 'design', 'modules', 'top']
  return edges(tree)
    .filter(({ to }) => to.startsWith('src/'))
    .filter(({ from, to }) => order.indexOf(layerOf(to)) > order.indexOf(layerOf(from)))
    .map(({ from, to }) => `${from} imports ${to}: ${layerOf(from)} stands below ${layerOf(to)}.`)
}

/** What runs in production imports nothing but itself, what Node brings, and packages that are installed there. */
export function outsideBreaches(tree: Tree, packages: readonly string[]): string[] {
  return edges(tree)
    .filter(
      ({ to, isType }) =>
        !to.startsWith('src/') && !to.startsWith('node:') && !(isType && packages.includes(packageOf(to))),
    )
    .filter(({ to }) => !packages.includes(packageOf(to)))
    .map(({ from, to }) => `${from} imports ${to}, which is not there in production.`)
}

/** Tests and factories are not part of the program. */
export function testImportBreaches(tree: Tree): string[] {
  return edges(tree)
    .filter(({ to }) => to.startsWith('test/') || isTest(to))
    .map(({ from, to }) => `${from} imports ${to}, which is for tests.`)
}

/** Whoever stands outside of a module comes in through its `index.ts`, and other modules only along the list. */
export function doorBreaches(tree: Tree, mayDependOn: Dependencies): string[] {
  return edges(tree).flatMap(({ from, to }) => {
    const [wanting, wanted] = [moduleOf(from), moduleOf(to)]
    if (wanted === undefined || wanting === wanted) return []
    const problems: string[] = []
    if (!/^src\/modules\/\w+\/index\.ts$/.test(to))
      problems.push(`${from} imports ${to}, not through ${wanted}'s index.ts.`)
    if (wanting !== undefined && !(mayDependOn[wanting] ?? []).includes(wanted))
      problems.push(`${from} imports ${wanted}: ${wanting} may not depend on it.`)
    return problems
  })
}

/** The list of modules names each folder, and following it leads nowhere twice. */
export function listBreaches(tree: Tree, mayDependOn: Dependencies): string[] {
  const folders = new Set([...tree.keys()].flatMap((path) => moduleOf(path) ?? []))
  const named = Object.keys(mayDependOn)
  return [
    ...[...folders].filter((name) => !named.includes(name)).map((name) => `The module ${name} is not in the list.`),
    ...named.filter((name) => !folders.has(name)).map((name) => `The list names ${name}, which is no module.`),
    ...named.filter((name) => reaches(mayDependOn, name, name)).map((name) => `${name} depends on itself in a circle.`),
  ]
}

/** Inside a module the arrows point one way. */
export function arrowBreaches(tree: Tree): string[] {
  return edges(tree)
    .filter(({ from, to }) => moduleOf(from) !== undefined && moduleOf(from) === moduleOf(to))
    .filter(({ from, to }) => !mayPoint(from, to))
    .map(({ from, to }) => `${from} imports ${to}: ${roomOf(from)} does not see ${roomOf(to)}.`)
}

function mayPoint(from: string, to: string): boolean {
  const [own, other] = [roomOf(from), roomOf(to)]
  if (own === other || (own === 'routes' && to.endsWith('/api/shapes.ts'))) return true
  return (arrows[own] ?? []).includes(other)
}

/** Models and policies are rules about values: no files, no database, no network, no clock. */
export function purityBreaches(tree: Tree): string[] {
  const pure = ['model', 'policy']
  const imported = edges(tree)
    .filter(({ from, isType }) => pure.includes(roomOf(from)) && !isType)
    .filter(
      ({ from, to }) =>
        moduleOf(to) !== moduleOf(from) && !pureKernel.some((part) => to.startsWith(`src/kernel/${part}`)),
    )
    .filter(({ to }) => !isHarmlessPackage(to))
    .map(({ from, to }) => `${from} imports ${to}: ${roomOf(from)} reaches for nothing.`)
  const told = [...program(tree)]
    .filter(
      ([path, source]) =>
        pure.includes(roomOf(path)) && /\bDate\.now\(|\bnew Date\(\)|\bfetch\(|\bprocess\./.test(scan(source).code),
    )
    .map(([path]) => `${path} reaches for the time or the world: have it passed in.`)
  return [...imported, ...told]
}

/** A package that only computes. */
function isHarmlessPackage(specifier: string): boolean {
  return ['stdnum', 'zod'].includes(packageOf(specifier))
}

const queries = /\.(?:query|selectFrom|insertInto|updateTable|deleteFrom|replaceInto|mergeInto|executeQuery)\(/

/** SQL stands in the stores of modules and in the kernel, and nowhere else. */
export function sqlBreaches(tree: Tree): string[] {
  const outside = [...program(tree)].filter(([path]) => layerOf(path) !== 'kernel' && roomOf(path) !== 'store')
  return outside.flatMap(([path, source]) => {
    const { code, templates } = scan(source)
    // The app's start hands connections on and tells their errors apart; it asks them nothing itself.
    const barred = layerOf(path) === 'top' ? ['kysely'] : ['kysely', 'pg']
    const drivers = importsOf(source).filter(({ specifier }) => barred.includes(specifier))
    return [
      ...drivers.map(({ specifier }) => `${path} imports ${specifier}: SQL belongs in a store.`),
      ...(templates.some(({ tag }) => tag === 'sql') || queries.test(code)
        ? [`${path} has SQL: it belongs in a store.`]
        : []),
    ]
  })
}

/** A module's store names its own schema only, the kernel only `kernel` and the table of migrations. */
export function schemaBreaches(tree: Tree, mayDependOn: Dependencies): string[] {
  const schemas = ['kernel', 'public', ...Object.keys(mayDependOn)]
  return [...program(tree)].flatMap(([path, source]) => {
    const own = moduleOf(path) ?? layerOf(path)
    const sql = scan(source)
      .templates.filter(
        ({ tag, texts }) => tag === 'sql' || /^\s*(?:select|insert|update|delete|create|grant)\b/i.test(texts.join('')),
      )
      .flatMap(({ texts }) => texts)
      .join(' ')
    return tablesIn(sql, schemas)
      .filter(
        ({ schema, table }) => schema !== own && !(own === 'kernel' && `${schema}.${table}` === 'public.migration'),
      )
      .map(({ schema, table }) => `${path} names ${schema}.${table}: the schema ${schema} is not its own.`)
  })
}

/** Tables stand after these words, after a comma between them, or in brackets; elsewhere a dot separates a table from its column. */
function tablesIn(sql: string, schemas: readonly string[]): { schema: string; table: string }[] {
  const found = sql.matchAll(
    /(?:\b(?:from|join|into|update|table|only|truncate|references|using|lateral)\s+\(*\s*|,\s*)"?(\w+)"?\."?(\w+)"?/gi,
  )
  return [...found]
    .map(([, schema = '', table = '']) => ({ schema, table }))
    .filter(({ schema }) => schemas.includes(schema))
}

/** Every module has the same few rooms, and says what it is for in its README. */
export function roomBreaches(tree: Tree): string[] {
  const modules = Map.groupBy(tree.keys(), (path) => moduleOf(path))
  return [...modules].flatMap(([name, paths]) => (name === undefined ? [] : moduleBreaches(name, paths, tree)))
}

function moduleBreaches(name: string, paths: readonly string[], tree: Tree): string[] {
  const readme = tree.get(`src/modules/${name}/README.md`)
  const strangers = paths.filter(
    (path) => !/^[^/]+\.test\.ts$|^README\.md$/.test(inModule(path)) && !rooms.includes(roomOf(path)),
  )
  return [
    ...strangers.map((path) => `${path} is in none of the rooms of a module.`),
    ...(tree.has(`src/modules/${name}/index.ts`) ? [] : [`The module ${name} has no index.ts.`]),
    ...(readme === undefined ? [`The module ${name} has no README.md.`] : []),
    ...((readme?.trimEnd().split('\n').length ?? 0) > 25 ? [`The README.md of ${name} has more than 25 lines.`] : []),
  ]
}

/** A file of more than 300 lines should be a folder. */
export function lengthBreaches(tree: Tree): string[] {
  return [...tree]
    .filter(([path, source]) => path.endsWith('.ts') && source.trimEnd().split('\n').length > 300)
    .map(([path]) => `${path} has more than 300 lines.`)
}

/** Files that need each other before either is ready; types do not count. */
export function circleBreaches(tree: Tree): string[] {
  const runtime = Map.groupBy(
    edges(tree).filter(({ isType }) => !isType),
    ({ from }) => from,
  )
  const graph = Object.fromEntries([...runtime].map(([from, all]) => [from, all.map(({ to }) => to)]))
  return Object.keys(graph)
    .filter((path) => reaches(graph, path, path))
    .map((path) => `${path} imports itself in a circle.`)
}

function reaches(graph: Dependencies, from: string, wanted: string, seen = new Set<string>()): boolean {
  return (graph[from] ?? []).some((next) => {
    if (next === wanted) return true
    if (seen.has(next)) return false
    seen.add(next)
    return reaches(graph, next, wanted, seen)
  })
}

/** Every import of the program; what tests import is their own affair. */
function edges(tree: Tree): Edge[] {
  return [...program(tree)].flatMap(([from, source]) =>
    importsOf(source).map((each) => ({
      ...each,
      from,
      to: each.specifier.startsWith('.') ? join(dirname(from), each.specifier) : each.specifier,
    })),
  )
}

function program(tree: Tree): Tree {
  return new Map([...tree].filter(([path]) => path.endsWith('.ts') && !isTest(path)))
}

function isTest(path: string): boolean {
  return path.endsWith('.test.ts') || /\/factories(?:\.ts$|\/)/.test(path)
}

function layerOf(path: string): string {
  return /^src\/(kernel|design|modules)\//.exec(path)?.[1] ?? 'top'
}

function moduleOf(path: string): string | undefined {
  return /^src\/modules\/([^/]+)\//.exec(path)?.[1]
}

function inModule(path: string): string {
  return path.replace(/^src\/modules\/[^/]+\//, '')
}

/** `store` for `src/modules/suppliers/store/read.ts` and for `src/modules/suppliers/store.ts`. */
function roomOf(path: string): string {
  return moduleOf(path) === undefined ? '' : inModule(path).replace(/\/.*$|\.ts$/g, '')
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
