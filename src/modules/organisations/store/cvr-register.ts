import type { Clock } from '../../../kernel/time/clock.ts'
import { elasticsearchRegister } from './cvr/elasticsearch.ts'
import { fileRegister } from './cvr/file.ts'
import type { CvrRegister } from './cvr/port.ts'

declare module '../../../kernel/ports.ts' {
  interface Ports {
    readonly cvr: CvrRegister
  }
}

export interface CvrSettings {
  readonly url: string
  readonly user: string
  readonly password: string
}

const sample = new URL('../../../../db/reference/cvr-sample.json', import.meta.url)

/** The CVR register behind the settings; without any, the invented one that comes with the platform. */
export function cvrRegister(settings: CvrSettings | undefined, clock: Clock): CvrRegister {
  return settings === undefined ? fileRegister({ path: sample, clock }) : elasticsearchRegister({ ...settings, clock })
}
