import { checkAudit } from '../kernel/audit/check.ts'
import { type Command, done, failed, misused } from './command.ts'
import { counted } from './progress.ts'
import { withSession } from './session.ts'

export const checkCommand: Command = {
  name: 'check',
  usage: '',
  summary: 'See whether the audit log is whole.',
  async run(words, terminal) {
    if (words.length > 0) return misused('The command takes nothing more.')
    return withSession(terminal, async ({ config, platform }) => {
      const { head, faults } = await checkAudit(platform.database, config.dataDirectory)
      if (faults.length > 0) return failed(faults.join('\n'))
      const size = counted(head.number, 'entry', 'entries')
      return done(`The audit log is whole: ${size}. Its head is ${head.hash}; note it down elsewhere now and then.`, {
        entries: head.number,
        head: head.hash,
      })
    })
  },
}
