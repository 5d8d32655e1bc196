import { clearDemo, loadDemo } from '../modules/suppliers/index.ts'
import { type Command, done, failed, misused } from './command.ts'
import { counted } from './progress.ts'
import { withReactions, withSession } from './session.ts'
import { readWords } from './words.ts'

const notAllowed = 'You may not change the demo data.'

export const demoLoadCommand: Command = {
  name: 'demo load',
  usage: '',
  summary: 'Fill the directory with real Danish social enterprises to look at.',
  async run(words, terminal) {
    const parsed = readWords(words, {})
    if (!parsed.ok || parsed.value.positionals.length > 0) return misused('The command takes nothing more.')
    return withSession(terminal, (session) =>
      withReactions(session, terminal, async () => {
        const loaded = await loadDemo(session.context)
        if (!loaded.ok) return failed(loaded.refusal.kind === 'unreadable' ? loaded.refusal.reason : notAllowed)
        const { issues: _, ...rows } = loaded.value
        const { added, changed, unchanged } = rows
        return done(
          `Demo data: ${counted(added, 'supplier', 'suppliers')} added, ${changed} changed, ${unchanged} there already.`,
          rows,
        )
      }),
    )
  },
}

export const demoClearCommand: Command = {
  name: 'demo clear',
  usage: '',
  summary: 'Remove the suppliers that are known from the demo data only.',
  async run(words, terminal) {
    const parsed = readWords(words, {})
    if (!parsed.ok || parsed.value.positionals.length > 0) return misused('The command takes nothing more.')
    return withSession(terminal, async ({ context }) => {
      const cleared = await clearDemo(context)
      if (!cleared.ok) return failed(notAllowed)
      const { removed, kept } = cleared.value
      const rest = kept > 0 ? ` ${counted(kept, 'stays', 'stay')}, since another source tells of them too.` : ''
      return done(`${counted(removed, 'supplier was', 'suppliers were')} removed.${rest}`, cleared.value)
    })
  },
}
