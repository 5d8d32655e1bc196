import { type App, commandLine, descendants } from '../support/process.ts'

/** The child processes of a program without those of its database. */
export async function serversOf({ pid }: App): Promise<number[]> {
  const children = await descendants(pid)
  const lines = await Promise.all(children.map(commandLine))
  return children.filter((_, index) => lines[index]?.includes('main.ts'))
}
