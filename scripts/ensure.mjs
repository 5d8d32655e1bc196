/**
 * Makes sure that the packages in package-lock.json are installed. Runs before everything else, on Node 20 and plain
 * JavaScript, because neither Node 24 nor type stripping is there before the first install.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const lockfile = join(root, 'package-lock.json')
const stamp = join(root, 'node_modules', '.rummelig-installed')
const npmRecord = join(root, 'node_modules', '.package-lock.json')
const linkedNode = join(root, 'node_modules', '.bin', 'node')
const oldestNode = 24

/** Installs the packages when they are missing or differ from the lockfile. Throws an Error with a sentence for people. */
export async function ensure() {
  if (isStamped() && existsSync(linkedNode)) return
  const release = await holdInstallLock()
  try {
    if (!isInstalled()) await install()
    if (!existsSync(linkedNode)) await linkNode()
    writeStamp()
  } finally {
    release()
  }
}

/** The absolute path of a Node that runs this project. Throws an Error with a sentence when there is none. */
export function nodePath() {
  if (existsSync(linkedNode)) return linkedNode
  if (isNewEnough(process.versions.node)) return process.execPath
  throw new Error(
    `Rummelig needs Node ${oldestNode} or newer, and npm has none for this machine. Install it from https://nodejs.org and try again.`,
  )
}

function isStamped() {
  return readIfThere(stamp) === lockfileHash()
}

/** Somebody may have run npm themselves (a container image does), so npm's own record counts as well as our stamp. */
function isInstalled() {
  if (isStamped()) return true
  const installed = readIfThere(npmRecord)
  if (installed === undefined) return false
  const present = JSON.parse(installed).packages
  const wanted = Object.entries(JSON.parse(readFileSync(lockfile, 'utf8')).packages)
  return wanted.every(([path, { version, optional, dev }]) => {
    return path === '' || (present[path] ? present[path].version === version : optional || dev)
  })
}

/**
 * `npm install --no-save` keeps to the lockfile and its hashes as `npm ci` does. `npm ci` itself refuses a lockfile that
 * lacks optional packages of other platforms, and a lockfile made behind a registry mirror does lack them.
 */
async function install() {
  process.stderr.write('Installing the packages Rummelig needs; the first time takes a minute ...\n')
  clearUnfinishedInstall()
  const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev', '--include=optional']
  const outcome = await runNpm(['install', ...options, '--loglevel=error'])
  if (outcome === 0) return
  throw new Error(
    `The packages could not be installed (npm: ${outcome}). Check the network and the messages above, then try again.`,
  )
}

/** npm writes its record last. Without one the packages may be half unpacked, which npm would not notice by itself. */
function clearUnfinishedInstall() {
  if (!existsSync(npmRecord)) rmSync(join(root, 'node_modules'), { recursive: true, force: true })
  rmSync(stamp, { force: true })
  rmSync(npmRecord, { force: true })
}

/** The exit code, or the signal or error that ended npm. npm's own output for stdout is dropped: stdout is the command's. */
async function runNpm(words) {
  const { spawn } = await import('node:child_process')
  const npm = spawn('npm', words, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  const stopNpm = () => npm.kill()
  process.once('SIGTERM', stopNpm)
  const outcome = await new Promise((resolve) => {
    npm.once('error', (error) => resolve(error.code === 'ENOENT' ? 'not found' : error.message))
    npm.once('exit', (code, signal) => resolve(signal ?? code))
  })
  process.off('SIGTERM', stopNpm)
  return outcome
}

/** Platforms without a Node 24 package get a link to one that is installed, so that every script can name one path. */
async function linkNode() {
  const installed = (await newNodeInPath()) ?? nodePath()
  rmSync(linkedNode, { force: true })
  symlinkSync(installed, linkedNode)
}

async function newNodeInPath() {
  const { spawnSync } = await import('node:child_process')
  const candidates = (process.env.PATH ?? '').split(delimiter).map((directory) => join(directory, 'node'))
  return candidates.find((candidate) => {
    return isNewEnough(spawnSync(candidate, ['--version'], { encoding: 'utf8' }).stdout?.slice(1))
  })
}

function isNewEnough(version) {
  return Number.parseInt(version, 10) >= oldestNode
}

function lockfileHash() {
  return createHash('sha256').update(readFileSync(lockfile)).digest('hex')
}

/** Without the right to write there (a read-only image) the slower check simply runs again next time. */
function writeStamp() {
  try {
    writeFileSync(stamp, lockfileHash())
  } catch {}
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/**
 * One install at a time. The lock is a Linux abstract socket name: taking it is atomic, and the kernel frees it however
 * the holder dies, so a stale lock cannot exist. Other systems have no such names and go without.
 * @returns {Promise<() => void>} releases the lock
 */
async function holdInstallLock() {
  if (process.platform !== 'linux') return () => {}
  const { createServer } = await import('node:net')
  const path = `\0rummelig-install-${createHash('sha256').update(root).digest('hex')}`
  for (;;) {
    const server = createServer().unref()
    const taken = await new Promise((resolve) => {
      server.once('error', (error) => resolve(error.code !== 'EADDRINUSE')).listen({ path }, () => resolve(true))
    })
    if (taken) return () => server.close()
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await ensure().catch((error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })
}
