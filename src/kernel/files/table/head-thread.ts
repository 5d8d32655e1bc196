import { parentPort, workerData } from 'node:worker_threads'
import { readHead } from './head.ts'
import { headWanted } from './head-apart.ts'

// Runs in the thread that `readHeadApart` starts.
const { path, count } = headWanted.parse(workerData)
parentPort?.postMessage(await readHead(path, count))
