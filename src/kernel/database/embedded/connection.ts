import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { socketIn } from './location.ts'

/** The address of a database over the socket in a directory (absolute), as node-postgres understands it. */
export function urlOf(socketDirectory: string, database: string): string {
  return `postgresql://postgres@localhost:5432/${database}?host=${encodeURIComponent(socketDirectory)}`
}

/** Waits until the server accepts connections; `false` when it ended or the time is over. */
export async function becomesReady(
  socketDirectory: string,
  isRunning: () => Promise<boolean>,
  withinMs: number,
): Promise<boolean> {
  const giveUpAt = performance.now() + withinMs
  while (!(await accepts(socketDirectory))) {
    if (performance.now() > giveUpAt || !(await isRunning())) return false
    await pause(20)
  }
  return true
}

/** Creates the application's database when it is missing. */
export async function ensureDatabase(socketDirectory: string): Promise<void> {
  await withClient(urlOf(socketDirectory, 'postgres'), async (client) => {
    const { rowCount } = await client.query(`select from pg_database where datname = 'rummelig'`)
    if (rowCount === 0) await client.query(`create database rummelig template template0 encoding 'UTF8'`)
  })
}

/** Whether somebody listens on the socket: one in another container can be reached, though its process cannot be seen. */
export function isListening(socketDirectory: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketIn(socketDirectory))
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

async function accepts(socketDirectory: string): Promise<boolean> {
  return await withClient(urlOf(socketDirectory, 'postgres'), async () => true).catch(() => false)
}

async function withClient<Value>(url: string, use: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  // The server may go away at any moment here; the query in hand says so.
  client.on('error', () => {})
  try {
    await client.connect()
    return await use(client)
  } finally {
    await client.end().catch(() => {})
  }
}
