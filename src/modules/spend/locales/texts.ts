import type { Translated } from '../../../kernel/i18n/language.ts'
import { da } from './da.ts'
import { en } from './en.ts'

export const texts: Translated<typeof da> = { da, en }
